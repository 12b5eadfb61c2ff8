/** Delete and undelete. Deleted records stay in their table, marked; records of setup objects are gone for good. */
import { checkEditable, requireObjectRight } from './access.ts';
import { removeWithChildren, restoreAll, restriction } from './cascade.ts';
import { saveError, StoreError } from './errors.ts';
import { checkUnique } from './fieldchecks.ts';
import { parseId } from './ids.ts';
import { behaviourOf } from './objects/index.ts';
import { saveChunk } from './retry.ts';
import { CASCADE_COLUMN, quote } from './sql.ts';
import { fireRemoval, hasAnyTrigger } from './trigger-run.ts';
import type { Row, SaveResult } from './types.ts';
import { Work, type Statement } from './work.ts';

/** Objects whose records are deactivated, never deleted (Object Reference: no delete() among their supported calls). */
const PERMANENT = new Set([
  'user',
  'profile',
  'organization',
  'opportunityhistory',
  'opportunitystage',
  'recordtype',
  'apexclass',
  'apextrigger',
]);

export function deleteRows(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): void {
  const { object } = statement;
  requireObjectRight(statement, 'delete');
  if (PERMANENT.has(object.name.toLowerCase())) {
    throw new StoreError('CANNOT_DELETE', `DML operation DELETE not allowed on ${object.name}`);
  }
  const found = checkEditable(statement, rows, at, results, 'delete');
  const works = [...found].map(([index, row]) => new Work(index, row, row, new Set()));
  saveChunk(statement, works, results, hasAnyTrigger(statement, 'delete'), (tries, mayWrite) => {
    const alive = () => tries.filter((work) => work.ok);
    fireRemoval(statement, 'before', 'delete', alive());
    for (const work of alive()) checkRestriction(statement, work);
    if (!mayWrite()) return;
    const removed = alive();
    for (const work of removed) removeOne(statement, work);
    statement.core.changed(object.name);
    behaviourOf(object.name).removed?.(removed, statement);
    fireRemoval(statement, 'after', 'delete', removed);
  });
}

function checkRestriction(statement: Statement, work: Work): void {
  const { core, object } = statement;
  const blocker = restriction(core, object, work.row.Id as string);
  if (!blocker) return;
  const name = work.row[object.nameField] ?? work.row.Id;
  work.fail(
    'DELETE_FAILED',
    `Your attempt to delete ${name} could not be completed because it is associated with the following ` +
      `${blocker.object.pluralLabel.toLowerCase()}: ${blocker.id}`,
  );
}

function removeOne(statement: Statement, work: Work): void {
  const id = work.row.Id as string;
  removeWithChildren(statement.core, statement.object, id, id, statement.now);
  stampChange(statement, id);
}

function stampChange(statement: Statement, id: string): void {
  const { core, object, layout, userId, now } = statement;
  if (!layout.softDelete) return;
  const fields = ['LastModifiedDate', 'LastModifiedById'].filter((name) => object.fields.has(name.toLowerCase()));
  core.records.update(object, id, { LastModifiedDate: now, LastModifiedById: userId }, fields);
}

export function undeleteRows(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): void {
  const { object } = statement;
  requireObjectRight(statement, 'delete');
  if (!statement.layout.softDelete)
    throw new StoreError('UNDELETE_FAILED', `DML operation UNDELETE not allowed on ${object.name}`);
  const works = loadDeleted(statement, rows, results, at);
  saveChunk(statement, works, results, hasAnyTrigger(statement, 'undelete'), (tries, mayWrite) => {
    const alive = () => tries.filter((work) => work.ok);
    fireRemoval(statement, 'before', 'undelete', alive());
    checkUnique(statement, alive());
    if (!mayWrite()) return;
    const restored = alive();
    for (const work of restored) {
      restoreAll(statement.core, work.row.Id as string, statement.now);
      stampChange(statement, work.row.Id as string);
    }
    const rowsNow = statement.core.records.load(
      object,
      restored.map((work) => work.row.Id as string),
    );
    for (const work of restored) work.row = rowsNow.get(work.row.Id as string)!;
    behaviourOf(object.name).restored?.(restored, statement);
    fireRemoval(statement, 'after', 'undelete', restored);
  });
}

/** Only what a user deleted himself is in the recycle bin; what went along comes back with it. */
function loadDeleted(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): Work[] {
  const { core, object } = statement;
  const works: Work[] = [];
  rows.forEach((row, i) => {
    const id = typeof row.Id === 'string' ? parseId(row.Id) : null;
    const root = id
      ? (core.records.prepare(`SELECT ${CASCADE_COLUMN} AS root FROM ${quote(object.name)} WHERE "Id" = ?`).get(id) as
          { root: string | null } | undefined)
      : undefined;
    if (id && root?.root === id) {
      const deleted = core.records.load(object, [id]).get(id)!;
      works.push(new Work(at[i], deleted, null, new Set()));
      return;
    }
    const error = root
      ? saveError('UNDELETE_FAILED', 'Entity is not in the recycle bin')
      : saveError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    results[at[i]] = { id, success: false, errors: [error] };
  });
  return works;
}
