/** What running Apex needs from outside. The platform implements it; Apex code never knows HTTP or SQLite. */
import type { OrgMetadata } from '../metadata/types.ts';
import type { Access, DmlOptions, DmlOperation, QueryResult, Row, SaveResult } from '../store/types.ts';
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
  /** Runs the job's code; the platform calls it in a transaction of its own. */
  instance: unknown;
  scopeSize?: number;
  delayMinutes?: number;
}

export interface ApexHost {
  readonly metadata: OrgMetadata;
  /** Milliseconds since the epoch, by the org's movable clock. */
  now(): number;
  user(id: string): ApexUser;
  organization(): { id: string; name: string; defaultCurrency: string; isMultiCurrency: boolean };
  query(query: SoqlQuery, binds: unknown[], access: Access): QueryResult;
  /** Query text at run time; `bindValues` by lower-case name. */
  parse(soql: string): SoqlQuery;
  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions): SaveResult[];
  savepoint(): unknown;
  rollback(savepoint: unknown): void;
  hasCustomPermission(userId: string, name: string): boolean;
  /** Queues an async job; returns the AsyncApexJob id. */
  enqueue(job: JobRequest, userId: string): string;
  /** Returns the CronTrigger id. Throws where the expression or the name is refused. */
  schedule(name: string, cron: string, className: string, instance: unknown, userId: string): string;
  abort(jobId: string): void;
  sendNotification(notification: {
    typeId: string;
    title: string;
    body: string;
    targetId: string | null;
    recipients: string[];
  }): void;
  sendEmail(message: { to: string[]; subject: string; body: string; html: string | null }): void;
  publish(event: { object: string; row: Row }[]): void;
  /** System.debug and the request log. */
  log(level: string, message: string): void;
}
