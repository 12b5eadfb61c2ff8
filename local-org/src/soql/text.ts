/**
 * Text without regard to case. The columns' collation does it for the letters of ASCII and by an index; SQLite knows no
 * other letters, so values that hold some are compared in capitals, and text sorts by the UTF-8 values of its capitals.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_orderby.htm
 */
import type { FieldDef, FieldType } from '../metadata/types.ts';
import { frag, type Fragment } from './fragment.ts';

/** Name of the SQL function that gives the capitals of any alphabet. */
export const CAPITALS = 'soql_capitals';

export const capitals = (value: string): string => value.toUpperCase();

/** Whether a text holds more than ASCII. */
export const isWide = (value: unknown): boolean => typeof value === 'string' && /[^\0-\x7f]/.test(value);

const PLAIN = new Set<FieldType>([
  'id',
  'reference',
  'date',
  'datetime',
  'time',
  'boolean',
  'int',
  'double',
  'currency',
  'percent',
]);

export function isText(type: FieldType): boolean {
  return !PLAIN.has(type);
}

export function ignoresCase({ type, field }: { type: FieldType; field?: FieldDef }): boolean {
  return isText(type) && !field?.caseSensitive;
}

/** The text of a column in capitals; the function is only called for what SQLite's own cannot do. */
export function capitalsSql(sql: Fragment, isColumn: boolean): Fragment {
  if (!isColumn) return frag`${CAPITALS}(${sql})`;
  return frag`CASE WHEN octet_length(${sql}) = length(${sql}) THEN upper(${sql}) ELSE ${CAPITALS}(${sql}) END`;
}
