/** Queueing jobs. In a test they are held until `Test.stopTest`. Source: Apex Developer Guide, "Asynchronous Apex". */
import { deepCopy } from './copy.ts';
import { metaOf } from './dispatch.ts';
import { asyncException, nullPointer } from './exceptions.ts';
import { transaction } from './transaction.ts';
import type { AsyncKind } from './transaction.ts';

const MAX_SCOPE = 2000;

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

/** The job works on a copy, since it is serialised on the platform. */
function queue(request: Queued): string {
  const { host, userId, test } = transaction();
  const instance = request.kind === 'Future' ? request.instance : deepCopy(request.instance);
  const id = host.enqueue({ ...request, instance, ...(test ? { heldByTest: true } : {}) }, userId);
  test?.jobs.push({ id, kind: request.kind, instance, scopeSize: request.scopeSize ?? 200, userId });
  return id;
}

export function enqueueQueueable(instance: unknown, delayMinutes = 0): string {
  if (instance === null) throw nullPointer();
  transaction().limits.count('queueableJobs');
  return queue({ kind: 'Queueable', className: classNameOf(instance), instance, delayMinutes });
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
  if (scopeSize < 1 || scopeSize > MAX_SCOPE) {
    throw asyncException(`Batch size must be between 1 and ${MAX_SCOPE}, not ${scopeSize}`);
  }
  return queue({ kind: 'BatchApex', className: classNameOf(instance), instance, scopeSize, delayMinutes });
}

/** A call of a `@future` method: `call` runs it with the arguments given. */
export function callFuture(className: string, call: () => void): void {
  const tx = transaction();
  if (tx.asyncKind === 'Future' || tx.asyncKind === 'BatchApex') {
    throw asyncException(`Future method cannot be called from a future or batch method: ${className}`);
  }
  tx.limits.count('futureCalls');
  queue({ kind: 'Future', className, instance: call });
}

export function schedule(name: string | null, cron: string | null, instance: unknown): string {
  if (name === null || cron === null || instance === null) throw nullPointer();
  const { host, userId, test } = transaction();
  const copy = deepCopy(instance);
  const id = refusable(() => host.schedule(name, cron, classNameOf(instance), copy, userId));
  test?.jobs.push({ id, kind: 'ScheduledApex', instance: copy, scopeSize: 0, userId });
  return id;
}

/** A wrong expression or a name already in use is an exception of Apex. */
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
