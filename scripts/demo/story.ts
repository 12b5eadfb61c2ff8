/**
 * The demo's past: deals with meetings before "now". Each deal has a character: most move, some close, and some keep
 * meeting without moving, which is what the no-advance job is there to find.
 */
import { Random } from '../lib/random.ts';
import type { Action } from '../lib/replay.ts';
import { CUSTOMERS, TEAMS, type Customer } from './people.ts';
import { COMMITMENTS, NOTES, OBJECTIVES, SUBJECTS, WEAK_OBJECTIVES } from './texts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far back the story begins. The org's clock must stand here or earlier when the replay starts. */
export const HISTORY_DAYS = 120;

const STAGES = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Proposal/Price Quote',
  'Negotiation/Review',
];

type Character = 'moving' | 'stuck' | 'won' | 'lost' | 'new';

export type Cast = {
  /** rep's full name → user id */
  users: Map<string, string>;
  /** account name → id, and contact's full name → id */
  accounts: Map<string, string>;
  contacts: Map<string, string>;
};

export function pastStory(cast: Cast, now: number, seed: number): Action[] {
  const random = new Random(seed);
  const reps = TEAMS.flatMap((team) => team.reps.map((rep) => `${rep.firstName} ${rep.lastName}`));
  return Array.from({ length: 60 }, (_, i) => {
    const customer = CUSTOMERS[i % CUSTOMERS.length]!;
    const round = Math.floor(i / CUSTOMERS.length);
    const rep = reps[(i + round) % reps.length]!;
    const suffix = ['', ' phase 2', ' renewal'][round]!;
    return dealStory(random, cast, {
      key: `deal-${i}`,
      rep,
      customer,
      name: `${customer.account}: ${customer.project}${suffix}`,
      now,
    });
  }).flat();
}

type Deal = { key: string; rep: string; customer: Customer; name: string; now: number };

function dealStory(random: Random, cast: Cast, deal: Deal): Action[] {
  const character = random.weighted<Character>([
    ['moving', 38],
    ['stuck', 30],
    ['won', 12],
    ['lost', 10],
    ['new', 10],
  ]);
  const begins =
    deal.now - random.between(character === 'new' ? 10 : 60, character === 'new' ? 25 : HISTORY_DAYS - 4) * DAY;
  const actions: Action[] = [openDeal(random, cast, deal, begins)];
  let stage = 0;
  let at = begins + random.between(2, 6) * DAY;
  let number = 0;
  while (at < deal.now - 2 * DAY) {
    const key = `${deal.key}-m${number++}`;
    const held = meeting(random, cast, deal, { key, start: workday(at, random), opened: begins }, character);
    actions.push(...held.actions);
    const moves = character === 'stuck' ? stage === 0 && number > 1 : held.advanced && stage < STAGES.length - 1;
    if (moves) {
      stage++;
      const movedAt = held.end + random.between(1, 3) * DAY;
      if (movedAt < deal.now)
        actions.push({ kind: 'stage', at: movedAt, deal: deal.key, fields: { StageName: STAGES[stage] } });
    }
    at += random.between(9, character === 'stuck' ? 16 : 22) * DAY;
  }
  const closes = { won: 'Closed Won', lost: 'Closed Lost' }[character as string];
  if (closes)
    actions.push({
      kind: 'stage',
      at: deal.now - DAY,
      deal: deal.key,
      fields: { StageName: closes, CloseDate: isoDate(deal.now - DAY) },
    });
  return actions;
}

function openDeal(random: Random, cast: Cast, deal: Deal, at: number): Action {
  return {
    kind: 'deal',
    at,
    key: deal.key,
    fields: {
      Name: deal.name,
      AccountId: cast.accounts.get(deal.customer.account),
      OwnerId: cast.users.get(deal.rep),
      StageName: STAGES[0],
      Amount: random.between(12, 240) * 1000,
      CloseDate: isoDate(deal.now + random.between(20, 120) * DAY),
      Type: deal.name.endsWith('renewal') ? 'Existing Customer - Upgrade' : 'New Customer',
    },
  };
}

