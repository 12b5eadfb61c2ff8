/** Apex values as JSON text. Source: Apex Reference Guide, "JSON Class". */
import { fieldOf } from '../../metadata/lookup.ts';
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { classOf, lineage } from './dispatch.ts';
import { ApexEnumValue } from './enums.ts';
import { ApexException, newException } from './exceptions.ts';
import { ApexDouble, isNumber } from './numbers.ts';
import { SObject } from './sobject.ts';
import { text, valueText } from './text.ts';
import { typeNameOf } from './types.ts';

export interface JsonStyle {
  pretty: boolean;
  suppressNulls: boolean;
}

export function writeJson(value: unknown, style: JsonStyle): string {
  return write(value, style, 0, []);
}

function write(value: unknown, style: JsonStyle, depth: number, above: object[]): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return value instanceof ApexDouble ? doubleText(value) : String(value);
  if (value instanceof ApexDate) return quoted(value.toIso());
  if (value instanceof ApexDatetime) return quoted(value.toIso());
  if (value instanceof ApexTime) return quoted(value.toString());
  if (value instanceof ApexBlob) return quoted(value.bytes.toString('base64'));
  if (value instanceof ApexEnumValue) return quoted(value.name);
  const object = value as object;
  if (above.includes(object)) throw newException('JSONException', 'Infinite recursion (StackOverflow) in the object');
  return writeObject(object, style, depth, [...above, object]);
}

function writeObject(value: object, style: JsonStyle, depth: number, above: object[]): string {
  const inner = (item: unknown) => write(item, style, depth + 1, above);
  if (value instanceof ApexList) return array(value.items.map(inner));
  if (value instanceof ApexSet) return array(value.values().map(inner));
  if (value instanceof ApexMap) {
    return members(
      value.entries().map(([key, item]) => [valueText(key), item]),
      style,
      depth,
      inner,
    );
  }
  if (value instanceof SObject) return members(recordEntries(value), style, depth, inner);
  if (value instanceof ApexException && !classOf(value)) {
    throw newException('JSONException', `Type cannot be serialized: ${typeNameOf(value)}`);
  }
  if (classOf(value)) return members(fieldEntries(value), style, depth, inner);
  const shown = (value as { toJson?: () => unknown }).toJson;
  if (shown) return inner(shown.call(value));
  if ('toString' in value && value.toString !== Object.prototype.toString) return quoted(text(value));
  throw newException('JSONException', `Type cannot be serialized: ${typeNameOf(value)}`);
}

/** As Salesforce escapes: quotes, backslashes and control characters. */
const quoted = (value: string): string => JSON.stringify(value);

function doubleText(value: ApexDouble): string {
  return value.toString();
}

const array = (items: string[]): string => `[${items.join(',')}]`;

function members(
  entries: [string, unknown][],
  style: JsonStyle,
  depth: number,
  inner: (value: unknown) => string,
): string {
  const kept = style.suppressNulls ? entries.filter(([, value]) => value !== null && value !== undefined) : entries;
  if (!style.pretty) return `{${kept.map(([name, value]) => `${quoted(name)}:${inner(value)}`).join(',')}}`;
  if (kept.length === 0) return '{ }';
  const indent = '  '.repeat(depth + 1);
  const lines = kept.map(([name, value]) => `${indent}${quoted(name)} : ${inner(value)}`);
  return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`;
}

/** Fields by name, superclass first; transient and static ones are left out. */
function fieldEntries(value: object): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const cls of [...lineage(classOf(value)!)].reverse()) {
    for (const field of cls.$meta.fields) {
      if (field.isStatic || field.isTransient || !field.canRead) continue;
      entries.push([field.name, (value as Record<string, unknown>)[field.js]]);
    }
  }
  return entries;
}

/** Fields as held (datetimes as the REST API writes them), parents nested, children as a query result; `attributes` first. */
function recordEntries(record: SObject): [string, unknown][] {
  const url = record.id ? { url: `/services/data/v66.0/sobjects/${record.type}/${record.id}` } : {};
  const attributes = new ApexMap('String', 'Object', Object.entries({ type: record.type, ...url }));
  const entries: [string, unknown][] = [['attributes', attributes]];
  for (const [name, value] of record.values) {
    if (value instanceof ApexList) {
      const children = Object.entries({ totalSize: value.items.length, done: true, records: value });
      entries.push([name, new ApexMap('String', 'Object', children)]);
    } else if (value === null && record.origin === 'query' && !fieldOf(record.def, name)) continue;
    else entries.push([name, value instanceof ApexDatetime ? value.toIso().replace('Z', '+0000') : value]);
  }
  return entries;
}
