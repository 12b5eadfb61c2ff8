import type { Line } from 'c/cellLines';
import { classLook } from 'c/accountClasses';
import { growthWords } from 'c/accountWords';
import { fill, money, numberWords, shortDate } from 'c/format';
import { labels } from './labels';

export interface Row {
  accountId: string;
  name: Line[];
  owner: string;
  hours: string;
  split: Apex.AccountHours;
  revenue: string;
  growth: string;
  families: number | null;
  suggestion: Apex.AccountClassName | null;
  why: Line[];
  decision: Line[];
  account: Apex.AccountTime;
}
export type Direction = 'asc' | 'desc';

/** What a column sorts by; what has no value comes last whichever way. */
const VALUES: Record<string, (account: Apex.AccountTime) => string | number | null | undefined> = {
  name: ({ name }) => name,
  owner: ({ ownerName }) => ownerName,
  hours: ({ hours }) => hours.total,
  revenue: ({ revenue }) => revenue.won,
  growth: ({ revenue }) => revenue.growth,
  families: ({ familiesBought }) => familiesBought,
  suggestion: ({ rule }) => rule,
};

export function sorted(accounts: Apex.AccountTime[], by: string | undefined, direction: Direction): Apex.AccountTime[] {
  const valueOf = by ? VALUES[by] : undefined;
  if (!valueOf) return accounts;
  const sign = direction === 'asc' ? 1 : -1;
  return [...accounts].sort((one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    if (typeof left === 'string' && typeof right === 'string') return sign * left.localeCompare(right);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return (
      Number(typeof right !== 'undefined' && right !== null) - Number(typeof left !== 'undefined' && left !== null)
    );
  });
}

export function rowOf(account: Apex.AccountTime, currencyCode: string): Row {
  return {
    accountId: account.accountId,
    name: [{ key: 'name', text: account.name, recordId: account.accountId }],
    owner: account.ownerName ?? '',
    hours: numberWords(account.hours.total, 1),
    split: account.hours,
    revenue: money(account.revenue.won, currencyCode),
    growth: growthWords(account.revenue),
    families: account.familiesBought ?? null,
    suggestion: account.suggestion ?? null,
    why: [{ key: 'why', text: account.why ?? labels.noClass }],
    decision: decisionLines(account),
    account,
  };
}

/** A decision against the suggestion says so. */
function decisionLines({ decision }: Apex.AccountTime): Line[] {
  if (!decision) return [{ key: 'none', text: labels.undecided, isWeak: true }];
  const when = decision.decidedOn ? shortDate(decision.decidedOn) : '';
  const who = decision.byName ? fill(labels.decidedBy, when, decision.byName) : when;
  return [
    { key: 'class', text: classLook(decision.accountClass).word, isStrong: true },
    { key: 'when', text: who, isWeak: true },
  ];
}
