/** What a running test method adds to its transaction: jobs held until `Test.stopTest`, and the outer limits. */
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
  /** Limits of the part of the method outside startTest/stopTest. */
  outerLimits: Limits | null = null;
  /** Limits of the part between them. */
  innerLimits: Limits | null = null;
  /** Set by the engine: runs one held job in a transaction of its own. */
  readonly runJob: (job: HeldJob) => void;

  constructor(runJob: (job: HeldJob) => void) {
    this.runJob = runJob;
  }

  /** Jobs that jobs enqueue in turn are left in the queue, as on the platform: chains do not run in tests. */
  runHeldJobs(): void {
    for (const job of this.jobs.splice(0)) this.runJob(job);
  }
}
