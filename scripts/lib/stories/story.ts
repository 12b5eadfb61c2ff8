/** Random deals: what happened to them and the rules of the org they lived in. Times are epoch milliseconds. */
import { Random } from '../random.ts';
import { dayIn } from './days.ts';

export type Stage = { name: string; order: number; isClosed: boolean; isWon: boolean };
export type Move = { at: number; stage: string };
export type Rank = { stage: string; recordType: string | null; rank: number };
export type Policy = {
  name: string;
  order: number;
  recordType: string | null;
  stage: string | null;
  minimumAmount: number | null;
  minimumMeetings: number;
  attributionDays: number;
  evidenceResets: boolean;
  notHeld: string[];
};
export type World = { stages: Stage[]; recordTypes: string[]; ranks: Rank[]; policies: Policy[] };

export type Meeting = {
  /** Order of creation, which decides between meetings at the same time. */
  place: number;
  start: number;
  end: number;
  result: string | null;
  who: string | null;
  what: string | null;
  /** YYYY-MM-DD */
  due: string | null;
  signedOn: string | null;
  deleted: 'before the start' | 'later' | null;
  /** Was planned on another deal first. */
  isMoved: boolean;
};
export type Deal = {
  key: string;
  recordType: string | null;
  amount: number | null;
  createdAt: number;
  firstStage: string;
  /** As they happened; some keep the stage (another field changed). */
  moves: Move[];
  /** False: the rows were lost, as in orgs that imported their deals. */
  hasHistory: boolean;
  meetings: Meeting[];
  /** What happens after the first run. */
  later: { moves: Move[]; outcomes: Outcome[]; commitsLate: boolean };
};
/** An outcome that is recorded, or changed, afterwards. */
export type Outcome = Pick<Meeting, 'place' | 'result' | 'who' | 'what' | 'due' | 'signedOn'>;

/** What is to be said of a deal. */
export type Judgement = {
  held: number;
  counter: number;
  hoursSince: number;
  isFlagged: boolean;
  since: number | null;
  lastAdvanceAt: number | null;
  /** One for each meeting of the deal, in the story's order. */
  meetings: { recorded: string | null; verdict: string | null; before: string | null; after: string | null }[];
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The stories' time: meetings and moves lie between these, and some meetings after. Summer time begins on the way. */
export const BEGIN = Date.parse('2026-02-02T16:00:00Z');
export const NOW = Date.parse('2026-05-04T16:00:00Z');
/** The second run; what happens between the two is the story's second act. */
export const LATER = NOW + 5 * DAY;

export const STAGES: Stage[] = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
].map((name, i) => ({ name, order: i + 1, isClosed: name.startsWith('Closed'), isWon: name === 'Closed Won' }));

const RESULTS = ['Order', 'Advance', 'Continuation', 'No-sale', 'No-show', 'Cancelled', 'Rescheduled'];

export function randomWorld(random: Random): World {
  const recordTypes = ['New_Business', 'Renewal'];
  const open = STAGES.filter(({ isClosed }) => !isClosed).map(({ name }) => name);
  const anyType = () => random.pick([null, ...recordTypes]);
  const ranks: Rank[] = [];
  for (const stage of open) {
    if (random.chance(0.3)) ranks.push({ stage, recordType: null, rank: random.between(1, 10) });
    if (random.chance(0.2)) ranks.push({ stage, recordType: random.pick(recordTypes), rank: random.between(1, 10) });
  }
  const policies = Array.from({ length: random.between(1, 5) }, (_, i): Policy => ({
    name: `Policy_${i}`,
    order: i + 1,
    recordType: anyType(),
    stage: random.chance(0.25) ? random.pick(open) : null,
    minimumAmount: random.chance(0.3) ? random.pick([0, 1000, 50_000]) : null,
    minimumMeetings: random.between(1, 5),
    attributionDays: random.pick([0, 1, 7, 14, 30]),
    evidenceResets: random.chance(0.5),
    notHeld: random.pick([['No-show', 'Cancelled', 'Rescheduled'], ['No-show', 'Cancelled'], ['Cancelled']]),
  }));
  return { stages: STAGES, recordTypes, ranks, policies };
}

