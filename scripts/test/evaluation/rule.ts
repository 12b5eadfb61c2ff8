/**
 * The no-advance rule a second time, written from the words of the product and not from the Apex, so that a mistake in
 * one shows as a disagreement. It is slow on purpose: each sentence is one plain search over all meetings or moves.
 */
import { dayIn } from '../../lib/stories/days.ts';
import type { Deal, Judgement, Meeting, Move, Policy, Stage, World } from '../../lib/stories/story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function judge(deal: Deal, world: World, now: number): Judgement {
  const today = stageToday(deal);
  const policy = policyOf(deal, today, world);
  const moves = realMoves(deal, today);
  const advances = stageAdvances(moves, deal, world);
  const isWon = stageNamed(world, today)?.isWon === true;
  const recorded = new Map(deal.meetings.map((meeting) => [meeting, recordedResult(meeting, isWon, now)]));
  const held = deal.meetings.filter((meeting) => isHeld(meeting, recorded.get(meeting)!, policy, now)).sort(byTime);

  const credits = new Map<Meeting, Move>();
  for (const advance of advances) {
    const candidates = held.filter(
      ({ start, end }) => start <= advance.at && advance.at <= end + policy.attributionDays * DAY,
    );
    const last = candidates.at(-1);
    // A meeting that is credited with two led to the further one.
    if (last) credits.set(last, advance);
  }

  const lastAdvanceAt = advances.at(-1)?.at ?? null;
  const evidence = held.filter((meeting) => ['Advance', 'Order'].includes(recorded.get(meeting) ?? ''));
  const evidencedUntil = policy.evidenceResets ? Math.max(...evidence.map(({ end }) => end), -Infinity) : -Infinity;
  const counted = once(
    held.filter(({ start }) => (lastAdvanceAt === null || start > lastAdvanceAt) && start >= evidencedUntil),
  );
  const isFlagged = !isClosed(world, today) && counted.length >= policy.minimumMeetings;
  return {
    held: once(held).length,
    counter: counted.length,
    hoursSince: counted.reduce((sum, { start, end }) => sum + (end - start) / HOUR, 0),
    isFlagged,
    since: isFlagged ? counted[0]!.end : null,
    lastAdvanceAt,
    meetings: deal.meetings.map((meeting) => {
      const result = recorded.get(meeting) ?? null;
      if (!held.includes(meeting)) return { recorded: result, verdict: null, before: null, after: null };
      const before = stageWhen(moves, meeting.start);
      const credit = credits.get(meeting);
      return { recorded: result, verdict: verdict(result, credit), before, after: credit?.stage ?? before };
    }),
  };
}

/** First match wins. */
function verdict(recorded: string | null, credit: Move | undefined): string {
  if (recorded === 'Order') return 'Order';
  if (credit) return 'Advanced stage';
  if (recorded === 'Advance') return 'Advance with evidence, stage unchanged';
  if (recorded === 'No-sale') return 'No-sale';
  // A meeting that did not happen is never a continuation, also where the policy counts it as held.
  return recorded === 'Continuation' ? 'Continuation' : 'Outcome missing';
}

/** A missing outcome is presumed held; an Event deleted before the start was cancelled. */
function isHeld(meeting: Meeting, recorded: string | null, policy: Policy, now: number): boolean {
  if (meeting.end > now || meeting.deleted === 'before the start') return false;
  return recorded === null || !policy.notHeld.includes(recorded);
}

/** Advance: who on the customer's side, what, and due after the meeting. Order: won, or signed since the meeting. */
function recordedResult(meeting: Meeting, isWon: boolean, now: number): string | null {
  const { result, who, what, due, signedOn } = meeting;
  // A meeting that ends at midnight was held the day before.
  const day = dayIn(meeting.end - 1000);
  if (result === 'Advance') {
    const isEvidenced = who !== null && what !== null && due !== null && due >= day;
    return isEvidenced ? 'Advance' : 'Continuation';
  }
  if (result === 'Order') {
    const isSigned = signedOn !== null && signedOn >= day && signedOn <= dayIn(now);
    return isWon || isSigned ? 'Order' : 'Continuation';
  }
  return result;
}

