/** Values of the store to Apex values and back, by the type of the field. */
import { holdsApiName, relationshipOf } from '../../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../metadata/types.ts';
import { parseId } from '../../store/ids.ts';
import type { QueryResult, ResultRow, Row, Value } from '../../store/types.ts';
import { ApexList } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { ApexDecimal } from './decimal.ts';
import { sobjectException, stringException } from './exceptions.ts';
import { ApexDouble, isNumber, toDecimal, toNumber } from './numbers.ts';
import { RowValues } from './row-values.ts';
import { SObject, declaredField } from './sobject.ts';
import { transaction } from './transaction.ts';
import { typeNameOf } from './types.ts';

/** The Apex type of a field. Source: Apex Developer Guide, "sObject Types" and SOAP API Developer Guide, "Field Types". */
export function apexTypeOf(field: { type: FieldType } & Partial<FieldDef>): string {
  if (holdsApiName(field)) return 'String';
  switch (field.type) {
    case 'id':
    case 'reference':
      return 'Id';
    case 'boolean':
      return 'Boolean';
    case 'int':
      return 'Integer';
    case 'double':
    case 'currency':
    case 'percent':
      return 'Decimal';
    case 'date':
      return 'Date';
    case 'datetime':
      return 'Datetime';
    case 'time':
      return 'Time';
    case 'anyType':
      return 'Object';
    default:
      return 'String';
  }
}

export function toApex(field: FieldDef | undefined, value: Value): unknown {
  if (value === null || value === undefined) return null;
  if (!field) return typeof value === 'number' ? plainNumber(value) : value;
  switch (field.type) {
    case 'int':
      return Math.trunc(Number(value));
    case 'double':
    case 'currency':
    case 'percent':
      return decimalOf(field, value as number | string);
    case 'date':
      return ApexDate.fromIso(String(value));
    case 'datetime':
      return new ApexDatetime(Date.parse(String(value)));
    case 'time':
      return timeOf(String(value));
    case 'boolean':
      return Boolean(value);
    default:
      return typeof value === 'number' ? plainNumber(value) : value;
  }
}

/** Columns without a field (aggregates): whole numbers are Integers, others Decimals. */
function plainNumber(value: number): unknown {
  return Number.isInteger(value) ? value : ApexDecimal.of(value);
}

function decimalOf(field: FieldDef, value: number | string): ApexDecimal {
  const decimal = ApexDecimal.of(typeof value === 'number' ? value : String(value));
  return decimal.scale < field.scale ? decimal.setScale(field.scale) : decimal;
}

export function timeOf(text: string): ApexTime {
  const [hour, minute, rest] = text.replace('Z', '').split(':');
  const [second = '0', fraction = '0'] = (rest ?? '0').split('.');
  return new ApexTime(
    Number(hour) * 3_600_000 +
      Number(minute) * 60_000 +
      Number(second) * 1000 +
      Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
}

/** An Apex value as the store keeps it. */
export function toStore(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isNumber(value)) return toNumber(value);
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) return value.toIso();
  if (value instanceof ApexTime) return value.toString();
  throw sobjectException(`A field cannot hold a value of the type ${typeNameOf(value)}`);
}

/** What `SObject.put` does to a value: the platform's implicit conversions, or its refusal. */
export function assignable(field: FieldDef, value: unknown): unknown {
  if (value === null) return null;
  const type = apexTypeOf(field);
  if (type === 'Object') return value;
  if (type === 'Decimal' && isNumber(value)) return toDecimal(value);
  if (type === 'Integer' && (value instanceof ApexDecimal || value instanceof ApexDouble)) {
    const number = toNumber(value);
    if (Number.isInteger(number)) return number;
  }
  if (type === 'Datetime' && value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
  if (type === 'Id' && typeof value === 'string') return toId(value);
  if (type === 'String' && typeof value === 'string') return value;
  if (typeNameOf(value) === type) return value;
  throw sobjectException(`Illegal assignment from ${typeNameOf(value)} to ${type}`);
}

export function toId(value: string): string {
  const id = parseId(value);
  if (!id) throw stringException(`Invalid id: ${value}`);
  return id;
}

/** A row of a query. */
export function recordOf(row: ResultRow, columns?: ReadonlyMap<string, string>): SObject {
  const def = row.type === 'AggregateResult' ? AGGREGATE : objectDef(row.type);
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row.fields)) {
    values.set(name, cellOf(def, name, value, columns?.get(name.toLowerCase())));
  }
  return new SObject(def, 'query', values);
}

