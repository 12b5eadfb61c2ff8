/** The demo's meetings and plans, read over the API to say what the pages have saved. */
import assert from 'node:assert/strict';
import { clockOf, moveClock, query } from '../../lib/client.ts';
import type { World } from './world.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Plan = {
  Id: string;
  Event_Id__c: string;
  Opportunity__c: string;
  Starts_At__c: string;
  Ends_At__c: string;
  Status__c: string;
  Objective__c: string | null;
  Objective_Type__c: string | null;
  Result__c: string | null;
  Recorded_Result__c: string | null;
  Commitment_Who__c: string | null;
  Commitment_Due__c: string | null;
};

const FIELDS =
  'Id, Event_Id__c, Opportunity__c, Starts_At__c, Ends_At__c, Status__c, Objective__c, Objective_Type__c, ' +
  'Result__c, Recorded_Result__c, Commitment_Who__c, Commitment_Due__c';

/** Priya's latest meeting of that name. */
export async function planOf(world: World, subject: string): Promise<Plan> {
  const [plan] = await plansWhere(world, `Subject__c = '${subject}' ORDER BY Starts_At__c DESC LIMIT 1`);
  assert.ok(plan, `Priya has no meeting called ${subject}`);
  return plan;
}

export function plansWhere(world: World, condition: string): Promise<Plan[]> {
  return query<Plan>(
    world.client('rep'),
    `SELECT ${FIELDS} FROM Call_Plan__c WHERE Rep__r.Name = 'Priya Raman' AND ${condition}`,
  );
}

export async function eventPage(world: World, subject: string): Promise<string> {
  return `r/Event/${(await planOf(world, subject)).Event_Id__c}/view`;
}

export async function dealPage(world: World, subject: string): Promise<string> {
  return `r/Opportunity/${(await planOf(world, subject)).Opportunity__c}/view`;
}

/** The org's clock, moved on to a time or by milliseconds. */
export async function waitUntil(world: World, time: string | number): Promise<void> {
  const admin = world.client('admin');
  const now = (await clockOf(admin)).getTime();
  await moveClock(admin, new Date(typeof time === 'number' ? now + time : Math.max(now, Date.parse(time))));
}

export const isoDate = (time: string | number): string => new Date(time).toISOString().slice(0, 10);
