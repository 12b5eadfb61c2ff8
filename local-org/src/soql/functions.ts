/**
 * The functions of SOQL: what they take, what they give, and their SQL.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_agg_functions.htm
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_date_functions.htm
 */
import { DateTime } from 'luxon';
import type { FieldType } from '../metadata/types.ts';
import { frag, type Fragment } from './fragment.ts';
import { CAPITALS, capitals } from './text.ts';

export interface AggregateFunction {
  sql: (argument: Fragment) => Fragment;
  /** Type of the result, or undefined where the function does not take the type. */
  type: (argument: FieldType) => FieldType | undefined;
}

const NUMBERS = new Set<FieldType>(['int', 'double', 'currency', 'percent']);
const UNORDERED = new Set<FieldType>(['boolean', 'textarea', 'multipicklist']);

const numeric = (argument: FieldType): FieldType | undefined => (NUMBERS.has(argument) ? argument : undefined);
const ordered = (argument: FieldType): FieldType | undefined => (UNORDERED.has(argument) ? undefined : argument);

export const aggregates: Readonly<Record<string, AggregateFunction>> = {
  COUNT: { sql: (x) => frag`COUNT(${x})`, type: () => 'int' },
  COUNT_DISTINCT: { sql: (x) => frag`COUNT(DISTINCT ${x})`, type: () => 'int' },
  SUM: { sql: (x) => frag`SUM(${x})`, type: numeric },
  AVG: { sql: (x) => frag`AVG(${x})`, type: (argument) => (NUMBERS.has(argument) ? 'double' : undefined) },
  MIN: { sql: (x) => frag`MIN(${x})`, type: ordered },
  MAX: { sql: (x) => frag`MAX(${x})`, type: ordered },
};

export interface DateFunction {
  /** From the text of a date or datetime; datetimes count in UTC unless convertTimezone() stands around the field. */
  sql: (text: Fragment) => Fragment;
  type: FieldType;
  /** Needs a time of day. */
  datetimeOnly?: boolean;
}

const part =
  (from: number, length: number) =>
  (x: Fragment): Fragment =>
    frag`CAST(substr(${x}, ${from}, ${length}) AS INTEGER)`;
const year: DateFunction = { sql: part(1, 4), type: 'int' };
const month: DateFunction = { sql: part(6, 2), type: 'int' };
const quarter: DateFunction = { sql: (x) => frag`((${part(6, 2)(x)} + 2) / 3)`, type: 'int' };
const dayOfYear = (x: Fragment): Fragment => frag`CAST(strftime('%j', substr(${x}, 1, 10)) AS INTEGER)`;

export const dateFunctions: Readonly<Record<string, DateFunction>> = {
  CALENDAR_YEAR: year,
  CALENDAR_QUARTER: quarter,
  CALENDAR_MONTH: month,
  // The org's fiscal year is the calendar year.
  FISCAL_YEAR: year,
  FISCAL_QUARTER: quarter,
  FISCAL_MONTH: month,
  DAY_IN_MONTH: { sql: part(9, 2), type: 'int' },
  // 1 is Sunday.
  DAY_IN_WEEK: { sql: (x) => frag`(CAST(strftime('%w', substr(${x}, 1, 10)) AS INTEGER) + 1)`, type: 'int' },
  DAY_IN_YEAR: { sql: dayOfYear, type: 'int' },
  // The first week is the first to the seventh day.
  WEEK_IN_MONTH: { sql: (x) => frag`((${part(9, 2)(x)} + 6) / 7)`, type: 'int' },
  WEEK_IN_YEAR: { sql: (x) => frag`((${dayOfYear(x)} + 6) / 7)`, type: 'int' },
  DAY_ONLY: { sql: (x) => frag`substr(${x}, 1, 10)`, type: 'date', datetimeOnly: true },
  HOUR_IN_DAY: { sql: part(12, 2), type: 'int', datetimeOnly: true },
};

/** Name of the SQL function behind convertTimezone(): stored datetime and zone → local `YYYY-MM-DDTHH:mm:ss`. */
export const LOCAL_TIME = 'soql_local_time';

/** The part of node:sqlite's DatabaseSync that is needed. */
export interface FunctionTarget {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- SQLite hands over values of any column
  function(name: string, options: { deterministic: boolean }, fn: (...args: any[]) => string | null): void;
}

/** Call once for every database that queries run on. */
export function registerSoqlFunctions(db: FunctionTarget): void {
  db.function(CAPITALS, { deterministic: true }, (text: string | null) =>
    text === null ? null : capitals(String(text)),
  );
  db.function(LOCAL_TIME, { deterministic: true }, (utc: string | null, zone: string) =>
    utc === null ? null : DateTime.fromISO(utc, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
  );
}

/** Functions of the platform that are left out on purpose, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  FORMAT: 'FORMAT() of anything but a field or an aggregate in the SELECT list',
  DISTANCE: 'DISTANCE()',
  GEOLOCATION: 'GEOLOCATION()',
};
