/** Values as text, the way Apex joins and prints them. */
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime } from './dates.ts';
import { callMethod, classOf, findMethod, lineage } from './dispatch.ts';
import { ApexException } from './exceptions.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';

/** Printed collections stop after ten elements. */
const SHOWN = 10;

/** `'' + value`, and what System.debug prints. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof ApexList) return `(${elements(value.items)})`;
  if (value instanceof ApexSet) return `{${elements(value.values())}}`;
  if (value instanceof ApexMap) return `{${elements(value.entries(), ([k, v]) => `${text(k)}=${text(v)}`)}}`;
  if (value instanceof SObject) return recordText(value);
  if (classOf(value)) return objectText(value);
  return String(value);
}

/** `String.valueOf(value)`: dates without a time, datetimes in the user's time zone. */
export function valueText(value: unknown): string {
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) return value.format(transaction().timeZone);
  return text(value);
}

function elements<T>(items: T[], show: (item: T) => string = text): string {
  const shown = items.slice(0, SHOWN).map(show);
  if (items.length > SHOWN) shown.push('...');
  return shown.join(', ');
}

function recordText(record: SObject): string {
  const fields = [...record.values].map(([name, value]) => `${name}=${text(value)}`);
  return `${record.type}:{${fields.join(', ')}}`;
}

function objectText(value: object): string {
  if (findMethod(value, 'toString', 0)) return callMethod(value, 'toString', []) as string;
  if (value instanceof ApexException) return value.toString();
  const cls = classOf(value)!;
  const fields = [...lineage(cls)]
    .reverse()
    .flatMap((each) => each.$meta.fields.filter((field) => !field.isStatic && !field.hasCode));
  const shown = fields.map((field) => `${field.name}=${memberText((value as Record<string, unknown>)[field.js])}`);
  return `${cls.$meta.name.split('.').at(-1)}:[${shown.join(', ')}]`;
}

/** Objects inside objects are not opened, so that cycles end. */
function memberText(value: unknown): string {
  return classOf(value) && !findMethod(value as object, 'toString', 0)
    ? `${classOf(value)!.$meta.name}:[...]`
    : text(value);
}
