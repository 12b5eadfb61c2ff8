import { Messages, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import type { Finding, OrgReader } from '../../check/finding.js';
import { checkInstallation } from '../../check/installation.js';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-advance', 'advance.check');

/** A finding in words, with the commands that mend it. */
export type ToldFinding = Pick<Finding, 'check' | 'status'> & { message: string; fix: string[] };
export type AdvanceCheckResult = { healthy: boolean; findings: ToldFinding[] };

const SIGNS = { ok: 'OK', warning: 'Warning', error: 'Error' };

export default class AdvanceCheck extends SfCommand<AdvanceCheckResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
  };

  public async run(): Promise<AdvanceCheckResult> {
    const { flags } = await this.parse(AdvanceCheck);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    this.spinner.start(messages.getMessage('progress'));
    const found = await checkInstallation(connection as unknown as OrgReader, (check) => {
      this.spinner.status = messages.getMessage(`check.${check}`);
    });
    this.spinner.stop(messages.getMessage('progress.done'));
    const findings = found.map((finding) => told(finding, nameOf(flags['target-org'])));
    const healthy = findings.every(({ status }) => status !== 'error');
    this.show(findings);
    // The findings are the result, so the command has done its work; scripts see the state in the exit code.
    if (!healthy) process.exitCode = 1;
    return { healthy, findings };
  }

  private show(findings: ToldFinding[]): void {
    this.table({
      data: findings.map(({ check, status, message }) => ({
        state: SIGNS[status],
        check: messages.getMessage(`check.${check}`),
        message,
      })),
      columns: ['state', 'check', 'message'],
      overflow: 'wrap',
    });
    const fixes = [...new Set(findings.flatMap(({ fix }) => fix))];
    if (fixes.length > 0) this.styledHeader(messages.getMessage('fixes'));
    for (const fix of fixes) this.log(fix);
  }
}

/** A session given instead of a user stands where the name would: it is a secret. */
function nameOf(org: Org): string {
  const name = org.getUsername() ?? '';
  return name === '' || name.includes('!') ? '<alias>' : name;
}

function told({ check, status, answer, values }: Finding, target: string): ToldFinding {
  const key = `${check}.${answer}`;
  const fix = status === 'ok' ? [] : messages.getMessages(`fix.${key}`).map((text) => fill(text, [...values, target]));
  return { check, status, message: messages.getMessage(`finding.${key}`, values), fix };
}

/** Not every line of a fix speaks of everything the finding knows. */
function fill(text: string, values: string[]): string {
  let next = 0;
  return text.replaceAll('%s', () => values[next++] ?? '');
}
