/**
 * The demo's present: meetings around "now" that put each state of the rep's pages on the screen, most of them Priya's.
 * Times are whole quarters of an hour away from now, so that the page looks the same whenever the demo is started.
 */
import type { Action } from '../lib/replay.ts';
import type { Cast } from './story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PRIYA = 'Priya Raman';

type Today = {
  key: string;
  account: string;
  project: string;
  stage: string;
  amount: number;
  subject: string;
  contact: string;
  /** Start, in hours from now. */
  startsIn: number;
  hours?: number;
  plan?: Record<string, unknown>;
};

const objective = (type: string, text: string): Record<string, unknown> => ({
  Objective_Type__c: type,
  Objective__c: text,
});

const MEETINGS: Today[] = [
  // Needs objective: within the 24 hours before the start, nothing stated.
  {
    key: 'check-in',
    account: 'Sandoval Produce',
    project: 'packing hall',
    stage: 'Qualification',
    amount: 46_000,
    subject: 'Quarterly check-in',
    contact: 'Carla Reyes',
    startsIn: 4,
  },
  {
    key: 'survey',
    account: 'Tamarack Vaccines',
    project: 'freezer farm',
    stage: 'Needs Analysis',
    amount: 72_500,
    subject: 'Site survey',
    contact: 'Nadia Volkov',
    startsIn: 22,
  },
  // Planned
  {
    key: 'budget',
    account: 'Kiln & Crate Bakery',
    project: 'second bakery',
    stage: 'Proposal/Price Quote',
    amount: 33_000,
    subject: 'Budget review',
    contact: 'Owen Blake',
    startsIn: 2,
    plan: objective('Terms', 'By the end, Owen Blake will approve the pilot budget by Friday.'),
  },
  {
    key: 'security',
    account: 'Polar Post Couriers',
    project: 'night vans',
    stage: 'Value Proposition',
    amount: 51_000,
    subject: 'Security review',
    contact: 'Grace Murray',
    startsIn: 25,
    plan: objective('Need', 'By the end, Grace Murray will send her security questions by next Wednesday.'),
  },
  {
    key: 'pilot',
    account: 'Harbor Blood Bank',
    project: 'second site',
    stage: 'Proposal/Price Quote',
    amount: 140_000,
    subject: 'Pilot results',
    contact: 'Amara Osei',
    startsIn: 50,
    plan: objective('Terms', 'By the end, Dr. Osei will sign off the pilot report by the end of the month.'),
  },
  // Draft: the objective is not due yet.
  {
    key: 'rollout',
    account: 'Halvorsen Foods',
    project: 'plant 2',
    stage: 'Value Proposition',
    amount: 184_000,
    subject: 'Rollout plan review',
    contact: 'Dana Whitfield',
    startsIn: 52,
  },
  {
    key: 'workshop',
    account: 'Meridian Grocers',
    project: 'regional rollout',
    stage: 'Needs Analysis',
    amount: 97_000,
    subject: 'Rollout workshop',
    contact: 'Helen Cho',
    startsIn: 100,
  },
  // In progress
  {
    key: 'walk',
    account: 'Bellweather Labs',
    project: 'new wing',
    stage: 'Needs Analysis',
    amount: 28_400,
    subject: 'Walk-through with QA',
    contact: 'Priscilla Hart',
    startsIn: -0.25,
    hours: 1,
    plan: objective('Proof', 'By the end, Priscilla Hart will agree to a two-week logger trial.'),
  },
  // Outcome due
  {
    key: 'kickoff',
    account: 'Nordvik Seafood',
    project: 'second vessel',
    stage: 'Value Proposition',
    amount: 118_000,
    subject: 'Trial kick-off',
    contact: 'Siri Dahl',
    startsIn: -3,
    plan: objective('Proof', 'By the end, Siri Dahl will name the vessel and the start date.'),
  },
  {
    key: 'demo',
    account: 'Juniper Hospitals',
    project: 'ward fridges',
    stage: 'Needs Analysis',
    amount: 64_500,
    subject: 'Ward demonstration',
    contact: 'Sofia Marin',
    startsIn: -9,
    plan: objective('Access', 'By the end, Sofia Marin will introduce us to the head of procurement.'),
  },
  // Overdue: more than 24 working hours ago
  {
    key: 'pricing',
    account: 'Copperline Dairy',
    project: 'tanker fleet 2',
    stage: 'Proposal/Price Quote',
    amount: 64_000,
    subject: 'Pricing follow-up',
    contact: 'Walt Brandt',
    startsIn: -6 * 24,
    plan: objective('Terms', 'By the end, Walt Brandt will confirm the fleet size by Friday.'),
  },
  {
    key: 'contract',
    account: 'Ostara Pharma',
    project: 'export lanes',
    stage: 'Negotiation/Review',
    amount: 96_000,
    subject: 'Contract questions',
    contact: 'Grace Lin',
    startsIn: -7 * 24,
    plan: objective('Decision', 'By the end, Grace Lin will show us who signs and when.'),
  },
  // Logged late: objective and outcome after the fact
  {
    key: 'late',
    account: 'Glacier Logistics',
    project: 'reefer trial',
    stage: 'Needs Analysis',
    amount: 58_000,
    subject: 'Yard visit',
    contact: 'Anton Reiss',
    startsIn: -30,
  },
];

