/** What a running test method adds to its transaction: jobs and events held back, and the outer limits. */
import type { Delivery } from './event-delivery.ts';
import type { PublishedEvent } from './events.ts';
import type { AsyncKind } from './transaction.ts';
import type { Limits } from './limits.ts';

export interface HeldJob {
  id: string;
  kind: AsyncKind;
  instance: unknown;
  scopeSize: number;
  userId: string;
}

export class TestContext {
  phase: 'before' | 'started' | 'stopped' = 'before';
  /** In order of enqueueing. */
  readonly jobs: HeldJob[] = [];
  /** Published and not yet delivered: the test's own event bus. */
  readonly events: PublishedEvent[] = [];
  /** Deliveries that a trigger has asked for again. */
  readonly retries: Delivery[] = [];
  /** How many events the test has published; also the last replay id. */
  publishedEvents = 0;
  /** Limits of the part of the method outside startTest/stopTest. */
  outerLimits: Limits | null = null;
  /** Limits of the part between them. */
  innerLimits: Limits | null = null;
  /** How many batches it has submitted. */
  batches = 0;
  /** Answers the callouts of the test and of its jobs. */
  calloutMock: unknown = null;
  /** Set by the engine: runs one held job in a transaction of its own. */
  readonly runJob: (job: HeldJob) => void;

  constructor(runJob: (job: HeldJob) => void) {
    this.runJob = runJob;
  }

  /** Only jobs of the test itself and of triggers are held: what a job enqueues in turn stays in the queue. */
  runHeldJobs(): void {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) this.runJob(job);
  }
}
