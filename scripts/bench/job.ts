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
import { RunNeeds, type Needed } from './needed.ts';

/**
 * `needed` only of runs of the job; `changed` is what the run says of itself. Processor time is what a busy machine does
 * not stretch.
 */
export type Measured = Tally & { what: string; seconds: number; cpuSeconds: number; changed: number; needed?: Needed };
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
  const add = async (what: string, work: () => Promise<number>, needs?: RunNeeds): Promise<void> => {
    meter.take();
    const began = performance.now();
    const usedBefore = process.cpuUsage();
    const changed = await work();
    const elapsed = (performance.now() - began) / 1000;
    const used = process.cpuUsage(usedBefore);
    const tally = meter.take();
    const seconds = elapsed - tally.countingSeconds;
    const cpuSeconds = (used.user + used.system) / 1e6 - tally.countingCpuSeconds;
    runs.push({ what, changed, ...tally, ...(needs && { needed: needs.count() }), seconds, cpuSeconds });
    await org.moveClock(org.clock.now() + HOUR);
  };
  const job = async (what: string, full: boolean): Promise<void> =>
    add(what, async () => (await runJobIn(org, full)).changed, new RunNeeds(org, full));
  await job('full, first', true);
  // What the full run wrote carries stamps within the look-back of the watermark, so the next run sees it once more.
  await job('incremental, after the full one', false);
  await tellAll(org);
  await job('incremental, nothing changed', false);
  changeOneInHundred(org);
  await job('incremental, 1 % changed', false);
  await job('full, nothing changed', true);
  await add('roll-up', () => rollUp(org));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  await org.close();
  return { size, runs, peakMegabytes };
}

/**
 * A run tells of so many new flags only, and the next one sees the deals that were told of once more: after a first run in
 * a large org it takes some until nothing changes.
 */
async function tellAll(org: LocalOrg): Promise<void> {
  let told: unknown;
  do {
    await runJobIn(org, false);
    await org.moveClock(org.clock.now() + HOUR);
    told = org.rows.all('No_Advance_Run__c').at(-1)!['Told__c'];
  } while (told);
}

/** One deal in a hundred, each of another story, gets a new outcome on a meeting that was held. */
function changeOneInHundred(org: LocalOrg): void {
  const rows = org.store.db
    .prepare(
      `WITH deal AS (SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) AS place FROM Opportunity)
       SELECT MIN(plan.Id) AS Id, plan.Result__c AS result
       FROM deal JOIN Call_Plan__c plan ON plan.Opportunity__c = deal.Id
       WHERE place % 100 = place / 100 % 100 AND plan.Ends_At__c <= ?
       GROUP BY deal.Id`,
    )
    .all(org.store.now())
    .map(({ Id, result }) => ({
      Id: String(Id),
      Result__c: result === 'No-sale' ? 'Continuation' : 'No-sale',
    }));
  saveRows(org, 'update', 'Call_Plan__c', rows);
}

async function rollUp(org: LocalOrg): Promise<number> {
  const { userId } = org.users.ofRole('admin')!;
  org.engine.executeAnonymous('Database.executeBatch(new RollUpBatch(), 200);', userId);
  await org.runDue();
  return 0;
}