export function todaysStory(cast: Cast, now: number): Action[] {
  const quarter = Math.ceil(now / (HOUR / 4)) * (HOUR / 4);
  const actions = MEETINGS.flatMap((meeting) => story(meeting, cast, quarter));
  const lateEnd = quarter - 29 * HOUR;
  return [
    ...actions,
    {
      kind: 'plan',
      at: lateEnd + 4 * HOUR,
      meeting: 'today-late',
      fields: objective('Proof', 'By the end, Anton Reiss will agree to a reefer trial in December.'),
    },
    {
      kind: 'plan',
      at: lateEnd + 8 * HOUR,
      meeting: 'today-late',
      fields: {
        Result__c: 'Advance',
        Objective_Met__c: 'Met',
        Commitment_Who__c: 'Anton Reiss',
        Commitment_What__c: 'send two reefers to the trial yard',
        Commitment_Due__c: isoDate(now + 9 * DAY),
      },
    },
    ...edges(cast, quarter),
  ];
}

function story(today: Today, cast: Cast, quarter: number): Action[] {
  const start = quarter + today.startsIn * HOUR;
  const created = Math.min(start, quarter) - 12 * DAY;
  const key = `today-${today.key}`;
  const actions: Action[] = [
    {
      kind: 'deal',
      at: created,
      key,
      fields: {
        Name: `${today.account}: ${today.project}`,
        AccountId: cast.accounts.get(today.account),
        OwnerId: cast.users.get(PRIYA),
        StageName: today.stage,
        Amount: today.amount,
        CloseDate: isoDate(quarter + 40 * DAY),
        Type: 'New Customer',
      },
    },
    {
      kind: 'meeting',
      at: created + 2 * DAY,
      key,
      deal: key,
      fields: {
        Subject: today.subject,
        StartDateTime: new Date(start).toISOString(),
        DurationInMinutes: (today.hours ?? 1) * 60,
        OwnerId: cast.users.get(PRIYA),
        WhoId: cast.contacts.get(today.contact),
        Type: 'Meeting',
      },
    },
  ];
  if (today.plan)
    actions.push({ kind: 'plan', at: Math.min(start, quarter) - 2 * DAY, meeting: key, fields: today.plan });
  return actions;
}

/** A meeting with a contact but no deal, a private one, and one that was called off before it began. */
function edges(cast: Cast, quarter: number): Action[] {
  const at = quarter - 3 * DAY;
  const fields = (subject: string, startsIn: number): Record<string, unknown> => ({
    Subject: subject,
    StartDateTime: new Date(quarter + startsIn * HOUR).toISOString(),
    DurationInMinutes: 30,
    OwnerId: cast.users.get(PRIYA),
  });
  return [
    {
      kind: 'meeting',
      at,
      key: 'edge-unlinked',
      deal: null,
      fields: { ...fields('Coffee at the trade fair', 30), WhoId: cast.contacts.get('Claire Duval') },
    },
    { kind: 'meeting', at, key: 'edge-private', deal: null, fields: { ...fields('Dentist', 28), IsPrivate: true } },
    { kind: 'meeting', at, key: 'edge-cancelled', deal: 'today-rollout', fields: fields('Dock measurements', 20) },
    { kind: 'delete', at: at + DAY, meeting: 'edge-cancelled' },
  ];
}

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);
