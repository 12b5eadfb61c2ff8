/** What Apex needs from the org, by way of the store, the clock, the jobs and the outbox. */
import type { ApexHost, ApexUser, JobRequest, JobState, UserRights } from '../apex/host.ts';
import type { OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from '../soql/ast.ts';
import type {
  Access,
  DmlOperation,
  DmlOptions,
  MergeResult,
  QueryResult,
  Row,
  SaveResult,
  StatementMeter,
} from '../store/types.ts';
import { checkEvents } from '../store/events.ts';
import { parseSoql } from '../soql/parse.ts';
import { admitBatch } from './jobs/flex-queue.ts';
import type { Job } from './jobs/queue.ts';
import type { LocalOrg } from './org.ts';

const DEFAULT_SCOPE = 200;

export class Host implements ApexHost {
  readonly #org: LocalOrg;

  constructor(org: LocalOrg) {
    this.#org = org;
  }

  get metadata(): OrgMetadata {
    return this.#org.metadata;
  }

  now(): number {
    return this.#org.clock.now();
  }

  user(id: string): ApexUser {
    return this.#org.user(id);
  }

  organization(): ReturnType<ApexHost['organization']> {
    return this.#org.organization();
  }

  query(query: SoqlQuery, binds: unknown[], access: Access, meter?: StatementMeter): QueryResult {
    return this.#org.store.query(query, binds, access, meter);
  }

  parse(soql: string): SoqlQuery {
    return parseSoql(soql);
  }

  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions): SaveResult[] {
    return this.#org.store.dml(operation, object, rows, options);
  }

  merge(object: string, master: Row, losers: string[], options: DmlOptions): MergeResult {
    return this.#org.store.merge(object, master, losers, options);
  }

  transaction<T>(work: () => T): T {
    return this.#org.atomic(work);
  }

  savepoint(): unknown {
    return this.#org.savepoint();
  }

  rollback(savepoint: unknown): void {
    this.#org.rollback(savepoint as ReturnType<LocalOrg['savepoint']>);
  }

  beginTest(): void {
    this.#org.store.beginTest();
  }

  endTest(): void {
    this.#org.store.endTest();
  }

  setCreatedDate(object: string, id: string, createdDate: string): void {
    this.#org.store.setCreatedDate(object, id, createdDate);
  }

  hasCustomPermission(userId: string, name: string): boolean {
    return this.#org.hasCustomPermission(userId, name);
  }

  rights(userId: string): UserRights {
    const permissions = this.#org.rights(userId);
    return {
      object: (name) => permissions.object(this.#object(name)),
      field: (objectName, fieldName) => {
        const object = this.#object(objectName);
        const field = object.fields.get(fieldName.toLowerCase());
        if (!field) throw new Error(`${object.name} has no field ${fieldName}.`);
        return permissions.field(object, field);
      },
      apexClass: (name) => permissions.hasApexClass(name),
    };
  }

  enqueue(request: JobRequest, userId: string): string {
    const { kind, className } = request;
    const { jobRows } = this.#org;
    const isBatch = kind === 'BatchApex' && !request.heldByTest;
    const status = isBatch ? admitBatch(jobRows, this.organization().id) : 'Queued';
    const id = jobRows.add({ kind, className, userId, status });
    if (request.heldByTest || kind === 'ScheduledApex') return id;
    const job: Job = {
      id,
      kind,
      className,
      instance: request.instance,
      userId,
      scopeSize: request.scopeSize ?? DEFAULT_SCOPE,
      dueAt: this.now() + (request.delayMinutes ?? 0) * 60_000,
    };
    this.#org.afterCommit(() => this.#org.queue.add(job));
    return id;
  }

  schedule(name: string, cron: string, className: string, instance: unknown, userId: string): string {
    const id = this.#org.schedules.add(name, cron, className, instance, userId, this.user(userId).timeZone);
    this.#org.afterCommit(() => this.#org.time.wake());
    return id;
  }

  abort(jobId: string): void {
    if (this.#org.jobRows.schedule(jobId)) this.#org.schedules.remove(jobId);
    else this.#org.queue.abort(jobId);
  }

  reportJob(jobId: string, state: JobState): void {
    const { jobRows } = this.#org;
    jobRows.status(jobId, state.status, {
      ...(state.total === undefined ? {} : { TotalJobItems: state.total }),
      ...(state.processed === undefined ? {} : { JobItemsProcessed: state.processed }),
      ...(state.errors === undefined ? {} : { NumberOfErrors: state.errors }),
      ...(state.extendedStatus === undefined ? {} : { ExtendedStatus: state.extendedStatus }),
    });
  }

  sendNotification(notification: Parameters<ApexHost['sendNotification']>[0]): void {
    this.#org.outbox.notify(notification);
  }

  sendEmail(message: Parameters<ApexHost['sendEmail']>[0]): void {
    this.#org.outbox.email(message);
  }

  get automatedUserId(): string {
    return this.#org.store.systemUserId;
  }

  checkEvents(object: string, rows: Row[], userId: string): ReturnType<ApexHost['checkEvents']> {
    return checkEvents(this.#org.store.core, object, rows, userId);
  }

  /** Nobody listens to platform events here but the org's own triggers. */
  publish(events: { object: string; row: Row }[]): void {
    for (const { object, row } of events) this.#org.log.message('EVENT', `${object} ${JSON.stringify(row)}`);
    this.#org.queue.deliver(() => this.#org.engine.deliverEvents(events));
  }

  used(limits: string): void {
    this.#org.log.used(limits);
  }

  log(level: string, message: string): void {
    this.#org.log.message(level, message);
  }

  #object(name: string): NonNullable<ReturnType<LocalOrg['objectNamed']>> {
    const object = this.#org.objectNamed(name);
    if (!object) throw new Error(`There is no object ${name}.`);
    return object;
  }
}
