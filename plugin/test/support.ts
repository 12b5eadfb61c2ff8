/** Runs commands as a user types them, against a local org of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Finished } from '../../scripts/lib/run.ts';
import { startOrg, type RunningOrg } from '../../scripts/lib/server.ts';

export type Terminal = {
  org: RunningOrg;
  advance(args: string[], token?: string): Promise<Finished>;
  close(): Promise<void>;
};

export async function terminal(args: string[] = ['--no-demo']): Promise<Terminal> {
  const home = mkdtempSync(join(tmpdir(), 'advance-plugin-'));
  const org = await startOrg({ data: join(home, 'org'), args });
  return {
    org,
    advance: (words, token = org.users.admin.token) =>
      run('node', ['plugin/bin/run.js', 'advance', ...words], {
        quiet: true,
        env: {
          HOME: home,
          SF_ORG_INSTANCE_URL: org.url,
          SF_TARGET_ORG: token,
          SF_DISABLE_TELEMETRY: 'true',
          SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        },
      }),
    async close() {
      await org.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The JSON of `--json`; warnings of the framework may stand before it. */
export const json = ({ output }: Finished): any => JSON.parse(output.slice(output.indexOf('{')));