function meeting(
  random: Random,
  cast: Cast,
  deal: Deal,
  { key, start, opened }: { key: string; start: number; opened: number },
  character: Character,
): { actions: Action[]; end: number; advanced: boolean } {
  const contact = random.pick(deal.customer.contacts);
  const who = `${contact.name.firstName} ${contact.name.lastName}`;
  const minutes = random.pick([30, 60, 60, 90]);
  const end = start + minutes * 60_000;
  const dueAt = end + random.between(6, 14) * DAY;
  const due = isoDate(dueAt);
  // Nobody plans a meeting on a deal that does not exist yet.
  const plannedAt = Math.max(opened + 60_000, start - random.between(4, 8) * DAY);
  const actions: Action[] = [
    {
      kind: 'meeting',
      at: plannedAt,
      key,
      deal: deal.key,
      fields: {
        Subject: random.pick(SUBJECTS),
        StartDateTime: new Date(start).toISOString(),
        DurationInMinutes: minutes,
        OwnerId: cast.users.get(deal.rep),
        WhoId: cast.contacts.get(who),
        Type: 'Meeting',
      },
    },
  ];
  const weak = character === 'stuck' && random.chance(0.5);
  if (random.chance(0.9)) {
    const objective = random.pick(OBJECTIVES);
    actions.push({
      kind: 'plan',
      at: Math.max(plannedAt, start - random.between(26, 50) * HOUR),
      meeting: key,
      fields: weak
        ? {
            Objective_Type__c: 'Relationship',
            Objective__c: random.pick(WEAK_OBJECTIVES)(who),
            Quality_Override__c: 'They asked to meet in person first.',
          }
        : {
            Objective_Type__c: objective.type,
            Objective__c: objective.text(who, spokenDate(dueAt)),
            Fallback_Objective__c: `${who} agrees to a date for the next step.`,
          },
    });
  }
  const outcome = outcomeOf(random, deal, character, who, due);
  if (outcome) actions.push({ kind: 'plan', at: end + afterwards(random), meeting: key, fields: outcome.fields });
  return { actions, end, advanced: outcome?.advanced ?? false };
}

function outcomeOf(
  random: Random,
  deal: Deal,
  character: Character,
  who: string,
  due: string,
): { fields: Record<string, unknown>; advanced: boolean } | null {
  // Priya's open outcomes are told in today.ts, so that her home page shows a usual week.
  if (random.chance(0.06) && deal.rep !== 'Priya Raman') return null;
  if (random.chance(0.08))
    return { fields: { Result__c: random.pick(['No-show', 'Cancelled', 'Rescheduled']) }, advanced: false };
  const advances = random.chance(character === 'stuck' ? 0.12 : 0.6);
  const claims = advances || random.chance(character === 'stuck' ? 0.35 : 0.1);
  const fields: Record<string, unknown> = {
    Result__c: claims ? 'Advance' : 'Continuation',
    Objective_Met__c: advances ? random.pick(['Met', 'Exceeded']) : random.pick(['Met in part', 'Not met']),
    Notes__c: random.pick(NOTES),
    Topics_Learned__c: random.pick(['Urgency', 'Budget;Decision_Process', 'Competition', 'Doing_Nothing']),
  };
  if (advances)
    Object.assign(fields, {
      Commitment_Who__c: who,
      Commitment_What__c: random.pick(COMMITMENTS),
      Commitment_Due__c: due,
    });
  else if (claims) fields.Commitment_What__c = random.pick(['look into it', 'think about it', 'get back to us']);
  return { fields, advanced: advances };
}

/** Most write the outcome down before they drive home, the others on the next day. */
function afterwards(random: Random): number {
  const hours = random.between(1, 20);
  return hours <= 14 ? (hours * HOUR) / 10 : hours * HOUR;
}

/** Moves a time to a weekday between 9 AM and 4 PM in Los Angeles (17 to 24 UTC, near enough for a story). */
function workday(at: number, random: Random): number {
  const day = new Date(at);
  day.setUTCHours(17 + random.between(0, 6), random.pick([0, 0, 30]), 0, 0);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.getTime();
}

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `November 24`, as people write it. */
const spokenDate = (at: number): string =>
  new Date(at).toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
