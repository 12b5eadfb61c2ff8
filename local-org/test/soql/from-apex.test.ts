/** The clauses that need more than rows, as Apex sees them: the user, the locale, exceptions and result types. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, run, type TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({});
  run(
    org,
    "insert new Opportunity(Name = 'Deal', StageName = 'Prospecting', Amount = 1234.5, CloseDate = Date.newInstance(2026, 3, 18));",
  );
});
after(() => org.close());

// sforce_api_calls_soql_select_groupby_rollup.htm
test('subtotals come as AggregateResult', () => {
  const logs = run(
    org,
    `for (AggregateResult r : [SELECT StageName s, GROUPING(StageName) g, COUNT(Id) n FROM Opportunity
       GROUP BY ROLLUP(StageName) ORDER BY GROUPING(StageName)]) System.debug(r.get('s') + ' ' + (Integer) r.get('g') + ' ' + r.get('n'));`,
  );
  assert.deepEqual(logs, ['Prospecting 0 1', 'null 1 1']);
});

// sforce_api_calls_soql_select_format.htm
test('FORMAT() with an alias is text, without one the field keeps its type', () => {
  const logs = run(
    org,
    `Opportunity o = [SELECT FORMAT(Amount) amt, FORMAT(CloseDate) FROM Opportunity];
     System.debug(o.get('AMT')); System.debug(o.CloseDate.year());
     o = Database.query('SELECT Amount, FORMAT(Amount) amt FROM Opportunity'); System.debug(o.Amount + ' ' + o.getPopulatedFieldsAsMap().get('amt'));`,
  );
  assert.deepEqual(logs, ['$1,234.50', '2026', '1234.50 $1,234.50']);
});

// sforce_api_calls_soql_select_using_scope.htm
test('USING SCOPE mine is of the running user', () => {
  const logs = run(
    org,
    'System.debug([SELECT Id FROM Opportunity USING SCOPE mine].size()); System.debug([SELECT COUNT() FROM Opportunity USING SCOPE everything]);',
  );
  assert.deepEqual(logs, ['1', '1']);
});

// apex_classes_with_security_enforced.htm
test('WITH SECURITY_ENFORCED throws a QueryException', () => {
  const fresh = openOrg({
    apex: {
      SecuredTest: `@IsTest private class SecuredTest { @IsTest static void works() {
        Profile p = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'];
        User u = new User(Username = 'min@apex.example', LastName = 'Min', Email = 'min@apex.example', Alias = 'min',
          ProfileId = p.Id, TimeZoneSidKey = 'America/Los_Angeles', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US',
          EmailEncodingKey = 'UTF-8');
        insert u;
        System.runAs(u) {
          try { List<Contact> found = [SELECT Email FROM Contact WITH SECURITY_ENFORCED]; Assert.fail('no exception'); }
          catch (QueryException e) {
            Assert.areEqual('Insufficient permissions: secure query included inaccessible field', e.getMessage());
          }
        }
        Assert.areEqual(0, [SELECT Email FROM Contact WITH SECURITY_ENFORCED].size());
      } }`,
    },
  });
  const { results } = fresh.org.engine.runTests({ userId: fresh.adminId });
  void fresh.close();
  assert.deepEqual(
    results.map(({ failure }) => failure),
    [null],
  );
});
