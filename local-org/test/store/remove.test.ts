import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field, lookup, TestOrg } from './support.ts';

function org(constraint: 'SetNull' | 'Restrict' | 'Cascade' = 'SetNull'): TestOrg {
  return new TestOrg({
    objects: [
      customObject('Plan__c', [
        field('Opportunity__c', 'reference', lookup('Opportunity', { deleteConstraint: constraint })),
        field('Key__c', 'string', { unique: true }),
      ]),
    ],
  });
}

const visit = { StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 60 };

test('a deleted record is out of sight, and in ALL ROWS', () => {
  const o = org();
  const id = o.add('Account', { Name: 'Acme' });
  o.dml('delete', 'Account', [{ Id: id }]);
  assert.equal(o.query('SELECT count() FROM Account').count, 0);
  assert.deepEqual(o.values('SELECT IsDeleted FROM Account ALL ROWS'), [true]);
  assert.equal(o.refusal('update', 'Account', { Id: id, Name: 'x' }).code, 'ENTITY_IS_DELETED');
  assert.equal(o.refusal('delete', 'Account', { Id: id }).code, 'ENTITY_IS_DELETED');
});

// Apex Developer Guide, "Operations That Don't Invoke Triggers": cascading delete operations.
test('activities go with their deal, without triggers', () => {
  const o = org();
  const deal = o.opportunity();
  o.add('Event', { ...visit, WhatId: deal });
  const fired: string[] = [];
  o.triggers.on('Event', 'after delete', () => void fired.push('event'));
  o.triggers.on('Opportunity', 'after delete', ({ oldRows }) => void fired.push(String(oldRows![0].Name)));
  o.dml('delete', 'Opportunity', [{ Id: deal }]);
  assert.deepEqual(fired, ['Flow meters']);
  assert.equal(o.query('SELECT count() FROM Event').count, 0);
});

// Salesforce Help, "Restore Deleted Records": the record comes back with what was deleted with it, and with the lookups
// that were not replaced meanwhile.
test('undelete brings back the children and the references', () => {
  const o = org();
  const deal = o.opportunity();
  const event = o.add('Event', { ...visit, WhatId: deal });
  const plan = o.add('Plan__c', { Opportunity__c: deal });
  const moved = o.add('Plan__c', { Opportunity__c: deal });
  o.dml('delete', 'Opportunity', [{ Id: deal }]);
  assert.equal(o.row('Plan__c', plan).Opportunity__c, null);
  const other = o.opportunity();
  o.set('Plan__c', { Id: moved, Opportunity__c: other });
  const undeleted: string[] = [];
  o.triggers.on('Opportunity', 'after undelete', ({ newRows }) => void undeleted.push(newRows![0].Id as string));
  o.triggers.on('Event', 'after undelete', () => void undeleted.push('event'));
  o.dml('undelete', 'Opportunity', [{ Id: deal }]);
  assert.deepEqual(undeleted, [deal]);
  assert.equal(o.row('Event', event).IsDeleted, false);
  assert.equal(o.row('Plan__c', plan).Opportunity__c, deal);
  assert.equal(o.row('Plan__c', moved).Opportunity__c, other);
});

test('a child that went along does not come back alone', () => {
  const o = org();
  const deal = o.opportunity();
  const event = o.add('Event', { ...visit, WhatId: deal });
  o.dml('delete', 'Opportunity', [{ Id: deal }]);
  assert.deepEqual(o.refusal('undelete', 'Event', { Id: event }), {
    code: 'UNDELETE_FAILED',
    message: 'Entity is not in the recycle bin',
    fields: [],
  });
});

test('an activity about a person and a deal stays when the person is deleted', () => {
  const o = org();
  const contact = o.add('Contact', { LastName: 'Ito' });
  const both = o.add('Event', { ...visit, WhoId: contact, WhatId: o.opportunity() });
  const alone = o.add('Event', { ...visit, WhoId: contact });
  o.dml('delete', 'Contact', [{ Id: contact }]);
  assert.equal(o.row('Event', both).IsDeleted, false);
  assert.equal(o.row('Event', both).WhoId, null);
  assert.equal(o.row('Event', alone).IsDeleted, true);
});

// Metadata API Developer Guide, "CustomField", deleteConstraint.
test('a lookup may go along with the record it points to, or forbid its deletion', () => {
  const along = org('Cascade');
  const plan = along.add('Plan__c', { Opportunity__c: along.opportunity() });
  along.dml('delete', 'Opportunity', [{ Id: along.row('Plan__c', plan).Opportunity__c }]);
  assert.equal(along.row('Plan__c', plan).IsDeleted, true);

  const strict = org('Restrict');
  const deal = strict.opportunity();
  strict.add('Plan__c', { Opportunity__c: deal });
  assert.equal(strict.refusal('delete', 'Opportunity', { Id: deal }).code, 'DELETE_FAILED');
});

test('undelete is refused while another record has the unique value', () => {
  const o = org();
  const id = o.add('Plan__c', { Key__c: 'a' });
  o.dml('delete', 'Plan__c', [{ Id: id }]);
  o.add('Plan__c', { Key__c: 'a' });
  assert.equal(o.refusal('undelete', 'Plan__c', { Id: id }).code, 'DUPLICATE_VALUE');
});

test('an error in a before-delete trigger keeps the record', () => {
  const o = org();
  const id = o.add('Account', { Name: 'Acme' });
  o.triggers.on(
    'Account',
    'before delete',
    ({ errors }) =>
      void errors.set(0, [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'no', fields: [] }]),
  );
  assert.equal(o.refusal('delete', 'Account', { Id: id }).message, 'no');
  assert.equal(o.row('Account', id).IsDeleted, false);
});

test('merge is refused by name', () => {
  assert.throws(() => org().dml('merge' as never, 'Account', []), /does not support merge/);
});
