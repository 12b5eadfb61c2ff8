import { Messages, type Connection } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { runJob, type JobRun, type OrgRequest } from '../../../job/run.js';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-advance', 'advance.job.run');

export type AdvanceJobRunResult = JobRun;

const POLL_MS = 1000;

export default class AdvanceJobRun extends SfCommand<AdvanceJobRunResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    full: Flags.boolean({ summary: messages.getMessage('flags.full.summary'), default: false }),
    wait: Flags.duration({
      char: 'w',
      unit: 'minutes',
      min: 1,
      defaultValue: 30,
      summary: messages.getMessage('flags.wait.summary'),
    }),
  };

  public async run(): Promise<AdvanceJobRunResult> {
    const { flags } = await this.parse(AdvanceJobRun);
    const connection: Connection = flags['target-org'].getConnection(flags['api-version']);
    this.spinner.start(messages.getMessage(flags.full ? 'progress.full' : 'progress.incremental'));
    const run = await runJob(connection as unknown as OrgRequest, {
      full: flags.full,
      waitMs: flags.wait.milliseconds,
      pollMs: POLL_MS,
      onProgress: ({ lookedAt, changed }) => {
        this.spinner.status = messages.getMessage('progress.counts', [lookedAt, changed]);
      },
    });
    this.spinner.stop(messages.getMessage('progress.done'));
    if (run.status !== 'Completed') {
      throw messages.createError('error.runFailed', [run.status, run.message ?? '']).setData(run);
    }
    this.log(messages.getMessage('result', [run.lookedAt, run.changed, run.flagged]));
    if (run.failed > 0) this.warn(messages.getMessage('result.failed', [run.failed]));
    return run;
  }
}
