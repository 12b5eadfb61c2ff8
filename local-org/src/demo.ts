/** Fills a new org with the demo data, through its own API. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalOrg } from './platform/org.ts';

/** What `scripts/demo.ts` exports. */
export interface DemoScript {
  /** The story begins so many days before its end; the org's clock must stand there at the start. */
  HISTORY_DAYS: number;
  loadDemo(options: { url: string; token: string; now: Date; log: (line: string) => void }): Promise<void>;
}

/** Source that only an org with demo data has, relative to the project. */
export const DEMO_CONFIGURATION = 'config/demo';

/** Lies in the data folder while demo data is being written, and under the second name afterwards. */
const MARKER = 'demo-unfinished';
const DONE = 'demo';

export function isDemoUnfinished(dataDir: string): boolean {
  return existsSync(join(dataDir, MARKER));
}

export function hasDemo(dataDir: string): boolean {
  return existsSync(join(dataDir, DONE));
}

export async function loadDemoData(
  org: LocalOrg,
  script: DemoScript,
  { url, dataDir, now, say }: { url: string; dataDir: string; now: Date; say: (line: string) => void },
): Promise<void> {
  const began = Date.now();
  say('Writing demo data');
  const marker = join(dataDir, MARKER);
  writeFileSync(marker, '');
  await script.loadDemo({ url, token: org.users.ofRole('admin')!.token, now, log: say });
  renameSync(marker, join(dataDir, DONE));
  say(`Demo data written in ${Math.round((Date.now() - began) / 1000)} s`);
}
