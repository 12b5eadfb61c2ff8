/** The manager's side of the demo: the job runs, Tom Adeyemi decides about deals and invests in relationships. */
import { asRole, callApex, createAll, query, runJob, type Client } from '../lib/client.ts';
import type { Action } from '../lib/replay.ts';
import type { Cast } from './story.ts';
import { dayFrom } from './stuck.ts';

const DAY = 24 * 3_600_000;

/** A run each week first, each night later: the trend reaches back, and the demo still loads in seconds. */
const WEEKLY_FROM = 98;
const NIGHTLY_FROM = 35;

/** What a rep is to win in a quarter. */
export const QUOTAS = [240_000, 260_000, 300_000];

export async function managersStory(client: Client, cast: Cast, now: number): Promise<Action[]> {
  const tom = await asRole(client, 'manager');
  const priya = await asRole(client, 'rep');
  return [...investments(tom, priya, cast, now), ...reviews(tom, priya, now), ...runs(client, now)];
}

/** One runs and is used, one is asked for, one has ended. */
function investments(tom: Client, priya: Client, cast: Cast, now: number): Action[] {
  const ask = (client: Client, account: string, hoursCap: number, endsIn: number, words: string[]): Promise<string> => {
    const [reason, ruleAgreed, expectedResponse] = words;
    const accountId = cast.accounts.get(account);
    const request = { accountId, hoursCap, endsOn: dayFrom(now, endsIn), reason, ruleAgreed, expectedResponse };
    return callApex<string>(client, 'InvestmentController', 'request', { request });
  };
  const approved = async (...request: Parameters<typeof ask>): Promise<void> => {
    await callApex(tom, 'InvestmentController', 'approve', { investmentId: await ask(...request) });
  };
  return [
    act(now - 62 * DAY, () =>
      approved(tom, 'Castor Chemicals', 20, 25, [
        'A new safety team decides about both warehouses next year.',
        'Ulrike Stein names the day on which the second warehouse is decided.',
        'They invite us to the tender before it is public.',
      ]),
    ),
    act(now - 75 * DAY, () =>
      approved(tom, 'Arden Breweries', 8, -12, [
        'Frank Doyle speaks at the brewers’ meeting in autumn.',
        'Two visits, and a date for the tasting room afterwards.',
        'He tells the other brewers about the probes.',
      ]),
    ),
    act(now - 2 * DAY, async () => {
      await ask(priya, 'Quayside Market', 10, 60, [
        'Lou Marchetti opens a second hall and asks for advice.',
        'He shows us the plans of the hall before he asks others.',
        'He asks us for a quote by January.',
      ]);
    }),
  ];
}

function reviews(tom: Client, priya: Client, now: number): Action[] {
  const decide = (daysAgo: number, deal: string, decision: string, days: number, note: string): Action =>
    act(now - daysAgo * DAY, async ({ deals }) => {
      await review(tom, deals.get(`stuck-${deal}`)!, decision, note, dayFrom(now, days));
    });
  return [
    decide(9, 'coached', 'Coach', 12, 'Next meeting only with a ward for the trial on the agenda; I will come along.'),
    decide(7, 'snoozed', 'Snooze', 20, 'Harvest until the end of the month. Abel Fenn calls us then.'),
    decide(5, 'hopeless', 'Disqualify', 9, 'Nobody there can decide. Close it, unless Joan Becker names somebody.'),
    // One of Priya's, and her answer.
    act(now - 6 * DAY, async () => {
      const dealId = await largestFlagged(tom, 'Priya Raman');
      if (dealId)
        await review(tom, dealId, 'Coach', 'What did they agree to do last time? Ask for a date.', dayFrom(now, 15));
    }),
    act(now - 4 * DAY, async () => {
      const dealId = await largestFlagged(priya, 'Priya Raman');
      if (dealId) await review(priya, dealId, 'Comment', 'I have asked for a call with their finance director.', null);
    }),
  ];
}

async function review(
  client: Client,
  dealId: string,
  decision: string,
  note: string,
  until: string | null,
): Promise<void> {
  const fields = { Opportunity__c: dealId, Decision__c: decision, Note__c: note, Until__c: until };
  await createAll(client, 'No_Advance_Review__c', [fields]);
}

async function largestFlagged(client: Client, rep: string): Promise<string | undefined> {
  const flagged = `SELECT Id FROM Opportunity WHERE No_Advance__c = TRUE AND Owner.Name = '${rep}' ORDER BY Amount DESC LIMIT 1`;
  return (await query<{ Id: string }>(client, flagged))[0]?.Id;
}

function runs(client: Client, now: number): Action[] {
  const weekly = Array.from({ length: (WEEKLY_FROM - NIGHTLY_FROM) / 7 }, (_, i) => WEEKLY_FROM - i * 7);
  return [
    ...weekly.map((daysAgo) =>
      act(now - daysAgo * DAY, async () => {
        await runJob(client, false);
      }),
    ),
    act(now - NIGHTLY_FROM * DAY, async () => {
      await callApex(client, 'NoAdvanceRunController', 'schedule');
    }),
  ];
}

function act(at: number, run: Extract<Action, { kind: 'act' }>['run']): Action {
  return { kind: 'act', at, run };
}