function cellOf(def: ObjectDef, name: string, value: ResultRow['fields'][string], column?: string): unknown {
  if (value !== null && typeof value === 'object') {
    return isRows(value) ? childList(def, name, value) : recordOf(value);
  }
  return column ? byTypeName(column, value) : toApex(declaredField(def, name), value);
}

function isRows(value: ResultRow | QueryResult): value is QueryResult {
  return 'rows' in value;
}

function childList(def: ObjectDef, name: string, result: QueryResult): ApexList {
  const relation = def.childRelationships.find((each) => each.relationshipName === name);
  return new ApexList(
    relation?.childObject ?? 'SObject',
    result.rows.map((row) => recordOf(row)),
  );
}

/** Aggregate columns, whose Apex type the query checker knows. */
export function byTypeName(type: string, value: Value): unknown {
  if (value === null) return null;
  switch (type) {
    case 'Decimal':
      return ApexDecimal.of(value as number);
    case 'Double':
      return new ApexDouble(Number(value));
    case 'Integer':
      return Math.trunc(Number(value));
    case 'Date':
      return ApexDate.fromIso(String(value));
    case 'Datetime':
      return new ApexDatetime(Date.parse(String(value)));
    case 'Time':
      return timeOf(String(value));
    case 'Boolean':
      return Boolean(value);
    default:
      return typeof value === 'number' ? plainNumber(value) : value;
  }
}

/** What groups and aggregates come in: no fields of its own, any column. */
export const AGGREGATE: ObjectDef = {
  name: 'AggregateResult',
  label: 'Aggregate Result',
  pluralLabel: 'Aggregate Results',
  kind: 'standard',
  keyPrefix: '',
  nameField: '',
  sharingModel: 'ReadWrite',
  fields: new Map(),
  childRelationships: [],
  recordTypes: [],
  validationRules: [],
  setup: false,
  readOnly: true,
};

export function objectDef(name: string): ObjectDef {
  const def = transaction().world.metadata.objects.get(name.toLowerCase());
  if (!def) throw new Error(`The schema has no object ${name}`);
  return def;
}

/** A stored row as a trigger's record. */
export function triggerRecord(def: ObjectDef, row: Row): SObject {
  const values = new RowValues(row, (name, value) => toApex(declaredField(def, name), value));
  return new SObject(def, 'trigger', values);
}

/**
 * The fields of a record that a DML statement writes: everything assigned, and of queried records what may be written.
 * Children are no part of it; a parent that was put into the record stands for its key.
 */
export function rowOf(record: SObject): Row {
  const row: Row = {};
  for (const [name, value] of record.values) {
    if (value instanceof ApexList) continue;
    if (value instanceof SObject) {
      if (isPutIn(record, name)) Object.assign(row, foreignKey(record, name, value));
      continue;
    }
    const field = declaredField(record.def, name);
    if (!field) continue;
    // what the platform fills came with a record read, or with the record it was cloned from
    const isRead = record.origin !== 'new' || record.cloneSource !== undefined;
    if (isRead && name !== 'Id' && !record.changed.has(name) && !isWritable(field)) continue;
    row[field.name] = toStore(value);
  }
  return row;
}

function isPutIn(record: SObject, name: string): boolean {
  return record.changed.has(name) || (record.origin === 'new' && record.cloneSource === undefined);
}

/**
 * A parent that stands for its key, where the lookup itself is not set: the store looks it up. Source: Apex Developer Guide,
 * "Creating Parent and Child Records in a Single Statement Using Foreign Keys".
 */
function foreignKey(record: SObject, name: string, parent: SObject): Row {
  const reference = relationshipOf(record.def, name)?.field;
  if (reference && record.values.get(reference.name)) return {};
  const row: Row = {};
  for (const [key, value] of parent.values) {
    if (value === null || value instanceof SObject || value instanceof ApexList) continue;
    row[`${name}:${parent.type}.${key}`] = toStore(value);
  }
  return row;
}

function isWritable(field: FieldDef): boolean {
  return field.createable || field.updateable;
}
