/** The parser takes and refuses what the grammar of the platform's compiler does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApexParserFactory } from '@apexdevtools/apex-parser';
import { parseSoql, withAllRows } from '../../src/soql/parse.ts';

const good = [
  'SELECT Id FROM Account',
  "SELECT Id, Account.Name FROM Opportunity o WHERE o.Name = 'It\\'s' AND (Amount > 1.5 OR Amount = null) LIMIT 10 OFFSET 5",
  'SELECT COUNT() FROM Account',
  'SELECT COUNT(Id) n, MAX(Amount) FROM Opportunity GROUP BY StageName, CALENDAR_YEAR(CloseDate) HAVING COUNT(Id) > 1',
  "SELECT Id, (SELECT Id, Owner.Name FROM Events WHERE Subject LIKE 'a%' ORDER BY StartDateTime DESC NULLS LAST LIMIT 1) FROM Opportunity",
  "SELECT TYPEOF What WHEN Account THEN Phone, Name WHEN Opportunity THEN Amount ELSE Name END FROM Event WHERE What.Type IN ('Account')",
  'SELECT Id FROM Event WHERE StartDateTime = LAST_N_DAYS:30 AND EndDateTime < TODAY AND CreatedDate > 2026-01-01T00:00:00Z',
  "SELECT Id FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact WHERE Name != 'x') AND Id IN :ids",
  "SELECT Id FROM Visit__c WHERE Topics__c INCLUDES ('A;B', 'C')",
  "SELECT Id FROM Account WHERE (NOT Name = 'x') AND Name != :names[0].get(i + 1) ORDER BY Name ASC, Id FOR UPDATE",
  'SELECT FIELDS(ALL) FROM Account WITH USER_MODE LIMIT 200',
  'SELECT Id FROM Account WHERE CreatedDate >= :Datetime.now().addDays(-7) AND OwnerId = :UserInfo.getUserId() LIMIT :max',
  "SELECT Id FROM Group WHERE Type = 'Queue' ALL ROWS",
  'SELECT Id FROM Account WHERE Amount__c = -5 AND Rate__c <= .5 AND Is__c = TRUE',
];

const bad = [
  'SELECT FROM Account',
  'SELECT Id FROM',
  "SELECT Id FROM Account WHERE Name == 'x'",
  "SELECT Id FROM Account WHERE Name = 'x' AND Name = 'y' OR Name = 'z'",
  "SELECT Id FROM Account WHERE Name = 'x",
  'SELECT Id FROM Account LIMIT x',
  'SELECT Id FROM Account ORDER Name',
  'SELECT Id, FROM Account',
  'SELECT Id FROM Account WHERE Name IN ()',
];

function platformParses(soql: string): boolean {
  let errors = 0;
  const parser = ApexParserFactory.createParser(`class C { Object o = [${soql}]; }`);
  parser.addErrorListener({
    syntaxError: () => errors++,
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  } as never);
  parser.compilationUnit();
  return errors === 0;
}

describe('the SOQL parser', () => {
  for (const soql of good) {
    it(`takes ${soql}`, () => {
      assert.ok(platformParses(soql), 'the grammar of the platform should take it, too');
      parseSoql(soql);
    });
  }

  for (const soql of bad) {
    it(`refuses ${soql}`, () => {
      assert.ok(!platformParses(soql), 'the grammar of the platform should refuse it, too');
      assert.throws(() => parseSoql(soql), { code: 'MALFORMED_QUERY' });
    });
  }

  it('finds where the expression of a bind variable ends', () => {
    const { binds } = parseSoql(
      "SELECT Id, (SELECT Id FROM Contacts WHERE Name = :a.b) FROM Account WHERE Id IN :new Set<Id>{x, y} AND Name = :f(1, 'AND')[2] AND Id != :(Id) c LIMIT :n + 1",
    );
    assert.deepEqual(
      binds.map((bind) => bind.expression),
      ['a.b', 'new Set<Id>{x, y}', "f(1, 'AND')[2]", '(Id) c', 'n + 1'],
    );
    assert.deepEqual(
      binds.map((bind) => bind.index),
      [0, 1, 2, 3, 4],
    );
  });

  it('gives the same object for the same text, also with all rows', () => {
    const query = parseSoql('SELECT Id FROM Lead');
    assert.equal(parseSoql('SELECT Id FROM Lead'), query);
    assert.equal(withAllRows(query), withAllRows(query));
    assert.equal(withAllRows(query).allRows, true);
    assert.equal(query.allRows, false);
  });

  it('turns datetimes of any offset into UTC', () => {
    const { where } = parseSoql('SELECT Id FROM Event WHERE StartDateTime > 2026-03-01T01:00:00+02:00');
    assert.deepEqual(where?.kind === 'compare' && where.right, { kind: 'datetime', value: '2026-02-28T23:00:00.000Z' });
  });
});
