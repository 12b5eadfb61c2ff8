/**
 * All or nothing, or what can be saved.
 * Source: Apex Developer Guide, "Bulk DML Exception Handling": with partial success, rows with errors are set aside and
 * the rest is tried again from the start, triggers included, at most three times in all.
 */
import { StoreError } from './errors.ts';
import type { SaveResult } from './types.ts';
import type { Statement, Work } from './work.ts';

const MAX_ATTEMPTS = 3;
const TOO_MANY = 'Too many batch retries in the presence of Apex triggers and partial failures.';

/** Runs the save order over the works; asks `mayWrite` before it writes anything. */
export type Attempt = (works: Work[], mayWrite: () => boolean) => void;

export function saveChunk(
  statement: Statement,
  works: Work[],
  results: SaveResult[],
  hasTriggers: boolean,
  attempt: Attempt,
): void {
  let waiting = works.filter((work) => work.ok);
  report(
    works.filter((work) => !work.ok),
    results,
  );
  if (statement.options.allOrNone) {
    // The other chunks are still looked through, so that all errors are named; nothing more is written.
    const mayWrite = () => waiting.every((work) => work.ok) && results.every((result) => !result || result.success);
    attempt(waiting, mayWrite);
    report(waiting, results);
    return;
  }
  for (let count = 1; waiting.length > 0; count++) {
    if (count > MAX_ATTEMPTS) throw new StoreError('TOO_MANY_RETRIES', TOO_MANY);
    const tries = waiting.map((work) => work.copy());
    const savepoint = statement.core.transactions.begin();
    try {
      attempt(tries, () => true);
    } catch (error) {
      if (statement.core.transactions.isOpen(savepoint)) statement.core.transactions.abort(savepoint);
      throw error;
    }
    const failed = tries.filter((work) => !work.ok);
    if (failed.length === 0 || !hasTriggers) {
      statement.core.transactions.commit(savepoint);
      report(tries, results);
      return;
    }
    statement.core.transactions.abort(savepoint);
    report(failed, results);
    const bad = new Set(failed.map((work) => work.index));
    waiting = waiting.filter((work) => !bad.has(work.index));
  }
}

function report(works: Work[], results: SaveResult[]): void {
  for (const work of works) {
    results[work.index] = work.ok
      ? { id: work.row.Id as string, success: true, errors: [] }
      : { id: (work.old?.Id as string | undefined) ?? null, success: false, errors: work.errors };
  }
}
