/** Running jobs: each step is a transaction of its own. Source: Apex Developer Guide, "Asynchronous Apex". */
import { executeBatch } from './async.ts';
import { publishBatchError } from './batch-error.ts';
import { ApexList } from './collections.ts';
import {
  BatchableContextValue,
  FinalizerContextValue,
  QueueableContextValue,
  SchedulableContextValue,
} from './contexts.ts';
import { deepCopy } from './copy.ts';
import { callMethod, metaOf } from './dispatch.ts';
import { asApexException, newException } from './exceptions.ts';
import type { ApexException } from './exceptions.ts';
import { iterate } from './iteration.ts';
import { ASYNCHRONOUS, FINALIZER } from './limits.ts';
import type { LimitSet } from './limits.ts';
import { QueryLocatorValue } from './query-locator.ts';
import { QueuedWork, ScheduledBatch } from './queued-work.ts';
import type { FutureCall } from './queued-work.ts';
import { runInTransaction } from './run.ts';
import type { HeldJob, TestContext } from './test-context.ts';
import type { ApexWorld, AsyncKind, Transaction } from './transaction.ts';

export interface JobRun {
  world: ApexWorld;
  userId: string;
  jobId: string;
  test?: TestContext | null;
}

/** A transaction of the job; what it has used of the limits goes to the log. */
function step<T>(
  run: JobRun,
  kind: AsyncKind,
  what: string,
  work: (tx: Transaction) => T,
  limits: Readonly<LimitSet> = ASYNCHRONOUS,
): T {
  let tx: Transaction | null = null;
  try {
    return runInTransaction(
      run.world,
      run.userId,
      (current) => {
        tx = current;
        return work(current);
      },
      { limits, asyncKind: kind, jobId: run.jobId, test: run.test ?? null },
    );
  } finally {
    const used = (tx as Transaction | null)?.limits;
    if (used && !run.test) run.world.host.log('LIMITS', `${kind} ${run.jobId} ${what}: ${used.text()}`);
  }
}

const nameOf = (instance: unknown): string => metaOf(instance)?.name ?? '';

/** A queueable, then its finalizer with the outcome; a failure is thrown once the finalizer has run. */
export function runQueueable(run: JobRun, queued: unknown): void {
  const work = queued instanceof QueuedWork ? queued : new QueuedWork(queued);
  const { instance } = work;
  let finalizer: unknown = null;
  let requestId = '';
  let failure: ApexException | null = null;
  try {
    step(run, 'Queueable', nameOf(instance), (tx) => {
      tx.queueable = work;
      tx.allowsCallouts = allowsCallouts(instance);
      requestId = tx.requestId;
      try {
        callMethod(instance, 'execute', [new QueueableContextValue(run.jobId)], ['QueueableContext']);
      } finally {
        finalizer = tx.finalizer;
      }
    });
  } catch (error) {
    failure = asApexException(error);
    if (!failure) throw error;
  }
  if (finalizer !== null) {
    const context = new FinalizerContextValue(run.jobId, requestId, failure);
    runFinalizer(run, finalizer, context, failure ? work : null);
  }
  if (failure) throw failure;
}

/** What a finalizer fails with is its own: the job's outcome stays. */
function runFinalizer(
  run: JobRun,
  finalizer: unknown,
  context: FinalizerContextValue,
  failed: QueuedWork | null,
): void {
  const name = nameOf(finalizer);
  const work = (tx: Transaction): void => {
    tx.isFinalizer = true;
    tx.finalizedFailure = failed;
    callMethod(finalizer, 'execute', [context], ['FinalizerContext']);
  };
  try {
    step(run, 'Queueable', name, work, FINALIZER);
  } catch (error) {
    if (run.test || !asApexException(error)) throw error;
    run.world.host.log('ERROR', `Finalizer ${name} of ${run.jobId}: ${(error as Error).message}`);
  }
}

export function runFuture(run: JobRun, call: FutureCall): void {
  step(run, 'Future', 'future method', (tx) => {
    tx.allowsCallouts = call.allowsCallouts;
    call.run();
  });
}

export function runScheduled(run: JobRun, instance: unknown): void {
  step(run, 'ScheduledApex', nameOf(instance instanceof ScheduledBatch ? instance.batch : instance), () => {
    if (instance instanceof ScheduledBatch) executeBatch(instance.batch, instance.scopeSize);
    else callMethod(instance, 'execute', [new SchedulableContextValue(run.jobId)], ['SchedulableContext']);
  });
}

