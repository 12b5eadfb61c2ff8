import { NOW } from './plans';

/** A row of "My meetings"; change what a test is about. */
export function rowWith(changes: Partial<Apex.MeetingRow> = {}): Apex.MeetingRow {
  return {
    planId: 'a01000000000001AAA',
    eventId: '00U000000000001AAA',
    subject: 'Quarterly check-in',
    startsAt: '2026-11-17T23:00:00.000Z',
    endsAt: '2026-11-18T00:00:00.000Z',
    status: 'Needs objective',
    opportunityId: '006000000000001AAA',
    opportunityName: 'Cold room sensors',
    accountName: 'Sandoval Produce',
    amount: 46000,
    stageName: 'Qualification',
    objectiveDueAt: '2026-11-16T23:00:00.000Z',
    outcomeOverdueAt: '2026-11-19T00:00:00.000Z',
    blocks: false,
    ...changes,
  };
}

export const DUE = rowWith({
  planId: 'a01000000000002AAA',
  subject: 'Trial kick-off',
  status: 'Outcome due',
  startsAt: '2026-11-16T23:00:00.000Z',
  outcomeOverdueAt: '2026-11-18T00:45:00.000Z',
});
export const OVERDUE = rowWith({
  planId: 'a01000000000003AAA',
  subject: 'Pricing follow-up',
  status: 'Overdue',
  startsAt: '2026-11-13T19:00:00.000Z',
  outcomeOverdueAt: '2026-11-14T18:00:00.000Z',
  blocks: true,
});
export const PLANNED = rowWith({
  planId: 'a01000000000004AAA',
  subject: 'Budget review',
  status: 'Planned',
  objective: 'By the end, Owen Blake will approve the pilot budget by Nov 20.',
});

/** Nov 17 in the story: one promise four days late, one for Thursday. */
export const PROMISES: Apex.CustomerPromise[] = [
  promise('a01000000000011AAA', 'Luis Ortega', 'send the approved site list', '2026-11-13'),
  promise('a01000000000012AAA', 'Owen Blake', "send last year's spoilage figures.", '2026-11-19'),
];

function promise(planId: string, who: string, what: string, due: string): Apex.CustomerPromise {
  const deal = { opportunityId: '006000000000001AAA', opportunityName: 'Halvorsen Foods: cold-chain monitoring' };
  return { planId, eventId: '00U000000000011AAA', ...deal, who, what, due };
}

export function meetingsWith(rows: Apex.MeetingRow[], changes: Partial<Apex.MyMeetings> = {}): Apex.MyMeetings {
  const count = (...statuses: string[]): number => rows.filter(({ status }) => statuses.includes(status)).length;
  return {
    now: NOW,
    userFirstName: 'Priya',
    doneThisWeek: 9,
    allThisWeek: 15,
    rows,
    laterCount: 2,
    counts: {
      needsObjective: count('Needs objective'),
      inProgress: count('In progress'),
      outcomeDue: count('Outcome due'),
      overdue: count('Overdue'),
      planned: count('Planned'),
      draft: count('Draft'),
    },
    promises: PROMISES,
    ...changes,
  };
}
