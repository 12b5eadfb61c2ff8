import GrowthCard from 'c/growthCard';
import { find, settle, show } from 'test/elements';
import { accountWith, BRIGHTWATER, NEWCOMER, portfolioWith } from 'test/accounts';

const showCard = (portfolio = portfolioWith(), accounts = portfolio.accounts): Promise<HTMLElement> =>
  show('c-growth-card', GrowthCard, { portfolio, accounts });
const card = (element: HTMLElement): { heading: string; subtitle: string; table: { rows: string[][] } } =>
  find(element, 'c-chart-card');

describe('c-growth-card', () => {
  it('says which share of the hours goes where growth is slow', async () => {
    const element = await showCard();
    expect(card(element).heading).toBe('65% of the hours go to accounts that grow slower than the portfolio');
    expect(card(element).subtitle).toBe('31 of 48 hours of held meetings, last 12 months');
    expect(find(element, 'c-growth-chart').slowText).toBe(': 1 account, 31 h');
    await expect(element).toBeAccessible();
  });

  it('has the same in a table', async () => {
    expect(card(await showCard()).table.rows).toEqual([
      ['Halvorsen Foods', '31.0', '$310,000', '-3.7%', 'Hand over'],
      ['Brightwater Sensing', '12.0', '$215,000', '+18.1%', 'Invest'],
      ['Copperline Dairy', '5.0', '$40,000', 'new', 'No class'],
    ]);
  });

  it('tells of one account by its name', async () => {
    const element = await showCard(portfolioWith(), [BRIGHTWATER]);
    expect(card(element).heading).toBe('Brightwater Sensing: 12 h, growth +18.1%');
  });

  it('says when nobody is slower, and when nothing can be compared', async () => {
    const fast = [BRIGHTWATER, { ...BRIGHTWATER, accountId: '001000000000009AAA' }];
    expect(card(await showCard(portfolioWith(), fast)).heading).toContain('No hours go to accounts');
    const revenue = { won: 1, wonBefore: 0, growth: null, isNew: true };
    const unknown = portfolioWith({ accounts: [NEWCOMER], revenue });
    expect(card(await showCard(unknown)).heading).toContain('No growth to compare with');
  });

  it('tells which account was chosen', async () => {
    const element = await showCard();
    const heard = jest.fn();
    element.addEventListener('choose', (event) => heard((event as CustomEvent).detail));
    find(element, 'c-growth-chart').dispatchEvent(new CustomEvent('choose', { detail: accountWith().accountId }));
    await settle();
    expect(heard).toHaveBeenCalledWith(accountWith().accountId);
  });
});
