import { MEETING_FILTERS, narrowed } from '../filters';
import { ADVANCED, heldWith, MISSING, SOCIAL, UNPROVEN } from 'test/reps';

const BEFORE_GO_LIVE = heldWith({ planId: 'old', isObjectiveInTime: null, isOutcomeInTime: null });
const NOT_JUDGED = heldWith({ planId: 'new', verdict: null });
const ALL = [BEFORE_GO_LIVE, ADVANCED, UNPROVEN, SOCIAL, MISSING, NOT_JUDGED];
const count = (filter: string): number => narrowed(ALL, filter).length;

describe('the meetings behind a figure', () => {
  it('are as many as the figure counts, without those before go-live', () => {
    expect(count('objectiveRate')).toBe(4);
    expect(count('objectiveLate')).toBe(1);
    expect(count('outcomeRate')).toBe(3);
    expect(count('outcomeLate')).toBe(1);
    expect(count('meetingsPerAdvance')).toBe(3);
    expect(count('advanceRate')).toBe(1);
    expect(count('evidenced')).toBe(2);
    expect(count('avoidable')).toBe(2);
  });

  it('are all with a verdict, whatever counts', () => {
    expect(count('Continuation')).toBe(3);
    expect(count('Outcome missing')).toBe(1);
    expect(count('Not judged')).toBe(1);
    expect(count('all')).toBe(6);
    expect(new Set(MEETING_FILTERS.map(({ label }) => label)).size).toBe(MEETING_FILTERS.length);
  });
});
