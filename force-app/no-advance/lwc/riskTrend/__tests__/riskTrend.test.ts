import RiskTrend from 'c/riskTrend';
import { find, settle, show, words } from 'test/elements';
import { trendWith } from 'test/dashboard';

const showTrend = (changes: Partial<Apex.Trend> | null = {}, error: unknown = null): Promise<HTMLElement> =>
  show('c-risk-trend', RiskTrend, { trend: changes && trendWith(changes), error });
const headingOf = (element: HTMLElement): string => find(element, 'c-chart-card').heading;

describe('c-risk-trend', () => {
  it('says what happened and draws each day', async () => {
    const element = await showTrend();
    expect(headingOf(element)).toBe('Up $80,000 in 30 days');
    const { points, comparedText, latestText } = find(element, 'c-trend-chart');
    expect(points.at(-1).words).toEqual(['Nov 17: $280,000', '2 deals flagged', '$20,000 less than on Nov 16']);
    expect(points[1].words[2]).toBe('$100,000 more than on Oct 18');
    expect(points[0].words).toEqual(['Oct 18: $200,000', '1 deal flagged']);
    expect([comparedText, latestText]).toEqual(['Oct 18: $200K', '$280K']);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ changeInAmount: -80000 }, 'Down $80,000 in 30 days'],
    [{ changeInAmount: 0 }, 'Unchanged in 30 days'],
    [{ changeInAmount: null, comparedWith: null }, 'Amount at risk by day'],
  ])('has the message of the data: %p', async (changes, heading) => {
    expect(headingOf(await showTrend(changes))).toBe(heading);
  });

  it('says that filters of deals are not in the snapshots', async () => {
    expect(find(await showTrend({ coversFilters: false }), 'c-chart-card').subtitle).toContain(
      'Filters other than owner',
    );
  });

  it('has a table, newest first', async () => {
    expect(find(await showTrend(), 'c-chart-card').table.rows[0]).toEqual(['Nov 17', '$280,000', '2', '0']);
  });

  it('waits, says that there are no snapshots, and passes on that a person tries again', async () => {
    expect(find(await showTrend(null), 'c-chart-card').isLoading).toBe(true);
    expect(words(await showTrend({ days: [], changeInAmount: null }))).toContain('No snapshots yet.');
    const failed = await showTrend(null, { body: { message: 'The query took too long.' } });
    const retried = jest.fn();
    failed.addEventListener('retry', retried);
    expect(words(failed)).toContain('The query took too long.');
    await expect(failed).toBeAccessible();
    find(failed, 'c-chart-card').dispatchEvent(new CustomEvent('retry'));
    await settle();
    expect(retried).toHaveBeenCalledTimes(1);
  });
});
