import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

const ADVANCES = ['Advanced stage', 'Advance with evidence, stage unchanged', 'Order'];
const MISSING = 'Outcome missing';

type Test = (meeting: Apex.RepMeeting) => boolean;
interface Filter {
  value: string;
  label: string;
  test: Test;
}

/** Meetings before go-live are held, but in no rate. */
const isRated: Test = ({ isObjectiveInTime }) => typeof isObjectiveInTime === 'boolean';
const isJudged: Test = (meeting) => isRated(meeting) && Boolean(meeting.verdict) && meeting.verdict !== MISSING;
const hasVerdict = (verdict: string): Filter => ({
  value: verdict,
  label: lookOf(verdict).word,
  test: (meeting) => meeting.verdict === verdict,
});

/** What the list of meetings can be narrowed to. */
export const MEETING_FILTERS: Filter[] = [
  { value: 'all', label: labels.all, test: () => true },
  {
    value: 'objectiveRate',
    label: labels.objectiveInTime,
    test: ({ isObjectiveInTime }) => isObjectiveInTime === true,
  },
  { value: 'objectiveLate', label: labels.objectiveLate, test: ({ isObjectiveInTime }) => isObjectiveInTime === false },
  { value: 'outcomeRate', label: labels.outcomeInTime, test: ({ isOutcomeInTime }) => isOutcomeInTime === true },
  { value: 'outcomeLate', label: labels.outcomeLate, test: ({ isOutcomeInTime }) => isOutcomeInTime === false },
  { value: 'meetingsPerAdvance', label: labels.judged, test: isJudged },
  { value: 'advanceRate', label: labels.advances, test: (each) => isJudged(each) && ADVANCES.includes(each.verdict!) },
  { value: 'evidenced', label: labels.claimed, test: (each) => isRated(each) && Boolean(each.claimed) },
  { value: 'avoidable', label: labels.avoidable, test: (each) => isJudged(each) && each.verdict === 'Continuation' },
  ...[...ADVANCES, 'Continuation', 'No-sale', MISSING].map(hasVerdict),
  { value: 'Not judged', label: labels.notJudged, test: ({ verdict }) => !verdict },
];

export function narrowed(meetings: Apex.RepMeeting[], filter: string): Apex.RepMeeting[] {
  return meetings.filter(MEETING_FILTERS.find(({ value }) => value === filter)!.test);
}

/** The deals behind a fact of the number. */
export const DEAL_FILTERS: { value: string; label: string; test: (deal: Apex.QuarterDeal) => boolean }[] = [
  { value: 'all', label: labels.allDeals, test: () => true },
  { value: 'won', label: labels.won, test: ({ isWon }) => isWon },
  { value: 'committed', label: labels.committed, test: ({ isWon, hasPromise }) => !isWon && hasPromise },
  { value: 'uncommitted', label: labels.uncommitted, test: ({ isWon, hasPromise }) => !isWon && !hasPromise },
];
