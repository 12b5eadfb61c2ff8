/**
 * The newcomer's walk, in a real browser against the demo: a rep states an objective, time passes, she logs the outcome;
 * the job flags stuck deals and clears the one that moved; her manager sees her team's deals and no others.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../lib/browser.ts';
import { clockOf, connect, moveClock, query, runJob, type Client } from '../lib/client.ts';
import { startOrg, type RunningOrg } from '../lib/server.ts';

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'advance-walk-'));
let org: RunningOrg;
let browser: Browser;
let rep: { page: Page; context: BrowserContext };
let admin: Client;
let priya: Client;

before(async () => {
  // A Monday at 9 AM in Los Angeles.
  org = await startOrg({ data: join(folder, 'org'), args: ['--now', '2026-01-05T17:00:00Z'] });
  browser = await launchBrowser();
  admin = connect(org.url, org.users.admin.token);
  priya = connect(org.url, org.users.rep.token);
  rep = await openAs('rep');
});

after(async () => {
  await browser?.close();
  await org?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openAs(role: 'rep' | 'manager' | 'admin'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(org.users[role].url);
  return { page, context };
}

const visit = (page: Page, path: string): Promise<unknown> => page.goto(`${org.url}/lightning/${path}`);
const shows = (target: Page | Locator, text: string | RegExp): Promise<void> =>
  target.getByText(text).first().waitFor();

/** Date and currency inputs reformat while focused: type as a person does. */
async function type(input: Locator, text: string): Promise<void> {
  await input.click();
  await input.press('ControlOrMeta+a');
  await input.pressSequentially(text);
  await input.press('Tab');
}

async function planOf(subject: string): Promise<{
  Id: string;
  Event_Id__c: string;
  Ends_At__c: string;
  Status__c: string;
  Result__c: string;
  Recorded_Result__c: string;
  Objective__c: string;
}> {
  const [plan] = await query<Awaited<ReturnType<typeof planOf>>>(
    priya,
    `SELECT Id, Event_Id__c, Ends_At__c, Status__c, Result__c, Recorded_Result__c, Objective__c FROM Call_Plan__c
     WHERE Subject__c = '${subject}' AND Rep__r.Name = 'Priya Raman' ORDER BY Starts_At__c DESC LIMIT 1`,
  );
  assert.ok(plan, `Priya has no meeting called ${subject}`);
  return plan;
}

test('the home page lists her meetings by what is to do', async () => {
  const { page } = rep;
  await page.getByRole('heading', { name: 'My meetings' }).waitFor();
  await shows(page, /\d+ to go, about \d+ minutes/);
  for (const status of ['Needs objective', 'Outcome due', 'Overdue', 'Planned']) await shows(page, status);
  await page.getByRole('link', { name: 'Site survey' }).first().click();
  await page.getByRole('heading', { name: 'Call plan' }).first().waitFor();
  await shows(page, 'Needs objective');
});

test('an empty objective is refused with a sentence that helps', async () => {
  const { page } = rep;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shows(page, 'Write what the customer will agree to do, give or decide by the end of this meeting.');
  assert.equal((await planOf('Site survey')).Objective__c, null, 'Nothing was saved');
});

test('a phrase is questioned, a good objective is saved and survives a reload', async () => {
  const { page } = rep;
  await page.getByRole('combobox', { name: 'Objective type' }).click();
  await page.getByRole('option', { name: /Decision or approval/ }).click();
  const objective = page.getByRole('textbox', { name: 'What will the customer agree to?' });
  await objective.fill('Touch base with Nadia');
  await objective.press('Tab');
  await shows(page, 'Say it so that you can answer yes or no when you walk out:');
  const good = 'By the end, Nadia Volkov will approve the freezer list by January 16.';
  await objective.fill(good);
  await objective.press('Tab');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shows(page, 'Call plan saved');
  await page.reload();
  await objective.waitFor();
  assert.equal(await objective.inputValue(), good);
  await shows(page, 'Planned');
  assert.equal((await planOf('Site survey')).Status__c, 'Planned');
});

test('after the meeting the outcome is due, by the clock of the page', async () => {
  const { page } = rep;
  await page.getByRole('button', { name: /time/i }).first().click();
  await page.getByRole('button', { name: /1 day/ }).click();
  await page.getByRole('heading', { name: 'Outcome', exact: true }).waitFor();
  await shows(page, 'Outcome due');
  assert.equal((await planOf('Site survey')).Status__c, 'Outcome due');
});

