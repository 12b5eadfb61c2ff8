import AccountTable from 'c/accountTable';
import { rowMenuClosed } from 'c/rowMenu';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { accountWith, BRIGHTWATER, portfolioWith } from 'test/accounts';
import type { Action } from '../actions';

interface Column {
  typeAttributes?: { rowActions?(row: unknown, done: (actions: Action[]) => void): void };
}

const showTable = (portfolio = portfolioWith(), changes: object = {}): Promise<HTMLElement> =>
  show('c-account-table', AccountTable, { portfolio, accounts: portfolio.accounts, ...changes });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks at whatever the table was given
const grid = (element: HTMLElement): any => find(element, 'c-account-grid');
/** First letters of the accounts, in the order of the rows. */
const order = (element: HTMLElement): string =>
  grid(element)
    .data.map(({ account }: { account: Apex.AccountTime }) => account.name[0])
    .join('');
const sort = async (element: HTMLElement, fieldName: string, sortDirection: string): Promise<string> => {
  grid(element).dispatchEvent(new CustomEvent('sort', { detail: { fieldName, sortDirection } }));
  await settle();
  return order(element);
};
const actionsOf = (element: HTMLElement, row: number): string[] => {
  const { typeAttributes } = grid(element).columns.at(-1) as Column;
  const labels: string[] = [];
  typeAttributes!.rowActions!(grid(element).data[row], (actions) => labels.push(...actions.map(({ label }) => label)));
  return labels;
};
const heardFrom = (element: HTMLElement, name: string): jest.Mock => {
  const heard = jest.fn();
  element.addEventListener(name, (event) => heard((event as CustomEvent).detail));
  return heard;
};

describe('c-account-table', () => {
  it('shows what an account takes, gives and is classed as, with why', async () => {
    const element = await showTable();
    expect(find(element, 'lightning-card').title).toBe('Accounts (3)');
    expect(grid(element).data[0]).toMatchObject({
      hours: '31.0',
      revenue: '$310,000',
      growth: '-3.7%',
      families: 2,
      suggestion: 'Hand over',
      why: [{ text: 'Rule 1: 31 h, growth -3.7%, no stage advance for 102 days' }],
      decision: [{ text: 'None yet' }],
    });
    expect(grid(element).data[1].decision[0]).toMatchObject({ text: 'Keep', isStrong: true });
    expect(grid(element).data[1].decision[1].text).toContain('Tom Adeyemi');
    await expect(element).toBeAccessible();
  });

  it('says why there is no class, and that families are unknown', async () => {
    const element = await showTable();
    expect(grid(element).data[2]).toMatchObject({ suggestion: null, families: null, growth: 'new' });
    expect(grid(element).data[2].why[0].text).toContain('No growth to compare');
    expect(words(find(element, '.narrow'))).toContain('Penetration Unknown');
  });

  it('sorts by values, not by words; what has none comes last', async () => {
    const element = await showTable();
    expect(order(element)).toBe('HBC');
    expect(await sort(element, 'growth', 'asc')).toBe('HBC');
    expect(await sort(element, 'growth', 'desc')).toBe('BHC');
    expect(await sort(element, 'hours', 'asc')).toBe('CBH');
    expect(await sort(element, 'name', 'asc')).toBe('BCH');
    expect(await sort(element, 'owner', 'desc')).toBe('HCB');
    expect(await sort(element, 'revenue', 'desc')).toBe('HBC');
    expect(await sort(element, 'families', 'desc')).toBe('BHC');
    expect(await sort(element, 'suggestion', 'desc')).toBe('BHC');
  });

  it('adds up what is shown', async () => {
    expect(words(find(await showTable(), '.totals'))).toBe(
      'Shown 3 accounts Hours 48.0 Advancing · continuation · relationship 19 · 24.5 · 4.5 ' +
        'Revenue $565,000 Growth +12.1% Decision 1 of 3',
    );
  });

  it('says that there are more accounts than are shown, and what they took', async () => {
    const hours = { advancing: 0, continuation: 60, relationship: 0, total: 60 };
    const element = await showTable(portfolioWith({ moreAccounts: 40, hours }));
    expect(words(element)).toContain('The 3 accounts with the most hours are shown. 40 more took 12 h.');
  });

  it('lets deciders decide and take it back, and everybody ask for an investment', async () => {
    const element = await showTable();
    expect(actionsOf(element, 0)).toEqual([
      'Decide: Invest',
      'Decide: Keep',
      'Decide: Demote',
      'Decide: Hand over',
      'Request investment…',
    ]);
    expect(actionsOf(element, 1)).toContain('Take the decision back');
    expect(actionsOf(element, 1)).not.toContain('Decide: Keep');
    expect(actionsOf(await showTable(portfolioWith({ canDecide: false })), 1)).toEqual(['Request investment…']);
  });

  it('tells what a person wants with an account, from the row and from the card', async () => {
    const element = await showTable();
    const heard = heardFrom(element, 'wish');
    const row = grid(element).data[0];
    grid(element).dispatchEvent(new CustomEvent('rowaction', { detail: { row, action: { name: 'Keep' } } }));
    await rowMenuClosed();
    const menu = findAll(element, 'lightning-button-menu')[1];
    expect(menu.alternativeText).toBe('Actions for Brightwater Sensing');
    menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'invest' } }));
    expect(heard.mock.calls).toEqual([
      [{ account: accountWith(), wish: 'Keep' }],
      [{ account: BRIGHTWATER, wish: 'invest' }],
    ]);
  });

  it('shows some cards first on a phone', async () => {
    const accounts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) =>
      accountWith({ accountId: `00100000000000${digit}AAA` }),
    );
    const element = await showTable(portfolioWith({ accounts }));
    expect(findAll(element, '.account')).toHaveLength(8);
    expect(find(element, '[data-id="more"]').label).toBe('Show 2 more');
    await click(find(element, '[data-id="more"]'));
    expect(findAll(element, '.account')).toHaveLength(10);
    expect(find(element, '[data-id="more"]')).toBeNull();
  });

  it('leads back from one account to all', async () => {
    const element = await showTable(portfolioWith(), { accounts: [accountWith()], isSingle: true });
    const heard = heardFrom(element, 'all');
    await click(find(element, '[data-id="all"]'));
    expect(heard).toHaveBeenCalled();
  });

  it('says when no account fits, and that nothing can be compared', async () => {
    const element = await showTable(portfolioWith(), { accounts: [] });
    expect(words(element)).toContain('No account fits these filters.');
    await expect(element).toBeAccessible();
    const [, , newcomer] = portfolioWith().accounts;
    expect(words(await showTable(portfolioWith(), { accounts: [newcomer] }))).toContain('Growth none to compare');
  });
});
