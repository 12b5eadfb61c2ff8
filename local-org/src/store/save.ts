/**
 * Insert and update. The order of a save is Salesforce's (Apex Developer Guide, "Triggers and Order of Execution"):
 * load the old record and overwrite it with the new values; check foreign keys, formats, lengths and restricted
 * picklists; before triggers; system validation again, required fields and validation rules; duplicates; save; after
 * triggers. Flows, workflow and assignment rules do not exist here.
 */
import type { ObjectDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { checkReferences, checkRequired, checkUnique, checkValues } from './fieldchecks.ts';
import { writeHistory } from './history.ts';
import { newId } from './ids.ts';
import { nextAutoNumber } from './autonumber.ts';
import { behaviourOf } from './objects/index.ts';
import { saveChunk } from './retry.ts';
import { dropManualShares } from './shares.ts';
import { checkRules } from './rules.ts';
import { fireAfter, fireBefore, hasAnyTrigger } from './trigger-run.ts';
import type { DmlOptions, Row, SaveResult } from './types.ts';
import { changeWork, newWork } from './values.ts';
import { checkEditable, requireObjectRight } from './access.ts';
import { isAudit, type SaveKind, type Statement, type Work } from './work.ts';

export function insertRows(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): void {
  requireObjectRight(statement, 'create');
  const works = rows.map((row, i) => newWork(statement, at[i], row));
  behaviourOf(statement.object.name).defaults?.(works, statement);
  saveChunk(statement, works, results, hasAnyTrigger(statement, 'insert'), (tries, mayWrite) =>
    attempt(statement, 'insert', tries, mayWrite),
  );
}

export function updateRows(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): void {
  requireObjectRight(statement, 'edit');
  const works = loadForUpdate(statement, rows, results, at);
  saveChunk(statement, works, results, hasAnyTrigger(statement, 'update'), (tries, mayWrite) =>
    attempt(statement, 'update', tries, mayWrite),
  );
}

function loadForUpdate(statement: Statement, rows: Row[], results: SaveResult[], at: number[]): Work[] {
  const found = checkEditable(statement, rows, at, results, 'edit');
  const works: Work[] = [];
  rows.forEach((row, i) => {
    const old = found.get(at[i]);
    if (old) works.push(changeWork(statement, at[i], row, old));
  });
  return works;
}

/** One run of the save order over a chunk. `mayWrite` false: only look for errors, nothing can be kept any more. */
function attempt(statement: Statement, kind: SaveKind, works: Work[], mayWrite: () => boolean): void {
  const { core } = statement;
  const behaviour = behaviourOf(statement.object.name);
  const alive = () => works.filter((work) => work.ok);

  behaviour.derive?.(alive(), statement);
  checkReferences(statement, alive());
  checkValues(statement, alive());
  fireBefore(statement, kind, alive());
  behaviour.derive?.(alive(), statement);
  const checked = alive();
  checkRequired(statement, checked);
  checkReferences(statement, alive());
  checkValues(statement, alive());
  behaviour.check?.(alive(), statement);
  checkRules(statement, alive());
  checkUnique(statement, alive());
  if (!mayWrite()) return;

  const saved = alive();
  for (const work of saved) write(core, statement.object, kind, work, statement);
  if (saved.length === 0) return;
  core.changed(statement.object.name);
  writeHistory(statement, kind, saved);
  behaviour.saved?.(saved, statement);
  if (kind === 'update') dropManualShares(statement, saved);
  fireAfter(statement, kind, saved);
}

function write(core: Core, object: ObjectDef, kind: SaveKind, work: Work, statement: Statement): void {
  const { row } = work;
  stamp(work, statement, kind);
  if (kind === 'insert') {
    row.Id = newId(object.keyPrefix);
    fillNames(core, object, row);
    core.records.insert(object, row);
    return;
  }
  const changed = statement.layout.stored.filter((field) => work.changed(field.name)).map((field) => field.name);
  core.records.update(object, row.Id as string, row, changed);
}

function stamp(work: Work, statement: Statement, kind: SaveKind): void {
  const { row, given } = work;
  const put = (name: string, value: string) => {
    const field = statement.object.fields.get(name.toLowerCase());
    if (field && isAudit(field) && !(statement.options.auditFields && given.has(name))) row[name] = value;
  };
  if (kind === 'insert') {
    put('CreatedDate', statement.now);
    put('CreatedById', statement.userId);
  }
  const lastChange =
    statement.options.auditFields && given.has('CreatedDate') && kind === 'insert'
      ? String(row.CreatedDate)
      : statement.now;
  put('LastModifiedDate', lastChange);
  put('LastModifiedById', statement.userId);
  put('SystemModstamp', statement.now);
}

/** Auto numbers, and the name of a custom object whose record was saved without one: its id. */
function fillNames(core: Core, object: ObjectDef, row: Row): void {
  for (const field of object.fields.values()) {
    if (field.autoNumber !== undefined && row[field.name] === null)
      row[field.name] = nextAutoNumber(core, object, field);
  }
  const name = object.fields.get('name');
  if (object.kind !== 'standard' && name && name.formula === undefined && row.Name === null) row.Name = row.Id;
}

export function newStatement(core: Core, object: ObjectDef, options: DmlOptions): Statement {
  return {
    core,
    object,
    layout: core.records.layout(object),
    options,
    now: core.now(),
    userId: options.access.userId,
    parents: new Map(),
  };
}
