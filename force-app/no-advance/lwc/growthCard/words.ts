import { classLook } from 'c/accountClasses';
import { growthWords, hoursOf, isSlow } from 'c/accountWords';
import type { ChartTable } from 'c/chartCard';
import { fill, money, numberWords, percent } from 'c/format';
import type { Dot } from 'c/growthChart';
import { labels } from './labels';

/** What there is to see, as a sentence. */
export function headingOf(accounts: Apex.AccountTime[], { revenue }: Apex.AccountPortfolio): string {
  const hours = hoursOf(accounts);
  if (typeof revenue.growth !== 'number') return labels.nothingToCompare;
  const [first, ...others] = accounts;
  if (first && others.length === 0)
    return fill(labels.one, first.name, numberWords(first.hours.total), growthWords(first.revenue));
  const slow = hoursOf(accounts.filter((account) => isSlow(account, revenue.growth)));
  if (slow === 0) return labels.noneSlower;
  return fill(labels.slower, percent(slow / hours));
}

/** The accounts that take the most of what comes back least. */
export function slowAndMuch(
  accounts: Apex.AccountTime[],
  { revenue, medianHours }: Apex.AccountPortfolio,
): { accounts: number; hours: number } {
  const found = accounts.filter(
    (account) => isSlow(account, revenue.growth) && account.hours.total >= (medianHours ?? 0),
  );
  return { accounts: found.length, hours: hoursOf(found) };
}

export function dotsOf(accounts: Apex.AccountTime[]): Dot[] {
  return accounts.map(({ accountId, name, hours, revenue, suggestion }) => {
    const { letter, look, word } = classLook(suggestion);
    const words = [
      name,
      fill(labels.hours, numberWords(hours.total, 1)),
      fill(labels.growth, growthWords(revenue)),
      word,
    ];
    return { key: accountId, name, hours: hours.total, growth: revenue.growth ?? null, letter, look, words };
  });
}

export function tableOf(accounts: Apex.AccountTime[], currencyCode: string): ChartTable {
  return {
    head: [labels.headAccount, labels.headHours, labels.headRevenue, labels.headGrowth, labels.headClass],
    rows: accounts.map(({ name, hours, revenue, suggestion }) => [
      name,
      numberWords(hours.total, 1),
      money(revenue.won, currencyCode),
      growthWords(revenue),
      classLook(suggestion).word,
    ]),
  };
}
