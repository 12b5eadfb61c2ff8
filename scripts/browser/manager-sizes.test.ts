/** The manager's pages where there is nothing yet, and where there is very much. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callApex, createAll, runJob } from '../lib/client.ts';
import { card, dollars, exported, flagged, showsFigures } from './support/dashboard.ts';
import { useEmptyWorld, WIDTHS } from './support/world.ts';

const world = useEmptyWorld();

const EMPTY: { path: string; shows: string | RegExp }[] = [
  { path: 'n/No_Advance', shows: 'Not checked yet' },
  { path: 'n/Reps', shows: 'The job has not run yet: rates are shown after its first run.' },
  { path: 'n/Reps?c__view=team', shows: 'The job has not run yet: rates are shown after its first run.' },
  { path: 'n/One_on_One', shows: 'What we agree today' },
  { path: 'n/Account_Time', shows: /You and your team have held no meeting/ },
];

for (const { path, shows } of EMPTY) {
  for (const width of WIDTHS) {
    test(`${path} of an empty org, ${width} px`, () =>
      world.visit('manager', width, async (person) => {
        await person.goTo(path);
        await person.sees(shows);
        await person.finds(path);
      }));
  }
}

test('once the job has run, an empty list says so', async () => {
  await runJob(world.client('admin'), true);
  await world.visit('manager', 1280, async (person) => {
    await person.goTo('n/No_Advance');
    await person.sees('No deal keeps meeting without moving');
    await person.finds('nothing flagged');
  });
});

const COUNT = 2_000;
const AMOUNT = 1_000;

test('2,000 flagged deals: the answer comes within 2 seconds, counts all and lists the largest', async () => {
  const ownerId = world.org.users.rep.userId;
  await createAll(
    world.client('admin'),
    'Opportunity',
    Array.from({ length: COUNT }, (_, i) => ({
      Name: `Deal ${i + 1}`,
      OwnerId: ownerId,
      StageName: 'Qualification',
      CloseDate: '2026-12-18',
      Amount: AMOUNT + i,
      No_Advance__c: true,
      No_Advance_Key__c: 1,
      Meetings_Since_Advance__c: 3,
      Hours_Since_Advance__c: 2.5,
    })),
  );
  const manager = world.client('manager');
  const seconds: number[] = [];
  // The best of three: the machine has other things to do, too.
  for (let turn = 0; turn < 3; turn++) {
    const started = performance.now();
    await callApex(manager, 'NoAdvanceDashboardController', 'getDashboard', { filters: { period: '90' } });
    seconds.push((performance.now() - started) / 1000);
  }
  assert.ok(Math.min(...seconds) < 2, `It took ${seconds.map((each) => each.toFixed(1)).join(', ')} s`);

  const deals = await flagged(world, 'manager');
  for (const width of WIDTHS) {
    await world.visit('manager', width, async (person) => {
      await person.goTo('n/No_Advance');
      await showsFigures(person, deals);
      await person.sees('The first 200 of 2,000 flagged deals by amount are listed.');
      await person.finds('very many flagged deals');
      if (width === 375) return;
      const rows = await exported(person);
      assert.equal(rows.length, 200);
      await person.sees('The first 200 of 2,000 deals are in the file');
      await person.sees(dollars(deals[0]!.Amount), card(person.page, 'Flagged deals'));
    });
  }
});
