import RiskBars from 'c/riskBars';
import { find, show, words } from 'test/elements';
import { dashboardWith } from 'test/dashboard';

const { byRep, byStage, byObjectiveType } = dashboardWith();
const risk = (...amounts: number[]): Apex.DashboardSlice[] =>
  amounts.map((amountAtRisk, index) => ({ ...byRep[0]!, key: String(index), label: `Rep ${index}`, amountAtRisk }));

const showBars = (by: string, slices: Apex.DashboardSlice[], changes: object = {}): Promise<HTMLElement> =>
  show('c-risk-bars', RiskBars, { by, slices, currencyCode: 'USD', ...changes });
const headingOf = async (by: string, slices: Apex.DashboardSlice[]): Promise<string> =>
  find(await showBars(by, slices), 'c-chart-card').heading;

describe('c-risk-bars', () => {
  it.each([
    [risk(184, 604, 66, 561, 356, 348), '2 of 6 reps hold 55%'],
    [risk(100, 900), '1 of 2 reps holds 90%'],
    [risk(100), 'All of it is with one rep'],
    [risk(0, 0).map((slice) => ({ ...slice, meetings: 0 })), 'Nothing at risk'],
    [risk(0, 0), 'Nothing at risk'],
  ])('says how the risk is spread without naming anybody: %#', async (slices, heading) => {
    expect(await headingOf('rep', slices)).toBe(heading);
  });

  it('says where most of it waits, and what most meetings were for', async () => {
    expect(await headingOf('stage', byStage)).toBe('100% waits at Value Proposition');
    expect(await headingOf('stage', risk(0))).toBe('Nothing at risk');
    expect(await headingOf('type', byObjectiveType)).toBe('75% of these meetings: Proof');
  });

  it('draws what is at risk beside the rest and filters by a bar', async () => {
    const element = await showBars('rep', byRep, { selected: '005000000000001AAA' });
    const chart = find(element, 'c-bar-chart');
    expect(chart).toMatchObject({ isSelectable: true, selected: '005000000000001AAA' });
    expect(words(chart)).toContain('Priya Raman $184K · 1 deal');
    expect(words(chart)).toContain('At risk Other open pipeline');
    const chosen = jest.fn();
    element.addEventListener('choose', (event) => chosen((event as CustomEvent).detail));
    chart.dispatchEvent(new CustomEvent('choose', { detail: '005' }));
    expect(chosen.mock.calls).toEqual([['005']]);
    await expect(element).toBeAccessible();
  });

  it('adds up in the table, with shares where they are known', async () => {
    const { table } = find(await showBars('rep', byRep), 'c-chart-card');
    expect(table.rows[1]).toEqual(['Priya Raman', '1', '$184,000', '$600,000', '31%']);
    expect(table.foot).toEqual(['Total', '2', '$280,000', '$1,000,000', '28%']);
    const unknown = byRep.map((slice) => ({ ...slice, otherAmount: null }));
    const bare = await showBars('rep', unknown);
    expect(find(bare, 'c-chart-card').table.foot).toEqual(['Total', '2', '$280,000', '', '']);
    expect(find(bare, 'c-bar-chart').legend).toEqual([]);
  });

  it('counts meetings by objective type, and filters nothing by it', async () => {
    const element = await showBars('type', byObjectiveType);
    expect(find(element, 'c-bar-chart').isSelectable).toBe(false);
    expect(words(element)).toContain('No type 1 meeting · 3.0 h');
    expect(find(element, 'c-chart-card').table.rows[0]).toEqual(['Proof', '3', '3.0', '1', '$280,000']);
    await expect(element).toBeAccessible();
  });

  it('says that there is nothing to draw', async () => {
    const element = await showBars('type', []);
    expect(words(element)).toContain('No meetings on flagged deals');
    await expect(element).toBeAccessible();
  });
});
