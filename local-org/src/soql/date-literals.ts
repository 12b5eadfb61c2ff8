/**
 * Date literals as ranges of whole days in the user's time zone. Weeks begin on Sunday (the en_US locale), fiscal years
 * in January (the org's default).
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
import { DateTime, type DurationLike } from 'luxon';

/** First day, and the first day after the range. */
export interface DayRange {
  from: DateTime;
  until: DateTime;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const UNITS: Record<string, Unit> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
  FISCAL_QUARTER: 'quarter',
  FISCAL_YEAR: 'year',
};

type Rule = (today: DateTime, n: number) => DayRange;

const rules = new Map<string, { rule: Rule; takesNumber: boolean }>();

function define(name: string, rule: Rule, takesNumber = false): void {
  rules.set(name, { rule, takesNumber });
}

/** `count` units, the first of them `offset` units away from the current one. */
function units(today: DateTime, unit: Unit, offset: number, count = 1): DayRange {
  const from = startOf(today, unit).plus(times(unit, offset));
  return { from, until: from.plus(times(unit, count)) };
}

function times(unit: Unit, count: number): DurationLike {
  return unit === 'quarter' ? { months: 3 * count } : { [unit]: count };
}

function startOf(today: DateTime, unit: Unit): DateTime {
  // luxon's weeks begin on Monday.
  return unit === 'week' ? today.startOf('day').minus({ days: today.weekday % 7 }) : today.startOf(unit);
}

define('YESTERDAY', (today) => units(today, 'day', -1));
define('TODAY', (today) => units(today, 'day', 0));
define('TOMORROW', (today) => units(today, 'day', 1));
// "Starts with the current day and continues for the past 90 days … 91 days in total."
define('LAST_90_DAYS', (today) => units(today, 'day', -90, 91));
define('NEXT_90_DAYS', (today) => units(today, 'day', 1, 90));
define('LAST_N_DAYS', (today, n) => units(today, 'day', -n, n + 1), true);
define('NEXT_N_DAYS', (today, n) => units(today, 'day', 1, n), true);
define('N_DAYS_AGO', (today, n) => units(today, 'day', -n), true);

for (const [word, unit] of Object.entries(UNITS)) {
  if (unit === 'day') continue;
  define(`LAST_${word}`, (today) => units(today, unit, -1));
  define(`THIS_${word}`, (today) => units(today, unit, 0));
  define(`NEXT_${word}`, (today) => units(today, unit, 1));
  define(`LAST_N_${word}S`, (today, n) => units(today, unit, -n, n), true);
  define(`NEXT_N_${word}S`, (today, n) => units(today, unit, 1, n), true);
  define(`N_${word}S_AGO`, (today, n) => units(today, unit, -n), true);
}

export function isDateLiteral(name: string): boolean {
  return rules.has(name);
}

/** True for `LAST_N_DAYS:30` and the like. */
export function takesNumber(name: string): boolean {
  return rules.get(name)?.takesNumber ?? false;
}

export function dayRange(name: string, n: number | undefined, now: number, timeZone: string): DayRange {
  const today = DateTime.fromMillis(now, { zone: timeZone });
  return rules.get(name)!.rule(today, n ?? 0);
}
