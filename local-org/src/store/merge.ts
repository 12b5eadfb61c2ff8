/**
 * Merging up to three accounts, contacts or leads into one. The losers are deleted, what hung on them hangs on the winner,
 * and the winner is saved. Triggers of the losers' deletion and of the winner's update run, those of the moved records do
 * not; `MasterRecordId` is there in after delete triggers only.
 * Source: Apex Developer Guide, "Triggers and Merge Statements" and "Merging Records".
 */
import type { ObjectDef } from '../metadata/types.ts';
import { checkEditable, requireObjectRight } from './access.ts';
import { childrenOf, removeWithChildren } from './cascade.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { newStatement, updateRows } from './save.ts';
import { literal, quote } from './sql.ts';
import { fireRemoval } from './trigger-run.ts';
import type { DmlOptions, MergeResult, Row, SaveResult } from './types.ts';
import { Work, type Statement } from './work.ts';

const MERGED = new Set(['Account', 'Contact', 'Lead']);
const MOST_LOSERS = 2;

/** @param master the winner's id, and the fields to change on it */
export function runMerge(
  core: Core,
  objectName: string,
  master: Row,
  losers: string[],
  options: DmlOptions,
): MergeResult {
  const object = core.records.object(objectName);
  refuse(object, losers);
  return core.as(options.access.userId, () => {
    const savepoint = core.transactions.begin();
    try {
      const merged = merge(newStatement(core, object, options), master, losers);
      if (merged.success) core.transactions.commit(savepoint);
      else core.transactions.abort(savepoint);
      return merged;
    } catch (error) {
      if (core.transactions.isOpen(savepoint)) core.transactions.abort(savepoint);
      throw error;
    }
  });
}

function refuse(object: ObjectDef, losers: string[]): void {
  if (!MERGED.has(object.name)) {
    throw new StoreError('INVALID_OPERATION', `DML operation MERGE not allowed on ${object.name}`);
  }
  if (losers.length === 0 || losers.length > MOST_LOSERS) {
    throw new StoreError('LIMIT_EXCEEDED', `Merge takes one or ${MOST_LOSERS} records beside the master record.`);
  }
}

function merge(statement: Statement, master: Row, losers: string[]): MergeResult {
  requireObjectRight(statement, 'edit');
  requireObjectRight(statement, 'delete');
  const results: SaveResult[] = [];
  const winner = checkEditable(statement, [master], [0], results, 'edit').get(0);
  const rows = losers.map((Id) => ({ Id }));
  const found = checkEditable(statement, rows, [1, 2], results, 'delete');
  const masterId = String(winner?.Id ?? master.Id);
  if (results.length > 0) return failed(masterId, Object.values(results));
  if (losers.includes(masterId)) {
    throw new StoreError('INVALID_CROSS_REFERENCE_KEY', 'The master record cannot be merged into itself.');
  }
  const works = [...found.values()].map((row, index) => new Work(index, row, row, new Set()));
  fireRemoval(statement, 'before', 'delete', works);
  const moved = works.some((work) => !work.ok) ? [] : takeOver(statement, masterId, works);
  if (works.every((work) => work.ok)) fireRemoval(statement, 'after', 'delete', works);
  const errors = works.flatMap((work) => work.errors);
  if (errors.length > 0) return failed(masterId, [{ id: masterId, success: false, errors }]);
  const saved: SaveResult[] = [];
  updateRows(statement, [{ ...master, Id: masterId }], saved, [0]);
  if (!saved[0]!.success) return failed(masterId, saved);
  return { ...saved[0]!, mergedIds: losers, updatedRelatedIds: moved };
}

function failed(id: string, results: SaveResult[]): MergeResult {
  const errors = results.flatMap((result) => result.errors);
  return { id, success: false, errors, mergedIds: [], updatedRelatedIds: [] };
}

/** Moves the children, marks the losers with their master, and deletes them. */
function takeOver(statement: Statement, master: string, works: Work[]): string[] {
  const { core, object, now } = statement;
  const moved: string[] = [];
  for (const { row } of works) {
    const id = row.Id as string;
    moved.push(...moveChildren(core, object, id, master));
    row.MasterRecordId = master;
    core.records.update(object, id, row, ['MasterRecordId']);
    removeWithChildren(core, object, id, id, now);
  }
  core.changed(object.name);
  return moved;
}

/** Shares and history stay with the record they speak of. */
function moveChildren(core: Core, object: ObjectDef, loser: string, master: string): string[] {
  const moved: string[] = [];
  for (const { object: child, field } of childrenOf(core, object)) {
    if (child.historyOf || /share$/i.test(child.name) || field.name === 'MasterRecordId') continue;
    const stamp = child.fields.has('systemmodstamp') ? `, "SystemModstamp" = ${literal(core.now())}` : '';
    const column = quote(field.name);
    const rows = core.records
      .prepare(`UPDATE ${quote(child.name)} SET ${column} = ?${stamp} WHERE ${column} = ? RETURNING "Id" AS id`)
      .all(master, loser) as { id: string }[];
    moved.push(...rows.map((row) => row.id));
    if (rows.length > 0) core.changed(child.name);
  }
  return moved;
}
