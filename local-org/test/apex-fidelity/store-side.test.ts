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
