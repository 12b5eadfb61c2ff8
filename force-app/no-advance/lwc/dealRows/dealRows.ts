// Flagged deals as the rows of a table and as cards: the same words in both.
import type { Line } from 'c/cellLines';
import { counted, fill, money, numberWords, shortDate } from 'c/format';
import { commitmentLines, objectiveLines, reviewLines } from './lines';
import { labels } from './labels';

export type Direction = 'asc' | 'desc';
export type SortKey = 'name' | 'ownerName' | 'amount' | 'meetings' | 'due';

export interface DealRow {
  id: string;
  source: Apex.FlaggedDeal;
  name: string;
  ownerName: string;
  amountText: string;
  meetingsText: string;
  deal: Line[];
  meetings: Line[];
  why: Line[];
  objective: Line[];
  commitment: Line[];
  review: Line[];
}

export function rowOf(deal: Apex.FlaggedDeal, currency: string, now = new Date().toISOString()): DealRow {
  const { opportunityId, name, accountName, ownerName, stageLabel, amount, verdicts, since, reason, nextMeetingAt } =
    deal;
  const hours = numberWords(deal.hours, 1);
  const held = fill(labels.held, counted(deal.meetings, labels.oneMeeting, labels.meetings), hours);
  const from = since ? fill(labels.since, shortDate(since, now)) : '';
  const next = nextMeetingAt ? fill(labels.next, shortDate(nextMeetingAt, now)) : labels.noNext;
  return {
    id: opportunityId,
    source: deal,
    name,
    ownerName,
    amountText: typeof amount === 'number' ? money(amount, currency) : labels.noAmount,
    meetingsText: [held, from].filter(Boolean).join(' '),
    deal: [
      { key: 'name', text: name, recordId: opportunityId, isStrong: true },
      ...(accountName && !name.startsWith(accountName) ? [{ key: 'account', text: accountName }] : []),
      { key: 'stage', text: stageLabel, isWeak: true },
    ],
    meetings: [
      { key: 'signs', verdicts },
      { key: 'held', text: fill(labels.held, numberWords(deal.meetings), hours) },
      { key: 'since', text: from, isWeak: true },
    ],
    why: [{ key: 'why', text: reason ?? '' }],
    objective: objectiveLines(deal),
    commitment: [...commitmentLines(deal.lastCommitment, now), { key: 'next', text: next, isWeak: true }],
    review: reviewLines(deal.review, now),
  };
}

const VALUES: Record<SortKey, (deal: Apex.FlaggedDeal) => string | number | null | undefined> = {
  name: ({ name }) => name,
  ownerName: ({ ownerName }) => ownerName,
  amount: ({ amount }) => amount,
  meetings: ({ meetings }) => meetings,
  due: ({ lastCommitment }) => lastCommitment?.due,
};

/** Sorted by one fact; deals without it come last in either direction. */
export function sortedDeals(deals: Apex.FlaggedDeal[], by: SortKey, direction: Direction): Apex.FlaggedDeal[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...deals].sort((a, b) => {
    const [x, y] = [VALUES[by](a) ?? null, VALUES[by](b) ?? null];
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return sign * (typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y));
  });
}

/** Heads of the columns, and of the facts on a card. */
export const heads = {
  deal: labels.deal,
  owner: labels.owner,
  amount: labels.amount,
  meetings: labels.meetingsHead,
  why: labels.why,
  objective: labels.objective,
  commitment: labels.commitment,
  review: labels.review,
};
