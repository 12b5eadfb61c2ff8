/** GROUP BY ROLLUP, CUBE and GROUPING(). Sources: sforce_api_calls_soql_select_groupby_rollup.htm, …_groupby_cube.htm */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('subtotals', () => {
  let world: World;

  before(() => {
    world = new World();
    const visit = (Outcome__c: string | null, Name: string, Done__c: boolean): string =>
      world.insert('Visit__c', { Outcome__c, Name, Done__c });
    visit('Zebra', 'x', true);
    visit('Zebra', 'y', false);
    visit('Apple', 'x', false);
    visit(null, 'x', false);
  });

  const rows = (soql: string, ...binds: string[]): unknown[] =>
    world.query(soql, ...binds).rows.map((row) => Object.values(row.fields));

  it('of a ROLLUP go from right to left', () => {
    assert.deepEqual(
      rows(
        `SELECT Outcome__c, Name, GROUPING(Outcome__c) o, GROUPING(Name) n, COUNT(Id) c FROM Visit__c
         GROUP BY ROLLUP(Outcome__c, Name) ORDER BY GROUPING(Outcome__c), Outcome__c, GROUPING(Name), Name DESC`,
      ),
      [
        [null, 'x', 0, 0, 1],
        [null, null, 0, 1, 1],
        ['Zebra', 'y', 0, 0, 1],
        ['Zebra', 'x', 0, 0, 1],
        ['Zebra', null, 0, 1, 2],
        ['Apple', 'x', 0, 0, 1],
        ['Apple', null, 0, 1, 1],
        [null, null, 1, 1, 4],
      ],
    );
  });

  it('of a CUBE are of every combination', () => {
    assert.deepEqual(
      rows(
        `SELECT Done__c, Name, COUNT(Id) c FROM Visit__c WHERE Outcome__c = :o
         GROUP BY CUBE(Done__c, Name) ORDER BY GROUPING(Done__c), GROUPING(Name), Name`,
        'Zebra',
      ),
      [
        [true, 'x', 1],
        [false, 'y', 1],
        [false, null, 1],
        [true, null, 1],
        [null, 'x', 1],
        [null, 'y', 1],
        [null, null, 2],
      ],
    );
  });

  it('are told apart in HAVING, and counted by LIMIT', () => {
    const having = 'SELECT Name, MAX(Name) m, COUNT(Id) c FROM Visit__c GROUP BY ROLLUP(Name)';
    assert.deepEqual(rows(`${having} HAVING GROUPING(Name) = 1`), [[null, 'y', 4]]);
    assert.deepEqual(rows(`${having} ORDER BY COUNT(Id) DESC LIMIT 1 OFFSET 1`), [['x', 'x', 3]]);
  });

  it('are refused for more than three fields, and GROUPING() without them', () => {
    for (const soql of [
      'SELECT COUNT(Id) FROM Visit__c GROUP BY CUBE(Name, Outcome__c, OwnerId, Done__c)',
      'SELECT COUNT(Id) FROM Visit__c GROUP BY ROLLUP(Name), Outcome__c',
      'SELECT Name, GROUPING(Name) FROM Visit__c GROUP BY Name',
      'SELECT Name, GROUPING(Outcome__c) FROM Visit__c GROUP BY CUBE(Name)',
      'SELECT Name FROM Visit__c WHERE GROUPING(Name) = 1 GROUP BY CUBE(Name)',
    ]) {
      assert.throws(() => world.query(soql), { code: 'MALFORMED_QUERY' }, soql);
    }
  });
});
