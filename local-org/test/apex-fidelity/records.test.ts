/** Records, rights and DML, one documented behaviour each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      KeepACopy: `trigger KeepACopy on Account (before delete) {
        for (Account a : Trigger.old) if (a.Name == 'Kept') { Account copy = a.clone(); copy.Name = 'Copy'; insert copy; }
      }`,
    },
  });
});
after(() => org.close());

/** A user of the minimum access profile with a permission set made on the spot; the statements run as this user. */
const asMinimumUser = (grants: string, statements: string): string => `
  PermissionSet s = new PermissionSet(Name = 'Made', Label = 'Made'); insert s;
  ${grants}
  Profile p = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'];
  User u = new User(Username = 'min@apex.example', LastName = 'Min', Email = 'min@apex.example', Alias = 'min', ProfileId = p.Id,
    TimeZoneSidKey = 'America/Los_Angeles', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
  insert u;
  insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = s.Id);
  System.runAs(u) { ${statements} }`;

const inTest = (name: string, source: string): void => {
  const fresh = openOrg({
    apex: { [name]: `@IsTest private class ${name} { @IsTest static void works() { ${source} } }` },
  });
  const { results } = fresh.org.engine.runTests({ userId: fresh.adminId });
  assert.deepEqual(
    results.map(({ failure: found }) => found),
    [null],
  );
  void fresh.close();
};

// Apex Reference Guide, "SObject Class", clone
test('a clone of a deleted record can be inserted: what the platform fills is not taken along', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'Kept', Phone = '1'); insert a; delete a;
     System.debug([SELECT Phone FROM Account WHERE Name = 'Copy'].Phone);`,
  );
  assert.deepEqual(logs, ['1']);
});

// Apex Developer Guide, "Enforce User Mode for Database Operations"
test('user-mode DML without the object permission is a SecurityException', () => {
  const message = failure(org, `insert as user new Campaign(Name = 'x');`, org.repId);
  assert.match(message!, /^System\.SecurityException: Access to entity 'Campaign' denied/);
});

// Object Reference for the Salesforce Platform, "ObjectPermissions" and "FieldPermissions"
test('a permission set made in a test grants what its rows say', () => {
  inTest(
    'GrantTest',
    asMinimumUser(
      `insert new ObjectPermissions(ParentId = s.Id, SobjectType = 'Contact', PermissionsRead = true);
       insert new FieldPermissions(ParentId = s.Id, SobjectType = 'Contact', Field = 'Contact.Email', PermissionsRead = true);`,
      `Assert.isTrue(Schema.SObjectType.Contact.isAccessible());
       Assert.isFalse(Schema.SObjectType.Contact.isCreateable());
       Assert.isTrue(Schema.SObjectType.Contact.fields.Email.isAccessible());
       Assert.isFalse(Schema.SObjectType.Contact.fields.Email.isUpdateable());
       Assert.isFalse(Schema.SObjectType.Contact.fields.Title.isAccessible(), 'the profile grants no fields');`,
    ),
  );
});

// Metadata API Developer Guide, "PermissionSet", fieldPermissions: compound address fields are granted as a whole
test('the parts of an address are granted by the address', () => {
  inTest(
    'AddressTest',
    asMinimumUser(
      `insert new ObjectPermissions(ParentId = s.Id, SobjectType = 'Account', PermissionsRead = true, PermissionsEdit = true);
       insert new FieldPermissions(ParentId = s.Id, SobjectType = 'Account', Field = 'Account.ShippingAddress', PermissionsRead = true, PermissionsEdit = true);`,
      `Assert.isTrue(Schema.SObjectType.Account.fields.ShippingStreet.isUpdateable());
       Assert.isFalse(Schema.SObjectType.Account.fields.BillingStreet.isAccessible());`,
    ),
  );
});

// Apex Reference Guide, "Security Class", stripInaccessible
test('stripInaccessible takes away child records of an object the user may not read', () => {
  inTest(
    'StripTest',
    asMinimumUser(
      `insert new ObjectPermissions(ParentId = s.Id, SobjectType = 'Account', PermissionsRead = true, PermissionsViewAllRecords = true);
       System.runAs(new User(Id = UserInfo.getUserId())) {
         Account parent = new Account(Name = 'P'); insert parent; insert new Contact(LastName = 'C', AccountId = parent.Id);
       }`,
      `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, [SELECT Name, (SELECT LastName FROM Contacts) FROM Account]);
       Assert.isNull(d.getRecords()[0].getSObjects('Contacts'));
       Assert.isTrue(d.getRemovedFields().get('Account').contains('Contacts'));`,
    ),
  );
});

// SOQL and SOSL Reference, "Relationship Queries": the child relationship, with or without the parent's name before it
test("a subquery may name its parent's object", () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'Parent'); insert a; insert new Contact(LastName = 'Child', AccountId = a.Id);
     System.debug([SELECT (SELECT LastName FROM Account.Contacts) FROM Account WHERE Id = :a.Id].Contacts.size());`,
  );
  assert.deepEqual(logs, ['1']);
});

// Apex Developer Guide, "Enforce User Mode for Database Operations": getInaccessibleFields tells all access errors
test('a refused query in user mode tells every field that the user may not see', () => {
  inTest(
    'QueryTest',
    asMinimumUser(
      `insert new ObjectPermissions(ParentId = s.Id, SobjectType = 'Contact', PermissionsRead = true);`,
      `try { List<Contact> found = [SELECT LastName, Email, Title FROM Contact WITH USER_MODE]; Assert.fail('no exception'); }
       catch (QueryException e) {
         Assert.areEqual(new Set<String>{ 'Email', 'Title' }, e.getInaccessibleFields().get('Contact'));
       }`,
    ),
  );
});
