/** What is queued or scheduled beside the plain object of a class. */

export interface QueueableOptions {
  delayMinutes?: number;
  /** The deepest job of the chain that may still be queued; as its parent's, where null or absent. */
  maxDepth?: number | null;
}

/** A queueable with its place in the chain: the first job has depth 1. */
export class QueuedWork {
  readonly instance: unknown;
  readonly depth: number;
  readonly maxDepth: number | null;
  readonly delayMinutes: number;
  constructor(instance: unknown, depth: number, maxDepth: number | null, delayMinutes: number) {
    this.instance = instance;
    this.depth = depth;
    this.maxDepth = maxDepth;
    this.delayMinutes = delayMinutes;
  }
}

/** A call of a `@future` method: `run` does it with the arguments given. */
export class FutureCall {
  readonly run: () => void;
  readonly allowsCallouts: boolean;
  constructor(run: () => void, allowsCallouts: boolean) {
    this.run = run;
    this.allowsCallouts = allowsCallouts;
  }
}

/** `System.scheduleBatch`. */
export class ScheduledBatch {
  readonly batch: unknown;
  readonly scopeSize: number;
  constructor(batch: unknown, scopeSize: number) {
    this.batch = batch;
    this.scopeSize = scopeSize;
  }
}
