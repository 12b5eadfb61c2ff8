/**
 * `npm run bench [-- --crm FOLDER] [--sizes 1000,10000]`: prints the figures that QUALITY and the README speak of. Nothing is asserted:
 * times depend on the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jobFigures } from './bench/sizes.ts';
import { callApex, connect } from './lib/client.ts';
import { run } from './lib/run.ts';
import { startOrg } from './lib/server.ts';

const { values } = parseArgs({
  options: { crm: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,100000' } },
});
const folder = await mkdtemp(join(tmpdir(), 'advance-bench-'));
try {
  await start('First start with demo data, to a page with data', ['--fresh']);
  await start('Second start, to a page with data', []);
  await apexTests();
  if (values.crm) await crm(values.crm);
  console.log(await jobFigures(values.sizes.split(',').map(Number)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The page is served and its first component has its data. */
async function start(what: string, args: string[]): Promise<void> {
  const began = performance.now();
  const org = await startOrg({ data: join(folder, 'org'), args });
  try {
    const page = await fetch(`${org.url}/lightning/page/home`, {
      headers: { Cookie: `sid=${encodeURIComponent(org.users.rep.token)}` },
    });
    if (!page.ok) throw new Error(`The home page answered ${page.status}.`);
    await callApex(connect(org.url, org.users.rep.token), 'MyMeetingsController', 'getMyMeetings');
    print(what, began);
  } finally {
    await org.stop();
  }
}

async function apexTests(): Promise<void> {
  await run('npm', ['run', '-s', 'test:apex'], { quiet: true });
  const { output } = await run('npm', ['run', '-s', 'test:apex'], { quiet: true });
  console.log(`Apex tests, warm: ${/^Time: .*$/m.exec(output)?.[0] ?? output}`);
}

async function crm(source: string): Promise<void> {
  const { output } = await run('node', ['scripts/import-crm.ts', source, '--data', join(folder, 'crm')], {
    quiet: true,
  });
  console.log(output.trim());
}

function print(what: string, began: number): void {
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
