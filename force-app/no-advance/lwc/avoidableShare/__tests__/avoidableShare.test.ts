import AvoidableShare from 'c/avoidableShare';
import { find, settle, show, words } from 'test/elements';
import { trendWith } from 'test/dashboard';

const week = (continuations: number, judged: number, missing: number): Apex.TrendWeek => ({
  start: '2026-11-02',
  continuations,
  judged,
  missing,
  held: judged + missing,
});
const showShare = (weeks: Apex.TrendWeek[] | null, error: unknown = null): Promise<HTMLElement> =>
  show('c-avoidable-share', AvoidableShare, { trend: weeks && trendWith({ weeks }), error });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the card is looked at as a whole
const cardOf = (element: HTMLElement): any => find(element, 'c-chart-card');

describe('c-avoidable-share', () => {
  it('says the share with its count, and what the missing outcomes could make of it', async () => {
    const element = await showShare(trendWith().weeks);
    expect(cardOf(element).heading).toBe('43% of the meetings with an outcome were continuations');
    expect(words(element)).toContain('6 of 14 held meetings with an outcome');
    expect(words(element)).toContain(
      '6 meetings have no outcome yet. If all were continuations, the share would be 60%.',
    );
    await expect(element).toBeAccessible();
  });

  it('draws each week, and the claim as a claim', async () => {
    const element = await showShare([week(4, 10, 0), { ...week(0, 0, 0), start: '2026-11-09' }]);
    const { columns, reference } = find(element, 'c-share-columns');
    expect(columns).toEqual([
      { key: '2026-11-02', label: 'Nov 2', share: 0.4, possible: 0.4, note: '4/10' },
      { key: '2026-11-09', label: 'Nov 9', share: null, possible: 0, note: '0/0' },
    ]);
    expect(reference).toBe(0.27);
    expect(words(element)).toContain('27%: one published claim');
    expect(words(element)).toContain('Not a target, not a fact about your team.');
    expect(words(element)).not.toContain('Read the bars with care');
  });

  it('has a table with a total', async () => {
    const { table } = cardOf(await showShare([week(4, 10, 1), { ...week(0, 0, 2), start: '2026-11-09' }]));
    expect(table.rows).toEqual([
      ['Nov 2', '4', '10', '1', '40%'],
      ['Nov 9', '0', '0', '2', ''],
    ]);
    expect(table.foot).toEqual(['Total', '4', '10', '3', '40%']);
  });

  it('gives no rate for fewer than five meetings, and speaks of one missing outcome', async () => {
    expect(cardOf(await showShare([week(2, 4, 3)])).heading).toBe('Too few meetings for a share');
    expect(words(await showShare([week(4, 10, 1)]))).toContain('1 meeting has no outcome yet.');
  });

  it('waits, says that nothing was held, and passes on that a person tries again', async () => {
    expect(cardOf(await showShare(null)).isLoading).toBe(true);
    expect(words(await showShare([]))).toContain('No held meetings in this period.');
    const failed = await showShare(null, { body: { message: 'The query took too long.' } });
    const retried = jest.fn();
    failed.addEventListener('retry', retried);
    await expect(failed).toBeAccessible();
    cardOf(failed).dispatchEvent(new CustomEvent('retry'));
    await settle();
    expect(retried).toHaveBeenCalledTimes(1);
  });
});
