/** `node scripts/screenshots.ts [NAME…]`: takes the pictures of the guides anew, or those named, in an org with demo data. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './lib/browser.ts';
import { connect, query } from './lib/client.ts';
import { ROOT } from './lib/run.ts';
import { startOrg, type RunningOrg } from './lib/server.ts';

type Role = 'rep' | 'manager' | 'admin';
type Shot = { name: string; role: Role; path: string; ready: string; width?: number; height?: number };

const IMAGES = join(ROOT, 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'advance-shots-'));
mkdirSync(IMAGES, { recursive: true });

/** A Tuesday at 10:40 AM in Los Angeles. */
const org = await startOrg({ data: join(folder, 'org'), args: ['--now', '2026-11-17T18:40:00Z'] });
const browser = await launchBrowser();
try {
  const names = process.argv.slice(2);
  const wanted = (await shots(org)).filter(({ name }) => names.length === 0 || names.includes(name));
  for (const shot of wanted) await take(browser, org, shot);
} finally {
  await browser.close();
  await org.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function shots({ url, users }: RunningOrg): Promise<Shot[]> {
  const client = connect(url, users.rep.token);
  const eventOf = async (subject: string): Promise<string> => {
    const [plan] = await query<{ Event_Id__c: string }>(
      client,
      `SELECT Event_Id__c FROM Call_Plan__c WHERE Subject__c = '${subject}' AND Rep__r.Name = 'Priya Raman' ORDER BY Starts_At__c DESC LIMIT 1`,
    );
    return `r/Event/${plan!.Event_Id__c}/view`;
  };
  const [deal] = await query<{ Id: string }>(
    client,
    "SELECT Id FROM Opportunity WHERE No_Advance__c = TRUE AND Owner.Name = 'Priya Raman' ORDER BY Meetings_Held__c DESC LIMIT 1",
  );
  const stuck = `r/Opportunity/${deal!.Id}/view`;
  return [
    { name: 'home', role: 'rep', path: 'page/home', ready: 'Needs objective', height: 1000 },
    { name: 'home-phone', role: 'rep', path: 'page/home', ready: 'Needs objective', width: 375, height: 812 },
    { name: 'event-before', role: 'rep', path: await eventOf('Site survey'), ready: 'Our objective', height: 800 },
    {
      name: 'event-after',
      role: 'rep',
      path: await eventOf('Trial kick-off'),
      ready: 'What came out of it?',
      height: 860,
    },
    {
      name: 'event-after-phone',
      role: 'rep',
      path: await eventOf('Trial kick-off'),
      ready: 'What came out of it?',
      width: 375,
      height: 812,
    },
    { name: 'opportunity', role: 'rep', path: stuck, ready: 'What the customer promised', height: 1240 },
    { name: 'no-advance', role: 'manager', path: 'n/No_Advance', ready: 'Exempt deals', height: 1240 },
    { name: 'reps', role: 'manager', path: 'n/Reps', ready: 'Held meetings by verdict', height: 1000 },
    { name: 'account-time', role: 'manager', path: 'n/Account_Time', ready: 'How a class is suggested', height: 1000 },
    { name: 'setup', role: 'admin', path: 'n/Advance_Setup', ready: 'Runs every night', height: 420 },
  ];
}

async function take(from: Browser, { url, users }: RunningOrg, shot: Shot): Promise<void> {
  const viewport = { width: shot.width ?? 1280, height: shot.height ?? 900 };
  const context = await from.newContext({ viewport, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(users[shot.role].url);
  await page.goto(`${url}/lightning/${shot.path}`);
  await page.getByText(shot.ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(IMAGES, `${shot.name}.png`) });
  await context.close();
  console.log(`docs/images/${shot.name}.png`);
}
