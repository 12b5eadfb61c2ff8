import ExemptDeals from 'c/exemptDeals';
import { find, show, words } from 'test/elements';
import { dashboardWith, EXEMPT } from 'test/dashboard';

const TOTALS = { exempt: 1, exemptAmount: 150000, exemptMeetings: 4 };

function exemptWith(exempt: Apex.ExemptDeal[], totals: Partial<Apex.DashboardTotals> = TOTALS): Apex.Dashboard {
  const dashboard = dashboardWith(undefined, { exempt });
  return { ...dashboard, totals: { ...dashboard.totals, ...totals } };
}
const showDeals = (dashboard: Apex.Dashboard): Promise<HTMLElement & { reveal(): void }> =>
  show('c-exempt-deals', ExemptDeals, { dashboard }) as never;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('c-exempt-deals', () => {
  it('shows why a deal is exempt and when it comes back', async () => {
    const element = await showDeals(exemptWith([EXEMPT]));
    expect(words(element)).toContain('Exempt deals (1)');
    expect(words(element)).toContain('Relationship investment, 14 of 24 h used');
    expect(words(element)).toContain('1 exempt deal $150,000 4 meetings');
    expect(find(element, 'c-deal-table').data).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [14, 'in 14 days'],
  ])('says how far away that is: %p days', async (days, expected) => {
    const deal = { ...EXEMPT, amount: null, accountName: null, why: null, until: inDays(days) };
    const element = await showDeals(exemptWith([deal]));
    expect(find(element, 'c-deal-table').data[0].back[1].text).toBe(expected);
    expect(words(element)).toContain('No amount');
  });

  it('says that there are more, and leaves an end that is not known open', async () => {
    const dashboard = exemptWith([{ ...EXEMPT, until: null }], { ...TOTALS, exempt: 240 });
    const element = await showDeals({ ...dashboard, moreExempt: 239 });
    expect(words(element)).toContain('The first 1 of 240 are listed.');
    expect(find(element, 'c-deal-table').data[0].back).toEqual([]);
  });

  it('comes into sight when its figure is followed', async () => {
    const element = await showDeals(exemptWith([EXEMPT]));
    const seen = jest.fn();
    HTMLElement.prototype.scrollIntoView = seen;
    element.reveal();
    expect(seen).toHaveBeenCalled();
  });
});
