/** The records that show jobs to Apex, SOQL and the pages: AsyncApexJob, CronTrigger and CronJobDetail. */
import type { Row } from '../../store/types.ts';

/** Writes rows that only the platform may write, past triggers and permissions. */
export interface SystemRows {
  insert(object: string, row: Row): string;
  update(object: string, id: string, row: Row): void;
  remove(object: string, ids: string[]): void;
  find(object: string, field: string, values: (string | number | boolean)[]): Row[];
  all(object: string): Row[];
}

export type JobStatus = 'Queued' | 'Preparing' | 'Processing' | 'Completed' | 'Failed' | 'Aborted' | 'Holding';

export interface JobView {
  id: string;
  type: string;
  className: string;
  status: string;
  processed: number;
  total: number;
  errors: number;
  message: string | null;
  createdAt: string;
  completedAt: string | null;
}

export interface ScheduleView {
  id: string;
  name: string;
  className: string;
  cron: string;
  timeZone: string;
  nextFireAt: string | null;
  previousFireAt: string | null;
}

/** Salesforce keeps the first 255 characters. */
const EXTENDED_STATUS_LENGTH = 255;
const SCHEDULED_APEX = '7';

export class JobRows {
  readonly #rows: SystemRows;
  readonly #now: () => string;

  constructor(rows: SystemRows, now: () => string) {
    this.#rows = rows;
    this.#now = now;
  }

