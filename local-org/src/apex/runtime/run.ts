/** Enters a transaction: all of its work is saved, or none of it. */
import { sendPending } from './events.ts';
import { ApexException, asApexException } from './exceptions.ts';
import { stackOf } from './stack.ts';
import type { TestContext } from './test-context.ts';
import { Transaction, currentTransaction, within } from './transaction.ts';
import type { ApexWorld, AsyncKind } from './transaction.ts';
import type { LimitSet } from './limits.ts';

export interface RunOptions {
  limits?: Readonly<LimitSet>;
  asyncKind?: AsyncKind | null;
  jobId?: string | null;
  /** Part of a test: static variables are those of the test method. */
  test?: TestContext | null;
}

/** @throws ApexException with its stack read, or the fault of this program as it is */
export function runInTransaction<T>(
  world: ApexWorld,
  userId: string,
  work: (tx: Transaction) => T,
  options: RunOptions = {},
): T {
  const tx = new Transaction(world, userId, options);
  tx.test = options.test ?? null;
  tx.jobId = options.jobId ?? null;
  const restoreStatics = options.test ? () => {} : world.project.freshStatics();
  try {
    const result = within(tx, () => atomically(world, () => withStack(world, () => work(tx))));
    sendPending(tx);
    return result;
  } finally {
    restoreStatics();
    // Jobs and tests tell it themselves, with their names.
    if (!options.test && !options.jobId && tx.limits.isUsed) world.host.used(tx.limits.text());
  }
}

/** Inside another transaction a savepoint undoes only what this one has written. */
function atomically<T>(world: ApexWorld, work: () => T): T {
  const isNested = nesting > 0;
  nesting++;
  try {
    if (!isNested) return world.host.transaction(work);
    const savepoint = world.host.savepoint();
    try {
      return work();
    } catch (error) {
      world.host.rollback(savepoint);
      throw error;
    }
  } finally {
    nesting--;
  }
}

let nesting = 0;

/** Source positions are at hand only while the transaction is current. */
function withStack<T>(world: ApexWorld, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const exception = asApexException(error);
    if (!exception) throw error;
    resolveStacks(exception, world);
    throw exception;
  }
}

function resolveStacks(exception: ApexException, world: ApexWorld): void {
  for (let each: ApexException | null = exception; each; each = each.apexCause) {
    stackOf(each, world.position);
    // For those who know only JavaScript errors: logs, the status of jobs.
    each.message = each.toString();
  }
}

/** In the current transaction, or in one of its own when Apex is called from outside. */
export function joinTransaction<T>(world: ApexWorld, userId: string, work: (tx: Transaction) => T): T {
  const current = currentTransaction();
  return current && current.world === world ? work(current) : runInTransaction(world, userId, work);
}
