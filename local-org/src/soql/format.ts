/**
 * FORMAT(): "apply localized formatting to standard and custom number, date, time, and currency fields".
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_format.htm
 */
import type { FieldDef, FieldType } from '../metadata/types.ts';
import type { Value } from '../store/types.ts';
import type { FunctionArg } from './ast.ts';

export interface Locale {
  /** Salesforce's spelling: `en_US`. */
  name: string;
  timeZone: string;
  /** ISO code of the org's one currency. */
  currency: string;
}

const FORMATTED = new Set<FieldType>(['int', 'double', 'currency', 'percent', 'date', 'datetime', 'time']);

export const isFormattable = (type: FieldType): boolean => FORMATTED.has(type);

/** What decides how a value is written out. */
export type Formatted = Pick<FieldDef, 'type' | 'scale'>;

/** Averages and sums are written like their field; counts are whole numbers. */
export function formatOf({ type, field }: { type: FieldType; field?: FieldDef }): Formatted {
  return field && type !== 'int' ? field : { type, scale: 0 };
}

/** "You can also nest it with aggregate … functions." */
export function insideFormat(item: FunctionArg): { arg: FunctionArg; isFormatted: boolean } {
  const isFormatted = item.kind === 'function' && item.fn.toUpperCase() === 'FORMAT' && item.args.length === 1;
  return { arg: isFormatted ? item.args[0]! : item, isFormatted };
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
const MINUTE: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

export function formatValue(field: Formatted, value: Value, { name, timeZone, currency }: Locale): string | null {
  if (value === null) return null;
  const locale = name.replaceAll('_', '-');
  const date = (iso: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(new Date(iso));
  const number = (amount: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(amount);
  const scale = field.scale === undefined ? {} : { maximumFractionDigits: field.scale };
  const fixed = field.scale === undefined ? {} : { ...scale, minimumFractionDigits: field.scale };
  switch (field.type) {
    case 'currency':
      return number(Number(value), { style: 'currency', currency });
    case 'percent':
      return number(Number(value) / 100, { style: 'percent', ...scale });
    case 'date':
      return date(`${String(value)}T00:00:00Z`, { ...DAY, timeZone: 'UTC' });
    case 'datetime':
      return date(String(value), { ...DAY, ...MINUTE, timeZone });
    case 'time':
      return date(`1970-01-01T${String(value).replace(/Z$/, '')}Z`, { ...MINUTE, timeZone: 'UTC' });
    default:
      return number(Number(value), fixed);
  }
}
