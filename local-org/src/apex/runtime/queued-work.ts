/** What is queued or scheduled beside the plain object of a class. */

export interface QueueableOptions {
  delayMinutes?: number;
  /** The deepest job of the chain that may still be queued; as its parent's, where null or absent. */
  maxDepth?: number | null;
  /** No other job with it may be in the queue. */
  signature?: string | null;
}

/** A queueable with its place in the chain. */
export class QueuedWork {
  readonly instance: unknown;
  /** The first job of a chain has depth 1. */
  readonly depth: number;
  readonly maxDepth: number | null;
  readonly delayMinutes: number;
  /** How many times in a row finalizers have queued it anew after a failure. */
  readonly retries: number;
  constructor(instance: unknown, { depth = 1, maxDepth = null, delayMinutes = 0, retries = 0 }: Partial<Place> = {}) {
    this.instance = instance;
    this.depth = depth;
    this.maxDepth = maxDepth;
    this.delayMinutes = delayMinutes;
    this.retries = retries;
  }
}

type Place = Omit<QueuedWork, 'instance'>;

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
