import DealLinker from 'c/dealLinker';
import { click, find, show, words } from 'test/elements';

const OPTIONS: Apex.LinkOption[] = [
  { id: '006000000000001AAA', name: 'Halvorsen Foods: plant 2', stageName: 'Proposal' },
  { id: '006000000000002AAA', name: 'Halvorsen Foods: trucks' },
];

describe('c-deal-linker', () => {
  it('offers each deal as one press', async () => {
    const element = await show('c-deal-linker', DealLinker, { options: OPTIONS });
    const linked = jest.fn();
    element.addEventListener('link', (event) => linked((event as CustomEvent).detail));
    expect(find(element, 'lightning-button').label).toBe('Link to Halvorsen Foods: plant 2 (Proposal)');
    await click(find(element, '[data-deal="006000000000002AAA"]'));
    expect(linked).toHaveBeenCalledWith('006000000000002AAA');
    await expect(element).toBeAccessible();
  });

  it('says what to do when there is no open deal', async () => {
    const element = await show('c-deal-linker', DealLinker, { options: [] });
    expect(words(element)).toContain('There is no open deal to link it to.');
    await expect(element).toBeAccessible();
  });
});
