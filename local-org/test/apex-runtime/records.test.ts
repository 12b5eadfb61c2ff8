/** Records, queries and DML from Apex. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assign, failure, openOrg, permissionSet, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Writer: `public without sharing class Writer {
        @AuraEnabled public static void rename(Id id, String name) { update as user new Account(Id = id, Name = name); }
      }`,
    },
    files: {
      'permissionsets/Reader.permissionset-meta.xml': permissionSet(
        '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Product2</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
      ),
    },
  });
});
after(() => org.close());

// Apex Developer Guide, "DML Statements"
test('insert sets the id; update, upsert, delete and undelete go by it', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'First'); insert a; System.debug(a.Id != null);
     a.Name = 'Second'; update a; System.debug([SELECT Name FROM Account WHERE Id = :a.Id].Name);
     upsert a; delete a; System.debug([SELECT COUNT() FROM Account WHERE Id = :a.Id]);
     undelete a; System.debug([SELECT COUNT() FROM Account WHERE Id = :a.Id]);`,
  );
  assert.deepEqual(logs, ['true', 'Second', '0', '1']);
});

// Apex Developer Guide, "Exception Handling"; Apex Reference Guide, "DmlException Methods"
test('a DmlException says which row failed and why', () => {
  const logs = run(
    org,
    `try { insert new List<Account>{ new Account(Name = 'Good'), new Account() }; } catch (DmlException e) {
       System.debug(e.getMessage()); System.debug(e.getNumDml()); System.debug(e.getDmlIndex(0)); System.debug(e.getDmlType(0));
       System.debug(e.getDmlFieldNames(0)); System.debug(e.getDmlMessage(0)); }
     System.debug([SELECT COUNT() FROM Account WHERE Name = 'Good']);`,
  );
  assert.deepEqual(logs, [
    'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]',
    '1',
    '1',
    'REQUIRED_FIELD_MISSING',
    '(Name)',
    'Required fields are missing: [Name]',
    '0',
  ]);
});

// Apex Reference Guide, "Database Class"
test('with allOrNone false the good rows are kept', () => {
  const logs = run(
    org,
    `List<Database.SaveResult> r = Database.insert(new List<Account>{ new Account(Name = 'Kept'), new Account() }, false);
     System.debug(r[0].isSuccess()); System.debug(r[1].isSuccess()); System.debug(r[1].getErrors()[0].getStatusCode());
     System.debug([SELECT COUNT() FROM Account WHERE Name = 'Kept']);`,
  );
  assert.deepEqual(logs, ['true', 'false', 'REQUIRED_FIELD_MISSING', '1']);
});

// Apex Developer Guide, "Transaction Control"
test('a savepoint is rolled back to', () => {
  const logs = run(
    org,
    `Savepoint s = Database.setSavepoint(); insert new Account(Name = 'Undone'); Database.rollback(s);
     System.debug([SELECT COUNT() FROM Account WHERE Name = 'Undone']); System.debug(Limits.getDmlStatements());`,
  );
  assert.deepEqual(logs, ['0', '3']);
});

test('an uncaught exception undoes the whole transaction', () => {
  assert.match(failure(org, "insert new Account(Name = 'Lost'); Integer i = 1 / 0;")!, /MathException/);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Lost']);"), ['0']);
});

// Apex Developer Guide, "Working with sObjects"
test('a field that was not queried cannot be read, an id always can', () => {
  run(org, "insert new Account(Name = 'Partial', Phone = '1');");
  assert.equal(
    failure(
      org,
      "Account a = [SELECT Name FROM Account WHERE Name = 'Partial']; System.debug(a.Id); String p = a.Phone;",
    ),
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Phone',
  );
});

// Apex Reference Guide, "QueryException"
test('one row is wanted: none and many are QueryExceptions', () => {
  assert.equal(
    failure(org, "Account a = [SELECT Id FROM Account WHERE Name = 'nobody'];"),
    'System.QueryException: List has no rows for assignment to SObject',
  );
});

// Apex Reference Guide, "SObject Class"
test('fields by name: get, put, isSet, populated fields', () => {
  const logs = run(
    org,
    `SObject s = Schema.getGlobalDescribe().get('opportunity').newSObject(); s.put('AMOUNT', 5); s.put('CloseDate', Date.newInstance(2026, 1, 2));
     System.debug(s.get('amount')); System.debug(s.isSet('Name')); System.debug(s.getPopulatedFieldsAsMap().keySet());
     try { s.put('Amount', 'x'); } catch (SObjectException e) { System.debug(e.getMessage()); }
     try { s.get('Nope__c'); } catch (SObjectException e) { System.debug(e.getMessage()); }`,
  );
  assert.deepEqual(logs, [
    '5',
    'false',
    '{Amount, CloseDate}',
    'Illegal assignment from String to Decimal',
    'Invalid field Nope__c for Opportunity',
  ]);
});

// Apex Reference Guide, SObject.clone
test('clone leaves the id behind unless told to keep it', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'Original'); insert a; System.debug(a.clone().Id); System.debug(a.clone(true).Id == a.Id);
     System.debug(a.clone().isClone());`,
  );
  assert.deepEqual(logs, ['null', 'true', 'true']);
});

// SOQL and SOSL Reference, "Aggregate Functions"
test('aggregates come as AggregateResult with the types of Apex', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'Sum'); insert a;
     insert new List<Opportunity>{ new Opportunity(Name = 'a', StageName = 'Prospecting', CloseDate = Date.today(), Amount = 10.5, AccountId = a.Id),
       new Opportunity(Name = 'b', StageName = 'Prospecting', CloseDate = Date.today().addDays(1), Amount = 2, AccountId = a.Id) };
     AggregateResult r = [SELECT COUNT(Id) n, SUM(Amount) total, MAX(CloseDate) latest FROM Opportunity WHERE AccountId = :a.Id];
     System.debug(r.get('n') instanceof Integer); System.debug((Decimal) r.get('total')); System.debug(((Date) r.get('latest')) == Date.today().addDays(1));
     Account withDeals = [SELECT Name, (SELECT Name, Amount FROM Opportunities ORDER BY Name) FROM Account WHERE Id = :a.Id];
     System.debug(withDeals.Opportunities.size()); System.debug([SELECT Account.Name FROM Opportunity WHERE Name = 'a'].Account.Name);`,
  );
  assert.deepEqual(logs, ['true', '12.5', 'true', '2', 'Sum']);
});

// Apex Reference Guide, Database.query, Database.queryWithBinds
test('dynamic queries bind local variables and maps of values', () => {
  const logs = run(
    org,
    `insert new Account(Name = 'Dynamic'); String wanted = 'Dynamic';
     System.debug(Database.query('SELECT Id FROM Account WHERE Name = :wanted').size());
     System.debug(Database.queryWithBinds('SELECT Id FROM Account WHERE Name IN :names', new Map<String, Object>{ 'names' => new Set<String>{ 'Dynamic' } }, AccessLevel.SYSTEM_MODE).size());
     System.debug(Database.countQuery('SELECT COUNT() FROM Account WHERE Name = \\'Dynamic\\''));`,
  );
  assert.deepEqual(logs, ['1', '1', '1']);
  assert.match(failure(org, "Database.query('SELECT Nope FROM Account');")!, /^System\.QueryException: /);
});

// Apex Developer Guide, "Execution Governors and Limits"
test('the 101st query ends the transaction, and cannot be caught', () => {
  assert.equal(
    failure(
      org,
      'try { for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Account]; } } catch (Exception e) { }',
    ),
    'System.LimitException: Too many SOQL queries: 101',
  );
});

// Apex Developer Guide, "Enforce User Mode for Database Operations"
test('user-mode DML is refused where the user lacks the object permission', () => {
  const id = run(org, "Product2 p = new Product2(Name = 'Sensor'); insert p; System.debug(p.Id);")[0]!;
  assign(org, 'Reader');
  assert.match(
    failure(org, `update as user new Product2(Id = '${id}', Name = 'x');`, org.repId)!,
    /^System\.SecurityException: Access to entity 'Product2' denied/,
  );
  assert.equal(failure(org, `update as system new Product2(Id = '${id}', Name = 'y');`, org.repId), null);
});

// Apex Reference Guide, "Schema Namespace"
test('describe knows labels, types, picklists and the rights of the user', () => {
  const logs = run(
    org,
    `Schema.DescribeFieldResult f = Opportunity.StageName.getDescribe(); System.debug(f.getLabel() + ' ' + f.getType() + ' ' + (f.getPicklistValues().size() > 5));
     System.debug(Schema.SObjectType.Account.isCreateable()); System.debug(Schema.SObjectType.Opportunity.fields.Amount.getName());
     System.debug(Opportunity.SObjectType.getDescribe().getKeyPrefix()); System.debug(Account.SObjectType == new Account().getSObjectType());
     System.debug(Schema.SObjectType.Opportunity.fields.getMap().containsKey('STAGENAME'));`,
  );
  assert.deepEqual(logs, ['Stage PICKLIST true', 'true', 'Amount', '006', 'true', 'true']);
  assert.deepEqual(run(org, 'System.debug(Schema.SObjectType.Product2.isUpdateable());', org.repId), ['false']);
});
