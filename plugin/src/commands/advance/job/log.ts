import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { readOpenFailures, readRuns, type Failure } from '../../../job/history.js';
import type { JobRun } from '../../../job/run.js';
import type { OrgQuery } from '../../../job/schedule.js';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-advance', 'advance.job.log');

export type AdvanceJobLogResult = { runs: JobRun[]; failures: Failure[] };

export default class AdvanceJobLog extends SfCommand<AdvanceJobLogResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    limit: Flags.integer({
      char: 'l',
      min: 1,
      max: 2000,
      default: 20,
      summary: messages.getMessage('flags.limit.summary'),
    }),
  };

  public async run(): Promise<AdvanceJobLogResult> {
    const { flags } = await this.parse(AdvanceJobLog);
    const org = flags['target-org'].getConnection(flags['api-version']) as unknown as OrgQuery;
    const runs = await readRuns(org, flags.limit);
    const failures = await readOpenFailures(org, flags.limit);
    if (runs.length === 0) this.log(messages.getMessage('noRuns'));
    else
      this.table({
        data: runs,
        columns: ['startedAt', 'mode', 'status', 'lookedAt', 'changed', 'failed', 'flagged', 'message'],
      });
    if (failures.length > 0) {
      this.styledHeader(messages.getMessage('failures'));
      this.table({ data: failures, columns: ['recordId', 'tries', 'lastTriedAt', 'message'], overflow: 'wrap' });
    }
    return { runs, failures };
  }
}
