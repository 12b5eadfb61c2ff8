/**
 * Turns the deals of the set into what happened day by day. The set knows when a deal was engaged and closed, but no
 * meetings and no stages in between; this process adds them, with a fixed seed:
 *
 * - A deal is created on its engage date; one without (Prospecting) on the first day, and it has no meetings.
 * - It meets first after 3 to 10 days, then every 14 to 35 days, until it closes or the set ends (at most 5 meetings).
 * - 35 % of the deals that are still engaging, and 15 % of the lost ones, never advance after the first stage.
 *   In the others, half of the meetings end in an advance with evidence, and the stage moves one step within 4 days.
 * - 60 % of the meetings have an objective stated in time; 85 % get an outcome; 8 % did not take place.
 * - Won and lost deals close on their close date with the amount of the set; open ones carry their product's list price.
 */
import type { Random } from '../lib/random.ts';
import type { Action } from '../lib/replay.ts';
import type { CrmData, CrmDeal } from './read.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day on which the set ends: open deals are seen from here. */
export const REFERENCE_DATE = Date.UTC(2017, 11, 31);
/** Before the first engage date (20 October 2016). */
export const BEGINNING = Date.UTC(2016, 9, 3);

/** `Engaging` in the set is any of these; which one depends on how far the meetings brought the deal. */
export const ENGAGING_STAGES = [
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Proposal/Price Quote',
  'Negotiation/Review',
];

export type Ids = { users: Map<string, string>; accounts: Map<string, string> };

export function crmStory(data: CrmData, ids: Ids, random: Random): Action[] {
  const prices = new Map(data.products.map(({ name, price }) => [name, price]));
  return data.deals.flatMap((deal) => dealStory(deal, ids, prices.get(deal.product)!, random));
}

function dealStory(deal: CrmDeal, ids: Ids, price: number, random: Random): Action[] {
  const begins = deal.engagedOn ?? BEGINNING + DAY;
  const opened: Action = {
    kind: 'deal',
    at: begins + 9 * HOUR,
    key: deal.id,
    fields: {
      Name: `${deal.account ?? 'Unnamed account'}: ${deal.product} (${deal.id})`,
      AccountId: deal.account ? ids.accounts.get(deal.account) : null,
      OwnerId: ids.users.get(deal.agent),
      StageName: deal.engagedOn ? ENGAGING_STAGES[0] : 'Prospecting',
      Amount: price,
      CloseDate: isoDate(deal.closedOn ?? REFERENCE_DATE + 60 * DAY),
    },
  };
  if (!deal.engagedOn) return [opened];
  const ends = deal.closedOn ?? REFERENCE_DATE;
  const actions = [opened, ...meetings(deal, begins, ends, ids, random)];
  if (deal.closedOn) {
    const fields = {
      StageName: deal.stage === 'Won' ? 'Closed Won' : 'Closed Lost',
      Amount: deal.value ?? 0,
      CloseDate: isoDate(deal.closedOn),
    };
    actions.push({ kind: 'stage', at: deal.closedOn + 23 * HOUR, deal: deal.id, fields });
  }
  return actions;
}

function meetings(deal: CrmDeal, begins: number, ends: number, ids: Ids, random: Random): Action[] {
  const neverAdvances = random.chance({ Engaging: 0.35, Lost: 0.15, Won: 0, Prospecting: 0 }[deal.stage]);
  const actions: Action[] = [];
  let stage = 0;
  let day = begins + random.between(3, 10) * DAY;
  for (let number = 0; number < 5 && day + 5 * DAY < ends; number++) {
    const key = `${deal.id}-${number}`;
    const start = day + random.between(15, 22) * HOUR;
    const end = start + HOUR;
    actions.push({
      kind: 'meeting',
      at: day - 2 * DAY,
      key,
      deal: deal.id,
      fields: {
        Subject: `Meeting ${number + 1}`,
        StartDateTime: new Date(start).toISOString(),
        DurationInMinutes: 60,
        OwnerId: ids.users.get(deal.agent),
        Type: 'Meeting',
      },
    });
    const advances = !neverAdvances && random.chance(0.5);
    actions.push(...notes(key, start, end, advances, random));
    if (advances && stage < ENGAGING_STAGES.length - 1) {
      stage++;
      const movedAt = end + random.between(1, 4) * DAY;
      if (movedAt < ends)
        actions.push({ kind: 'stage', at: movedAt, deal: deal.id, fields: { StageName: ENGAGING_STAGES[stage] } });
    }
    day += random.between(14, 35) * DAY;
  }
  return actions;
}

function notes(meeting: string, start: number, end: number, advances: boolean, random: Random): Action[] {
  const due = isoDate(end + 10 * DAY);
  const actions: Action[] = [];
  if (random.chance(0.6)) {
    const fields = {
      Objective_Type__c: 'Terms',
      Objective__c: `By the end, the buyer will name the quantity and the start date by ${due}.`,
    };
    actions.push({ kind: 'plan', at: start - 30 * HOUR, meeting, fields });
  }
  if (random.chance(0.85)) {
    const outcome = random.chance(0.08)
      ? { Result__c: 'No-show' }
      : advances
        ? evidence(due)
        : { Result__c: 'Continuation', Objective_Met__c: 'Not met' };
    actions.push({ kind: 'plan', at: end + 6 * HOUR, meeting, fields: outcome });
  }
  return actions;
}

const evidence = (due: string): Record<string, unknown> => ({
  Result__c: 'Advance',
  Objective_Met__c: 'Met',
  Commitment_Who__c: 'The buyer',
  Commitment_What__c: 'send the quantities for the quote',
  Commitment_Due__c: due,
});

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);
