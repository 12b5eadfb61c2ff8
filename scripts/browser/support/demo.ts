/**
 * The demo, written once for all browser tests: `node --test` calls `globalSetup` before the first file, and each file
 * starts its own org on a copy. A file that is run alone writes its own.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, query } from '../../lib/client.ts';
import { startOrg, type RunningOrg } from '../../lib/server.ts';
import { until } from './until.ts';

/** A Tuesday at 10:40 AM in Los Angeles. */
const NOW = '2026-11-17T18:40:00Z';
const PREPARED = 'ADVANCE_BROWSER_DEMO';

export async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'advance-browser-'));
  process.env[PREPARED] = folder;
  const org = await startOrg({ data: join(folder, 'org'), args: ['--now', NOW] });
  const runs = "SELECT Id FROM No_Advance_Run__c WHERE Status__c = 'Completed'";
  const admin = connect(org.url, org.users.admin.token);
  await until(async () => (await query(admin, runs)).length > 0);
  await org.stop();
}

export function globalTeardown(): void {
  rmSync(process.env[PREPARED]!, { recursive: true, force: true });
}

/**
 * An org with the demo's data, and what removes both.
 *
 * @param project a copy of the project
 * @param isEmpty without the demo: only its users are there
 */
export async function startDemo(
  project?: string,
  isEmpty = Boolean(project),
): Promise<{ org: RunningOrg; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'advance-story-'));
  const data = join(folder, 'org');
  const prepared = isEmpty ? undefined : process.env[PREPARED];
  if (prepared) cpSync(join(prepared, 'org'), data, { recursive: true });
  const org = await startOrg({
    data,
    args: prepared ? [] : ['--now', NOW, ...(isEmpty ? ['--no-demo'] : [])],
    ...(project ? { project } : {}),
  });
  return {
    org,
    remove: async () => {
      await org.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
