/**
 * Governor limits: counted per transaction and enforced.
 * Source: Apex Developer Guide, "Execution Governors and Limits".
 *
 * CPU time is an approximation: the time this machine's processor has spent on the thread since the transaction began,
 * without that of queries, which the platform does not count either. Saves count in full, since triggers run in them.
 * The heap is approximated in `heap.ts`.
 */
import { limitException } from './exceptions.ts';
import { ASYNCHRONOUS_HEAP_LIMIT, HEAP_LIMIT, Heap, tooLarge } from './heap.ts';

export interface LimitSet {
  queries: number;
  queryRows: number;
  aggregateQueries: number;
  dmlStatements: number;
  dmlRows: number;
  queueableJobs: number;
  futureCalls: number;
  cpuTime: number;
  emailInvocations: number;
  publishImmediateDml: number;
  callouts: number;
  heapSize: number;
}

export type LimitName = keyof LimitSet;

export const SYNCHRONOUS: Readonly<LimitSet> = {
  queries: 100,
  queryRows: 50_000,
  aggregateQueries: 300,
  dmlStatements: 150,
  dmlRows: 10_000,
  queueableJobs: 50,
  futureCalls: 50,
  cpuTime: 10_000,
  emailInvocations: 10,
  publishImmediateDml: 150,
  callouts: 100,
  heapSize: HEAP_LIMIT,
};

/** An asynchronous transaction may add one queueable job. */
export const ASYNCHRONOUS: Readonly<LimitSet> = {
  ...SYNCHRONOUS,
  queries: 200,
  cpuTime: 60_000,
  queueableJobs: 1,
  heapSize: ASYNCHRONOUS_HEAP_LIMIT,
};

/** Source: Apex Developer Guide, "Transaction Finalizers": synchronous limits but for heap and jobs. */
export const FINALIZER: Readonly<LimitSet> = {
  ...SYNCHRONOUS,
  queueableJobs: ASYNCHRONOUS.queueableJobs,
  heapSize: ASYNCHRONOUS.heapSize,
};

const MESSAGES: Record<LimitName, (limit: number, used: number) => string> = {
  queries: (_limit, used) => `Too many SOQL queries: ${used}`,
  queryRows: (_limit, used) => `Too many query rows: ${used}`,
  aggregateQueries: (_limit, used) => `Too many Aggregate queries: ${used}`,
  dmlStatements: (_limit, used) => `Too many DML statements: ${used}`,
  dmlRows: (_limit, used) => `Too many DML rows: ${used}`,
  queueableJobs: (_limit, used) => `Too many queueable jobs added to the queue: ${used}`,
  futureCalls: (_limit, used) => `Too many future calls: ${used}`,
  cpuTime: () => 'Apex CPU time limit exceeded',
  emailInvocations: (_limit, used) => `Too many Email Invocations: ${used}`,
  publishImmediateDml: (_limit, used) => `Too many Immediate Publish DML statements: ${used}`,
  callouts: (_limit, used) => `Too many callouts: ${used}`,
  heapSize: (_limit, used) => tooLarge(used),
};

export class Limits {
  readonly limits: Readonly<LimitSet>;
  readonly used: LimitSet = {
    queries: 0,
    queryRows: 0,
    aggregateQueries: 0,
    dmlStatements: 0,
    dmlRows: 0,
    queueableJobs: 0,
    futureCalls: 0,
    cpuTime: 0,
    emailInvocations: 0,
    publishImmediateDml: 0,
    callouts: 0,
    heapSize: 0,
  };
  readonly heap: Heap;
  #startedAt = cpuNow();

  /** The heap is the transaction's: `Test.startTest` gives new limits, but no new heap. */
  constructor(limits: Readonly<LimitSet>, heap?: Heap) {
    this.limits = limits;
    this.heap = heap ?? new Heap(limits.heapSize, (work) => this.uncounted(work));
  }

  count(name: LimitName, amount = 1): void {
    this.used[name] += amount;
    if (this.used[name] > this.limits[name]) {
      throw limitException(MESSAGES[name](this.limits[name], this.used[name]));
    }
  }

  cpuTime(): number {
    return Math.round((cpuNow() - this.#startedAt) / 1000);
  }

  /** Work of the database that is no CPU time of Apex. */
  uncounted<T>(work: () => T): T {
    const began = cpuNow();
    try {
      return work();
    } finally {
      this.#startedAt += cpuNow() - began;
    }
  }

  checkCpu(): void {
    if (this.cpuTime() > this.limits.cpuTime) throw limitException(MESSAGES.cpuTime(this.limits.cpuTime, 0));
  }

  /** Whether any Apex has run. */
  get isUsed(): boolean {
    return this.heap.size > 0 || Object.values(this.used).some((amount) => amount > 0);
  }

  /** What was used, for people: `3 of 100 queries, 120 of 10000 dmlRows, 15 of 10000 cpuTime`. */
  text(): string {
    return Object.entries(this.snapshot())
      .filter(([, used]) => used > 0)
      .map(([name, used]) => `${used} of ${this.limits[name as LimitName]} ${name}`)
      .join(', ');
  }

  /** For logs and test results. */
  snapshot(): LimitSet {
    return { ...this.used, cpuTime: this.cpuTime(), heapSize: Math.round(this.heap.size) };
  }
}

/** Microseconds of CPU time of this thread. */
function cpuNow(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
