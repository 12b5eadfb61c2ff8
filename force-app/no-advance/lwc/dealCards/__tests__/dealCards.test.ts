import DealCards from 'c/dealCards';
import { rowOf } from 'c/dealRows';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { flaggedWith } from 'test/dashboard';

const rows = (count: number): ReturnType<typeof rowOf>[] =>
  Array.from({ length: count }, (_row, index) => rowOf(flaggedWith({ opportunityId: `006-${index}` }), 'USD'));
const PROPS = {
  rows: rows(2),
  selectedIds: [] as string[],
  selectedText: '',
  actions: [{ name: 'open', label: 'Open the opportunity', iconName: 'utility:opportunity' }],
  canDecide: true,
  sortedBy: 'amountText',
};

const showCards = (changes: object = {}): Promise<HTMLElement> =>
  show('c-deal-cards', DealCards, { ...PROPS, ...changes });
const heard = (element: HTMLElement, name: string): jest.Mock => {
  const listener = jest.fn();
  element.addEventListener(name, (event) => listener((event as CustomEvent).detail));
  return listener;
};

describe('c-deal-cards', () => {
  it('shows what the table shows, each fact by its name', async () => {
    const element = await showCards();
    expect(findAll(element, '.card')).toHaveLength(2);
    expect(words(element)).toContain('$184,000');
    expect(words(element)).toContain('3 meetings in 3.0 h since Oct 6');
    expect(
      findAll(element, 'dt')
        .slice(0, 4)
        .map(({ textContent }) => textContent),
    ).toEqual(['Why flagged', 'Last objective', 'Last commitment', 'Review']);
    await expect(element).toBeAccessible();
  });

  it('shows a few at a time', async () => {
    const element = await showCards({ rows: rows(6) });
    expect(findAll(element, '.card')).toHaveLength(4);
    expect(find(element, '[data-id="more"]').label).toBe('Show 2 more deals');
    await click(find(element, '[data-id="more"]'));
    expect(findAll(element, '.card')).toHaveLength(6);
    expect(find(element, '[data-id="more"]')).toBeNull();
  });

  it('selects by ticks and clears them', async () => {
    const element = await showCards({ selectedIds: ['006-1'], selectedText: '1 selected' });
    const selected = heard(element, 'select');
    expect(findAll(element, '.card_selected')).toHaveLength(1);
    await change(find(element, 'lightning-input[data-deal="006-0"]'), undefined, { checked: true });
    await change(find(element, 'lightning-input[data-deal="006-1"]'), undefined, { checked: false });
    await click(find(element, '[data-id="clear"]'));
    expect(selected.mock.calls).toEqual([[['006-1', '006-0']], [[]], [[]]]);
    expect(words(find(element, '.bar'))).toContain('1 selected');
    await expect(element).toBeAccessible();
  });

  it('decides at the bottom of the screen', async () => {
    const element = await showCards({ selectedIds: ['006-1'] });
    const decided = heard(element, 'decide');
    await click(find(element, '[data-decision="Snooze"]'));
    const detail = { value: 'Disqualify' };
    find(element, '[data-id="more-decisions"]').dispatchEvent(new CustomEvent('select', { detail }));
    expect(decided.mock.calls).toEqual([['Snooze'], ['Disqualify']]);
  });

  it('sorts, and passes on what is done with one deal', async () => {
    const element = await showCards();
    const [sorted, acted] = [heard(element, 'sort'), heard(element, 'rowaction')];
    await change(find(element, '[data-id="sort"]'), 'meetings');
    await change(find(element, '[data-id="sort"]'), 'deal');
    expect(sorted.mock.calls).toEqual([
      [{ fieldName: 'meetings', sortDirection: 'desc' }],
      [{ fieldName: 'deal', sortDirection: 'asc' }],
    ]);
    const menu = find(element, 'lightning-button-menu[data-deal="006-1"]');
    menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'open' } }));
    await settle();
    expect(acted.mock.calls[0][0]).toMatchObject({ action: { name: 'open' }, row: { id: '006-1' } });
  });

  it('offers nothing to decide to those who may not', async () => {
    const element = await showCards({ canDecide: false, selectedIds: ['006-1'] });
    expect(find(element, 'lightning-input')).toBeNull();
    expect(find(element, '.bar')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
