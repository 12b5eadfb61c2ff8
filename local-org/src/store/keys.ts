/** Finds records by a key: ids, external ids and fields such as a user's name. */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import { CAPITALS, capitals, isWide } from '../soql/text.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { encode, quote } from './sql.ts';
import type { Row, Value } from './types.ts';

export function isKey(field: FieldDef): boolean {
  return field.type === 'id' || field.externalId || field.idLookup === true;
}

export function noKey(name: string, object: ObjectDef): StoreError {
  return new StoreError(
    'INVALID_FIELD',
    `Field name provided, ${name} is not an External ID or indexed field for ${object.name}`,
  );
}

/** Ids of the records with these values, by the value as `sameKey` gives it. */
export function idsByKey(core: Core, object: ObjectDef, key: FieldDef, values: Value[]): Map<Value, string[]> {
  const wide = !key.caseSensitive && values.some(isWide);
  const column = wide ? `${CAPITALS}(${quote(key.name)})` : quote(key.name);
  const live = core.records.layout(object).softDelete ? ' AND "IsDeleted" = 0' : '';
  const rows = core.records
    .prepare(
      `SELECT "Id" AS id, ${quote(key.name)} AS value FROM ${quote(object.name)}` +
        ` WHERE ${column} IN (SELECT value FROM json_each(?))${live}`,
    )
    .all(JSON.stringify(values.map((value) => (wide ? capitals(String(value)) : encode(value))))) as Row[];
  const ids = new Map<Value, string[]>();
  for (const row of rows) {
    const same = sameKey(key, row.value!);
    ids.set(same, [...(ids.get(same) ?? []), row.id as string]);
  }
  return ids;
}

export function sameKey(key: FieldDef, value: Value): Value {
  return typeof value === 'string' && !key.caseSensitive ? value.toLowerCase() : value;
}
