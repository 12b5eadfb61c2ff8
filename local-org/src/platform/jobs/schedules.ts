/** Scheduled Apex: what is due when, and running it at its time. */
import { nextFireTime, parseCron } from '../cron.ts';
import { logText } from './queue.ts';
import type { QueueHost } from './queue.ts';
import type { FinishedJob } from './queue.ts';

/** Apex sees these as System.AsyncException. */
export class ScheduleError extends Error {
  override name = 'ScheduleError';
  readonly apexType = 'System.AsyncException';
}

const MOST_SCHEDULES = 100;

export class Schedules {
  readonly #host: QueueHost;
  /** By CronTrigger id. After a restart a fresh instance takes the place of the scheduled one. */
  readonly #instances = new Map<string, unknown>();

  constructor(host: QueueHost) {
    this.#host = host;
  }

  /** @returns the CronTrigger's id */
  add(name: string, cron: string, className: string, instance: unknown, userId: string, timeZone: string): string {
    const { rows } = this.#host;
    const next = nextFireTime(parseCron(cron), this.#host.now(), timeZone);
    if (next === null) {
      throw new ScheduleError(`Based on configured schedule, the given trigger '${name}' will never fire.`);
    }
    if (rows.isNameTaken(name)) {
      throw new ScheduleError(`The Apex job named "${name}" is already scheduled for execution.`);
    }
    if (rows.schedules().length >= MOST_SCHEDULES) {
      throw new ScheduleError(`You have exceeded the maximum number (${MOST_SCHEDULES}) of Apex scheduled jobs.`);
    }
    const id = rows.addSchedule({ name, cron, className, userId, timeZone, next: new Date(next).toISOString() });
    this.#instances.set(id, instance);
    return id;
  }

  remove(id: string): void {
    this.#host.rows.removeSchedule(id, 'Aborted');
    this.#instances.delete(id);
  }

  nextDue(): number | null {
    const times = this.#host.rows.schedules().map((row) => Date.parse(String(row['NextFireTime'])));
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Runs every schedule whose time has come, in the order of their times; each runs once however late it is. */
  runDue(): FinishedJob[] {
    const now = this.#host.now();
    return this.#host.rows
      .schedules()
      .filter((row) => Date.parse(String(row['NextFireTime'])) <= now)
      .sort((a, b) => String(a['NextFireTime']).localeCompare(String(b['NextFireTime'])))
      .map((row) => this.#fire(row['Id'] as string));
  }

  #fire(id: string): FinishedJob {
    const { rows } = this.#host;
    const row = rows.schedule(id)!;
    const job = rows.jobOfSchedule(id);
    const name = rows.scheduleName(row);
    const className = job ? rows.className(job) : '';
    const userId = String(row['OwnerId']);
    const next = nextFireTime(
      parseCron(String(row['CronExpression'])),
      this.#host.now(),
      String(row['TimeZoneSidKey']),
    );
    const nextText = next === null ? null : new Date(next).toISOString();
    let status: FinishedJob['status'] = 'Completed';
    try {
      let instance = this.#instances.get(id);
      if (instance === undefined) this.#instances.set(id, (instance = this.#host.code().create(className, userId)));
      this.#host.code().runScheduled(instance, userId, id);
    } catch (error) {
      status = 'Failed';
      this.#host.log('ERROR', `Scheduled job ${name} (${className}): ${logText(error)}`);
    }
    this.#host.bookkeeping(() => {
      const after = rows.schedule(id);
      if (after) rows.fired(after, nextText);
    });
    return { id, name, className, status, at: new Date(this.#host.now()).toISOString() };
  }
}
