/** When the job runs by itself, as the org's scheduler tells it. */

/** The scheduled job's name in every org (NoAdvanceSchedule.JOB_NAME in the package). */
export const JOB_NAME = 'Advance: no-advance job';

export type Schedule = {
  cron: string;
  /** ISO 8601; null where the scheduler has none. */
  nextRunAt: string | null;
  timeZone: string;
  scheduledBy: string;
  isActive: boolean;
};

/** The one call this needs of a connection. */
export type OrgQuery = {
  query<T extends Record<string, unknown>>(soql: string): PromiseLike<{ totalSize: number; records: T[] }>;
};

type Trigger = { OwnerId: string; TimeZoneSidKey: string; NextFireTime: string | null; CronExpression: string };

export async function readSchedule(org: OrgQuery): Promise<Schedule | null> {
  const triggers = await org.query<Trigger>(
    `SELECT OwnerId, TimeZoneSidKey, NextFireTime, CronExpression FROM CronTrigger WHERE CronJobDetail.Name = '${JOB_NAME}'`,
  );
  const [trigger] = triggers.records;
  if (!trigger) return null;
  const users = await org.query<{ Name: string; IsActive: boolean }>(
    `SELECT Name, IsActive FROM User WHERE Id = '${trigger.OwnerId}'`,
  );
  return {
    cron: trigger.CronExpression,
    nextRunAt: trigger.NextFireTime,
    timeZone: trigger.TimeZoneSidKey,
    scheduledBy: users.records[0]?.Name ?? trigger.OwnerId,
    isActive: users.records[0]?.IsActive === true,
  };
}
