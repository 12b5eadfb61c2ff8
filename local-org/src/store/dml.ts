/** One DML statement: its object, its chunks of 200 rows, and all or nothing. */
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { resolveForeignKeys } from './foreign-keys.ts';
import { deleteRows, undeleteRows } from './remove.ts';
import { insertRows, newStatement, updateRows } from './save.ts';
import { hasTable } from './sql.ts';
import type { DmlOperation, DmlOptions, Row, SaveResult } from './types.ts';
import { upsertRows } from './upsert.ts';
import type { Statement } from './work.ts';

/** Triggers see at most 200 records at a time (Apex Developer Guide, "Bulk Triggers"). */
const CHUNK = 200;

type Run = (statement: Statement, rows: Row[], results: SaveResult[], at: number[]) => void;

const RUNS: Record<DmlOperation, Run> = {
  insert: insertRows,
  update: updateRows,
  upsert: upsertRows,
  delete: deleteRows,
  undelete: undeleteRows,
};

export function runDml(
  core: Core,
  operation: DmlOperation,
  objectName: string,
  rows: Row[],
  options: DmlOptions,
): SaveResult[] {
  const object = core.records.object(objectName);
  const run = RUNS[operation];
  if (!run) throw new StoreError('INVALID_OPERATION', `The local org does not support ${String(operation)}.`);
  if (object.readOnly || !hasTable(object)) {
    throw new StoreError(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`,
    );
  }
  return core.as(options.access.userId, () => {
    const results = new Array<SaveResult>(rows.length);
    const savepoint = core.transactions.begin();
    try {
      const statement = newStatement(core, object, options);
      for (let from = 0; from < rows.length; from += CHUNK) {
        runChunk(statement, run, rows.slice(from, from + CHUNK), results, from);
        statement.parents.clear();
      }
    } catch (error) {
      if (core.transactions.isOpen(savepoint)) core.transactions.abort(savepoint);
      throw error;
    }
    if (options.allOrNone && results.some((result) => !result.success)) {
      core.transactions.abort(savepoint);
      return results.map((result) => (result.success ? rolledBack(operation, result) : result));
    }
    core.transactions.commit(savepoint);
    return results;
  });
}

function runChunk(statement: Statement, run: Run, rows: Row[], results: SaveResult[], from: number): void {
  const at = rows.map((_, i) => from + i);
  const resolved = resolveForeignKeys(statement, rows, results, at);
  const good = resolved.map((row, i) => ({ row, at: at[i]! })).filter((each) => !results[each.at]);
  run(
    statement,
    good.map((each) => each.row),
    results,
    good.map((each) => each.at),
  );
}

/** A good row of a statement that was rolled back because of another one: not saved, and not to blame. */
function rolledBack(operation: DmlOperation, result: SaveResult): SaveResult {
  return { ...result, id: operation === 'insert' || result.created ? null : result.id, success: false, errors: [] };
}
