/** Does the job run, and did it get through? */
import { readOpenFailures, readRuns } from '../job/history.js';
import { readSchedule } from '../job/schedule.js';
import { good, type Check, type Finding } from './finding.js';

const DAY = 86_400_000;
/** A nightly job that has not ended for so long has stopped. */
const OLD_DAYS = 2;
/** More are not worth reading out one by one. */
const FAILURES = 200;

export const schedule: Check = {
  name: 'schedule',
  async run(org) {
    const found = await readSchedule(org);
    if (!found) return [{ check: 'schedule', status: 'error', answer: 'none', values: [] }];
    const { isActive, scheduledBy, timeZone, nextRunAt } = found;
    return isActive
      ? [good('schedule', 'ok', [scheduledBy, timeZone, nextRunAt ?? ''])]
      : [{ check: 'schedule', status: 'error', answer: 'inactive', values: [scheduledBy] }];
  },
};

export const runs: Check = {
  name: 'runs',
  async run(org) {
    const [last] = await readRuns(org, 1);
    const failures = await readOpenFailures(org, FAILURES);
    const found: Finding[] = [];
    if (!last) found.push({ check: 'runs', status: 'warning', answer: 'never', values: [] });
    else if (last.status === 'Failed') {
      found.push({ check: 'runs', status: 'error', answer: 'failed', values: [last.startedAt, last.message ?? ''] });
    } else if (Date.now() - Date.parse(last.startedAt) > OLD_DAYS * DAY) {
      found.push({ check: 'runs', status: 'warning', answer: 'old', values: [last.startedAt] });
    }
    if (failures.length > 0) {
      found.push({ check: 'runs', status: 'warning', answer: 'failures', values: [String(failures.length)] });
    }
    return found.length > 0 ? found : [good('runs', 'ok', [last!.startedAt])];
  },
};
