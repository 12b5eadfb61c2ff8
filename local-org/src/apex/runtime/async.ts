/** Queueing jobs. In a test they are held until `Test.stopTest`. Source: Apex Developer Guide, "Asynchronous Apex". */
import { deepCopy } from './copy.ts';
import { metaOf } from './dispatch.ts';
import { refuseDuplicate, rememberSignature } from './duplicate-jobs.ts';
import { asyncException, illegalArgument, limitException, nullPointer } from './exceptions.ts';
import { QueuedWork, ScheduledBatch } from './queued-work.ts';
import type { FutureCall, QueueableOptions } from './queued-work.ts';
import { transaction } from './transaction.ts';
import type { AsyncKind, Transaction } from './transaction.ts';
import { wallClock } from './zones.ts';

const MAX_SCOPE = 2000;
const MAX_DELAY = 10;
const MAX_RETRIES = 5;
const MAX_TEST_BATCHES = 5;

function classNameOf(instance: unknown): string {
  const meta = metaOf(instance);
  if (!meta) throw asyncException('Only an object of a class can be queued');
  return meta.name;
}

interface Queued {
  kind: Exclude<AsyncKind, 'ScheduledApex'>;
  className: string;
  instance: unknown;
  scopeSize?: number;
  delayMinutes?: number;
}

/**
 * The job works on a copy, since it is serialised on the platform. A test holds what it enqueues itself; what its jobs
 * enqueue in turn is queued and never run.
 */
function queue(request: Queued): string {
  const { host, userId, test, asyncKind } = transaction();
  const instance = request.kind === 'Future' ? request.instance : deepCopy(request.instance);
  const held = test ? { heldByTest: true } : {};
  const id = refusable(() => host.enqueue({ ...request, instance, ...held }, userId));
  if (test && asyncKind === null) {
    test.jobs.push({ id, kind: request.kind, instance, scopeSize: request.scopeSize ?? 200, userId });
  }
  return id;
}

const TOO_DEEP = 'Maximum stack depth has been reached.';

/** Source: Apex Developer Guide, "Queueable Apex": limits, chaining, delays, stack depth. */
export function enqueueQueueable(instance: unknown, options: QueueableOptions = {}): string {
  if (instance === null) throw nullPointer();
  const tx = transaction();
  const delayMinutes = options.delayMinutes ?? 0;
  if (delayMinutes < 0 || delayMinutes > MAX_DELAY) {
    throw illegalArgument(`The delay of a queueable job is 0 to ${MAX_DELAY} minutes, not ${delayMinutes}`);
  }
  const depth = (tx.queueable?.depth ?? 0) + 1;
  const maxDepth = options.maxDepth ?? tx.queueable?.maxDepth ?? null;
  if ((tx.test && depth > 1) || (maxDepth !== null && depth > maxDepth)) throw asyncException(TOO_DEEP);
  const retries = retriesOf(tx);
  tx.limits.count('queueableJobs');
  const signature = options.signature ?? null;
  if (signature !== null) refuseDuplicate(tx.world, signature);
  const work = new QueuedWork(deepCopy(instance), { depth, maxDepth, delayMinutes, retries });
  const id = queue({ kind: 'Queueable', className: classNameOf(instance), instance: work, delayMinutes });
  if (signature !== null) rememberSignature(tx.world, signature, id);
  return id;
}

/**
 * "A Queueable job that failed due to an unhandled exception can be successively re-enqueued five times by a transaction
 * finalizer." The guide does not tell the message. Source: Apex Developer Guide, "Transaction Finalizers".
 */
function retriesOf({ finalizedFailure }: Transaction): number {
  if (!finalizedFailure) return 0;
  const retries = finalizedFailure.retries + 1;
  if (retries > MAX_RETRIES)
    throw asyncException(`A finalizer may enqueue a failing job ${MAX_RETRIES} times in a row`);
  return retries;
}

/** Source: Apex Developer Guide, "Transaction Finalizers". */
export function attachFinalizer(finalizer: unknown): void {
  if (finalizer === null) throw nullPointer();
  const tx = transaction();
  if (!tx.queueable) throw asyncException('System.attachFinalizer(Finalizer) is not allowed in this context');
  if (tx.finalizer !== null) throw asyncException('More than one Finalizer cannot be attached to same Async Apex Job');
  tx.finalizer = finalizer;
}

