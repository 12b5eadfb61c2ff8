import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Random } from '../lib/random.ts';
import { readCrm } from '../import-crm/read.ts';
import { crmStory } from '../import-crm/story.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A tiny set in the shape of the real one. */
function setWith(pipeline: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'crm-'));
  folders.push(folder);
  const write = (file: string, lines: string[]): void => writeFileSync(join(folder, file), lines.join('\n'));
  write('accounts.csv', [
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    'Acme,technolgy,1996,1.5,20,Philipines,',
  ]);
  write('products.csv', ['product,series,sales_price', 'GTX Pro,GTX,4821']);
  write('sales_teams.csv', ['sales_agent,manager,regional_office', 'Ann Lee,Bo Day,East']);
  write('sales_pipeline.csv', [
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    ...pipeline,
  ]);
  return folder;
}

test('the known dirt of the set is mended, blanks stay blank', () => {
  const { deals, accounts } = readCrm(
    setWith(['A1,Ann Lee,GTXPro,,Won,10/20/2016,3/1/2017,1054', 'A2,Ann Lee,GTX Pro,Acme,Prospecting,,,']),
  );
  assert.equal(deals[0]!.product, 'GTX Pro');
  assert.equal(deals[0]!.account, null);
  assert.equal(deals[0]!.engagedOn, Date.UTC(2016, 9, 20));
  assert.equal(deals[1]!.engagedOn, null);
  assert.equal(accounts[0]!.sector, 'technology');
});

for (const [what, line, message] of [
  [
    'a date that is none',
    'A1,Ann Lee,GTX Pro,Acme,Won,20-10-2016,3/1/2017,1',
    /sales_pipeline\.csv, line 2: "20-10-2016" is not a date/,
  ],
  ['an unknown stage', 'A1,Ann Lee,GTX Pro,Acme,Maybe,,,', /line 2: unknown deal stage "Maybe"/],
  [
    'an account nobody knows',
    'A1,Ann Lee,GTX Pro,Nobody,Won,10/20/2016,3/1/2017,1',
    /Deal A1 names the account "Nobody"/,
  ],
] as const) {
  test(`${what} is refused with its place`, () => {
    assert.throws(() => readCrm(setWith([line])), message);
  });
}

test('a folder without the files says which one is missing', () => {
  assert.throws(
    () => readCrm(join(tmpdir(), 'no-such-crm')),
    /accounts\.csv.*Give the folder that holds the set's CSV files/,
  );
});

test('the story of a deal is the same for the same seed, in order, and ends with its close', () => {
  const data = readCrm(setWith(['A1,Ann Lee,GTX Pro,Acme,Won,10/20/2016,3/1/2017,1054']));
  const ids = { users: new Map([['Ann Lee', '005']]), accounts: new Map([['Acme', '001']]) };
  const story = crmStory(data, ids, new Random(1));
  assert.deepEqual(story, crmStory(data, ids, new Random(1)));
  assert.equal(story[0]!.kind, 'deal');
  const last = story.toSorted((a, b) => a.at - b.at).at(-1)!;
  assert.deepEqual(last.kind === 'stage' && last.fields, {
    StageName: 'Closed Won',
    Amount: 1054,
    CloseDate: '2017-03-01',
  });
});
