/** Past runs and what they could not write, read from the package's records. */
import type { JobRun } from './run.js';
import type { OrgQuery } from './schedule.js';

export type Failure = {
  recordId: string;
  source: string;
  message: string;
  tries: number;
  lastTriedAt: string;
};

type RunRow = {
  Id: string;
  Mode__c: string;
  Status__c: string;
  Started_At__c: string;
  Finished_At__c: string | null;
  Looked_At__c: number | null;
  Changed__c: number | null;
  Failed__c: number | null;
  Flagged__c: number | null;
  Message__c: string | null;
};

type FailureRow = {
  Record_Id__c: string;
  Source__c: string;
  Message__c: string;
  Tries__c: number;
  Last_Tried_At__c: string;
};

/** @returns the latest runs, newest first */
export async function readRuns(org: OrgQuery, most: number): Promise<JobRun[]> {
  const { records } = await org.query<RunRow>(
    `SELECT Id, Mode__c, Status__c, Started_At__c, Finished_At__c, Looked_At__c, Changed__c, Failed__c, Flagged__c, Message__c
     FROM No_Advance_Run__c ORDER BY Started_At__c DESC LIMIT ${most}`,
  );
  return records.map((row) => ({
    id: row.Id,
    mode: row.Mode__c,
    status: row.Status__c,
    startedAt: row.Started_At__c,
    finishedAt: row.Finished_At__c,
    lookedAt: row.Looked_At__c ?? 0,
    changed: row.Changed__c ?? 0,
    failed: row.Failed__c ?? 0,
    flagged: row.Flagged__c ?? 0,
    message: row.Message__c,
  }));
}

/** @returns what the next run will try again, the most often tried first */
export async function readOpenFailures(org: OrgQuery, most: number): Promise<Failure[]> {
  const { records } = await org.query<FailureRow>(
    `SELECT Record_Id__c, Source__c, Message__c, Tries__c, Last_Tried_At__c FROM No_Advance_Failure__c
     WHERE Is_Open__c = TRUE ORDER BY Tries__c DESC, Last_Tried_At__c DESC LIMIT ${most}`,
  );
  return records.map((row) => ({
    recordId: row.Record_Id__c,
    source: row.Source__c,
    message: row.Message__c,
    tries: row.Tries__c,
    lastTriedAt: row.Last_Tried_At__c,
  }));
}
