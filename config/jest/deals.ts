// A stuck deal: two new stages, then three held meetings and a no-show without one.

const STAGES = ['Qualification', 'Needs Analysis', 'Value Proposition', 'Proposal'];

export const STAGE_STEPS: Apex.StageStep[] = STAGES.map((name, index) => ({
  name,
  label: name,
  rank: index + 1,
  isCurrent: name === 'Value Proposition',
  isReached: index < 3,
}));

function meeting(at: string, verdict: string, changes: Partial<Apex.TimelineItem> = {}): Apex.TimelineItem {
  return {
    kind: 'meeting',
    at,
    planId: `a01${at}`,
    eventId: `00U${at}`,
    subject: `Meeting of ${at.slice(5, 10)}`,
    objective: 'Dana will name the docks for phase one.',
    verdict,
    status: 'Done',
    isCounted: false,
    isAdvance: false,
    ...changes,
  };
}

function stage(at: string, name: string, isAdvance: boolean, note?: string): Apex.TimelineItem {
  return { kind: 'stage', at, stage: name, isAdvance, isCounted: false, note };
}

/** Newest first, as the server sends it. */
export const TIMELINE: Apex.TimelineItem[] = [
  meeting('2026-11-18T22:00:00.000Z', '', { status: 'Draft', verdict: null }),
  meeting('2026-11-05T19:00:00.000Z', 'Advance with evidence, stage unchanged', {
    isCounted: true,
    place: 5,
    commitment: 'Luis Ortega will send the approved site list by Nov 13.',
  }),
  meeting('2026-10-28T18:00:00.000Z', 'No-show'),
  meeting('2026-10-20T18:00:00.000Z', 'Continuation', { isCounted: true, place: 4 }),
  stage('2026-10-14T18:00:00.000Z', 'Value Proposition', false),
  stage('2026-10-09T18:00:00.000Z', 'Needs Analysis', false),
  meeting('2026-10-06T18:00:00.000Z', 'Continuation', { isCounted: true, place: 3 }),
  stage('2026-09-17T18:00:00.000Z', 'Value Proposition', true, 'Credited to Site walk.'),
  meeting('2026-09-09T18:00:00.000Z', 'Advanced stage', { place: 2 }),
  stage('2026-08-26T18:00:00.000Z', 'Needs Analysis', true),
  meeting('2026-08-20T18:00:00.000Z', 'Advanced stage', { place: 1 }),
];

export const NEXT: Apex.NextMeeting = {
  planId: 'a01000000000021AAA',
  eventId: '00U000000000021AAA',
  subject: 'Rollout plan review',
  startsAt: '2026-11-18T22:00:00.000Z',
};

export const COMMITMENT: Apex.DealCommitment = {
  planId: 'a01000000000022AAA',
  who: 'Luis Ortega',
  what: 'send the approved site list',
  due: '2026-11-13',
  isOverdue: true,
};

export const TOPICS: Apex.DealTopic[] = [
  { value: 'Urgency', label: 'Urgency', knownOn: '2026-09-09', knownFrom: 'a01000000000023AAA' },
  { value: 'Budget', label: 'Budget', question: 'Is the budget approved?', plannedFor: NEXT.planId },
  { value: 'Decision', label: 'Decision process', plannedFor: 'a01000000000024AAA' },
  { value: 'Competition', label: 'Competition' },
];

export function advancesWith(changes: Partial<Apex.OpportunityAdvances> = {}): Apex.OpportunityAdvances {
  return {
    isFlagged: true,
    reason: 'No advance: 3 meetings held since this deal last reached a new stage (Value Proposition, Sep 17).',
    details: 'Counted: Oct 6, Oct 20, Nov 5. Not counted: Oct 28 (no-show).',
    isExempt: false,
    counter: 3,
    minimum: 3,
    since: '2026-10-06T19:00:00.000Z',
    held: 5,
    didNotHappen: 1,
    hoursSince: 3,
    lastAdvanceOn: '2026-09-17T18:00:00.000Z',
    isClosed: false,
    evaluatedAt: '2026-11-17T18:40:00.000Z',
    stages: STAGE_STEPS,
    timeline: TIMELINE,
    topics: TOPICS,
    commitments: [COMMITMENT],
    nextMeeting: NEXT,
    gate: { mode: 'Block', stageMode: 'Block', owed: [] },
    ...changes,
  };
}