export function executeBatch(instance: unknown, scopeSize = 200, delayMinutes = 0): string {
  if (instance === null) throw nullPointer();
  const tx = transaction();
  if (tx.asyncKind === 'Future' || tx.batchPhase === 'start' || tx.batchPhase === 'execute') {
    throw asyncException('Database.executeBatch cannot be called from a batch start, batch execute, or future method.');
  }
  if (tx.test && tx.batchPhase === 'finish') {
    throw asyncException(
      'Database.executeBatch cannot be called from the finish method of a batch that runs in a test.',
    );
  }
  checkScope(scopeSize);
  // Source: Apex Developer Guide, "Using Batch Apex": at most five in a running test
  if (tx.test && ++tx.test.batches > MAX_TEST_BATCHES) {
    throw limitException(
      `Attempted to schedule too many concurrent batch jobs in this org (limit is ${MAX_TEST_BATCHES}).`,
    );
  }
  return queue({ kind: 'BatchApex', className: classNameOf(instance), instance, scopeSize, delayMinutes });
}

function checkScope(scopeSize: number): void {
  if (scopeSize < 1 || scopeSize > MAX_SCOPE) {
    throw asyncException(`Batch size must be between 1 and ${MAX_SCOPE}, not ${scopeSize}`);
  }
}

/** A call of a `@future` method. */
export function callFuture(className: string, call: FutureCall): void {
  const tx = transaction();
  if (tx.asyncKind === 'Future' || tx.asyncKind === 'BatchApex') {
    throw asyncException(`Future method cannot be called from a future or batch method: ${className}`);
  }
  tx.limits.count('futureCalls');
  queue({ kind: 'Future', className, instance: call });
}

export function schedule(name: string | null, cron: string | null, instance: unknown): string {
  if (name === null || cron === null || instance === null) throw nullPointer();
  const tx = transaction();
  const copy = deepCopy(instance);
  const id = addSchedule(tx, name, cron, classNameOf(instance), copy);
  if (tx.asyncKind === null) {
    tx.test?.jobs.push({ id, kind: 'ScheduledApex', instance: copy, scopeSize: 0, userId: tx.userId });
  }
  return id;
}

/**
 * A batch that starts once, some minutes from now: a CronTrigger. Tests only schedule it; `Test.stopTest` does not run
 * it. Source: Apex Developer Guide, "Using the System.scheduleBatch Method".
 */
export function scheduleBatch(batch: unknown, name: string | null, minutes: number | null, scopeSize = 200): string {
  if (batch === null || name === null || minutes === null) throw nullPointer();
  if (minutes < 1) throw illegalArgument(`A batch is scheduled 1 or more minutes from now, not ${minutes}`);
  checkScope(scopeSize);
  const tx = transaction();
  const cron = cronAt(tx.host.now() + minutes * 60_000, tx.timeZone);
  return addSchedule(tx, name, cron, classNameOf(batch), new ScheduledBatch(deepCopy(batch), scopeSize));
}

function addSchedule(tx: Transaction, name: string, cron: string, className: string, instance: unknown): string {
  return refusable(() => tx.host.schedule(name, cron, className, instance, tx.userId));
}

/** The expression that is true at this second and never again. */
function cronAt(milliseconds: number, timeZone: string): string {
  const { year, month, day, hour, minute, second } = wallClock(milliseconds, timeZone);
  return `${second} ${minute} ${hour} ${day} ${month} ? ${year}`;
}

/** What the queue or the schedule refuses (a full queue, a wrong expression, a name in use) is an exception of Apex. */
function refusable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.constructor !== TypeError) throw asyncException(error.message);
    throw error;
  }
}

export function abortJob(id: string | null): void {
  if (id === null) throw nullPointer();
  const { host, test } = transaction();
  if (test) {
    const at = test.jobs.findIndex((job) => job.id === id);
    if (at >= 0) test.jobs.splice(at, 1);
  }
  host.abort(id);
}
