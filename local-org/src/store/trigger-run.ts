/** Hands rows to the triggers and takes back what they changed or refused. */
import { convert } from './convert.ts';
import { StoreError } from './errors.ts';
import { TriggerFailure, type Row, type SaveError, type TriggerEvent } from './types.ts';
import type { SaveKind, Statement, Work } from './work.ts';

/** Apex Developer Guide, "Execution Governors and Limits": total stack depth for a recursive invocation of triggers. */
const MAX_DEPTH = 16;

export function hasAnyTrigger(statement: Statement, operation: TriggerEvent['operation']): boolean {
  const { triggers } = statement.core;
  return (
    triggers.hasTriggers(statement.object, 'before', operation) ||
    triggers.hasTriggers(statement.object, 'after', operation)
  );
}

export function fireBefore(statement: Statement, kind: SaveKind, works: Work[]): void {
  if (works.length === 0 || !statement.core.triggers.hasTriggers(statement.object, 'before', kind)) return;
  const rows = works.map((work) => withFormulas(statement, work.row));
  const before = rows.map((row) => ({ ...row }));
  fire(statement, 'before', kind, works, rows, oldRows(statement, kind, works));
  works.forEach((work, i) => takeBack(statement, work, rows[i], before[i]));
}

export function fireAfter(statement: Statement, kind: SaveKind, works: Work[]): void {
  if (!statement.core.triggers.hasTriggers(statement.object, 'after', kind)) return;
  fire(
    statement,
    'after',
    kind,
    works,
    works.map((work) => withFormulas(statement, work.row)),
    oldRows(statement, kind, works),
  );
}

/** Triggers of deletes and undeletes: the rows are as they were, nothing is taken back but errors. */
export function fireRemoval(
  statement: Statement,
  timing: 'before' | 'after',
  operation: 'delete' | 'undelete',
  works: Work[],
): void {
  if (works.length === 0 || !statement.core.triggers.hasTriggers(statement.object, timing, operation)) return;
  const rows = works.map((work) => withFormulas(statement, work.row));
  fire(
    statement,
    timing,
    operation,
    works,
    operation === 'undelete' ? rows : null,
    operation === 'delete' ? rows : null,
  );
}

function oldRows(statement: Statement, kind: SaveKind, works: Work[]): Row[] | null {
  return kind === 'insert' ? null : works.map((work) => withFormulas(statement, work.old!));
}

function withFormulas(statement: Statement, row: Row): Row {
  const copy = { ...row };
  statement.core.formulas.fill(statement.object, copy, statement.parents);
  return copy;
}

function fire(
  statement: Statement,
  timing: 'before' | 'after',
  operation: TriggerEvent['operation'],
  works: Work[],
  newRows: Row[] | null,
  oldRows: Row[] | null,
): void {
  const { core, object, options } = statement;
  if (core.depth >= MAX_DEPTH) {
    throw new StoreError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${object.name}: maximum trigger depth exceeded`);
  }
  const errors = new Map<number, SaveError[]>();
  const entered = enter(statement, timing, works);
  core.depth++;
  try {
    core.triggers.fire({ object, timing, operation, newRows, oldRows, access: options.access, errors });
  } catch (error) {
    if (!(error instanceof TriggerFailure)) throw error;
    for (const work of works) work.fail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', error.message);
  } finally {
    core.depth--;
    for (const id of entered) core.inTrigger.delete(id);
  }
  // The trigger may have changed parents that formulas read.
  statement.parents.clear();
  for (const [index, list] of errors) works[index].errors.push(...list);
}

/** Notes whose triggers run, so that these cannot save their own records; `checkEditable` looks it up. */
function enter(statement: Statement, timing: 'before' | 'after', works: Work[]): string[] {
  const { inTrigger } = statement.core;
  const entered: string[] = [];
  for (const { row } of works) {
    if (typeof row.Id !== 'string' || inTrigger.has(row.Id)) continue;
    inTrigger.set(row.Id, timing);
    entered.push(row.Id);
  }
  return entered;
}

function takeBack(statement: Statement, work: Work, row: Row, before: Row): void {
  for (const field of statement.layout.stored) {
    const { name } = field;
    if (name === 'Id' || row[name] === before[name]) continue;
    const converted = convert(field, row[name] ?? null);
    if (converted.error) work.errors.push(converted.error);
    else work.row[name] = converted.value;
  }
}
