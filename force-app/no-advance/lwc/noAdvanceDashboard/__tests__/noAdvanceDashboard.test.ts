import NoAdvanceDashboard from 'c/noAdvanceDashboard';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import getTrend from '@salesforce/apex/NoAdvanceDashboardController.getTrend';
import * as navigation from 'lightning/navigation';
import { find, settle, show, words } from 'test/elements';
import { dashboardWith, EXEMPT, flaggedWith, trendWith } from 'test/dashboard';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getTrend',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/ReviewController.saveReviews', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): { filters: Apex.DashboardFilters };
}
const dashboards = getDashboard as unknown as Wire;
const trends = getTrend as unknown as Wire;
const { CurrentPageReference: page, navigated } = navigation as unknown as {
  CurrentPageReference: Wire;
  navigated: jest.Mock;
};
const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'No_Advance' }, state: { c__other: 'x' } };

async function open(dashboard = dashboardWith(), trend = trendWith()): Promise<HTMLElement> {
  const element = await show('c-no-advance-dashboard', NoAdvanceDashboard);
  page.emit(PAGE);
  dashboards.emit(dashboard);
  trends.emit(trend);
  await settle(8);
  return element;
}
const send = async (element: HTMLElement, selector: string, name: string, detail?: unknown): Promise<void> => {
  find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
  await settle();
};

// The whole page is much to look through for a busy machine; its parts are looked through in their own tests, too.
jest.setTimeout(30_000);

describe('c-no-advance-dashboard', () => {
  it('shows figures, charts, deals and the share on one page', async () => {
    const element = await open();
    const shown = words(element);
    for (const part of [
      '$280,000',
      'Up $80,000 in 30 days',
      '1 of 2 reps holds 66%',
      'Flagged deals (2)',
      '43% of the meetings',
    ])
      expect(shown).toContain(part);
    expect(find(element, 'c-exempt-deals')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('keeps the place of what is read', async () => {
    const element = await show('c-no-advance-dashboard', NoAdvanceDashboard);
    expect(words(element)).toContain('Loading the dashboard');
    await expect(element).toBeAccessible();
  });

  it('takes the filters from the address and puts them there', async () => {
    const element = await open();
    await send(element, 'c-dashboard-head', 'filter', { stage: 'Proposal' });
    expect(navigated).toHaveBeenCalledWith({ ...PAGE, state: { c__other: 'x', c__stage: 'Proposal' } }, true);
    expect(dashboards.getLastConfig().filters.stageName).toBe('Proposal');
    page.emit({ ...PAGE, state: { c__owner: '005' } });
    await settle();
    expect(dashboards.getLastConfig().filters).toMatchObject({ ownerId: '005', stageName: null });
    expect(trends.getLastConfig().filters).toMatchObject({ ownerId: '005' });
    await send(element, 'c-dashboard-head', 'reset');
    expect(dashboards.getLastConfig().filters.ownerId).toBeNull();
  });

  it('filters where the page has no address', async () => {
    const element = await show('c-no-advance-dashboard', NoAdvanceDashboard);
    await send(element, 'c-dashboard-head', 'filter', { amount: '50000' });
    expect(dashboards.getLastConfig().filters.minimumAmount).toBe(50000);
    expect(navigated).not.toHaveBeenCalled();
  });

  it('filters by a bar of a rep and of a stage, and takes that back', async () => {
    const element = await open();
    await send(element, 'c-risk-bars[data-by="rep"]', 'choose', '005');
    await send(element, 'c-risk-bars[data-by="stage"]', 'choose', 'Proposal');
    expect(dashboards.getLastConfig().filters).toMatchObject({ ownerId: '005', stageName: 'Proposal' });
    await send(element, 'c-risk-bars[data-by="rep"]', 'choose', null);
    await send(element, 'c-risk-bars[data-by="stage"]', 'choose', null);
    expect(dashboards.getLastConfig().filters).toMatchObject({ ownerId: null, stageName: null });
  });

  it('leads from a figure to its deals', async () => {
    const dashboard = dashboardWith(undefined, { exempt: [EXEMPT] });
    dashboard.totals.exempt = 1;
    const element = await open(dashboard);
    const seen: Element[] = [];
    HTMLElement.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      seen.push(this);
    };
    await send(element, 'c-dashboard-figures', 'figure', 'amount');
    await send(element, 'c-dashboard-figures', 'figure', 'hours');
    await send(element, 'c-dashboard-figures', 'figure', 'exempt');
    expect(seen.map((heading) => heading.textContent)).toEqual([
      'Flagged deals (2)',
      'Flagged deals (2)',
      'Exempt deals (1)',
    ]);
  });

  it('says that nothing is flagged, and takes filters back from there', async () => {
    const element = await open(dashboardWith([], { flaggedWithoutFilters: 3 }));
    expect(words(element)).toContain('No deal keeps meeting without moving');
    await expect(element).toBeAccessible();
    await send(element, 'c-dashboard-head', 'filter', { owner: '005' });
    expect(words(element)).toContain('3 deals are flagged without these filters.');
    await send(element, 'c-deals-empty', 'reset');
    expect(dashboards.getLastConfig().filters.ownerId).toBeNull();
  });

  it('shows one deal', async () => {
    const element = await open(dashboardWith([flaggedWith()]));
    expect(words(element)).toContain('1 flagged deal');
    await expect(element).toBeAccessible();
  });

  it('keeps an error of the snapshots to the cards that need them', async () => {
    const element = await open();
    trends.error({ message: 'The query took too long.' });
    await settle(8);
    expect(words(find(element, 'c-risk-trend'))).toContain('The query took too long.');
    expect(words(element)).toContain('Flagged deals (2)');
    await expect(element).toBeAccessible();
    await send(element, 'c-risk-trend', 'retry');
    await send(element, 'c-avoidable-share', 'retry');
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });

  it('says that the flags could not be read, to those without access too', async () => {
    const element = await show('c-no-advance-dashboard', NoAdvanceDashboard);
    dashboards.error({ message: 'You do not have access to this page.' });
    await settle();
    expect(words(element)).toContain('You do not have access to this page.');
    expect(find(element, 'c-dashboard-stencil')).toBeNull();
    await expect(element).toBeAccessible();
    await send(element, 'c-error-panel', 'retry');
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('reads both again when asked', async () => {
    const element = await open();
    await send(element, 'c-dashboard-head', 'refresh');
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });
});
