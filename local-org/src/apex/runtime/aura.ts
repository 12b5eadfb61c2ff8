/** What Lightning components send to and get from @AuraEnabled methods. */
import type { ApexClass } from '../emitted.ts';
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { classOf, lineage } from './dispatch.ts';
import { ApexEnumValue } from './enums.ts';
import { parseJson, readAs } from './json-read.ts';
import { isNumber, toNumber } from './numbers.ts';
import { SObject } from './sobject.ts';
import { valueText } from './text.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** An argument from JavaScript as the Apex type of the parameter; `undefined` counts as null. */
export function fromComponent(value: unknown, type: string): unknown {
  if (value === undefined || value === null) return null;
  if (value === '' && type !== 'String' && type !== 'Object') return null;
  return readAs(parseJson(JSON.stringify(value)), type, { strict: false });
}

/** Wrapper objects show their @AuraEnabled members; records have no `attributes` and leave empty fields out. */
export function toComponent(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isNumber(value)) return toNumber(value);
  if (value instanceof ApexDate || value instanceof ApexDatetime) return value.toIso();
  if (value instanceof ApexTime) return value.milliseconds;
  if (value instanceof ApexEnumValue) return value.name;
  if (value instanceof ApexBlob) return value.bytes.toString('base64');
  if (value instanceof ApexList) return value.items.map(toComponent);
  if (value instanceof ApexSet) return value.values().map(toComponent);
  if (value instanceof ApexMap) {
    return Object.fromEntries(value.entries().map(([key, item]) => [valueText(key), toComponent(item)]));
  }
  if (value instanceof SObject) return recordOf(value);
  const cls = classOf(value);
  return cls ? wrapperOf(value as Record<string, unknown>, cls) : valueText(value);
}

function recordOf(record: SObject): Json {
  const fields: Record<string, Json> = {};
  for (const [name, value] of record.values) if (value !== null) fields[name] = toComponent(value);
  return fields;
}

function wrapperOf(value: Record<string, unknown>, cls: ApexClass): Json {
  const shown: Record<string, Json> = {};
  for (const each of [...lineage(cls)].reverse()) {
    for (const field of each.$meta.fields) {
      if (!field.isStatic && field.canRead && field.annotations.some(({ name }) => name === 'auraenabled')) {
        shown[field.name] = toComponent(value[field.js]);
      }
    }
  }
  return shown;
}