/** What a job left behind by an earlier start of the org can no longer know: a scheduled batch had state of its own. */
export function checkSchedulable(instance: unknown): void {
  if (metaOf(instance)?.assignableTo.includes('schedulable')) return;
  throw new Error(`${nameOf(instance)} was scheduled before the org was stopped; schedule the batch again.`);
}

/** Source: Apex Developer Guide, "Queueable Apex" and "Using Callouts in Batch Apex". */
const allowsCallouts = (instance: unknown): boolean =>
  metaOf(instance)?.assignableTo.includes('database.allowscallouts') ?? false;

const isStateful = (instance: unknown): boolean =>
  metaOf(instance)?.assignableTo.includes('database.stateful') ?? false;

/** Without Database.Stateful every step begins with the state the batch was queued with. */
const stepInstance = (instance: unknown): unknown => (isStateful(instance) ? instance : deepCopy(instance));

/** What a batch works through: items from (inclusive) to (exclusive), read when their step begins. */
export interface BatchScope {
  readonly size: number;
  slice(from: number, to: number): BatchItems;
}

export type BatchItems = () => ApexList;

type Phase = 'start' | 'execute' | 'finish';

/** One method of a batch. Where it fails and the class asks for it, the platform publishes an event about it. */
function batchStep<T>(run: JobRun, instance: unknown, phase: Phase, read: BatchItems | null = null): T {
  let requestId = '';
  let items: ApexList | null = null;
  try {
    return step(run, 'BatchApex', `${nameOf(instance)}.${phase}`, (tx) => {
      tx.batchPhase = phase;
      tx.allowsCallouts = allowsCallouts(instance);
      requestId = tx.requestId;
      items = read && read();
      const args = [new BatchableContextValue(run.jobId), ...(items ? [items] : [])];
      const answer = callMethod(stepInstance(instance), phase, args);
      return (phase === 'start' ? scopeOf(answer) : undefined) as T;
    });
  } catch (error) {
    const failure = asApexException(error);
    if (failure && metaOf(instance)?.assignableTo.includes('database.raisesplatformevents')) {
      publishBatchError(run, failure, { phase, items, requestId });
    }
    throw error;
  }
}

function scopeOf(started: unknown): BatchScope {
  if (started === null) throw newException('UnexpectedException', 'Start did not return a valid iterable object.');
  if (started instanceof QueryLocatorValue) {
    return { size: started.size, slice: (from, to) => () => started.slice(from, to) };
  }
  const items = [...iterate(started)];
  return { size: items.length, slice: (from, to) => () => new ApexList('Object', items.slice(from, to)) };
}

export function startBatch(run: JobRun, instance: unknown): BatchScope {
  return batchStep(run, instance, 'start');
}

export function executeBatchStep(run: JobRun, instance: unknown, items: BatchItems): void {
  batchStep(run, instance, 'execute', items);
}

export function finishBatch(run: JobRun, instance: unknown): void {
  batchStep(run, instance, 'finish');
}

/** A job held by a test, at `Test.stopTest`; its end is reported to the job's row, its failure to the test. */
export function runHeldJob(world: ApexWorld, job: HeldJob, test: TestContext): void {
  const run: JobRun = { world, userId: job.userId, jobId: job.id, test };
  const report = (state: Parameters<ApexWorld['host']['reportJob']>[1]) => {
    if (job.kind !== 'ScheduledApex') world.host.reportJob(job.id, state);
  };
  try {
    const progress = runByKind(run, job);
    report({ status: 'Completed', ...progress });
  } catch (error) {
    report({ status: 'Failed', errors: 1, extendedStatus: (error as Error).message });
    throw error;
  }
}

function runByKind(run: JobRun, job: HeldJob): { total?: number; processed?: number; errors?: number } {
  switch (job.kind) {
    case 'Queueable':
      runQueueable(run, job.instance);
      return {};
    case 'Future':
      runFuture(run, job.instance as FutureCall);
      return {};
    case 'ScheduledApex':
      runScheduled(run, job.instance);
      return {};
    case 'BatchApex':
      return runTestBatch(run, job);
  }
}

const ONE_CHUNK =
  'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.';

function runTestBatch(run: JobRun, job: HeldJob): { total: number; processed: number; errors: number } {
  const scope = startBatch(run, job.instance);
  const total = Math.ceil(scope.size / job.scopeSize);
  if (total > 1) throw newException('UnexpectedException', ONE_CHUNK);
  if (total === 1) executeBatchStep(run, job.instance, scope.slice(0, scope.size));
  finishBatch(run, job.instance);
  return { total, processed: total, errors: 0 };
}
