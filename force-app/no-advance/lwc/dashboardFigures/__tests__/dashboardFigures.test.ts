import DashboardFigures from 'c/dashboardFigures';
import { click, find, findAll, show, words } from 'test/elements';
import { dashboardWith, trendWith } from 'test/dashboard';

const showFigures = (dashboard = dashboardWith(), trend: Apex.Trend | null = trendWith()): Promise<HTMLElement> =>
  show('c-dashboard-figures', DashboardFigures, { dashboard, trend });
const texts = (element: HTMLElement): string[] => findAll(element, '.figure').map((figure) => words(figure));

describe('c-dashboard-figures', () => {
  it('leads with the amount at risk; each figure has its definition', async () => {
    const element = await showFigures();
    expect(texts(element)[0]).toContain('Amount at risk $280,000 28% of $1,000,000 open $80,000 since Oct 18');
    expect(texts(element)[1]).toContain('Flagged deals 2 of 58 open 1 since Oct 18');
    expect(texts(element)[2]).toContain('Meetings on them 7');
    expect(texts(element)[3]).toContain('7.5 0.9 working days');
    expect(findAll(element, 'lightning-helptext').every(({ content }) => content)).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('shows exempt deals apart', async () => {
    const dashboard = dashboardWith();
    Object.assign(dashboard.totals, { exempt: 3, exemptAmount: 372000 });
    const element = await showFigures(dashboard);
    expect(words(find(element, '.figure_apart'))).toContain('$372,000 3 deals, in no other figure');
    await expect(element).toBeAccessible();
  });

  it('leads to the deals behind a number, where there are any', async () => {
    const element = await showFigures();
    const followed = jest.fn();
    element.addEventListener('figure', (event) => followed((event as CustomEvent).detail));
    await Promise.all(findAll(element, 'button').map(click));
    expect(followed.mock.calls.flat()).toEqual(['amount', 'flagged', 'meetings', 'hours']);
    expect(findAll(await showFigures(dashboardWith([])), 'button')).toEqual([]);
  });

  it('says which way it went', async () => {
    const down = await showFigures(dashboardWith(), trendWith({ changeInAmount: -5000, changeInFlagged: 0 }));
    expect(find(down, '[data-figure="amount"]').closest('.figure').querySelector('lightning-icon').iconName).toBe(
      'utility:arrowdown',
    );
    expect(texts(down)[1]).toContain('Unchanged since Oct 18');
  });

  it('leaves out what is not known', async () => {
    const dashboard = dashboardWith();
    Object.assign(dashboard.totals, { open: null, openAmount: null });
    const element = await showFigures(dashboard, null);
    expect(texts(element)[0]).toBe('Amount at risk $280,000');
    expect(texts(element)[1]).toBe('Flagged deals 2');
  });
});
