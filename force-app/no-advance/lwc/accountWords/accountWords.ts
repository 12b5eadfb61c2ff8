import { changeWords } from 'c/format';
import { labels } from './labels';

/** "−3.7%", "new" where nothing was won before, or that nothing was won at all. */
export function growthWords({ growth, isNew }: Apex.AccountRevenue): string {
  if (typeof growth === 'number') return changeWords(growth);
  return isNew ? labels.newlyWon : labels.none;
}

/** Growth below that of all together; what cannot be compared is not slow. */
export function isSlow({ revenue }: Apex.AccountTime, growth: number | null | undefined): boolean {
  return typeof revenue.growth === 'number' && typeof growth === 'number' && revenue.growth < growth;
}

export function hoursOf(accounts: Apex.AccountTime[]): number {
  return accounts.reduce((sum, { hours }) => sum + hours.total, 0);
}
