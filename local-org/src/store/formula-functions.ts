/**
 * The functions a compiled formula calls: those of `sformula`, with the ones replaced that depend on the clock or the
 * time zone or that run for every row of a query, and those added that the library lacks.
 * Meanings: Salesforce Help, "Formula Operators and Functions by Context" and "Using Date, Date/Time, and Time Values in
 * Formulas" (a Date/Time becomes the Date its user sees; text becomes a Date/Time in GMT).
 */
import { builtins } from 'sformula';
import type { ExpressionTypeDictionary } from 'sformula/types/types.js';
import { isRealDate } from './convert.ts';

export interface FormulaClock {
  /** Datetime as stored. */
  now(): string;
  /** IANA name, e.g. America/Los_Angeles. */
  timeZone(): string;
}

export type FormulaFunction = (clock: FormulaClock, ...args: never[]) => unknown;

type Num = number | { toNumber(): number } | null;
type Text = string | null;

const DAY = 86_400_000;

const num = (n: Num) => (n === null || typeof n === 'number' ? n : n.toNumber());
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const toInstant = (time: number) => new Date(Math.round(time)).toISOString();
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant as a person in that time zone sees it. */
export function dateIn(timeZone: string, instant: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dayFormats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}

/** Text order is time order for dates and datetimes, so one set of comparisons serves text, dates and numbers. */
const comparisons: Record<string, (a: number | string, b: number | string) => boolean> = {
  LT: (a, b) => a < b,
  LTE: (a, b) => a <= b,
  GT: (a, b) => a > b,
  GTE: (a, b) => a >= b,
};

const own: Record<string, (...args: never[]) => unknown> = {};

for (const [name, compare] of Object.entries(comparisons)) {
  own[`$$${name}_NUMBER$$`] = (a: Num, b: Num) => (a == null || b == null ? null : compare(num(a)!, num(b)!));
  for (const type of ['DATE', 'DATETIME', 'TIME']) {
    own[`$$${name}_${type}$$`] = (a: Text, b: Text) => (a == null || b == null ? null : compare(a, b));
  }
}
for (const type of ['DATE', 'DATETIME', 'TIME', 'STRING']) {
  const blank = type === 'STRING' ? '' : null;
  own[`$$EQ_${type}$$`] = (a: Text, b: Text) => (a ?? blank) === (b ?? blank);
  own[`$$NEQ_${type}$$`] = (a: Text, b: Text) => (a ?? blank) !== (b ?? blank);
}

const dates: Record<string, (...args: never[]) => unknown> = {
  $$ADD_DATE$$: (date: Text, days: Num) =>
    date == null || days == null ? null : toDay(midnight(date) + Math.trunc(num(days)!) * DAY),
  $$SUBTRACT_DATE$$: (date: Text, days: Num) =>
    date == null || days == null ? null : toDay(midnight(date) - Math.trunc(num(days)!) * DAY),
  $$DIFF_DATE$$: (a: Text, b: Text) => (a == null || b == null ? null : (midnight(a) - midnight(b)) / DAY),
  $$ADD_DATETIME$$: (at: Text, days: Num) =>
    at == null || days == null ? null : toInstant(Date.parse(at) + num(days)! * DAY),
  $$SUBTRACT_DATETIME$$: (at: Text, days: Num) =>
    at == null || days == null ? null : toInstant(Date.parse(at) - num(days)! * DAY),
  $$DIFF_DATETIME$$: (a: Text, b: Text) => (a == null || b == null ? null : (Date.parse(a) - Date.parse(b)) / DAY),
  YEAR: (date: Text) => (date == null ? null : Number(date.slice(0, 4))),
  MONTH: (date: Text) => (date == null ? null : Number(date.slice(5, 7))),
  DAY: (date: Text) => (date == null ? null : Number(date.slice(8, 10))),
  WEEKDAY: (date: Text) => (date == null ? null : new Date(midnight(date)).getUTCDay() + 1),
  DAYOFYEAR: (date: Text) => (date == null ? null : (midnight(date) - midnight(`${date.slice(0, 4)}-01-01`)) / DAY + 1),
  DATE: (y: Num, m: Num, d: Num) => {
    if (y == null || m == null || d == null) return null;
    const text = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
    return isRealDate(text) ? text : null;
  },
  DATETIMEVALUE: (value: Text) => {
    if (!value) return null;
    const text =
      value.length === 10 ? `${value}T00:00:00Z` : value.replace(' ', 'T').replace(/(?<!Z|[+-]\d\d:?\d\d)$/, 'Z');
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : toInstant(time);
  },
  UNIXTIMESTAMP: (value: Text) => (value == null ? null : Math.floor(Date.parse(value) / 1000)),
  FROMUNIXTIME: (seconds: Num) => (seconds == null ? null : toInstant(num(seconds)! * 1000)),
};

