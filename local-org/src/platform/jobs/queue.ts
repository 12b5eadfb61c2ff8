/**
 * Runs queueables, future methods and batches, one step at a time: every step is a transaction of its own, and between
 * steps the event loop is free, so that the org answers requests while a long batch is under way.
 */
import type { JobCode } from './code.ts';
import { advanceBatches } from './flex-queue.ts';
import type { JobRows, JobStatus } from './rows.ts';

export interface Job {
  id: string;
  kind: 'Queueable' | 'BatchApex' | 'Future';
  className: string;
  instance: unknown;
  userId: string;
  scopeSize: number;
  /** Milliseconds since the epoch, by the org's clock. */
  dueAt: number;
}

export interface FinishedJob {
  id: string;
  name: string;
  className: string;
  status: JobStatus;
  /** When it ended, by the org's clock. */
  at: string;
}

export interface QueueHost {
  now(): number;
  /** Bookkeeping in a transaction without Apex. */
  bookkeeping<T>(work: () => T): T;
  rows: JobRows;
  code(): JobCode;
  log(level: string, message: string): void;
}

export class JobQueue {
  readonly #host: QueueHost;
  #waiting: Job[] = [];
  /** Events on their way to triggers; they go before jobs. */
  #deliveries: (() => void)[] = [];
  #running: Promise<void> | null = null;
  #aborted = new Set<string>();
  #stopped = false;
  /** Hears of every job that ends. */
  onFinished: (job: FinishedJob) => void = () => {};

  constructor(host: QueueHost) {
    this.#host = host;
  }

  /** To be called when the transaction that queued the job has been committed. */
  add(job: Job): void {
    if (this.#stopped) return;
    this.#waiting.push(job);
    this.kick();
  }

  /** Platform events: delivered in a turn of their own. */
  deliver(delivery: () => void): void {
    if (this.#stopped) return;
    this.#deliveries.push(delivery);
    this.kick();
  }

  /** When the earliest delayed job falls due. */
  nextDue(): number | null {
    return this.#waiting.length === 0 ? null : Math.min(...this.#waiting.map(({ dueAt }) => dueAt));
  }

  /** Starts working if something is due. */
  kick(): void {
    if (this.#running || this.#stopped || !this.#hasDue()) return;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      this.kick();
    });
  }

  /** Resolves when nothing that is due now is left. */
  async idle(): Promise<void> {
    this.kick();
    while (this.#running) await this.#running;
  }

  abort(id: string): void {
    this.#aborted.add(id);
    this.#waiting = this.#waiting.filter((job) => job.id !== id);
    this.#host.rows.status(id, 'Aborted');
    advanceBatches(this.#host.rows);
  }

  /** No new step begins after this; the step under way ends first. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting = [];
    this.#deliveries = [];
    await this.#running;
  }

  #hasDue(): boolean {
    if (this.#deliveries.length > 0) return true;
    const now = this.#host.now();
    return this.#waiting.some(({ dueAt }) => dueAt <= now);
  }

  #takeDue(): Job | undefined {
    const now = this.#host.now();
    const at = this.#waiting.findIndex(({ dueAt }) => dueAt <= now);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  async #work(): Promise<void> {
    for (;;) {
      await nextTurn();
      const delivery = this.#deliveries.shift();
      if (delivery) {
        this.#attempt('Platform event', delivery);
        continue;
      }
      const job = this.#stopped ? undefined : this.#takeDue();
      if (!job) return;
      try {
        await this.#run(job);
      } catch (error) {
        this.#host.log('ERROR', `Job ${job.id} (${job.className}): ${logText(error)}`);
        this.#end(job, 'Failed', { ExtendedStatus: messageOf(error).slice(0, 255) });
      }
    }
  }

  #attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#host.log('ERROR', `${what}: ${logText(error)}`);
    }
  }

  async #run(job: Job): Promise<void> {
    // Rolled back to a savepoint from before it was queued: then it never was.
    if (!this.#host.rows.get(job.id)) return;
    this.#host.bookkeeping(() => this.#host.rows.status(job.id, 'Processing'));
    if (job.kind === 'BatchApex') return this.#runBatch(job);
    this.#host.code().runQueueable(job.instance, job.userId, job.id);
    this.#end(job, 'Completed');
  }

  async #runBatch(job: Job): Promise<void> {
    const { rows } = this.#host;
    const code = this.#host.code();
    const scope = code.startBatch(job.instance, job.userId, job.id);
    const total = Math.ceil(scope.size / job.scopeSize);
    this.#host.bookkeeping(() => rows.progress(job.id, 0, total, 0, null));
    let errors = 0;
    let firstError: string | null = null;
    for (let chunk = 0; chunk < total; chunk++) {
      await nextTurn();
      if (this.#isOver(job)) return;
      const items = scope.slice(chunk * job.scopeSize, Math.min(scope.size, (chunk + 1) * job.scopeSize));
      try {
        code.executeBatch(job.instance, job.userId, job.id, items);
      } catch (error) {
        errors++;
        firstError ??= messageOf(error);
        this.#host.log('ERROR', `Batch ${job.className}, chunk ${chunk + 1} of ${total}: ${logText(error)}`);
      }
      this.#host.bookkeeping(() => rows.progress(job.id, chunk + 1, total, errors, firstError));
    }
    await nextTurn();
    if (this.#isOver(job)) return;
    code.finishBatch(job.instance, job.userId, job.id);
    this.#end(job, 'Completed');
  }

  /** Aborted, or the org is being stopped: the next start marks what is open. */
  #isOver(job: Job): boolean {
    if (this.#aborted.has(job.id)) {
      this.#note(job, 'Aborted');
      return true;
    }
    return this.#stopped;
  }

  #end(job: Job, status: JobStatus, more: Record<string, string> = {}): void {
    const { rows } = this.#host;
    this.#host.bookkeeping(() => {
      rows.status(job.id, status, more);
      if (job.kind === 'BatchApex') advanceBatches(rows);
    });
    this.#note(job, status);
  }

  #note(job: Job, status: JobStatus): void {
    const at = new Date(this.#host.now()).toISOString();
    this.onFinished({ id: job.id, name: job.className, className: job.className, status, at });
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** With the Apex stack, where Apex has failed. */
export function logText(error: unknown): string {
  const { apexStack } = error as { apexStack?: string };
  return [messageOf(error), apexStack].filter(Boolean).join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
