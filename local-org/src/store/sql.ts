/** How names and values of the schema look in SQLite. Every module that writes SQL takes them from here. */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { Value } from './types.ts';

export type SqlValue = string | number | null;

/** Root of the cascade that deleted a row: its own id, or the id of the record whose deletion took it along. */
export const CASCADE_COLUMN = '_cascade';

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function isText(field: FieldDef): boolean {
  switch (field.type) {
    case 'id':
    case 'reference':
    case 'date':
    case 'datetime':
    case 'time':
    case 'boolean':
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return false;
    default:
      return true;
  }
}

/**
 * Text compares, sorts and groups without regard to case, as SOQL does (SOQL and SOSL Reference, "Comparison
 * Operators"); ids and dates are compared byte by byte.
 */
export function columnType(field: FieldDef): string {
  if (isText(field)) return field.caseSensitive ? 'TEXT' : 'TEXT COLLATE NOCASE';
  switch (field.type) {
    case 'boolean':
    case 'int':
      return 'INTEGER';
    case 'double':
    case 'currency':
    case 'percent':
      return 'REAL';
    default:
      return 'TEXT';
  }
}

export function isStored(field: FieldDef): boolean {
  return field.formula === undefined;
}

export function storedFields(object: ObjectDef): FieldDef[] {
  return [...object.fields.values()].filter(isStored);
}

/** Objects that have rows of their own; events are only published. */
export function hasTable(object: ObjectDef): boolean {
  return object.kind !== 'platformEvent' && !object.virtual;
}

export function encode(value: Value | undefined): SqlValue {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : value;
}

export function decode(field: FieldDef, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (field.type === 'anyType') return JSON.parse(value as string);
  return field.type === 'boolean' ? Boolean(value) : (value as Value);
}
