import CarriedCommitment from 'c/carriedCommitment';
import { click, find, settle, show, words } from 'test/elements';
import { LAST_COMMITMENT, NOW } from 'test/plans';

const options = (element: Element): string[] =>
  find(element, 'lightning-radio-group').options.map(({ value }: { value: string }) => value);

describe('c-carried-commitment', () => {
  it('shows the promise, how late it is, and asks whether it was kept', async () => {
    const element = await show('c-carried-commitment', CarriedCommitment, { commitment: LAST_COMMITMENT, now: NOW });
    expect(find(element, 'c-record-link').label).toBe('Pricing walkthrough');
    expect(find(element, '#heading, p').textContent).toBe('Carried forward from , Thu, Nov 5');
    expect(words(element)).toContain('Was due 4 days ago');
    expect(options(element)).toEqual(['Kept', 'Kept late', 'Not kept']);
    await expect(element).toBeAccessible();
  });

  it('offers "Not kept" only once the promise is due', async () => {
    const commitment = { ...LAST_COMMITMENT, due: '2026-11-20' };
    const element = await show('c-carried-commitment', CarriedCommitment, { commitment, now: NOW });
    expect(options(element)).toEqual(['Kept']);
    expect(words(element)).not.toContain('ago');
  });

  it('says what to do about a broken promise', async () => {
    const commitment = { ...LAST_COMMITMENT, kept: 'Not kept' };
    const element = await show('c-carried-commitment', CarriedCommitment, { commitment, now: NOW });
    expect(words(element)).toContain('ask what changed');
    const asked = jest.fn();
    element.addEventListener('agenda', asked);
    await click(find(element, '[data-id="agenda"]'));
    expect(asked).toHaveBeenCalledTimes(1);
    Object.assign(element, { isOnAgenda: true });
    await settle();
    expect(words(element)).toContain('It is on your agenda.');
    await expect(element).toBeAccessible();
  });

  it('tells which promise was kept', async () => {
    const element = await show('c-carried-commitment', CarriedCommitment, { commitment: LAST_COMMITMENT, now: NOW });
    const told = jest.fn();
    element.addEventListener('kept', (event) => told((event as CustomEvent).detail));
    find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value: 'Kept' } }));
    expect(told).toHaveBeenCalledWith({ planId: LAST_COMMITMENT.planId, kept: 'Kept' });
  });
});
