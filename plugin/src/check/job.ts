/** Does the job run, and did it get through? */
import { good, type Check, type Finding } from './finding.js';

const JOB_NAME = 'Advance: no-advance job';
const DAY = 86_400_000;
/** A nightly job that has not ended for so long has stopped. */
const OLD_DAYS = 2;

type Trigger = { OwnerId: string; TimeZoneSidKey: string; NextFireTime: string | null; State: string };

export const schedule: Check = {
  name: 'schedule',
  async run(org) {
    const triggers = await org.query<Trigger>(
      `SELECT OwnerId, TimeZoneSidKey, NextFireTime, State FROM CronTrigger WHERE CronJobDetail.Name = '${JOB_NAME}'`,
    );
    const [trigger] = triggers.records;
    if (!trigger) return [{ check: 'schedule', status: 'error', answer: 'none', values: [] }];
    const users = await org.query<{ Name: string; IsActive: boolean }>(
      `SELECT Name, IsActive FROM User WHERE Id = '${trigger.OwnerId}'`,
    );
    const name = users.records[0]?.Name ?? trigger.OwnerId;
    if (users.records[0]?.IsActive !== true) {
      return [{ check: 'schedule', status: 'error', answer: 'inactive', values: [name] }];
    }
    return [good('schedule', 'ok', [name, trigger.TimeZoneSidKey, trigger.NextFireTime ?? ''])];
  },
};

export const runs: Check = {
  name: 'runs',
  async run(org) {
    const { records } = await org.query<{ Status__c: string; Started_At__c: string; Message__c: string | null }>(
      'SELECT Status__c, Started_At__c, Message__c FROM No_Advance_Run__c ORDER BY Started_At__c DESC LIMIT 1',
    );
    const failures = await org.query('SELECT Id FROM No_Advance_Failure__c WHERE Is_Open__c = TRUE');
    const found: Finding[] = [];
    const [last] = records;
    if (!last) found.push({ check: 'runs', status: 'warning', answer: 'never', values: [] });
    else if (last.Status__c === 'Failed') {
      found.push({
        check: 'runs',
        status: 'error',
        answer: 'failed',
        values: [last.Started_At__c, last.Message__c ?? ''],
      });
    } else if (Date.now() - Date.parse(last.Started_At__c) > OLD_DAYS * DAY) {
      found.push({ check: 'runs', status: 'warning', answer: 'old', values: [last.Started_At__c] });
    }
    if (failures.totalSize > 0) {
      found.push({ check: 'runs', status: 'warning', answer: 'failures', values: [String(failures.totalSize)] });
    }
    return found.length > 0 ? found : [good('runs', 'ok', [last!.Started_At__c])];
  },
};
