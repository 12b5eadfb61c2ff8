// What a person chose, as it stands in the address, and as the server wants it.
import { dayOf } from 'c/format';

/** An empty text is no filter. */
export interface Choice {
  team: string;
  owner: string;
  stage: string;
  /** Closes within so many days. */
  close: string;
  amount: string;
  recordType: string;
  review: string;
  period: string;
}

export const NO_CHOICE: Choice = {
  team: '',
  owner: '',
  stage: '',
  close: '',
  amount: '',
  recordType: '',
  review: '',
  period: '',
};
const KEYS = Object.keys(NO_CHOICE) as (keyof Choice)[];
const DAY = 86_400_000;
/** Another prefix would be dropped: https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-params-url.html */
const PREFIX = 'c__';

/** The choice in the state of a page's reference. */
export function choiceIn(state: Record<string, string> | undefined): Choice {
  return Object.fromEntries(KEYS.map((key) => [key, state?.[PREFIX + key] ?? ''])) as unknown as Choice;
}

/** The state of a page's reference with this choice; what belongs to others stays. */
export function stateOf(choice: Choice, state: Record<string, string> = {}): Record<string, string> {
  const others = Object.entries(state).filter(([name]) => !KEYS.some((key) => name === PREFIX + key));
  const own = KEYS.filter((key) => choice[key]).map((key) => [PREFIX + key, choice[key]]);
  return Object.fromEntries([...others, ...own]);
}

export function filtersOf(choice: Choice, now = new Date().toISOString()): Apex.DashboardFilters {
  const { team, owner, stage, close, amount, recordType, review, period } = choice;
  const days = Number(close);
  return {
    team: team || null,
    ownerId: owner || null,
    stageName: stage || null,
    closeBefore: days > 0 ? dayOf(new Date(Date.parse(dayOf(now)) + days * DAY).toISOString().slice(0, 10)) : null,
    minimumAmount: Number(amount) > 0 ? Number(amount) : null,
    recordType: recordType || null,
    review: review === 'reviewed' || review === 'notReviewed' ? review : null,
    period: period === '30' || period === 'quarter' ? period : '90',
  };
}

/** The period filters no deal. */
export function chosenCount(choice: Choice): number {
  return KEYS.filter((key) => key !== 'period' && choice[key]).length;
}

export function isPlain(choice: Choice): boolean {
  return KEYS.every((key) => !choice[key]);
}
