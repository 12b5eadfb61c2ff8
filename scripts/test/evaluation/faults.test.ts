/** What goes wrong while the job runs costs nothing: the next run ends where an undisturbed one would have. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { LocalOrg } from '../../../local-org/src/platform/org.ts';
import type { Row } from '../../../local-org/src/store/types.ts';
import { Random } from '../../lib/random.ts';
import { StoryOrg } from '../../lib/stories/org.ts';
import { NOW, randomDeal, randomWorld, type Deal } from '../../lib/stories/story.ts';
import { onUpdate, refuse } from './faults.ts';
import { judge } from './rule.ts';

const DAY = 86_400_000;
const random = new Random(7);
const WORLD = randomWorld(random);
const DEALS = Array.from({ length: 450 }, (_, i) => randomDeal(`Deal ${i}`, random, WORLD));
/** Changes under every run. */
const FLAGGED = DEALS.find((deal) => judge(deal, WORLD, NOW).isFlagged)!;

test('a record that always fails is logged, holds up no other, and is mended once it can be saved', async () => {
  await withStories(async (stories) => {
    const { org } = stories;
    const isBroken = { yes: true };
    refuse(org, stories.idOf(FLAGGED), 'FIELD_CUSTOM_VALIDATION_EXCEPTION', () => isBroken.yes);
    const run = await stories.runJob(true);
    agree(stories, run.start, FLAGGED);
    const [failure] = openFailures(org);
    assert.equal(failure?.['Record_Id__c'], stories.idOf(FLAGGED));
    assert.equal(failure?.['Message__c'], 'This record cannot be saved.');

    // The log keeps whole seconds.
    const later = (): Promise<unknown> => org.moveClock(org.clock.now() + 60_000);
    await later();
    await stories.runJob(false);
    assert.ok(Number(openFailures(org)[0]?.['Tries__c']) > 1, 'tried again, still open');
    isBroken.yes = false;
    await later();
    agree(stories, (await stories.runJob(false)).start);
    assert.deepEqual(openFailures(org), [], 'nothing is open any more');
  });
});

test('a record that another user has locked is written by the next run', async () => {
  await withStories(async (stories) => {
    const isLocked = { yes: true };
    refuse(stories.org, stories.idOf(FLAGGED), 'UNABLE_TO_LOCK_ROW', () => isLocked.yes);
    agree(stories, (await stories.runJob(true)).start, FLAGGED);
    isLocked.yes = false;
    agree(stories, (await stories.runJob(false)).start);
  });
});

test('a run that is killed in the middle of a chunk is caught up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'advance-killed-'));
  try {
    await withStories(async (stories) => {
      const { org } = stories;
      await org.close();
      const killed = spawnSync(process.execPath, [join(import.meta.dirname, 'killed-run.ts'), folder, stories.source]);
      assert.equal(killed.signal, 'SIGKILL', `the run was not killed: ${killed.stderr.toString()}`);
      stories.reopen();
      const before = stories.org.rows.all('No_Advance_Run__c');
      assert.deepEqual(
        before.map((run) => run['Status__c']),
        ['Running'],
        'the dead run still holds the lock',
      );
      agree(stories, (await stories.runJob(false)).start);
      assert.equal(stories.org.rows.all('No_Advance_Run__c')[0]?.['Status__c'], 'Failed', 'the dead run is told');
    }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a clock that jumps while the job runs changes nothing: the start of the run is now for every chunk', async () => {
  await withStories(async (stories) => {
    const { org } = stories;
    let rows = 0;
    onUpdate(org, 'Opportunity', () => {
      if (++rows === 250) org.clock.moveTo(org.clock.now() + 40 * DAY);
      return null;
    });
    agree(stories, (await stories.runJob(true)).start);
    agree(stories, (await stories.runJob(false)).start);
  });
});

test('the nightly run survives the night in which 2 AM does not exist', async () => {
  const springForward = Date.parse('2027-03-14T08:00:00Z');
  await withStories(async (stories) => {
    const { org } = stories;
    const { userId } = org.users.ofRole('admin')!;
    // Closed deals are judged while they are young.
    await stories.runJob(true);
    await org.moveClock(springForward - 2 * DAY);
    org.transaction(userId, () => org.engine.invokeStatic('NoAdvanceRunController', 'schedule', {}, userId));
    const before = org.rows.all('No_Advance_Run__c').length;
    await org.moveClock(springForward + 2 * DAY);
    const runs = org.rows.all('No_Advance_Run__c');
    assert.ok(runs.length - before >= 3, `${runs.length - before} runs in four nights`);
    assert.deepEqual([...new Set(runs.map((run) => run['Status__c']))], ['Completed']);
    agree(stories, Date.parse(String(runs.at(-1)!['Started_At__c'])));
  });
});

function openFailures(org: LocalOrg): Row[] {
  return org.rows.all('No_Advance_Failure__c').filter((row) => row['Is_Open__c'] === true);
}

async function withStories(work: (stories: StoryOrg) => Promise<void>, folder?: string): Promise<void> {
  const stories = new StoryOrg(WORLD, folder);
  try {
    await stories.live(DEALS);
    await work(stories);
  } finally {
    await stories.close();
  }
}

/** All deals but the ones named are as they should be. */
function agree(stories: StoryOrg, now: number, ...others: Deal[]): void {
  const written = stories.read(DEALS);
  const differing = DEALS.filter((deal, i) => {
    if (others.includes(deal)) return isDeepStrictEqual(written[i], judge(deal, WORLD, now));
    assert.deepEqual(written[i], judge(deal, WORLD, now), JSON.stringify(deal, null, 1));
    return false;
  });
  assert.deepEqual(differing, [], 'was written all the same');
}
