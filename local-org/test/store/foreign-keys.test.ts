// Apex Developer Guide, "Creating Parent and Child Records in a Single Statement Using Foreign Keys"; Bulk API 2.0
// Developer Guide, "Relationship Fields in a Header Row".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field, lookup, TestOrg } from './support.ts';

function org() {
  const plan = customObject('Plan__c', [field('Deal__c', 'reference', lookup('Opportunity'))]);
  const key = field('Key__c', 'string', { externalId: true });
  const o = new TestOrg({ objects: [plan], fields: { Opportunity: [key] } });
  return { o, deal: o.opportunity({ Key__c: 'D-1' }) };
}

test('a parent is found by its external id, whatever its case', () => {
  const { o, deal } = org();
  assert.equal(o.row('Plan__c', o.add('Plan__c', { 'Deal__r.Key__c': 'd-1' })).Deal__c, deal);
});

test('an update may name its parent by key, too, and null empties the reference', () => {
  const { o, deal } = org();
  const id = o.add('Plan__c', {});
  o.set('Plan__c', { Id: id, 'Deal__r.Key__c': 'D-1' });
  assert.equal(o.row('Plan__c', id).Deal__c, deal);
  o.set('Plan__c', { Id: id, 'Deal__r.Key__c': null });
  assert.equal(o.row('Plan__c', id).Deal__c, null);
});

test('a polymorphic reference says which object it means', () => {
  const { o, deal } = org();
  const row = { 'What:Opportunity.Key__c': 'D-1', StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 30 };
  assert.equal(o.row('Event', o.add('Event', row)).WhatId, deal);
});

test('a key that leads nowhere fails its row only', () => {
  const { o } = org();
  const rows = [{ 'Deal__r.Key__c': 'D-9' }, { 'Deal__r.Key__c': 'D-1' }];
  const [bad, good] = o.dml('insert', 'Plan__c', rows, { allOrNone: false });
  assert.equal(good!.success, true);
  assert.deepEqual(bad!.errors, [
    {
      statusCode: 'INVALID_FIELD',
      message: 'Foreign key external ID: D-9 not found for field Key__c in entity Opportunity',
      fields: [],
    },
  ]);
});

test('a key of several records is refused', () => {
  const { o } = org();
  o.opportunity({ Key__c: 'D-1' });
  assert.match(o.refusal('insert', 'Plan__c', { 'Deal__r.Key__c': 'D-1' }).message, /is not unique/);
});

test('only keys find a parent, and one at a time', () => {
  const { o } = org();
  assert.throws(() => o.add('Plan__c', { 'Deal__r.StageName': 'Prospecting' }), /is not an External ID/);
  const two = { 'Deal__r.Key__c': 'D-1', 'Deal__r.Name': 'Flow meters' };
  assert.throws(() => o.add('Plan__c', two), /More than 1 field provided in an external foreign key reference/);
});