export function randomDeal(key: string, random: Random, world: World): Deal {
  // Times on a coarse grid meet often: equal starts, a move in the second in which a meeting ends.
  const grid = random.pick([15 * MINUTE, HOUR, DAY]);
  const anyTime = (): number => BEGIN + 2 * HOUR + Math.floor((random.next() * (NOW - BEGIN - 3 * HOUR)) / grid) * grid;
  const stages = world.stages.map(({ name }) => name);
  // Two or three stages give more going back and forth than ten.
  const some = random.chance(0.5) ? [random.pick(stages), random.pick(stages), random.pick(stages)] : stages;
  const moves: Move[] = Array.from({ length: random.between(0, 7) }, () => ({
    at: anyTime(),
    stage: random.pick(some),
  }));
  if (moves.length > 1 && random.chance(0.3)) moves[1]!.at = moves[0]!.at + random.pick([0, 1000, DAY, DAY + 1000]);
  const meetings = Array.from({ length: random.between(0, 7) }, (_, place) => randomMeeting(place, random, anyTime()));
  return {
    key,
    recordType: random.pick([null, ...world.recordTypes]),
    amount: random.pick([null, 0, 1000, 20_000, 75_000]),
    createdAt: BEGIN - random.between(0, 40) * DAY,
    firstStage: random.pick(some),
    moves: moves.sort((a, b) => a.at - b.at),
    hasHistory: random.chance(0.95),
    meetings,
    later: random.chance(0.3) ? secondAct(random, some, meetings) : { moves: [], outcomes: [], commitsLate: false },
  };
}

function secondAct(random: Random, stages: string[], meetings: Meeting[]): Deal['later'] {
  const at = (): number => NOW + HOUR + Math.floor((random.next() * (LATER - NOW - 2 * HOUR)) / HOUR) * HOUR;
  const moves = Array.from({ length: random.between(0, 2) }, () => ({ at: at(), stage: random.pick(stages) }));
  const ended = meetings.filter(({ end, deleted }) => end < NOW && !deleted && random.chance(0.3));
  const outcomes = ended.map(({ place, end }) => ({ place, ...randomOutcome(random, end) }));
  return { moves: moves.sort((a, b) => a.at - b.at), outcomes, commitsLate: random.chance(0.3) };
}

/** The deal as it is after its second act. */
export function afterSecondAct(deal: Deal): Deal {
  const { moves, outcomes } = deal.later;
  const meetings = deal.meetings.map((meeting) => ({
    ...meeting,
    ...outcomes.find(({ place }) => place === meeting.place),
  }));
  const [first, ...others] = moves;
  if (first && !deal.hasHistory) {
    // All that is known of the stages begins with the first row after the loss.
    return { ...deal, createdAt: first.at, firstStage: first.stage, moves: others, hasHistory: true, meetings };
  }
  return { ...deal, moves: [...deal.moves, ...moves], meetings };
}

function randomMeeting(place: number, random: Random, at: number): Meeting {
  const start = random.chance(0.07) ? NOW + random.between(1, 9) * DAY : at;
  const end = start + random.pick([30 * MINUTE, HOUR, 2 * HOUR]);
  const outcome = randomOutcome(random, end);
  const hasOutcome = end < NOW && random.chance(0.8);
  return {
    place,
    start,
    end,
    ...outcome,
    result: hasOutcome ? outcome.result : null,
    deleted: random.chance(0.05) ? 'before the start' : end < NOW && random.chance(0.04) ? 'later' : null,
    isMoved: random.chance(0.05),
  };
}

function randomOutcome(random: Random, end: number): Omit<Outcome, 'place'> {
  const near = (): string => dayIn(end + random.between(-3, 20) * DAY);
  const result = random.pick(RESULTS);
  return {
    result,
    who: random.chance(0.85) ? 'Dana Whitfield' : null,
    what: random.chance(0.85) ? 'send the signed site list to purchasing' : null,
    due: random.chance(0.85) ? near() : null,
    signedOn: result === 'Order' && random.chance(0.6) ? near() : null,
  };
}
