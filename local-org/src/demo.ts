/** Fills a new org with the demo data, through its own API. */
import type { LocalOrg } from './platform/org.ts';

/** What `scripts/demo.ts` exports. */
export interface DemoScript {
  /** The story begins so many days before its end; the org's clock must stand there at the start. */
  HISTORY_DAYS: number;
  loadDemo(options: { url: string; token: string; now: Date; log: (line: string) => void }): Promise<void>;
}

export async function loadDemoData(
  org: LocalOrg,
  script: DemoScript,
  { url, now, say }: { url: string; now: Date; say: (line: string) => void },
): Promise<void> {
  const began = Date.now();
  say('Writing demo data');
  org.isDemoReady = false;
  await script.loadDemo({ url, token: org.users.ofRole('admin')!.token, now, log: say });
  org.isDemoReady = true;
  say(`Demo data written in ${Math.round((Date.now() - began) / 1000)} s`);
}
