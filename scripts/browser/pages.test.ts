/** Every page, as each of its viewers first finds it, on a desk and on a phone. */
import { test } from 'node:test';
import { query } from '../lib/client.ts';
import { useWorld, WIDTHS, type Role } from './support/world.ts';

const world = useWorld();

async function eventOf(subject: string): Promise<string> {
  const [plan] = await query<{ Event_Id__c: string }>(
    world.client('rep'),
    `SELECT Event_Id__c FROM Call_Plan__c WHERE Subject__c = '${subject}' AND Rep__r.Name = 'Priya Raman'
     ORDER BY Starts_At__c DESC LIMIT 1`,
  );
  return `r/Event/${plan!.Event_Id__c}/view`;
}

async function recordOf(object: string, where: string): Promise<string> {
  const [record] = await query<{ Id: string }>(
    world.client('admin'),
    `SELECT Id FROM ${object} WHERE ${where} LIMIT 1`,
  );
  return `r/${object}/${record!.Id}/view`;
}

const PAGES: { name: string; role: Role; path: () => string | Promise<string>; shows: string | RegExp }[] = [
  { name: 'home of a rep', role: 'rep', path: () => 'page/home', shows: 'Needs objective' },
  { name: 'home of a manager', role: 'manager', path: () => 'page/home', shows: 'My meetings' },
  { name: 'event before its objective is due', role: 'rep', path: () => eventOf('Rollout workshop'), shows: 'Draft' },
  { name: 'event with an overdue outcome', role: 'rep', path: () => eventOf('Pricing follow-up'), shows: 'Overdue' },
  {
    name: 'flagged deal',
    role: 'rep',
    path: () => recordOf('Opportunity', "No_Advance__c = TRUE AND Owner.Name = 'Priya Raman'"),
    shows: /No advance/,
  },
  {
    name: 'account',
    role: 'rep',
    path: () => recordOf('Account', "Name = 'Halvorsen Foods'"),
    shows: 'Halvorsen Foods',
  },
  {
    name: 'contact',
    role: 'rep',
    path: () => recordOf('Contact', "Name = 'Dana Whitfield'"),
    shows: 'Operations Director',
  },
  { name: 'form of a new event', role: 'rep', path: () => 'o/Event/new', shows: 'All-Day Event' },
  { name: 'list of events', role: 'rep', path: () => 'o/Event/list', shows: /items · sorted/ },
  { name: 'flagged deals', role: 'manager', path: () => 'n/No_Advance', shows: 'Amount at risk' },
  { name: 'setup', role: 'admin', path: () => 'n/Advance_Setup', shows: 'Runs every night' },
];

for (const { name, role, path, shows } of PAGES) {
  for (const width of WIDTHS) {
    test(`${name}, ${width} px`, () =>
      world.visit(role, width, async (person) => {
        await person.goTo(await path());
        await person.sees(shows);
        await person.finds(name);
      }));
  }
}
