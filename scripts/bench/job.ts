/**
 * Measures the job in an org of one size. Run as a process of its own, so that its peak memory is the job's:
 * `node job.ts load SIZE FOLDER`, then `node job.ts measure SIZE FOLDER`, which prints one line of JSON.
 */
import { join } from 'node:path';
import { LocalOrg } from '../../local-org/src/platform/org.ts';
import { runJobIn, saveRows } from '../lib/in-process.ts';
import { ROOT } from '../lib/run.ts';
import { largeOrg } from './large-org.ts';
import { Meter, type Tally } from './meter.ts';

export type Measured = Tally & { what: string; seconds: number; changed: number };
export type Figures = { size: number; runs: Measured[]; peakMegabytes: number };

const ROLL_UP = join(ROOT, 'scripts', 'bench', 'rollup');
const HOUR = 3_600_000;

const [task, size, folder] = process.argv.slice(2);
if (task === 'load') await (await largeOrg(Number(size), folder!)).close();
else console.log(JSON.stringify(await measure(Number(size), folder!)));

async function measure(size: number, dataDir: string): Promise<Figures> {
  const org = LocalOrg.open({ projectDir: ROOT, dataDir, alsoFrom: [ROLL_UP] });
  const meter = new Meter(org);
  const runs: Measured[] = [];
  const add = async (what: string, work: () => Promise<number>): Promise<void> => {
    meter.take();
    const began = performance.now();
    const changed = await work();
    runs.push({ what, changed, seconds: (performance.now() - began) / 1000, ...meter.take() });
    await org.moveClock(org.clock.now() + HOUR);
  };
  const job = (full: boolean) => async () => (await runJobIn(org, full)).changed;
  await add('full, first', job(true));
  // What the full run wrote carries stamps within the look-back of the watermark, so the next run sees it once more.
  await add('incremental, after the full one', job(false));
  await add('incremental, nothing changed', job(false));
  changeOneInHundred(org);
  await add('incremental, 1 % changed', job(false));
  await add('full, nothing changed', job(true));
  await add('roll-up', () => rollUp(org));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  await org.close();
  return { size, runs, peakMegabytes };
}

/** One deal in a hundred gets a new outcome on one of its meetings. */
function changeOneInHundred(org: LocalOrg): void {
  const deals = org.rows.all('Opportunity').filter((_, i) => i % 100 === 0);
  const plans = Map.groupBy(
    org.rows.find(
      'Call_Plan__c',
      'Opportunity__c',
      deals.map((deal) => deal['Id']!),
    ),
    (plan) => plan['Opportunity__c'],
  );
  const rows = [...plans.values()].map(([plan]) => ({
    Id: plan!['Id']!,
    Result__c: plan!['Result__c'] === 'No-sale' ? 'Continuation' : 'No-sale',
  }));
  saveRows(org, 'update', 'Call_Plan__c', rows);
}

async function rollUp(org: LocalOrg): Promise<number> {
  const { userId } = org.users.ofRole('admin')!;
  org.engine.executeAnonymous('Database.executeBatch(new RollUpBatch(), 200);', userId);
  await org.runDue();
  return 0;
}
