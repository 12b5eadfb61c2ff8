/**
 * References by a key of the parent: `{ 'Account.Number__c': 'A-1' }` instead of AccountId, as in Bulk API CSV files and
 * for `new Contact(Account = new Account(Number__c = 'A-1'))` in Apex.
 * Sources: Apex Developer Guide, "Creating Parent and Child Records in a Single Statement Using Foreign Keys"; Bulk API 2.0
 * Developer Guide, "Relationship Fields in a Header Row".
 */
import { fieldOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import { convert } from './convert.ts';
import { saveError, StoreError } from './errors.ts';
import { idsByKey, isKey, noKey, sameKey } from './keys.ts';
import type { Row, SaveResult, Value } from './types.ts';
import type { Statement } from './work.ts';

interface ForeignKey {
  /** As in the row: `Account.Number__c`. */
  column: string;
  reference: FieldDef;
  target: ObjectDef;
  key: FieldDef;
}

/** The rows with ids for keys; a key that leads nowhere, or to several records, becomes an error of its row. */
export function resolveForeignKeys(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): Row[] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.includes('.'))));
  for (const row of columns.size > 1 ? rows : []) refuseTwoKeys(row);
  let resolved = rows;
  for (const column of columns)
    resolved = resolveColumn(statement, foreignKey(statement, column), resolved, results, at);
  return resolved;
}

function refuseTwoKeys(row: Row): void {
  const seen = new Set<string>();
  for (const column of Object.keys(row).filter((name) => name.includes('.'))) {
    const relationship = column.slice(0, column.indexOf('.'));
    if (seen.has(relationship)) {
      throw new StoreError(
        'INVALID_FIELD',
        `More than 1 field provided in an external foreign key reference in entity: ${relationship.split(':').at(-1)}`,
      );
    }
    seen.add(relationship);
  }
}

function foreignKey({ core, object }: Statement, column: string): ForeignKey {
  const [path, keyName = ''] = column.split('.');
  // `What:Opportunity` says which object a polymorphic relationship means.
  const [relationship = '', targetName] = path!.split(':');
  const found = relationshipOf(object, relationship);
  const target = found && objectOf(core.meta, targetName ?? (found.targets.length === 1 ? found.targets[0]! : ''));
  const key = target && fieldOf(target, keyName);
  if (!found || !target || !key) {
    throw new StoreError('INVALID_FIELD', `No such column '${column}' on sobject of type ${object.name}`);
  }
  if (!isKey(key)) throw noKey(keyName, target);
  return { column, reference: found.field, target, key };
}

function resolveColumn(
  statement: Statement,
  { column, reference, target, key }: ForeignKey,
  rows: Row[],
  results: SaveResult[],
  at: number[],
): Row[] {
  const wanted = rows.map((row) => (column in row ? (convert(key, row[column]!).value ?? null) : null));
  const found = idsByKey(statement.core, target, key, wanted);
  return rows.map((row, i) => {
    if (!(column in row)) return row;
    const { [column]: given, ...rest } = row;
    const ids = found.get(sameKey(key, wanted[i]!)) ?? [];
    if (given === null) return { ...rest, [reference.name]: null };
    if (ids.length !== 1) results[at[i]!] = unresolved(given!, key, target, ids.length);
    return { ...rest, [reference.name]: ids[0] ?? null };
  });
}

function unresolved(given: Value, key: FieldDef, target: ObjectDef, count: number): SaveResult {
  const message = `Foreign key external ID: ${given} ${count > 1 ? 'is not unique' : 'not found'} for field ${key.name} in entity ${target.name}`;
  return { id: null, success: false, errors: [saveError('INVALID_FIELD', message, [])] };
}
