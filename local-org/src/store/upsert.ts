/** Upsert: each row is matched by id or by a key field, then inserted or updated. */
import type { FieldDef } from '../metadata/types.ts';
import { convert } from './convert.ts';
import { saveError } from './errors.ts';
import { idsByKey, isKey, noKey, sameKey } from './keys.ts';
import { insertRows, updateRows } from './save.ts';
import type { Row, SaveResult, Value } from './types.ts';
import { givenFields } from './values.ts';
import type { Statement } from './work.ts';

export function upsertRows(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): void {
  const key = keyField(statement);
  const matched = key.name === 'Id' ? rows : matchByKey(statement, key, rows, results, at);
  const inserts = split(matched, at, results, (row) => !row.Id);
  const updates = split(matched, at, results, (row) => Boolean(row.Id));
  if (inserts.rows.length > 0) insertRows(statement, inserts.rows, results, inserts.at);
  if (updates.rows.length > 0) updateRows(statement, updates.rows, results, updates.at);
  for (const index of inserts.at) if (results[index]) results[index].created = results[index].success;
  for (const index of updates.at) if (results[index]) results[index].created = false;
}

function split(
  rows: Row[],
  at: number[],
  results: SaveResult[],
  wanted: (row: Row) => boolean,
): { rows: Row[]; at: number[] } {
  const chosen = rows.map((row, i) => ({ row, at: at[i] })).filter((each) => !results[each.at] && wanted(each.row));
  return { rows: chosen.map((each) => each.row), at: chosen.map((each) => each.at) };
}

function keyField(statement: Statement): FieldDef {
  const { object, options } = statement;
  const name = options.externalIdField ?? 'Id';
  const field = object.fields.get(name.toLowerCase());
  if (!field || !isKey(field)) throw noKey(name, object);
  return field;
}

/** Puts the id of the one record with the same key into each row. */
function matchByKey(statement: Statement, key: FieldDef, rows: Row[], results: SaveResult[], at: number[]): Row[] {
  const values = rows.map((row) => keyValue(statement, key, row));
  const found = idsByKey(
    statement.core,
    statement.object,
    key,
    values.filter((value) => value !== null),
  );
  const seen = new Set<Value>();
  return rows.map((row, i) => {
    const value = values[i];
    const same = sameKey(key, value);
    const fail = (code: string, message: string) => {
      results[at[i]] = { id: null, success: false, created: false, errors: [saveError(code, message, [key.name])] };
      return row;
    };
    if (value === null) return fail('MISSING_ARGUMENT', `${key.name} not specified`);
    if (seen.has(same)) return fail('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`);
    seen.add(same);
    const ids = found.get(same) ?? [];
    if (ids.length > 1) {
      return fail(
        'DUPLICATE_EXTERNAL_ID',
        `${key.name}: more than one record found for external id field: [${ids.join(', ')}]`,
      );
    }
    if (ids.length === 0) return row;
    const { [key.name]: _key, ...others } = row;
    return { ...(key.updateable ? row : others), Id: ids[0] };
  });
}

function keyValue(statement: Statement, key: FieldDef, row: Row): Value {
  const given = givenFields(statement.object, row).get(key);
  return given === undefined ? null : (convert(key, given).value ?? null);
}