test('an Advance without who, what and when is recorded as a Continuation, and says why', async () => {
  const { page } = rep;
  await page.getByText('They will do something dated that moves the deal.').click();
  await page.getByText('Met', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Save outcome' }).click();
  await shows(page, 'You chose Advance; it is recorded as Continuation.');
  const plan = await planOf('Site survey');
  assert.deepEqual([plan.Result__c, plan.Recorded_Result__c], ['Advance', 'Continuation']);
});

test('with all three it stands', async () => {
  const { page } = rep;
  await page.getByRole('button', { name: 'Edit outcome' }).click();
  await page
    .getByRole('textbox', { name: 'Who on their side' })
    .or(page.getByRole('combobox', { name: 'Who on their side' }))
    .fill('Nadia Volkov');
  await page.getByRole('textbox', { name: 'will do what' }).fill('book the validation slot');
  await type(page.getByRole('textbox', { name: 'by when' }), 'Jan 20, 2026');
  await page.getByRole('button', { name: 'Save outcome' }).click();
  await shows(page, 'Outcome saved');
  const plan = await planOf('Site survey');
  assert.deepEqual([plan.Result__c, plan.Recorded_Result__c], ['Advance', 'Advance']);
});

type Deal = { Id: string; Name: string; StageName: string; No_Advance__c: boolean };

const flaggedDeal = async (): Promise<Deal> => {
  const overdue = "SELECT Opportunity__c FROM Call_Plan__c WHERE Status__c = 'Overdue'";
  const held = new Set((await query<{ Opportunity__c: string }>(priya, overdue)).map((plan) => plan.Opportunity__c));
  const deals = await query<Deal>(
    priya,
    "SELECT Id, Name, StageName, No_Advance__c FROM Opportunity WHERE No_Advance__c = TRUE AND Owner.Name = 'Priya Raman'",
  );
  const free = deals.find(({ Id }) => !held.has(Id));
  assert.ok(free, 'The demo has a flagged deal of Priya without an overdue outcome');
  return free;
};

test('a stuck deal says why on its page; a new stage and a run clear it', async () => {
  const { page } = rep;
  const deal = await flaggedDeal();
  await visit(page, `r/Opportunity/${deal.Id}/view`);
  await shows(page, /No advance: \d+ meetings held/);
  await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
  await page
    .getByText(/stage changed|saved/i)
    .first()
    .waitFor();

  const { page: adminPage, context } = await openAs('admin');
  await visit(adminPage, 'n/Advance_Setup');
  await adminPage.getByRole('button', { name: 'Run changes now' }).click();
  await shows(adminPage, /The job has started|Done/);
  await until(async () => {
    const [now] = await query<Deal>(priya, `SELECT No_Advance__c FROM Opportunity WHERE Id = '${deal.Id}'`);
    return now!.No_Advance__c === false;
  });
  await context.close();

  await page.reload();
  await page.getByRole('heading', { name: 'Meetings and stages' }).waitFor();
  await shows(page, 'meetings held since the last new stage');
  assert.equal(await page.getByText(/No advance: \d+ meetings held/).count(), 0, 'The flag is gone from the page');
});

test('the schedule runs the job when time passes it', async () => {
  const runs = (): Promise<{ Id: string }[]> =>
    query(admin, "SELECT Id FROM No_Advance_Run__c WHERE Status__c = 'Completed'");
  const earlier = (await runs()).length;
  await moveClock(admin, new Date((await clockOf(admin)).getTime() + 24 * HOUR));
  await until(async () => (await runs()).length === earlier + 1);
});

test('an overdue outcome holds up the stage, in words', async () => {
  const { page } = rep;
  const [plan] = await query<{ Opportunity__c: string; Subject__c: string }>(
    priya,
    "SELECT Opportunity__c, Subject__c FROM Call_Plan__c WHERE Status__c = 'Overdue' AND Subject__c = 'Pricing follow-up' AND Rep__r.Name = 'Priya Raman'",
  );
  await visit(page, `r/Opportunity/${plan!.Opportunity__c}/view`);
  await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
  await shows(page, /stage cannot change yet.*Pricing follow-up/i);
});

test('the manager sees the flagged deals of her team and none of another', async () => {
  const { page, context } = await openAs('manager');
  await visit(page, 'n/No_Advance');
  await shows(page, 'Amount at risk');
  await runJob(admin, false);
  const all = await query<{ Name: string; Owner: { Name: string } }>(
    admin,
    'SELECT Name, Owner.Name FROM Opportunity WHERE No_Advance__c = TRUE',
  );
  const west = new Set(['Priya Raman', 'Ben Castell', 'Noor Haddad', 'Tom Adeyemi']);
  const own = all.filter(({ Owner }) => west.has(Owner.Name));
  assert.ok(own.length > 0 && own.length < all.length, 'Other teams have flagged deals, too');
  await page.reload();
  await shows(page, 'Amount at risk');
  for (const { Name } of own) await page.getByRole('link', { name: Name }).first().waitFor();
  for (const { Name } of all.filter((deal) => !own.includes(deal))) {
    assert.equal(
      await page.getByRole('link', { name: Name, exact: true }).count(),
      0,
      `${Name} belongs to another team`,
    );
  }
  await context.close();
});

async function until(holds: () => Promise<boolean>, seconds = 15): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`Not so after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
