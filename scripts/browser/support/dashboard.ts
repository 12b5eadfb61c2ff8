/** The No Advance page: its parts as a person finds them, and its figures as the records tell them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { query } from '../../lib/client.ts';
import { button } from './forms.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';
import type { Role, World } from './world.ts';

export type Deal = {
  Id: string;
  Name: string;
  Amount: number;
  Owner: { Name: string };
  Meetings_Since_Advance__c: number;
  Hours_Since_Advance__c: number;
};

const FIELDS = 'Id, Name, Amount, Owner.Name, Meetings_Since_Advance__c, Hours_Since_Advance__c';

/** Open, flagged deals that this person may see, largest first. */
export function flagged(world: World, role: Role, condition = 'Id != NULL'): Promise<Deal[]> {
  return query<Deal>(
    world.client(role),
    `SELECT ${FIELDS} FROM Opportunity WHERE IsClosed = FALSE AND No_Advance__c = TRUE AND ${condition}
     ORDER BY Amount DESC`,
  );
}

/** Open deals that would be flagged, were they not snoozed or under an investment. */
export function exempted(world: World, role: Role): Promise<Deal[]> {
  return query<Deal>(
    world.client(role),
    `SELECT ${FIELDS} FROM Opportunity WHERE IsClosed = FALSE AND No_Advance_Exempt_Until__c != NULL
     AND No_Advance__c = FALSE ORDER BY Amount DESC`,
  );
}

export const sum = (deals: Deal[], field: 'Amount' | 'Meetings_Since_Advance__c' | 'Hours_Since_Advance__c'): number =>
  deals.reduce((total, deal) => total + (deal[field] ?? 0), 0);

export const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

export function figure(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Headline figures' }).locator('dl > div').filter({ hasText: name });
}

/** The headline figures are those of these deals. */
export async function showsFigures({ page }: Person, deals: Deal[], exempt?: Deal[]): Promise<void> {
  const value = (name: string, text: string): Promise<void> =>
    figure(page, name).locator('dd').getByText(text, { exact: true }).first().waitFor();
  await value('Flagged deals', deals.length.toLocaleString('en-US'));
  await value('Amount at risk', dollars(sum(deals, 'Amount')));
  await value('Meetings on them', sum(deals, 'Meetings_Since_Advance__c').toLocaleString('en-US'));
  await value(
    'Hours on them',
    sum(deals, 'Hours_Since_Advance__c').toLocaleString('en-US', { minimumFractionDigits: 1 }),
  );
  if (exempt) await value('Exempt, shown apart', dollars(sum(exempt, 'Amount')));
}

/** The card of flagged deals, or of exempt ones. */
export function card(page: Page, name: 'Flagged deals' | 'Exempt deals'): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
}

/** `allInnerTexts` looks in the page's own world, where synthetic shadow hides what is in components. */
export async function texts(each: Locator): Promise<string[]> {
  return Promise.all((await each.all()).map((one) => one.innerText()));
}

/** The deals that the page lists, in its order. */
export async function lists({ page }: Person, deals: Deal[]): Promise<void> {
  const links = card(page, 'Flagged deals').getByRole('rowheader').getByRole('link');
  const expected = deals.map(({ Name }) => Name).join('\n');
  let found = '';
  await until(async () => (found = (await texts(links)).join('\n')) === expected, 10).catch(() => {});
  assert.equal(found, expected);
}

/** What the button's file says: one object for each line. */
export async function exported(person: Person, place: Page | Locator = person.page): Promise<Record<string, string>[]> {
  const download = person.page.waitForEvent('download');
  await person.click(button(place, 'Export CSV'));
  const path = await (await download).path();
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

/** A filter, chosen in its combobox; on a phone the filters stand behind a button. */
export async function filterBy(person: Person, name: string, option: string): Promise<void> {
  const filters = person.page.getByRole('group', { name: 'Filters' });
  await person.choose(filters.getByRole('combobox', { name }), option);
}

/** The address of the page keeps this filter. */
export function assertKept(page: Page, name: string, value: string | null): void {
  assert.equal(new URL(page.url()).searchParams.get(`c__${name}`), value);
}
