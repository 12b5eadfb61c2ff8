/** WHERE. Sources: the pages of the SOQL and SOSL Reference named at each test. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('a condition', () => {
  let world: World;
  let acme: string;

  before(() => {
    world = new World();
    acme = world.insert('Account', { Name: 'Acme', Industry: 'Energy', NumberOfEmployees: 10 });
    world.insert('Account', { Name: 'Bolt 50%', Industry: null, NumberOfEmployees: 20 });
    world.insert('Account', { Name: 'Core_x', Industry: 'Media', NumberOfEmployees: null });
    world.insert('Opportunity', { Name: 'Won', AccountId: acme, IsWon: true, CloseDate: '2026-03-17' });
    world.insert('Opportunity', { Name: 'Open', AccountId: null, IsWon: false, CloseDate: '2026-04-02' });
    world.insert('Visit__c', { Name: 'AB', Topics__c: 'A;B' });
    world.insert('Visit__c', { Name: 'C', Topics__c: 'C' });
    world.insert('Visit__c', { Name: 'None', Topics__c: null });
  });

  const names = (where: string, ...binds: Parameters<World['query']>[1][]): unknown[] =>
    world.list(`SELECT Name FROM Account WHERE ${where} ORDER BY Name`, ...binds);

  // sforce_api_calls_soql_select_comparisonoperators.htm: "Comparisons on strings are … case-insensitive for all other fields"
  it('compares text without regard to case', () => {
    assert.deepEqual(names("Name = 'ACME'"), ['Acme']);
    assert.deepEqual(names("Name IN ('ACME', 'core_X')"), ['Acme', 'Core_x']);
  });

  // the same page, !=; and Apex developers rely on it: rows with an empty field are found
  it('finds empty fields with != and NOT IN', () => {
    assert.deepEqual(names("Industry != 'Energy'"), ['Bolt 50%', 'Core_x']);
    assert.deepEqual(names("Industry NOT IN ('Energy', 'Media')"), ['Bolt 50%']);
    assert.deepEqual(names("(NOT Industry = 'Energy')"), ['Bolt 50%', 'Core_x']);
  });

  // sforce_api_calls_soql_null.htm
  it('finds null with = null, and an empty text is null', () => {
    assert.deepEqual(names('Industry = null'), ['Bolt 50%']);
    assert.deepEqual(names("Industry = ''"), ['Bolt 50%']);
    assert.deepEqual(names('Industry != null'), ['Acme', 'Core_x']);
    assert.deepEqual(names('Industry = :x', null), ['Bolt 50%']);
    assert.deepEqual(names('Industry IN :x', ['Energy', null]), ['Acme', 'Bolt 50%']);
  });

  // sforce_api_calls_soql_null.htm: "null matches FALSE values"; sforce_api_calls_soql_relationships_lookup.htm for parents
  it('takes an empty checkbox for false', () => {
    assert.deepEqual(world.list('SELECT Name FROM Opportunity WHERE IsWon = null'), ['Open']);
    world.insert('Visit__c', { Name: 'Loose' });
    assert.ok(world.list('SELECT Name FROM Visit__c WHERE Opportunity__r.IsWon = false').includes('Loose'));
  });

  // sforce_api_calls_soql_select_comparisonoperators.htm, LIKE
  it('matches patterns with LIKE, and escaped wildcards as themselves', () => {
    assert.deepEqual(names("Name LIKE 'a%'"), ['Acme']);
    assert.deepEqual(names("Name LIKE '_CM_'"), ['Acme']);
    assert.deepEqual(names("Name LIKE '%\\%'"), ['Bolt 50%']);
    assert.deepEqual(names("Name LIKE 'Core\\_%'"), ['Core_x']);
    assert.deepEqual(names('Name LIKE :patterns', ['a%', 'b%']), ['Acme', 'Bolt 50%']);
  });

  it('compares numbers; nothing is less than or greater than null', () => {
    assert.deepEqual(names('NumberOfEmployees < 15'), ['Acme']);
    assert.deepEqual(names('NumberOfEmployees >= 10'), ['Acme', 'Bolt 50%']);
    assert.deepEqual(names('NumberOfEmployees > :x', null), []);
  });

  // field_types.htm, ID: 15 characters are accepted
  it('takes ids of 15 and 18 characters, and refuses what is no id', () => {
    assert.deepEqual(names(`Id = '${acme}'`), ['Acme']);
    assert.deepEqual(names(`Id IN ('${acme.slice(0, 15)}')`), ['Acme']);
    assert.throws(() => names("Id = 'nonsense'"), {
      code: 'INVALID_QUERY_FILTER_OPERATOR',
      message: 'invalid ID field: nonsense',
    });
  });

  it('takes long lists of binds', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `001${String(i).padStart(12, '9')}AAA`);
    assert.deepEqual(names('Id IN :ids', [...ids, acme]), ['Acme']);
    assert.deepEqual(names('Id IN :ids', []), []);
    assert.equal(names('Id NOT IN :ids', []).length, 3);
  });

  // sforce_api_calls_soql_select_comparisonoperators.htm: semi-joins and anti-joins
  it('joins with another object by IN and NOT IN', () => {
    assert.deepEqual(names('Id IN (SELECT AccountId FROM Opportunity WHERE IsWon = true)'), ['Acme']);
    assert.deepEqual(names('Id NOT IN (SELECT AccountId FROM Opportunity)'), ['Bolt 50%', 'Core_x']);
  });

  // sforce_api_calls_soql_querying_multiselect_picklists.htm
  it('includes and excludes values of multi-select picklists', () => {
    const visits = (where: string): unknown[] =>
      world.list(`SELECT Name FROM Visit__c WHERE ${where} AND Name != 'Loose' ORDER BY Name`);
    assert.deepEqual(visits("Topics__c INCLUDES ('A;B', 'C')"), ['AB', 'C']);
    assert.deepEqual(visits("Topics__c INCLUDES ('A;C')"), []);
    assert.deepEqual(visits("Topics__c EXCLUDES ('A')"), ['C', 'None']);
  });

  it('works on formula fields', () => {
    assert.deepEqual(world.list("SELECT Shout__c FROM Visit__c WHERE Shout__c = 'ab'"), ['AB']);
  });

  // sforce_api_calls_soql_select_dateformats.htm; now is 18 March 2026, 13:00 in Los Angeles
  it('knows date literals on date fields', () => {
    const deals = (where: string): unknown[] => world.list(`SELECT Name FROM Opportunity WHERE ${where}`);
    assert.deepEqual(deals('CloseDate = YESTERDAY'), ['Won']);
    assert.deepEqual(deals('CloseDate > THIS_MONTH'), ['Open']);
    assert.deepEqual(deals('CloseDate = LAST_N_DAYS:1'), ['Won']);
    assert.deepEqual(deals('CloseDate = NEXT_N_DAYS:15'), ['Open']);
    assert.deepEqual(deals('CloseDate < TODAY'), ['Won']);
    assert.deepEqual(deals('CloseDate = NEXT_QUARTER'), ['Open']);
  });

  it('counts days of date literals in the time zone of the user', () => {
    world.insert('Event', { Subject: 'Late yesterday', StartDateTime: '2026-03-18T06:30:00.000Z' });
    world.insert('Event', { Subject: 'This morning', StartDateTime: '2026-03-18T07:30:00.000Z' });
    assert.deepEqual(world.list('SELECT Subject FROM Event WHERE StartDateTime = TODAY'), ['This morning']);
    assert.deepEqual(world.list('SELECT Subject FROM Event WHERE StartDateTime < TODAY'), ['Late yesterday']);
  });

  it('takes datetimes with an offset', () => {
    assert.deepEqual(world.list('SELECT Subject FROM Event WHERE StartDateTime >= 2026-03-18T08:00:00+01:00'), [
      'This morning',
    ]);
  });
});
