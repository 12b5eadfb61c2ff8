import { rowOf, sortedDeals, type SortKey } from 'c/dealRows';
import { flaggedWith, SMALL } from 'test/dashboard';

const NOW = '2026-11-17T18:40:00.000Z';
const NO_AMOUNT = flaggedWith({ opportunityId: '3', name: 'Bluemont', amount: null });
const PROMISE = flaggedWith().lastCommitment!;

const lineTexts = (lines: { text?: string; warning?: string; live?: string }[]): string[] =>
  lines.map(({ text, warning, live }) => [text, warning, live].filter(Boolean).join(' | '));
const commitmentOf = (changes: Partial<Apex.FlaggedCommitment>): string =>
  lineTexts(rowOf(flaggedWith({ lastCommitment: { ...PROMISE, ...changes } }), 'USD', NOW).commitment)[1]!;
const reviewOf = (changes: Partial<Apex.StandingReview>): string[] => {
  const review = { decision: 'Coach' as const, isDueAgain: false, decidedAt: NOW, ...changes };
  return lineTexts(rowOf(flaggedWith({ review }), 'USD', NOW).review);
};

describe('the rows of flagged deals', () => {
  it('say what is known of a deal in a few lines', () => {
    const row = rowOf(flaggedWith({ nextMeetingAt: '2026-11-20T18:00:00.000Z' }), 'USD', NOW);
    expect(lineTexts(row.deal)).toEqual(['Cold-chain monitoring', 'Halvorsen Foods', 'Value Proposition']);
    expect(row.amountText).toBe('$184,000');
    expect(row.meetingsText).toBe('3 meetings in 3.0 h since Oct 6');
    expect(lineTexts(row.objective)).toEqual(['Follow up on the proposal', 'Proposal reaction | Vague']);
    expect(lineTexts(row.commitment)).toEqual([
      'Dana Whitfield will send the list of changes',
      'due Sep 4 | 74 days overdue',
      'Next meeting Nov 20',
    ]);
    expect(lineTexts(row.review)).toEqual(['Not reviewed']);
  });

  it('say what is missing', () => {
    const row = rowOf(
      flaggedWith({
        accountName: null,
        amount: null,
        since: null,
        reason: null,
        lastObjective: null,
        lastObjectiveType: null,
        lastObjectiveFinding: null,
        lastCommitment: null,
      }),
      'USD',
      NOW,
    );
    expect(row.amountText).toBe('No amount');
    expect(row.meetingsText).toBe('3 meetings in 3.0 h');
    expect(lineTexts(row.deal)).toHaveLength(2);
    expect(lineTexts(row.objective)).toEqual(['No objective']);
    expect(lineTexts(row.commitment)).toEqual(['None since the last advance', 'No meeting planned']);
  });

  it.each([
    [{ isOverdue: false, isLive: true, due: '2026-11-18' }, 'due Nov 18 | live, due in 1 day'],
    [{ isOverdue: false, isLive: true, due: '2026-11-17' }, 'due Nov 17 | live, due today'],
    [{ isOverdue: false, kept: 'Kept' }, 'due Sep 4 | kept'],
    [{ isOverdue: false, kept: 'Not kept' }, 'due Sep 4 | not kept'],
    [{ isOverdue: false }, 'due Sep 4'],
  ])('say how it stands with a promise: %p', (changes, expected) => {
    expect(commitmentOf(changes)).toBe(expected);
  });

  it('say what was decided, and when it is due again', () => {
    expect(reviewOf({ until: '2026-12-01' })).toEqual(['Coach', 'follow up on Dec 1']);
    expect(reviewOf({ decision: 'Disqualify', until: '2026-11-10', isDueAgain: true })).toEqual([
      'Disqualify',
      'close by Nov 10 | due again',
    ]);
    expect(reviewOf({ decision: 'Reassign' })).toEqual(['Reassign', '']);
  });

  it.each<[SortKey, 'asc' | 'desc', string[]]>([
    ['amount', 'desc', ['006000000000001AAA', SMALL.opportunityId, '3']],
    ['amount', 'asc', [SMALL.opportunityId, '006000000000001AAA', '3']],
    ['name', 'asc', ['3', '006000000000001AAA', SMALL.opportunityId]],
    ['ownerName', 'asc', [SMALL.opportunityId, '3', '006000000000001AAA']],
    ['meetings', 'desc', [SMALL.opportunityId, '3', '006000000000001AAA']],
    ['due', 'desc', ['3', '006000000000001AAA', SMALL.opportunityId]],
  ])('sort by %s (%s), with what is missing last', (by, direction, ids) => {
    const sorted = sortedDeals([SMALL, NO_AMOUNT, flaggedWith()], by, direction);
    expect(sorted.map(({ opportunityId }) => opportunityId)).toEqual(ids);
  });
});
