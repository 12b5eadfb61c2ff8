/** Schema describe, one documented behaviour each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, print, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

const FIELD_SET = `<?xml version="1.0"?><FieldSet xmlns="http://soap.sforce.com/2006/04/metadata">
  <fullName>Key_Facts</fullName><label>Key facts</label><description>Shown first</description>
  <displayedFields><field>Name</field><isFieldManaged>false</isFieldManaged><isRequired>true</isRequired></displayedFields>
  <displayedFields><field>Owner.Email</field><isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields>
</FieldSet>`;

let org: TestOrg;
before(() => {
  org = openOrg({ files: { 'objects/Account/fieldSets/Key_Facts.fieldSet-meta.xml': FIELD_SET } });
});
after(() => org.close());

// Apex Reference Guide, "FieldSet Class"; Apex Developer Guide, "Working with Field Sets"
test('a field set is reached by its name and through the map of its object', () => {
  const set = 'Schema.SObjectType.Account.fieldSets';
  assert.equal(print(org, `${set}.Key_Facts.getLabel()`), 'Key facts');
  assert.equal(print(org, `${set}.getMap().get('key_facts').getDescription()`), 'Shown first');
  assert.equal(print(org, `Account.SObjectType.getDescribe().fieldSets.getMap().size()`), '1');
  assert.equal(print(org, `${set}.Key_Facts.getSObjectType() == Account.SObjectType`), 'true');
});

// Apex Reference Guide, "FieldSetMember Class"
test('members of a field set tell path, label, type and whether they are required', () => {
  const members = 'Schema.SObjectType.Account.fieldSets.Key_Facts.getFields()';
  const told = (index: number) =>
    print(
      org,
      `${members}[${index}].getFieldPath() + ' ' + ${members}[${index}].getType() + ' ' + ${members}[${index}].getRequired() + ' ' + ${members}[${index}].getDBRequired()`,
    );
  assert.equal(told(0), 'Name STRING true true');
  assert.equal(told(1), 'Owner.Email EMAIL false true');
});

// Apex Reference Guide, "SoapType Enum"
test('a field tells its SOAP type', () => {
  assert.equal(print(org, 'Account.AnnualRevenue.getDescribe().getSoapType()'), 'DOUBLE');
  assert.equal(print(org, 'Account.OwnerId.getDescribe().getSoapType() == Schema.SoapType.ID'), 'true');
});

// Apex Reference Guide, "ChildRelationship Class"
test('a child relationship is the same value in every describe', () => {
  const logs = run(
    org,
    `Set<Schema.ChildRelationship> seen = new Set<Schema.ChildRelationship>();
     seen.addAll(Account.SObjectType.getDescribe().getChildRelationships());
     Integer size = seen.size();
     seen.addAll(Account.SObjectType.getDescribe().getChildRelationships());
     System.debug(seen.size() == size);`,
  );
  assert.deepEqual(logs, ['true']);
});

// Object Reference for the Salesforce Platform, "EntityDefinition" and "FieldDefinition"
test('the schema can be queried as rows', () => {
  const logs = run(
    org,
    `EntityDefinition e = [SELECT QualifiedApiName, Label, (SELECT QualifiedApiName FROM Fields WHERE QualifiedApiName = 'StageName')
                           FROM EntityDefinition WHERE QualifiedApiName = 'Opportunity'];
     System.debug(e.Label + ' ' + e.Fields[0].QualifiedApiName);
     System.debug([SELECT Id FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Account' AND DeveloperName = 'Owner'].size());`,
  );
  assert.deepEqual(logs, ['Opportunity StageName', '1']);
});

// Apex Reference Guide, "ChildRelationship Class", "DescribeFieldResult Class"
test('relationships tell what deleting the parent does, and whether they have several targets', () => {
  const logs = run(
    org,
    `for (Schema.ChildRelationship r : Account.SObjectType.getDescribe().getChildRelationships())
       if (r.getRelationshipName() == 'Contacts') System.debug(r.isCascadeDelete() + ' ' + r.isRestrictedDelete());
     System.debug(Event.WhatId.getDescribe().isNamePointing() + ' ' + Contact.AccountId.getDescribe().isNamePointing());`,
  );
  assert.deepEqual(logs, ['true false', 'true false']);
});
