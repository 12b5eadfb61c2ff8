/** Running jobs: each step is a transaction of its own. Source: Apex Developer Guide, "Asynchronous Apex". */
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
import { ASYNCHRONOUS } from './limits.ts';
import { QueryLocatorValue } from './query-locator.ts';
import { runInTransaction } from './run.ts';
import type { RunOptions } from './run.ts';
import type { HeldJob, TestContext } from './test-context.ts';
import type { ApexWorld } from './transaction.ts';

export interface JobRun {
  world: ApexWorld;
  userId: string;
  jobId: string;
  test?: TestContext | null;
}

const options = (run: JobRun, asyncKind: RunOptions['asyncKind']): RunOptions => ({
  limits: ASYNCHRONOUS,
  asyncKind: asyncKind ?? null,
  jobId: run.jobId,
  test: run.test ?? null,
});

/** A queueable, then its finalizer with the outcome; a failure is thrown once the finalizer has run. */
export function runQueueable(run: JobRun, instance: unknown): void {
  let finalizer: unknown = null;
  let failure: ApexException | null = null;
  try {
    runInTransaction(
      run.world,
      run.userId,
      (tx) => {
        try {
          callMethod(instance, 'execute', [new QueueableContextValue(run.jobId)], ['QueueableContext']);
        } finally {
          finalizer = tx.finalizer;
        }
      },
      options(run, 'Queueable'),
    );
  } catch (error) {
    failure = asApexException(error);
    if (!failure) throw error;
  }
  if (finalizer !== null) runFinalizer(run, finalizer, failure);
  if (failure) throw failure;
}

function runFinalizer(run: JobRun, finalizer: unknown, failure: ApexException | null): void {
  runInTransaction(
    run.world,
    run.userId,
    () => callMethod(finalizer, 'execute', [new FinalizerContextValue(run.jobId, failure)], ['FinalizerContext']),
    options(run, 'Queueable'),
  );
}

export function runFuture(run: JobRun, call: () => void): void {
  runInTransaction(run.world, run.userId, call, options(run, 'Future'));
}

export function runScheduled(run: JobRun, instance: unknown): void {
  runInTransaction(
    run.world,
    run.userId,
    () => callMethod(instance, 'execute', [new SchedulableContextValue(run.jobId)], ['SchedulableContext']),
    options(run, 'ScheduledApex'),
  );
}

const isStateful = (instance: unknown): boolean =>
  metaOf(instance)?.assignableTo.includes('database.stateful') ?? false;

/** Without Database.Stateful every step begins with the state the batch was queued with. */
const stepInstance = (instance: unknown): unknown => (isStateful(instance) ? instance : deepCopy(instance));

/** What a batch works through. */
export class BatchScope {
  readonly #items: unknown[];
  readonly #elementType: string;
  constructor(elementType: string, items: unknown[]) {
    this.#elementType = elementType;
    this.#items = items;
  }

  get size(): number {
    return this.#items.length;
  }

  /** Items from (inclusive) to (exclusive). */
  slice(from: number, to: number): ApexList {
    return new ApexList(this.#elementType, this.#items.slice(from, to));
  }
}

export function startBatch(run: JobRun, instance: unknown): BatchScope {
  return runInTransaction(
    run.world,
    run.userId,
    (tx) => {
      tx.batchPhase = 'start';
      const context = new BatchableContextValue(run.jobId);
      const started = callMethod(stepInstance(instance), 'start', [context]);
      if (started === null) throw newException('UnexpectedException', 'Start did not return a valid iterable object.');
      if (started instanceof QueryLocatorValue) return new BatchScope(started.rowType, started.rows().items);
      return new BatchScope('Object', [...iterate(started)]);
    },
    options(run, 'BatchApex'),
  );
}

export function executeBatchStep(run: JobRun, instance: unknown, items: ApexList): void {
  runInTransaction(
    run.world,
    run.userId,
    (tx) => {
      tx.batchPhase = 'execute';
      callMethod(stepInstance(instance), 'execute', [new BatchableContextValue(run.jobId), items]);
    },
    options(run, 'BatchApex'),
  );
}

export function finishBatch(run: JobRun, instance: unknown): void {
  runInTransaction(
    run.world,
    run.userId,
    (tx) => {
      tx.batchPhase = 'finish';
      callMethod(stepInstance(instance), 'finish', [new BatchableContextValue(run.jobId)]);
    },
    options(run, 'BatchApex'),
  );
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
      runFuture(run, job.instance as () => void);
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