function pad(n: Num, length: number): string {
  return String(Math.trunc(num(n) ?? 0)).padStart(length, '0');
}

const texts: Record<string, (...args: never[]) => unknown> = {
  // The library treats a blank picklist as no match even for ISPICKVAL(field, "").
  ISPICKVAL: (value: Text, wanted: Text) => (value ?? '') === (wanted ?? ''),
  REGEX: (text: Text, pattern: Text) => new RegExp(`^(?:${pattern ?? ''})$`).test(text ?? ''),
  BR: () => '\n',
  INITCAP: (text: Text) =>
    text?.toLowerCase().replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1)) ?? null,
  PICKLISTCOUNT: (value: Text) => (value ? value.split(';').length : 0),
  TRUNC: (value: Num, digits: Num = 0) => {
    if (value == null) return null;
    const factor = 10 ** (num(digits) ?? 0);
    return Math.trunc(num(value)! * factor) / factor;
  },
};

const exact = (name: string, quick: (a: number, b: number) => number) => {
  const slow = (builtins as Record<string, (a: Num, b: Num) => unknown>)[name];
  return (a: Num, b: Num) => {
    if (typeof a !== 'number' || typeof b !== 'number' || !Number.isInteger(a) || !Number.isInteger(b))
      return slow(a, b);
    const result = quick(a, b);
    return Number.isSafeInteger(result) ? result : slow(a, b);
  };
};

const numbers: Record<string, (...args: never[]) => unknown> = {
  $$ADD_NUMBER$$: exact('$$ADD_NUMBER$$', (a, b) => a + b),
  $$SUBTRACT_NUMBER$$: exact('$$SUBTRACT_NUMBER$$', (a, b) => a - b),
  $$MULTIPLY_NUMBER$$: exact('$$MULTIPLY_NUMBER$$', (a, b) => a * b),
};

/** Functions of the values alone. */
export const pureFunctions: Record<string, (...args: never[]) => unknown> = {
  ...(builtins as Record<string, (...args: never[]) => unknown>),
  ...own,
  ...dates,
  ...texts,
  ...numbers,
};

/** Functions that look at the clock or at the time zone. */
export const clockFunctions: Record<string, FormulaFunction> = {
  NOW: (clock) => clock.now(),
  TODAY: (clock) => dateIn(clock.timeZone(), clock.now()),
  TIMENOW: (clock) => clock.now().slice(11),
  DATEVALUE: (clock, value: Text) => {
    if (!value) return null;
    if (value.length === 10) return isRealDate(value) ? value : null;
    return Number.isNaN(Date.parse(value)) ? null : dateIn(clock.timeZone(), value);
  },
};

const takes = (returns: string, ...args: string[]) => ({
  type: 'function',
  arguments: args.map((type) => ({ argument: { type: type.replace('?', '') }, optional: type.endsWith('?') })),
  returns: { type: returns },
});

/** Types of the functions `sformula` does not know. */
export const addedTypes = {
  REGEX: takes('boolean', 'string', 'string'),
  BR: takes('string'),
  INITCAP: takes('string', 'string'),
  PICKLISTCOUNT: takes('number', 'multipicklist'),
  TRUNC: takes('number', 'number', 'number?'),
  DAYOFYEAR: takes('number', 'date'),
  UNIXTIMESTAMP: takes('number', 'any'),
  FROMUNIXTIME: takes('datetime', 'number'),
} as ExpressionTypeDictionary;
