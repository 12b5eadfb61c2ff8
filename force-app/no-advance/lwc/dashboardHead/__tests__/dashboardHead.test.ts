import DashboardHead from 'c/dashboardHead';
import { NO_CHOICE } from 'c/dashboardFilters';
import { download } from 'c/download';
import { click, find, show, words } from 'test/elements';
import { dashboardWith, flaggedWith, SMALL, trendWith } from 'test/dashboard';

jest.mock('c/download', () => ({ download: jest.fn() }));

const showHead = (changes: object = {}): Promise<HTMLElement> =>
  show('c-dashboard-head', DashboardHead, {
    dashboard: dashboardWith(),
    trend: trendWith(),
    choice: NO_CHOICE,
    ...changes,
  });
const listen = (element: HTMLElement, name: string): jest.Mock => {
  const heard = jest.fn();
  element.addEventListener(name, (event) => heard((event as CustomEvent).detail ?? null));
  return heard;
};

describe('c-dashboard-head', () => {
  it('says whose deals these are and when they were checked', async () => {
    const element = await showHead();
    expect(words(element)).toContain('Central region · 2 people with open deals');
    expect(words(element)).toMatch(/Checked .*2:04\sAM/);
    expect(find(element, 'c-notice')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ teamSize: 1 }, 'Central region · 1 person with open deals'],
    [{ teamLabel: null }, '2 people with open deals'],
    [{ teamLabel: null, teamSize: 1 }, '1 person with open deals'],
    [{ teamSize: null }, 'Central region'],
  ])('names the team as far as it is known: %#', async (changes, expected) => {
    expect(words(await showHead({ dashboard: dashboardWith(undefined, changes) }))).toContain(expected);
  });

  it('warns when the figures are older than a day, and before the first run', async () => {
    const stale = await showHead({ trend: trendWith({ isStale: true }) });
    expect(words(stale)).toMatch(/Figures are from .*2:04\sAM\. No run has ended since/);
    await expect(stale).toBeAccessible();
    expect(words(await showHead({ trend: trendWith({ asOf: null, isStale: true }) }))).toContain('Not checked yet');
  });

  it('waits without words', async () => {
    const element = await showHead({ dashboard: null, trend: null });
    expect(find(element, '[data-id="export"]').disabled).toBe(true);
    expect(words(element)).not.toContain('Checked');
    await expect(element).toBeAccessible();
  });

  it('hands over what is listed as a file', async () => {
    const review = {
      decision: 'Coach' as const,
      until: '2026-12-01',
      isDueAgain: false,
      note: '=1+1',
      decidedAt: '2026-11-01T00:00:00.000Z',
    };
    const deals = [
      flaggedWith({ review, nextMeetingAt: '2026-11-20T18:00:00.000Z' }),
      flaggedWith({ ...SMALL, since: null }),
    ];
    const element = await showHead({ dashboard: dashboardWith(deals) });
    await click(find(element, '[data-id="export"]'));
    const [name, text] = (download as jest.Mock).mock.calls[0];
    expect(name).toMatch(/^no-advance-\d{4}-\d\d-\d\d\.csv$/);
    const [head, first, second] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFDeal,Opportunity ID,Account,Owner,Stage,Amount,/);
    expect(first).toContain(
      'Cold-chain monitoring,006000000000001AAA,Halvorsen Foods,Priya Raman,Value Proposition,184000,',
    );
    expect(first).toContain("2026-11-20,Coach,2026-12-01,'=1+1,USD");
    expect(second).toMatch(/^Fermentation monitoring,.*,,,USD$/);
  });

  it('says when the file does not hold all', async () => {
    const element = await showHead({ dashboard: dashboardWith(undefined, { moreDeals: 212 }) });
    const told = listen(element, 'lightning__showtoast');
    await click(find(element, '[data-id="export"]'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('passes on filters and asks to read again', async () => {
    const element = await showHead();
    const [filtered, reset, refreshed] = ['filter', 'reset', 'refresh'].map((name) => listen(element, name));
    find(element, 'c-dashboard-filters').dispatchEvent(new CustomEvent('filter', { detail: { owner: '005' } }));
    find(element, 'c-dashboard-filters').dispatchEvent(new CustomEvent('reset'));
    await click(find(element, '[data-id="refresh"]'));
    expect(filtered).toHaveBeenCalledWith({ owner: '005' });
    expect(reset).toHaveBeenCalled();
    expect(refreshed).toHaveBeenCalled();
  });
});