  add(job: { kind: string; className: string; userId: string; cronTriggerId?: string; status?: JobStatus }): string {
    const apexClass = this.#rows.find('ApexClass', 'Name', [job.className.split('.')[0]!])[0];
    return this.#rows.insert('AsyncApexJob', {
      JobType: job.kind,
      ApexClassId: apexClass?.['Id'] ?? null,
      Status: job.status ?? 'Queued',
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      CronTriggerId: job.cronTriggerId ?? null,
      CreatedById: job.userId,
      CreatedDate: this.#now(),
    });
  }

  /** Batches in one of these states, the oldest first. */
  batches(states: JobStatus[]): Row[] {
    return this.#rows
      .find('AsyncApexJob', 'Status', states)
      .filter((row) => row['JobType'] === 'BatchApex')
      .sort((a, b) => (String(a['Id']) < String(b['Id']) ? -1 : 1));
  }

  get(id: string): Row | undefined {
    return this.#rows.find('AsyncApexJob', 'Id', [id])[0];
  }

  status(id: string, status: JobStatus, more: Row = {}): void {
    const ended = status === 'Completed' || status === 'Failed' || status === 'Aborted';
    this.#rows.update('AsyncApexJob', id, {
      Status: status,
      ...(ended ? { CompletedDate: this.#now() } : {}),
      ...more,
    });
  }

  progress(id: string, processed: number, total: number, errors: number, firstError: string | null): void {
    this.#rows.update('AsyncApexJob', id, {
      JobItemsProcessed: processed,
      TotalJobItems: total,
      NumberOfErrors: errors,
      ExtendedStatus: firstError === null ? null : extendedStatus(firstError),
    });
  }

  /** Jobs that a stopped process has left unfinished cannot go on: their instances are gone. */
  abortUnfinished(): number {
    const open = this.#rows
      .find('AsyncApexJob', 'Status', ['Queued', 'Preparing', 'Processing', 'Holding'])
      .filter((row) => row['JobType'] !== 'ScheduledApex');
    for (const row of open) {
      this.status(row['Id'] as string, 'Aborted', {
        ExtendedStatus: 'The local org was stopped before the job had ended.',
      });
    }
    return open.length;
  }

  // ---- schedules ----

  addSchedule(schedule: {
    name: string;
    cron: string;
    className: string;
    userId: string;
    timeZone: string;
    next: string;
  }): string {
    const detail = this.#rows.insert('CronJobDetail', { Name: schedule.name, JobType: SCHEDULED_APEX });
    const id = this.#rows.insert('CronTrigger', {
      CronJobDetailId: detail,
      CronExpression: schedule.cron,
      TimeZoneSidKey: schedule.timeZone,
      OwnerId: schedule.userId,
      NextFireTime: schedule.next,
      StartTime: this.#now(),
      State: 'WAITING',
      TimesTriggered: 0,
      CreatedById: schedule.userId,
      CreatedDate: this.#now(),
      LastModifiedById: schedule.userId,
    });
    this.add({ kind: 'ScheduledApex', className: schedule.className, userId: schedule.userId, cronTriggerId: id });
    return id;
  }

  schedules(): Row[] {
    return this.#rows.find('CronTrigger', 'State', ['WAITING']);
  }

  schedule(id: string): Row | undefined {
    return this.#rows.find('CronTrigger', 'Id', [id])[0];
  }

  scheduleName(row: Row): string {
    return String(this.#rows.find('CronJobDetail', 'Id', [row['CronJobDetailId'] as string])[0]?.['Name'] ?? '');
  }

  isNameTaken(name: string): boolean {
    return this.schedules().some((row) => this.scheduleName(row).toLowerCase() === name.toLowerCase());
  }

  /** The AsyncApexJob row that stands for the schedule as long as it exists. */
  jobOfSchedule(id: string): Row | undefined {
    return this.#rows.find('AsyncApexJob', 'CronTriggerId', [id])[0];
  }

  className(job: Row): string {
    return String(this.#rows.find('ApexClass', 'Id', [String(job['ApexClassId'])])[0]?.['Name'] ?? '');
  }

  latest(most: number): JobView[] {
    const classes = new Map(this.#rows.all('ApexClass').map((row) => [row['Id'], String(row['Name'])]));
    return this.#rows
      .all('AsyncApexJob')
      .filter((row) => row['JobType'] !== 'ScheduledApex')
      .slice(-most)
      .reverse()
      .map((row) => ({
        id: String(row['Id']),
        type: String(row['JobType']),
        className: classes.get(row['ApexClassId'] ?? '') ?? '',
        status: String(row['Status']),
        processed: Number(row['JobItemsProcessed'] ?? 0),
        total: Number(row['TotalJobItems'] ?? 0),
        errors: Number(row['NumberOfErrors'] ?? 0),
        message: (row['ExtendedStatus'] as string | null) ?? null,
        createdAt: String(row['CreatedDate']),
        completedAt: (row['CompletedDate'] as string | null) ?? null,
      }));
  }

  scheduleViews(): ScheduleView[] {
    return this.schedules().map((row) => ({
      id: String(row['Id']),
      name: this.scheduleName(row),
      className: this.className(this.jobOfSchedule(String(row['Id'])) ?? {}),
      cron: String(row['CronExpression']),
      timeZone: String(row['TimeZoneSidKey']),
      nextFireAt: (row['NextFireTime'] as string | null) ?? null,
      previousFireAt: (row['PreviousFireTime'] as string | null) ?? null,
    }));
  }

  fired(row: Row, next: string | null): void {
    const id = row['Id'] as string;
    const times = Number(row['TimesTriggered'] ?? 0) + 1;
    if (next === null) this.removeSchedule(id, 'Completed');
    else
      this.#rows.update('CronTrigger', id, {
        PreviousFireTime: this.#now(),
        NextFireTime: next,
        TimesTriggered: times,
      });
  }

  removeSchedule(id: string, status: JobStatus): void {
    const row = this.schedule(id);
    if (!row) return;
    const job = this.jobOfSchedule(id);
    if (job) this.status(job['Id'] as string, status, { CronTriggerId: null });
    this.#rows.remove('CronTrigger', [id]);
    this.#rows.remove('CronJobDetail', [row['CronJobDetailId'] as string]);
  }
}

export function extendedStatus(message: string): string {
  return `First error: ${message}`.slice(0, EXTENDED_STATUS_LENGTH);
}
