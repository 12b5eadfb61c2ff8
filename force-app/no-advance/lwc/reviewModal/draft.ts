import { dayOf, fill, listWords, shortDate } from 'c/format';
import { labels } from './labels';

export interface Draft {
  decision: Apex.Decision | null;
  until: string | null;
  note: string;
  newOwnerId: string | null;
  /** Ids of the deals that are not left out. */
  ticked: string[];
}
export type Entry = 'decision' | 'until' | 'note' | 'newOwnerId' | 'ticked';
export type Missing = Partial<Record<Entry, string>>;

const DAY = 86_400_000;
/** A decision is looked at again after two weeks, unless the facts or the person say otherwise. */
const USUAL_DAYS = 14;
export const SNOOZE_DAYS = 60;

export function dayIn(days: number, today: string): string {
  return dayOf(new Date(Date.parse(dayOf(today)) + days * DAY).toISOString().slice(0, 10));
}

/** The decision the person came with, else the one the facts of all deals suggest. */
export function draftOf(deals: Apex.FlaggedDeal[], decision: Apex.Decision | undefined, today: string): Draft {
  const chosen = decision ?? suggestionFor(deals)?.decision ?? null;
  return {
    decision: chosen,
    until: untilFor(chosen, deals, today),
    note: '',
    newOwnerId: null,
    ticked: deals.map(({ opportunityId }) => opportunityId),
  };
}

/** What the facts suggest, if they suggest the same for all. */
export function suggestionFor(deals: Apex.FlaggedDeal[]): Apex.ReviewProposal | null {
  const [first, ...others] = deals.map(({ proposal }) => proposal ?? null);
  return first && others.every((other) => other?.decision === first.decision) ? first : null;
}

export function untilFor(decision: Apex.Decision | null, deals: Apex.FlaggedDeal[], today: string): string {
  const suggestion = deals.length === 1 ? suggestionFor(deals) : null;
  const suggested = suggestion?.decision === decision ? suggestion?.until : null;
  return suggested ?? dayIn(USUAL_DAYS, today);
}

/** What keeps the draft from being saved, at the entry it is about. */
export function missingIn({ decision, until, note, newOwnerId, ticked }: Draft, today: string): Missing {
  const missing: Missing = {};
  if (ticked.length === 0) missing.ticked = labels.missingDeals;
  if (!decision) missing.decision = labels.missingDecision;
  if (!isInTime(decision, until, today)) {
    const latest = shortDate(dayIn(SNOOZE_DAYS, today), today);
    missing.until = decision === 'Snooze' ? fill(labels.chooseSnooze, latest) : labels.chooseDate;
  }
  if (!note.trim()) missing.note = labels.writeNote;
  if (decision === 'Reassign' && !newOwnerId) missing.newOwnerId = labels.chooseOwner;
  return missing;
}

function isInTime(decision: Apex.Decision | null, until: string | null, today: string): boolean {
  if (!until || until < dayOf(today)) return false;
  return decision !== 'Snooze' || until <= dayIn(SNOOZE_DAYS, today);
}

const NAMES: Record<Entry, string> = {
  ticked: labels.missingDeals,
  decision: labels.missingDecision,
  until: labels.missingDate,
  note: labels.missingNote,
  newOwnerId: labels.missingOwner,
};

/** "2 entries are missing: date and note" */
export function missingWords(missing: Missing): string {
  const names = (Object.keys(missing) as Entry[]).map((entry) => NAMES[entry]);
  if (names.length === 0) return '';
  return names.length === 1
    ? fill(labels.missingOne, names[0]!)
    : fill(labels.missingMany, names.length, listWords(names));
}
