import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { readOpenFailures, readRuns } from '../../../job/history.js';
import type { JobRun } from '../../../job/run.js';
import { readSchedule, type OrgQuery, type Schedule } from '../../../job/schedule.js';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-advance', 'advance.job.status');

export type AdvanceJobStatusResult = {
  /** The run that is going on, else the last one; null where the job has never run. */
  run: JobRun | null;
  /** Null where the job is not scheduled. */
  schedule: Schedule | null;
  /** Records that the next run tries again, 200 at most. */
  openFailures: number;
};

const FAILURES = 200;

export default class AdvanceJobStatus extends SfCommand<AdvanceJobStatusResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
  };

  public async run(): Promise<AdvanceJobStatusResult> {
    const { flags } = await this.parse(AdvanceJobStatus);
    const org = flags['target-org'].getConnection(flags['api-version']) as unknown as OrgQuery;
    const [run = null] = await readRuns(org, 1);
    const schedule = await readSchedule(org);
    const { length: openFailures } = await readOpenFailures(org, FAILURES);
    this.log(run ? runText(run) : messages.getMessage('never'));
    this.log(schedule ? scheduleText(schedule) : messages.getMessage('notScheduled'));
    if (schedule && !schedule.isActive) this.warn(messages.getMessage('inactive', [schedule.scheduledBy]));
    if (openFailures > 0) this.warn(messages.getMessage('failures', [openFailures]));
    return { run, schedule, openFailures };
  }
}

function runText({ status, mode, startedAt, finishedAt, lookedAt, changed, flagged, message }: JobRun): string {
  if (status === 'Running') return messages.getMessage('running', [mode, startedAt, lookedAt, changed]);
  if (status === 'Completed') return messages.getMessage('completed', [mode, finishedAt, lookedAt, changed, flagged]);
  return messages.getMessage('ended', [status, startedAt, message ?? '']);
}

function scheduleText({ nextRunAt, scheduledBy, timeZone }: Schedule): string {
  return messages.getMessage('scheduled', [nextRunAt ?? '', scheduledBy, timeZone]);
}
