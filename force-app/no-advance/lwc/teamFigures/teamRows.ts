import USER_ID from '@salesforce/user/Id';
import { FIGURES, figuresOf, wordsOf, type Figure, type FigureKey } from 'c/figures';
import { fill, percent, shortMoney } from 'c/format';
import { labels } from './labels';

/** Won and live of the quota. */
export interface Reach {
  text: string;
  note: string;
  won: number;
  live: number;
  hasQuota: boolean;
}
export interface TeamRow {
  key: string;
  name: string;
  figures: Figure[];
  reach: Reach;
  /** A colleague's row is all that a rep is shown. */
  canOpen: boolean;
}

/** A row for each rep in the order given, with the number where there is one. */
export function teamRows({ reps, median, isManager }: Apex.TeamFigures, numbers: Apex.TeamNumbers | null): TeamRow[] {
  const byUser = new Map(numbers?.reps.map((each) => [each.userId, each]));
  return reps.map((rep) => ({
    key: rep.userId!,
    name: rep.name!,
    figures: figuresOf(rep, median),
    reach: reachOf(byUser.get(rep.userId), numbers?.currencyCode),
    canOpen: isManager || rep.userId === USER_ID,
  }));
}

export function medianCells(median: Apex.FigureMedians): { key: FigureKey; name: string; text: string }[] {
  return FIGURES.map(({ key, name }) => ({ key, name, text: wordsOf(key, median[key]) }));
}

/** The middle of those who have a quota. */
export function medianReach(numbers: Apex.TeamNumbers | null): string {
  const values = (numbers?.reps ?? [])
    .map(({ reach }) => reach)
    .filter((reach) => typeof reach === 'number')
    .sort((a, b) => a - b);
  const middle = Math.floor(values.length / 2);
  if (values.length === 0) return labels.none;
  return percent(values.length % 2 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2);
}

export function reachOf(number: Apex.RepNumber | undefined, currency: string | undefined): Reach {
  if (!number) return { text: labels.none, note: '', won: 0, live: 0, hasQuota: false };
  const { won, live, quota, reach } = number;
  if (!quota) {
    const note = fill(labels.wonLive, shortMoney(won, currency), shortMoney(live, currency));
    return { text: labels.noQuota, note, won: 0, live: 0, hasQuota: false };
  }
  return {
    text: percent(reach!),
    note: fill(labels.ofQuota, shortMoney(quota, currency)),
    won: won / quota,
    live: live / quota,
    hasQuota: true,
  };
}
