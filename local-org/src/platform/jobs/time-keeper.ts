/** Brings the clock and the jobs together: what falls due runs by itself, and in order when time is moved forward. */
import type { Clock } from '../clock.ts';
import type { FinishedJob, JobQueue } from './queue.ts';
import type { Schedules } from './schedules.ts';

const LONGEST_SLEEP = 60_000;

export class TimeKeeper {
  readonly #clock: Clock;
  readonly #queue: JobQueue;
  readonly #schedules: Schedules;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(clock: Clock, queue: JobQueue, schedules: Schedules) {
    this.#clock = clock;
    this.#queue = queue;
    this.#schedules = schedules;
  }

  /** Begins to run what falls due. */
  start(): void {
    this.#sleep(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#turn;
  }

  /** Something was queued or scheduled that may fall due sooner than what was known. */
  wake(): void {
    this.#queue.kick();
    if (this.#timer) this.#sleep(this.#untilNext());
  }

  /** Runs what is due now and waits for it. */
  runDue(): Promise<FinishedJob[]> {
    return this.#inTurn(() => this.#run());
  }

  /**
   * Moves time forward, stopping at each due job: it sees the time at which it was due.
   * @throws ClockError when the time lies before now
   */
  moveTo(target: number): Promise<FinishedJob[]> {
    return this.#inTurn(async () => {
      const ran: FinishedJob[] = [];
      this.#clock.hold();
      try {
        if (target < this.#clock.now()) this.#clock.moveTo(target);
        ran.push(...(await this.#run()));
        for (let due = this.#nextDue(); due !== null && due <= target; due = this.#nextDue()) {
          this.#clock.moveTo(Math.max(due, this.#clock.now()));
          ran.push(...(await this.#run()));
          if (this.#isStopped) return ran;
        }
        this.#clock.moveTo(target);
      } finally {
        this.#clock.release();
      }
      return ran;
    });
  }

  async #run(): Promise<FinishedJob[]> {
    const finished: FinishedJob[] = [];
    this.#queue.onFinished = (job) => finished.push(job);
    const scheduled = this.#schedules.runDue();
    await this.#queue.idle();
    return [...scheduled, ...finished];
  }

  /** One after the other: two moves of the clock never interleave. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  #nextDue(): number | null {
    const times = [this.#queue.nextDue(), this.#schedules.nextDue()].filter((time) => time !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  #untilNext(): number {
    const due = this.#nextDue();
    return due === null ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, Math.max(0, due - this.#clock.now()));
  }

  #sleep(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.runDue().finally(() => {
        if (this.#timer) this.#sleep(Math.max(50, this.#untilNext()));
      });
    }, milliseconds);
    this.#timer.unref();
  }
}
