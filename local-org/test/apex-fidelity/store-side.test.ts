/** What Apex sees of the store: keys of parents, history, merges. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, run, type TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({});
});
after(() => org.close());

// Apex Developer Guide, "Creating Parent and Child Records in a Single Statement Using Foreign Keys"
test('a parent given by its key is looked up', () => {
  const logs = run(
    org,
    `Contact c = new Contact(LastName = 'Ito');
     insert new List<SObject>{ c, new Opportunity(Name = 'Flow', StageName = 'Prospecting', CloseDate = Date.today()) };
     OpportunityContactRole r = new OpportunityContactRole(ContactId = c.Id, Opportunity = new Opportunity(Name = 'Flow'));
     insert r;
     System.debug([SELECT Opportunity.Name FROM OpportunityContactRole WHERE Id = :r.Id].Opportunity.Name);`,
  );
  assert.deepEqual(logs, ['Flow']);
});

test('a key without a record is a DmlException of its row', () => {
  const logs = run(
    org,
    `try { insert new OpportunityContactRole(Opportunity = new Opportunity(Name = 'Nobody')); System.debug('saved'); }
     catch (DmlException e) { System.debug(e.getDmlType(0)); System.debug(e.getDmlMessage(0)); }`,
  );
  assert.deepEqual(logs, [
    'INVALID_FIELD',
    'Foreign key external ID: Nobody not found for field Name in entity Opportunity',
  ]);
});

test('a parent that was read is no key', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'Adler'); insert a;
     Contact c = new Contact(LastName = 'Ito', AccountId = a.Id); insert c;
     c = [SELECT LastName, Account.Name FROM Contact WHERE Id = :c.Id];
     c.LastName = 'Sato'; update c;
     c = new Contact(Id = c.Id, AccountId = a.Id, Account = a); update c;
     System.debug([SELECT Account.Name FROM Contact WHERE Id = :c.Id].Account.Name);`,
  );
  assert.deepEqual(logs, ['Adler']);
});

// Apex Developer Guide, "Merging Records"
test('merge moves what hung on the duplicate, and keeps the master with its new values', () => {
  const logs = run(
    org,
    `Account keep = new Account(Name = 'Halvorsen Foods'); Account twin = new Account(Name = 'Halvorsen');
     insert new List<Account>{ keep, twin };
     insert new Contact(LastName = 'Whitfield', AccountId = twin.Id);
     keep.Phone = '555';
     merge keep twin;
     System.debug([SELECT Phone, (SELECT LastName FROM Contacts) FROM Account WHERE Id = :keep.Id].Contacts.size());
     System.debug([SELECT Phone FROM Account WHERE Id = :keep.Id].Phone);
     System.debug([SELECT COUNT() FROM Account WHERE Id = :twin.Id]);
     System.debug([SELECT MasterRecordId FROM Account WHERE Id = :twin.Id ALL ROWS].MasterRecordId == keep.Id);`,
  );
  assert.deepEqual(logs, ['1', '555', '0', 'true']);
});

// Apex Reference Guide, "MergeResult Class"
test('Database.merge tells what it merged, or why not', () => {
  const logs = run(
    org,
    `List<Lead> leads = new List<Lead>();
     for (Integer i = 0; i < 4; i++) leads.add(new Lead(LastName = 'Berg' + i, Company = 'Berg'));
     insert leads;
     List<Database.MergeResult> results = Database.merge(leads[0], new List<Id>{ leads[1].Id, leads[2].Id }, false);
     System.debug(results[0].isSuccess() + ' ' + results[0].getMergedRecordIds().size());
     Database.MergeResult again = Database.merge(leads[0], leads[1].Id, false);
     System.debug(again.isSuccess() + ' ' + again.getErrors()[0].getStatusCode());
     try { merge leads[0] leads[1]; } catch (DmlException e) { System.debug(e.getDmlType(0)); }`,
  );
  assert.deepEqual(logs, ['true 2', 'false ENTITY_IS_DELETED', 'ENTITY_IS_DELETED']);
});
