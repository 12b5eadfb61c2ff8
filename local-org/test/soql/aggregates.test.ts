/** GROUP BY, aggregate and date functions, ORDER BY. Sources: pages of the SOQL and SOSL Reference named at each test. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('grouped queries', () => {
  let world: World;

  before(() => {
    world = new World();
    const acme = world.insert('Account', { Name: 'Acme' });
    const deal = (StageName: string, Amount: number | null, CreatedDate: string): string =>
      world.insert('Opportunity', { Name: StageName, StageName, Amount, CreatedDate, AccountId: acme });
    deal('Qualification', 100, '2026-01-01T02:00:00.000Z');
    deal('Qualification', 50, '2026-02-10T12:00:00.000Z');
    deal('Prospecting', null, '2026-02-11T12:00:00.000Z');
  });

  const rows = (soql: string): unknown[] => world.query(soql).rows.map((row) => row.fields);

  // sforce_api_calls_soql_select_agg_functions.htm
  it('aggregate, name columns by field, alias or expr', () => {
    assert.deepEqual(
      rows(
        'SELECT StageName, COUNT(Id) n, SUM(Amount), MAX(Amount) FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id) DESC',
      ),
      [
        { StageName: 'Qualification', n: 2, expr0: 150, expr1: 100 },
        { StageName: 'Prospecting', n: 1, expr0: null, expr1: null },
      ],
    );
  });

  it('give AggregateResult rows without id', () => {
    const [row] = world.query(
      'SELECT COUNT(Amount) n, COUNT_DISTINCT(StageName) s, AVG(Amount) a FROM Opportunity',
    ).rows;
    assert.deepEqual(row, { type: 'AggregateResult', fields: { n: 2, s: 2, a: 75 } });
  });

  it('group by a field of the parent', () => {
    assert.deepEqual(rows('SELECT Account.Name, COUNT(Id) FROM Opportunity GROUP BY Account.Name'), [
      { Name: 'Acme', expr0: 3 },
    ]);
  });

  // sforce_api_calls_soql_select_having.htm
  it('filter groups with HAVING', () => {
    assert.deepEqual(
      rows('SELECT StageName FROM Opportunity GROUP BY StageName HAVING COUNT(Id) > 1 AND SUM(Amount) >= 150'),
      [{ StageName: 'Qualification' }],
    );
  });

  // sforce_api_calls_soql_select_date_functions.htm and …_convert_time_zone.htm
  it('count datetimes in UTC, and in the zone of the user inside convertTimezone()', () => {
    assert.deepEqual(
      rows('SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(CreatedDate)'),
      [{ y: 2026, n: 3 }],
    );
    assert.deepEqual(
      rows(
        'SELECT CALENDAR_YEAR(convertTimezone(CreatedDate)) y, COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(convertTimezone(CreatedDate)) ORDER BY CALENDAR_YEAR(convertTimezone(CreatedDate))',
      ),
      [
        { y: 2025, n: 1 },
        { y: 2026, n: 2 },
      ],
    );
  });

  it('cut datetimes to days, weeks and months', () => {
    assert.deepEqual(
      rows(
        'SELECT DAY_ONLY(CreatedDate) d, WEEK_IN_YEAR(CreatedDate) w, DAY_IN_WEEK(CreatedDate) i, HOUR_IN_DAY(CreatedDate) h FROM Opportunity WHERE DAY_ONLY(CreatedDate) = 2026-02-10 GROUP BY DAY_ONLY(CreatedDate), WEEK_IN_YEAR(CreatedDate), DAY_IN_WEEK(CreatedDate), HOUR_IN_DAY(CreatedDate)',
      ),
      [{ d: '2026-02-10', w: 6, i: 3, h: 12 }],
    );
  });
});

describe('ORDER BY', () => {
  let world: World;

  before(() => {
    world = new World();
    world.insert('Visit__c', { Name: 'b', Outcome__c: 'Apple' });
    world.insert('Visit__c', { Name: 'A', Outcome__c: 'Zebra' });
    world.insert('Visit__c', { Name: 'c', Outcome__c: null });
  });

  // sforce_api_calls_soql_select_orderby.htm: "Sorting is case insensitive"
  it('sorts text without regard to case', () => {
    assert.deepEqual(world.list('SELECT Name FROM Visit__c ORDER BY Name'), ['A', 'b', 'c']);
    assert.deepEqual(world.list('SELECT Name FROM Visit__c ORDER BY Name DESC LIMIT 1 OFFSET 1'), ['b']);
  });

  // the same page: "picklist sorting is defined by the picklist sort determined during setup"
  it('sorts picklists in the order of their values', () => {
    assert.deepEqual(world.list('SELECT Name FROM Visit__c ORDER BY Outcome__c NULLS LAST'), ['A', 'b', 'c']);
  });

  // the same page: "By default, null values are sorted first"
  it('puts nulls first unless told otherwise', () => {
    assert.equal(world.list('SELECT Name FROM Visit__c ORDER BY Outcome__c')[0], 'c');
    assert.equal(world.list('SELECT Name FROM Visit__c ORDER BY Outcome__c DESC')[0], 'c');
    assert.equal(world.list('SELECT Name FROM Visit__c ORDER BY Outcome__c DESC NULLS LAST')[2], 'c');
  });
});
