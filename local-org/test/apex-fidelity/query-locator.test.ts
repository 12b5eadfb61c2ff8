/** Query locators of batches. Source: Apex Developer Guide, "Using Batch Apex". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, run, type TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Renaming: `public class Renaming implements Database.Batchable<SObject>, Database.Stateful {
        List<String> seen = new List<String>();
        public Database.QueryLocator start(Database.BatchableContext c) {
          String ending = '%Foods';
          return Database.getQueryLocator(
            [SELECT Name, (SELECT LastName FROM Contacts WHERE LastName LIKE :ending) FROM Account WHERE Name LIKE :ending ORDER BY Name DESC LIMIT 3]);
        }
        public void execute(Database.BatchableContext c, List<Account> scope) {
          for (Account a : scope) { seen.add(a.Name + a.Contacts.size()); }
          // The others still have their turn, whatever they are called now.
          List<Account> all = [SELECT Name FROM Account WHERE Name LIKE '%Foods'];
          for (Account a : all) { a.Name = a.Name.replace('Foods', 'Meals'); }
          update all;
        }
        public void finish(Database.BatchableContext c) { insert new Account(Name = 'Seen', Description = String.join(seen, ' ')); }
      }`,
    },
  });
});
after(() => org.close());

test('a locator keeps what it found and its order, and gives each record as it is when its turn comes', async () => {
  run(
    org,
    `List<Account> all = new List<Account>();
     for (String name : 'A,B,C,D'.split(',')) all.add(new Account(Name = name + ' Foods'));
     insert all;
     insert new Contact(LastName = 'Ito Foods', AccountId = all[2].Id);
     Database.executeBatch(new Renaming(), 1);`,
  );
  await org.org.runDue();
  assert.deepEqual(run(org, `System.debug([SELECT Description FROM Account WHERE Name = 'Seen'].Description);`), [
    'D Foods0 C Meals1 B Meals0',
  ]);
});

test('its rows do not count as queried rows', () => {
  const logs = run(
    org,
    `insert new Account(Name = 'E Foods');
     Integer rows = Limits.getQueryRows();
     Integer queries = Limits.getQueries();
     Database.QueryLocator locator = Database.getQueryLocator([SELECT Name FROM Account ORDER BY Name]);
     Database.QueryLocatorIterator each = locator.iterator();
     System.debug(each.hasNext()); System.debug(((Account) each.next()).Name);
     System.debug((Limits.getQueryRows() - rows) + ' ' + (Limits.getQueries() - queries));`,
  );
  assert.deepEqual(logs, ['true', 'A Meals', '0 1']);
});
