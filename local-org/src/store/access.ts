/** May this user change this object, and these records? */
import type { ObjectRights } from '../metadata/types.ts';
import { StoreError, saveError } from './errors.ts';
import { parseId } from './ids.ts';
import { idsWithin } from './record-access.ts';
import type { Row, SaveError, SaveResult } from './types.ts';
import type { Statement } from './work.ts';

const OPERATIONS = { create: 'INSERT', edit: 'UPDATE', delete: 'DELETE' } as const;

/** In user mode the object permission decides about the statement as a whole. */
export function requireObjectRight(statement: Statement, right: keyof typeof OPERATIONS & keyof ObjectRights): void {
  const { core, object, options } = statement;
  if (options.access.mode !== 'user' || core.permissions.of(statement.userId).object(object)[right]) return;
  throw new StoreError(
    'INSUFFICIENT_ACCESS_OR_READONLY',
    `DML operation ${OPERATIONS[right]} not allowed on ${object.name}`,
  );
}

/**
 * Loads the records behind rows with ids; what is missing, deleted or closed to the user becomes an error in `results`.
 * @returns index of the row → its record
 */
export function checkEditable(
  statement: Statement,
  rows: Row[],
  at: number[],
  results: SaveResult[],
  right: 'edit' | 'delete',
): Map<number, Row> {
  const { core, object } = statement;
  const ids = rows.map((row) => (typeof row.Id === 'string' ? parseId(row.Id) : null));
  const wanted = new Set(ids.filter((id) => id !== null));
  const records = core.records.load(object, wanted);
  const open = accessible(statement, wanted, right);
  const readable = open.size < wanted.size ? accessible(statement, wanted, 'read') : open;
  const found = new Map<number, Row>();
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    const id = ids[i];
    const record = id === null ? undefined : records.get(id);
    const error = refuse(row, id, record);
    if (error) results[at[i]] = { id, success: false, errors: [error] };
    else found.set(at[i], record!);
    if (id !== null) seen.add(id);
  });
  return found;

  function refuse(row: Row, id: string | null, record: Row | undefined): SaveError | null {
    if (id === null) {
      return row.Id
        ? saveError('MALFORMED_ID', `malformed id ${row.Id}`, ['Id'])
        : saveError('MISSING_ARGUMENT', `Id not specified in an ${right === 'edit' ? 'update' : 'delete'} call`, []);
    }
    if (seen.has(id)) return saveError('DUPLICATE_VALUE', `Duplicate id in list: ${id}`, ['Id']);
    // Apex Developer Guide, "Triggers": a record cannot be saved or deleted in its own before trigger, nor deleted in its
    // after trigger.
    const timing = core.inTrigger.get(id);
    if (timing === 'before' || (timing === 'after' && right === 'delete')) {
      const verb = right === 'edit' ? 'update' : 'delete';
      return saveError(
        'SELF_REFERENCE_FROM_TRIGGER',
        `Object (id = ${id}) is currently in trigger, therefore it cannot recursively ${verb} itself`,
      );
    }
    if (!record) return saveError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    if (record.IsDeleted) return saveError('ENTITY_IS_DELETED', 'entity is deleted', []);
    if (open.has(id)) return null;
    return readable.has(id)
      ? saveError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', [])
      : saveError(
          'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
          `insufficient access rights on cross-reference id: ${id}`,
          [],
        );
  }
}

/** Which of these records the user may read, edit or delete; all of them where sharing does not apply. */
export function accessible(statement: Statement, ids: Set<string>, right: 'read' | 'edit' | 'delete'): Set<string> {
  const { core, object, options } = statement;
  if (options.access.mode === 'system' && !options.access.sharing) return ids;
  return idsWithin(core, object, statement.userId, ids, right);
}
