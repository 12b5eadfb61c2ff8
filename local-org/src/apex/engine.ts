/** Apex as the rest of the org uses it: triggers, calls from pages and clients, jobs, anonymous code, tests. */
import './library/index.ts';
import type { OrgMetadata } from '../metadata/types.ts';
import type { TriggerDispatcher } from '../store/types.ts';
import { ApexCompileError, compileAnonymous } from './compile.ts';
import type { CompiledProject, CompiledUnit } from './emitted.ts';
import type { ApexHost } from './host.ts';
import { instantiate } from './library/type.ts';
import type { Json } from './runtime/aura.ts';
import { callFromComponent } from './runtime/component-calls.ts';
import { ApexCallError } from './runtime/call-error.ts';
import { ApexException, asApexException } from './runtime/exceptions.ts';
import {
  checkSchedulable,
  executeBatchStep,
  finishBatch,
  runFuture,
  runQueueable,
  runScheduled,
  startBatch,
} from './runtime/jobs.ts';
import type { BatchItems, BatchScope } from './runtime/jobs.ts';
import { deliver } from './runtime/event-delivery.ts';
import type { PublishedEvent } from './runtime/events.ts';
import { FutureCall } from './runtime/queued-work.ts';
import { callRest } from './runtime/rest-calls.ts';
import type { RestAnswer, RestCall } from './runtime/rest-calls.ts';
import type { Limits } from './runtime/limits.ts';
import { runInTransaction } from './runtime/run.ts';
import { stackTrace } from './runtime/stack.ts';
import { runTests } from './runtime/test-run.ts';
import type { TestRunOptions, TestRunResult } from './runtime/test-run.ts';
import type { LogLine, Transaction } from './runtime/transaction.ts';
import { Triggers } from './runtime/triggers.ts';
import { createWorld } from './runtime/world.ts';
import type { LoadedWorld } from './runtime/world.ts';

export { ApexCallError };
export type { BatchScope } from './runtime/jobs.ts';
export type { RestAnswer, RestCall } from './runtime/rest-calls.ts';
export type { TestResult, TestRunOptions, TestRunResult, UnitCoverage } from './runtime/test-run.ts';

/** As Salesforce's executeAnonymous answers. */
export interface AnonymousOutcome {
  compiled: boolean;
  success: boolean;
  line: number;
  column: number;
  compileProblem: string | null;
  exceptionMessage: string | null;
  exceptionStackTrace: string | null;
  logs: LogLine[];
  /** Null when nothing ran. */
  limits: Limits | null;
}

export class ApexEngine {
  readonly triggers: TriggerDispatcher;
  readonly #world: LoadedWorld;

  constructor(metadata: OrgMetadata, host: ApexHost, project: CompiledProject) {
    this.#world = createWorld(metadata, host, project);
    this.triggers = new Triggers(() => this.#world);
  }

  /** The compiled classes and triggers. */
  get units(): CompiledUnit[] {
    return this.#world.compiled.units;
  }

  /**
   * One Apex transaction: triggers fired by `work` share limits and static variables; all is saved or nothing.
   * @throws ApexCallError when Apex ends it, such as by a limit
   */
  transaction<T>(userId: string, work: () => T): T {
    try {
      return runInTransaction(this.#world, userId, work);
    } catch (error) {
      throw error instanceof ApexException ? ApexCallError.of(error) : error;
    }
  }

  /**
   * An @AuraEnabled method, with arguments by parameter name.
   * @throws ApexCallError when Apex throws, the method is unknown or the user may not use the class
   */
  invokeStatic(className: string, method: string, params: Record<string, unknown>, userId: string): Json {
    return callFromComponent(this.#world, className, method, params, userId);
  }

  /** A call of an @RestResource class; refusals and exceptions are answers too. */
  invokeRest(call: RestCall): RestAnswer {
    return callRest(this.#world, call);
  }

  executeAnonymous(source: string, userId: string): AnonymousOutcome {
    const outcome: AnonymousOutcome = {
      compiled: false,
      success: false,
      line: -1,
      column: -1,
      compileProblem: null,
      exceptionMessage: null,
      exceptionStackTrace: null,
      logs: [],
      limits: null,
    };
    try {
      this.#runAnonymous(source, userId, outcome);
      outcome.success = true;
    } catch (error) {
      this.#explain(error, outcome);
    }
    return outcome;
  }

  runTests(options: TestRunOptions): TestRunResult {
    return runTests(this.#world, options);
  }

  /** Platform events to their triggers, each in a transaction of its own. */
  deliverEvents(events: PublishedEvent[]): void {
    deliver(this.#world, events, null);
  }

  // ---- jobs: each call is a transaction of its own ---------------------------------------------------------------

  /** An object of a class by its constructor without parameters, for schedules read back after a restart. */
  create(className: string, userId: string): unknown {
    const cls = this.#world.class(className);
    if (!cls) throw new Error(`The scheduled class ${className} does not exist any more.`);
    const instance = runInTransaction(this.#world, userId, () => instantiate(cls));
    checkSchedulable(instance);
    return instance;
  }

  runQueueable(instance: unknown, userId: string, jobId: string): void {
    const run = this.#job(userId, jobId);
    if (instance instanceof FutureCall) runFuture(run, instance);
    else runQueueable(run, instance);
  }

  runScheduled(instance: unknown, userId: string, cronTriggerId: string): void {
    runScheduled(this.#job(userId, cronTriggerId), instance);
  }

  startBatch(instance: unknown, userId: string, jobId: string): BatchScope {
    return startBatch(this.#job(userId, jobId), instance);
  }

  executeBatch(instance: unknown, userId: string, jobId: string, items: unknown): void {
    executeBatchStep(this.#job(userId, jobId), instance, items as BatchItems);
  }

  finishBatch(instance: unknown, userId: string, jobId: string): void {
    finishBatch(this.#job(userId, jobId), instance);
  }

  #job(userId: string, jobId: string) {
    return { world: this.#world, userId, jobId };
  }

  /** Anonymous code runs with the sharing of its user. */
  #runAnonymous(source: string, userId: string, outcome: AnonymousOutcome): void {
    const world = this.#world;
    const anonymous = compileAnonymous(world.compiled, source);
    outcome.compiled = true;
    const run = anonymous.load(world.support, world.project);
    world.anonymousPosition = anonymous.position;
    let started: Transaction | null = null;
    try {
      runInTransaction(world, userId, (tx) => {
        started = tx;
        tx.sharing = 'with';
        tx.entry = 'ANONYMOUS';
        run();
      });
    } finally {
      world.anonymousPosition = null;
      const ran = started as Transaction | null;
      outcome.logs = ran?.logs ?? [];
      outcome.limits = ran?.limits ?? null;
    }
  }

  #explain(error: unknown, outcome: AnonymousOutcome): void {
    if (error instanceof ApexCompileError) {
      const [problem] = error.problems;
      Object.assign(outcome, { line: problem.line, column: problem.column, compileProblem: problem.message });
      return;
    }
    const exception = asApexException(error);
    if (!exception) throw error;
    const stack = stackTrace(exception);
    const position = /AnonymousBlock: line (\d+)/.exec(stack.join('\n'));
    Object.assign(outcome, {
      line: position ? Number(position[1]) : 1,
      column: 1,
      exceptionMessage: exception.toString(),
      exceptionStackTrace: stack.join('\n'),
    });
  }
}