/** Meetings of equal start and end count once: of several the first. */
function once(meetings: Meeting[]): Meeting[] {
  return meetings.filter(
    (one, i) => meetings.findIndex((other) => other.start === one.start && other.end === one.end) === i,
  );
}

/** Rows that change no stage drop out; a move undone within 24 hours never happened. */
function realMoves(deal: Deal, today: string): Move[] {
  if (!deal.hasHistory) return [{ at: deal.createdAt, stage: today }];
  const moves: Move[] = [];
  for (const row of [{ at: deal.createdAt, stage: deal.firstStage }, ...deal.moves]) {
    const last = moves.at(-1);
    if (last?.stage === row.stage) continue;
    const isUndone = last && moves.at(-2)?.stage === row.stage && row.at - last.at <= DAY;
    if (isUndone) moves.pop();
    else moves.push(row);
  }
  return moves;
}

/** Moves to a rank above all ranks reached before. Closing raises nothing, but winning is an advance, once. */
function stageAdvances(moves: Move[], deal: Deal, world: World): Move[] {
  return moves.filter((move, i) => {
    const before = moves.slice(0, i);
    if (i === 0) return false;
    if (stageNamed(world, move.stage)?.isWon) return !before.some(({ stage }) => stageNamed(world, stage)?.isWon);
    const rank = rankOf(move.stage, deal, world);
    const reached = before.map(({ stage }) => rankOf(stage, deal, world)).filter((other) => other !== null);
    // Out of stages that have no rank nothing can be said about further or not: the first rank sets the mark.
    return rank !== null && reached.length > 0 && reached.every((other) => rank > other);
  });
}

/** The admin's override for the record type, else for all, else the stage's place; closed stages have none. */
function rankOf(stage: string, deal: Deal, world: World): number | null {
  if (isClosed(world, stage)) return null;
  const overrides = world.ranks.filter((rank) => rank.stage === stage);
  const own = overrides.find(({ recordType }) => recordType !== null && recordType === deal.recordType);
  return (
    (own ?? overrides.find(({ recordType }) => recordType === null))?.rank ?? stageNamed(world, stage)?.order ?? null
  );
}

/** The first in order whose conditions the deal meets; the shipped values where none does. */
function policyOf(deal: Deal, today: string, world: World): Policy {
  const fitting = world.policies.filter(
    ({ recordType, stage, minimumAmount }) =>
      (recordType === null || recordType === deal.recordType) &&
      (stage === null || stage === today) &&
      (minimumAmount === null || (deal.amount ?? 0) >= minimumAmount),
  );
  return fitting.sort((a, b) => a.order - b.order)[0] ?? SHIPPED;
}

const SHIPPED: Policy = {
  name: 'Standard',
  order: 999,
  recordType: null,
  stage: null,
  minimumAmount: null,
  minimumMeetings: 3,
  attributionDays: 14,
  evidenceResets: false,
  notHeld: ['No-show', 'Cancelled', 'Rescheduled'],
};

const byTime = (a: Meeting, b: Meeting): number => a.start - b.start || a.end - b.end || a.place - b.place;
const stageToday = (deal: Deal): string => deal.moves.at(-1)?.stage ?? deal.firstStage;
const stageNamed = (world: World, name: string): Stage | undefined => world.stages.find((stage) => stage.name === name);
const isClosed = (world: World, name: string): boolean => stageNamed(world, name)?.isClosed === true;
/** A change in the second in which a meeting starts comes after its start. */
const stageWhen = (moves: Move[], at: number): string =>
  (moves.filter((move, i) => i === 0 || move.at < at).at(-1) as Move).stage;
