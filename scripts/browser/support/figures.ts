/** Figures of a rep, read from the records as a manager may see them. */
import { query } from '../../lib/client.ts';
import type { World } from './world.ts';

/** What a verdict says of a meeting that was judged. */
const MOVED = ['Order', 'Advanced stage', 'Advance with evidence, stage unchanged'];
const JUDGED = [...MOVED, 'Continuation', 'No-sale'];

export async function userId(world: World, name: string): Promise<string> {
  const [user] = await query<{ Id: string }>(world.client('admin'), `SELECT Id FROM User WHERE Name = '${name}'`);
  return user!.Id;
}

type Promised = { Opportunity__r: { Name: string; Amount: number } };

/** Deals of a rep that close this quarter, on which a customer has promised something that is not due yet. */
export async function promisedDeals(world: World, rep: string): Promise<Promised['Opportunity__r'][]> {
  const plans = await query<Promised>(
    world.client('manager'),
    `SELECT Opportunity__r.Name, Opportunity__r.Amount FROM Call_Plan__c
     WHERE Recorded_Result__c = 'Advance' AND Commitment_Due__c >= TODAY AND Commitment_Kept__c = NULL
     AND Opportunity__r.IsClosed = FALSE AND Opportunity__r.CloseDate = THIS_FISCAL_QUARTER
     AND Opportunity__r.Owner.Name = '${rep}'`,
  );
  return [...new Map(plans.map(({ Opportunity__r: deal }) => [deal.Name, deal])).values()];
}

/** "9 of 25": the meetings of a rep this quarter that moved the sale, of those that were judged. */
export async function advanceRate(world: World, rep: string): Promise<{ share: string; count: string }> {
  const plans = await query<{ Verdict__c: string }>(
    world.client('manager'),
    `SELECT Verdict__c FROM Call_Plan__c WHERE Rep__r.Name = '${rep}' AND Verdict__c != NULL
     AND Ends_At__c = THIS_FISCAL_QUARTER`,
  );
  const judged = plans.filter(({ Verdict__c }) => JUDGED.includes(Verdict__c));
  const moved = judged.filter(({ Verdict__c }) => MOVED.includes(Verdict__c));
  const share = `${Math.round((moved.length / judged.length) * 100)}%`;
  return { share, count: `${moved.length} of ${judged.length}` };
}
