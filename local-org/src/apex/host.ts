/** What running Apex needs from outside. The platform implements it; Apex code never knows HTTP or SQLite. */
import type { ObjectRights, OrgMetadata } from '../metadata/types.ts';
import type {
  Access,
  DmlOptions,
  DmlOperation,
  MergeResult,
  QueryResult,
  Row,
  SaveError,
  SaveResult,
  StatementMeter,
} from '../store/types.ts';
import type { SoqlQuery } from '../soql/ast.ts';

export interface ApexUser {
  id: string;
  username: string;
  name: string;
  firstName: string | null;
  lastName: string;
  email: string;
  profileId: string;
  roleId: string | null;
  timeZone: string;
  locale: string;
  language: string;
  isActive: boolean;
}

export interface JobRequest {
  kind: 'Queueable' | 'BatchApex' | 'Future' | 'ScheduledApex';
  className: string;
  /** The Apex object; handed back to `ApexEngine.runJob` as it is. */
  instance: unknown;
  scopeSize?: number;
  delayMinutes?: number;
  /** Inside a test: only the AsyncApexJob row is wanted, `Test.stopTest` runs the job and reports its end. */
  heldByTest?: boolean;
}

/** What `AsyncApexJob` shows of a job. */
export interface JobState {
  status: 'Queued' | 'Preparing' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';
  total?: number;
  processed?: number;
  errors?: number;
  extendedStatus?: string | null;
}

/** What a user may do, by profile and permission sets together. */
export interface UserRights {
  object(name: string): ObjectRights;
  field(object: string, field: string): { read: boolean; edit: boolean };
  /** May call the class from a component or a REST client. */
  apexClass(name: string): boolean;
}

export interface ApexHost {
  readonly metadata: OrgMetadata;
  /** The Automated Process user, as whom triggers of platform events run. */
  readonly automatedUserId: string;
  /** Milliseconds since the epoch, by the org's movable clock. */
  now(): number;
  user(id: string): ApexUser;
  organization(): { id: string; name: string; defaultCurrency: string; isMultiCurrency: boolean };
  query(query: SoqlQuery, binds: unknown[], access: Access, meter?: StatementMeter): QueryResult;
  parse(soql: string): SoqlQuery;
  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions): SaveResult[];
  merge(object: string, master: Row, losers: string[], options: DmlOptions): MergeResult;
  /** Everything `work` writes is kept, or nothing when it throws. A call inside another one joins it. */
  transaction<T>(work: () => T): T;
  savepoint(): unknown;
  rollback(savepoint: unknown): void;
  /** Test runs: what is written between the two is undone; meanwhile only setup objects show their old rows. */
  beginTest(): void;
  endTest(): void;
  /** `Test.setCreatedDate`. */
  setCreatedDate(object: string, id: string, createdDate: string): void;
  hasCustomPermission(userId: string, name: string): boolean;
  rights(userId: string): UserRights;
  /** Queues an async job; returns the AsyncApexJob id. Throws where the queue of batches is full. */
  enqueue(job: JobRequest, userId: string): string;
  /** Returns the CronTrigger id. Throws where the expression or the name is refused. */
  schedule(name: string, cron: string, className: string, instance: unknown, userId: string): string;
  /** `System.abortJob` for both kinds of id. */
  abort(jobId: string): void;
  /** A running job tells how far it is. */
  reportJob(jobId: string, state: JobState): void;
  sendNotification(notification: {
    typeId: string;
    title: string;
    body: string;
    targetId: string | null;
    recipients: string[];
  }): void;
  sendEmail(message: { to: string[]; subject: string; body: string; html: string | null }): void;
  /** Rows of platform events as they would be published: with defaults, checked, not kept. */
  checkEvents(object: string, rows: Row[], userId: string): { row: Row; errors: SaveError[] }[];
  /** Hands events to `ApexEngine.deliverEvents`, in a turn of their own. */
  publish(events: { object: string; row: Row }[]): void;
  /** What a transaction outside of jobs has used of the limits, in words. */
  used(limits: string): void;
  /** System.debug and the request log. */
  log(level: string, message: string): void;
}
