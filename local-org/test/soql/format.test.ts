/** FORMAT(). Source: SOQL and SOSL Reference, sforce_api_calls_soql_select_format.htm */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('FORMAT()', () => {
  let world: World;
  before(() => {
    world = new World();
    const row = { Name: 'Deal', Amount: 1234.5, CloseDate: '2026-03-18', CreatedDate: '2026-03-18T20:05:00.000Z' };
    world.insert('Opportunity', row);
  });

  const first = (select: string): unknown[] =>
    Object.values(world.query(`SELECT ${select} FROM Opportunity`).rows[0]!.fields).map((value) =>
      String(value as string).replaceAll(/\s/g, ' '),
    );

  it("writes numbers and dates in the user's locale, time zone and currency", () => {
    assert.deepEqual(first('FORMAT(Amount), FORMAT(CloseDate) d, FORMAT(CreatedDate)'), [
      '$1,234.50',
      '3/18/2026',
      '3/18/2026, 1:05 PM',
    ]);
    const before = world.context;
    world.context = { ...before, locale: () => ({ name: 'de_DE', timeZone: 'UTC', currency: 'EUR' }) };
    assert.deepEqual(first('FORMAT(Amount), FORMAT(CloseDate) d'), ['1.234,50 €', '18.3.2026']);
    world.context = before;
  });

  it('needs an alias beside the field itself, and takes no text', () => {
    assert.deepEqual(first('Amount, FORMAT(Amount) amt'), ['1234.5', '$1,234.50']);
    assert.throws(() => first('Amount, FORMAT(Amount)'), { message: 'duplicate field selected: Amount' });
    assert.throws(() => first('FORMAT(Name)'), { code: 'MALFORMED_QUERY' });
  });

  // "You can also nest it with aggregate … functions": SELECT FORMAT(MIN(closedate)) Amt FROM opportunity
  it('writes aggregates like their field, and counts as numbers', () => {
    assert.deepEqual(first('FORMAT(SUM(Amount)) total, FORMAT(MIN(CloseDate)), FORMAT(COUNT(Id)) n'), [
      '$1,234.50',
      '3/18/2026',
      '1',
    ]);
  });

  it('writes grouped fields', () => {
    const { rows } = world.query('SELECT FORMAT(CloseDate) d, COUNT(Id) n FROM Opportunity GROUP BY CloseDate');
    assert.deepEqual(rows[0]!.fields, { d: '3/18/2026', n: 1 });
    const totals = world.query('SELECT FORMAT(SUM(Amount)) s FROM Opportunity GROUP BY ROLLUP(StageName)').rows;
    assert.deepEqual(
      totals.map((row) => row.fields.s),
      ['$1,234.50', '$1,234.50'],
    );
  });

  it('takes neither text in a group nor a filter', () => {
    assert.throws(() => world.query('SELECT FORMAT(MIN(Name)) FROM Opportunity'), { code: 'MALFORMED_QUERY' });
    assert.throws(() => world.query("SELECT Id FROM Opportunity WHERE FORMAT(Amount) = '$1'"), {
      code: 'UNSUPPORTED_LOCALLY',
    });
  });

  it('leaves convertCurrency() to orgs with several currencies', () => {
    for (const select of [
      'convertCurrency(Amount)',
      'FORMAT(convertCurrency(Amount)) c',
      'SUM(convertCurrency(Amount)) c',
    ]) {
      assert.throws(() => first(select), { code: 'INVALID_FIELD', message: /multiple currencies/ });
    }
  });
});
