import { counted, daysBetween, fill, money, percent } from 'c/format';
import { labels } from './labels';

export interface Answer {
  /** Yes or no, in a few words. */
  short: string;
  /** Why. */
  because: string;
}

/** Answers "will you reach your number?" from what is won and what customers agreed to, never from activity. */
export function answerOf({ target, uncommitted, uncommittedFlagged, currencyCode }: Apex.RepFigures): Answer {
  const { won, live, quota, gap, reach } = target;
  const sum = (amount: number): string => money(amount, currencyCode);
  if (!quota) return { short: labels.noQuota, because: labels.noQuotaHelp };
  if (won >= quota) return { short: labels.reached, because: fill(labels.reachedBy, percent(won / quota)) };
  if (!gap) return { short: labels.ifKept, because: fill(labels.ifKeptBy, percent(reach!), sum(live)) };
  const parts = [fill(labels.reaches, percent(reach!))];
  if (uncommitted >= gap) {
    parts.push(fill(labels.missing, sum(gap), sum(uncommitted)));
    if (uncommittedFlagged > 0) parts.push(fill(labels.flaggedPart, sum(uncommittedFlagged)));
  } else if (uncommitted > 0) {
    parts.push(fill(labels.missingMore, sum(gap), sum(uncommitted)));
  } else {
    parts.push(fill(labels.nothingLeft, sum(gap)));
  }
  return { short: labels.notYet, because: parts.join(' ') };
}

export type FactKey = 'won' | 'live' | 'left' | 'uncommitted';
export interface NumberFact {
  key: FactKey;
  label: string;
  value: string;
  note: string;
  /** Deals stand behind it. */
  canDrill: boolean;
}

export function numberFacts(rep: Apex.RepFigures, { lastDay, quarterLastDay }: Apex.FigurePeriod): NumberFact[] {
  const { target, uncommitted, uncommittedDeals, currencyCode } = rep;
  const { won, wonDeals, live, liveDeals, quota } = target;
  const deals = (count: number): string => counted(count, labels.oneDeal, labels.deals);
  const facts: NumberFact[] = [
    {
      key: 'won',
      label: labels.won,
      value: money(won, currencyCode),
      note: quota ? fill(labels.ofQuota, percent(won / quota), deals(wonDeals)) : deals(wonDeals),
      canDrill: wonDeals > 0,
    },
    {
      key: 'live',
      label: labels.live,
      value: money(live, currencyCode),
      note: fill(labels.closing, deals(liveDeals)),
      canDrill: rep.live.length > 0,
    },
    {
      key: 'uncommitted',
      label: labels.uncommitted,
      value: money(uncommitted, currencyCode),
      note: fill(labels.closing, deals(uncommittedDeals)),
      canDrill: uncommittedDeals > 0,
    },
  ];
  if (!quota) return facts;
  const daysLeft = daysBetween(lastDay, quarterLastDay);
  const left: NumberFact = {
    key: 'left',
    label: labels.left,
    value: money(Math.max(0, quota - won), currencyCode),
    note: counted(daysLeft, labels.oneDayLeft, labels.daysLeft),
    canDrill: false,
  };
  return [facts[0]!, facts[1]!, left, facts[2]!];
}
