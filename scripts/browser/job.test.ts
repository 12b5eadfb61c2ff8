/** The job: a stuck deal says why, a new stage and a run clear it; the schedule runs it; managers see their own teams'. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query, runJob } from '../lib/client.ts';
import { button } from './support/forms.ts';
import { DAY, waitUntil } from './support/meetings.ts';
import { until } from './support/until.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

type Deal = { Id: string; Name: string; No_Advance__c: boolean; Owner: { Name: string } };

const flaggedDeals = (): Promise<Deal[]> =>
  query<Deal>(
    world.client('admin'),
    'SELECT Id, Name, No_Advance__c, Owner.Name FROM Opportunity WHERE No_Advance__c = TRUE ORDER BY Name',
  );

/** A flagged deal of Priya's whose stage nothing holds up. */
async function freeDeal(): Promise<Deal> {
  const overdue = "SELECT Opportunity__c FROM Call_Plan__c WHERE Status__c = 'Overdue'";
  const held = await query<{ Opportunity__c: string }>(world.client('rep'), overdue);
  const deals = (await flaggedDeals()).filter(({ Owner }) => Owner.Name === 'Priya Raman');
  const free = deals.find(({ Id }) => !held.some((plan) => plan.Opportunity__c === Id));
  assert.ok(free, 'The demo has a flagged deal of Priya without an overdue outcome');
  return free;
}

test('a stuck deal says why on its page; a new stage and a run clear it', async () => {
  const deal = await freeDeal();
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(`r/Opportunity/${deal.Id}/view`);
    await person.sees(/No advance: \d+ meetings held/);
    await person.finds('a stuck deal');
    await person.click(button(page, 'Mark Stage as Complete'));
    await person.sees(/Stage changed to/);

    await world.visit('admin', 1280, async (admin) => {
      await admin.goTo('n/Advance_Setup');
      await admin.click(button(admin.page, 'Run changes now'));
      await admin.sees(/The job has started|Done/);
      await until(async () => !(await flaggedDeals()).some(({ Id }) => Id === deal.Id));
    });

    await page.reload();
    await page.getByRole('heading', { name: 'Meetings and stages' }).waitFor();
    await person.sees(/held since the last new stage/);
    assert.equal(await page.getByText(/No advance: \d+ meetings held/).count(), 0, 'The flag is gone from the page');
  });
});

test('the schedule runs the job when time passes it', async () => {
  const runs = (): Promise<{ Id: string }[]> =>
    query(world.client('admin'), "SELECT Id FROM No_Advance_Run__c WHERE Status__c = 'Completed'");
  const earlier = (await runs()).length;
  await waitUntil(world, DAY);
  await until(async () => (await runs()).length === earlier + 1);
});

test('a manager sees the flagged deals of her team and none of another', async () => {
  await runJob(world.client('admin'), false);
  const all = await flaggedDeals();
  const west = new Set(['Priya Raman', 'Ben Castell', 'Noor Haddad', 'Tom Adeyemi']);
  const own = all.filter(({ Owner }) => west.has(Owner.Name));
  assert.ok(own.length > 0 && own.length < all.length, 'Other teams have flagged deals, too');
  await world.visit('manager', 1280, async (person) => {
    const { page } = person;
    await person.goTo('n/No_Advance');
    await person.sees('Amount at risk');
    for (const { Name } of own) await page.getByRole('link', { name: Name }).first().waitFor();
    for (const { Name } of all.filter((deal) => !own.includes(deal)))
      assert.equal(await page.getByRole('link', { name: Name, exact: true }).count(), 0, `${Name} is another team's`);
  });
});
