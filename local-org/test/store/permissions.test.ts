import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_RIGHTS, asUser, customObject, field, permissionSet, TestOrg } from './support.ts';

const grant = (edit: boolean) => ({ read: true, edit });

function org(): TestOrg {
  return new TestOrg({
    objects: [
      customObject('Plan__c', [
        field('Open__c', 'string'),
        field('Hidden__c', 'string'),
        field('ReadOnly__c', 'string'),
        field('Needed__c', 'string', { nillable: false }),
        field('Flag__c', 'boolean'),
      ]),
    ],
    fields: { Opportunity: [field('Counter__c', 'double', { precision: 3 })], Event: [field('Goal__c', 'string')] },
    permissionSets: [
      permissionSet('Reps', {
        objects: new Map([['plan__c', ALL_RIGHTS]]),
        fields: new Map([
          ['plan__c.open__c', grant(true)],
          ['plan__c.readonly__c', grant(false)],
          ['opportunity.counter__c', grant(false)],
          ['event.goal__c', grant(true)],
        ]),
        customPermissions: new Set(['Rep']),
      }),
      permissionSet('Readers', {
        objects: new Map([['plan__c', { ...ALL_RIGHTS, create: false, edit: false, delete: false }]]),
      }),
    ],
    customPermissions: ['Rep'],
  });
}

// Salesforce Help, "Profiles" and "Permission Sets": a user has what the profile or any assigned set grants.
test('custom objects open by permission set only', () => {
  const o = org();
  const plain = o.user('Plain');
  const rep = o.user('Rep', { sets: ['Reps'] });
  assert.throws(() => o.query('SELECT Id FROM Plan__c', asUser(plain)), /sObject type 'Plan__c' is not supported/);
  assert.deepEqual(o.query('SELECT Id FROM Plan__c', asUser(rep)).rows, []);
});

test('standard sales objects are open to the Standard User profile, and not to Minimum Access', () => {
  const o = org();
  const standard = o.user('Standard');
  const minimum = o.user('Minimum', { profile: 'Minimum Access - Salesforce' });
  assert.equal(o.store.permissions.of(standard).object(o.store.records.object('Opportunity')).create, true);
  assert.equal(o.store.permissions.of(minimum).object(o.store.records.object('Opportunity')).read, false);
  assert.equal(o.store.permissions.of(standard).object(o.store.records.object('Product2')).edit, false);
});

test('in user mode a field that is not granted does not exist', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  assert.throws(() => o.query('SELECT Hidden__c FROM Plan__c', asUser(rep)), /No such column 'Hidden__c'/);
  assert.throws(() => o.query('SELECT Flag__c FROM Plan__c', asUser(rep)), /No such column 'Flag__c'/);
  o.query('SELECT Open__c, ReadOnly__c, Needed__c, Name, CreatedDate FROM Plan__c', asUser(rep));
});

test('fields of a deployment are hidden from administrators too, until a permission set grants them', () => {
  const o = org();
  const admin = o.user('Admin', { profile: 'System Administrator' });
  assert.throws(() => o.query('SELECT Counter__c FROM Opportunity', asUser(admin)), /No such column 'Counter__c'/);
  o.add('PermissionSetAssignment', { AssigneeId: admin, PermissionSetId: o.idOf('PermissionSet', 'Name', 'Reps') });
  o.query('SELECT Counter__c FROM Opportunity', asUser(admin));
});

// Metadata API: custom fields of activities are granted as Event.X__c and Task.X__c.
test('activity fields are granted on Event', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  o.query('SELECT Goal__c FROM Event', asUser(rep));
});

// REST API Developer Guide, "Status Codes and Error Responses": INVALID_FIELD_FOR_INSERT_UPDATE.
test('in user mode a field one may only read cannot be written', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  const refusal = o.refusal('insert', 'Plan__c', { Needed__c: 'x', ReadOnly__c: 'x' }, { access: asUser(rep) });
  assert.equal(refusal.code, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  assert.deepEqual(refusal.fields, ['ReadOnly__c']);
  o.add('Plan__c', { Needed__c: 'x', ReadOnly__c: 'x' }, { access: { ...asUser(rep), mode: 'system' } });
});

test('a read-only field that comes along unchanged is no change', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  const id = o.add('Plan__c', { Needed__c: 'x', ReadOnly__c: 'x', OwnerId: rep });
  o.set('Plan__c', { Id: id, ReadOnly__c: 'x', Open__c: 'y' }, { access: asUser(rep) });
  assert.equal(o.row('Plan__c', id).Open__c, 'y');
});

// Apex Developer Guide, "Set an Access Mode for Database Operations".
test('in user mode a statement on an object one may not write is refused as a whole', () => {
  const o = org();
  const reader = o.user('Reader', { sets: ['Readers'] });
  assert.throws(
    () => o.dml('insert', 'Plan__c', [{ Needed__c: 'x' }], { access: asUser(reader) }),
    /DML operation INSERT not allowed on Plan__c/,
  );
});

test('custom permissions come with permission sets', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  assert.equal(o.store.permissions.of(rep).hasCustom('rep'), true);
  assert.equal(o.store.permissions.of(o.user('Plain')).hasCustom('Rep'), false);
});

test('a right that is taken away is gone, and comes back with a rollback', () => {
  const o = org();
  const rep = o.user('Rep', { sets: ['Reps'] });
  const [assignment] = o.values('SELECT Id FROM PermissionSetAssignment');
  const savepoint = o.store.savepoint();
  o.dml('delete', 'PermissionSetAssignment', [{ Id: assignment as string }]);
  assert.equal(o.store.permissions.of(rep).hasCustom('Rep'), false);
  o.store.rollback(savepoint);
  assert.equal(o.store.permissions.of(rep).hasCustom('Rep'), true);
});

test('custom metadata cannot be written by DML', () => {
  const o = new TestOrg({ objects: [customObject('Setting__mdt', [field('Lead__c', 'double')])] });
  assert.throws(
    () => o.add('Setting__mdt', { DeveloperName: 'X' }),
    /DML operation INSERT not allowed on Setting__mdt/,
  );
});

// Object Reference, "ObjectPermissions", "FieldPermissions" and "SetupEntityAccess".
test('what permission sets grant can be queried', () => {
  const o = org();
  const of = (soql: string) => o.query(soql).rows.map((row) => Object.values(row.fields));
  assert.deepEqual(of("SELECT SobjectType, PermissionsCreate FROM ObjectPermissions WHERE Parent.Name = 'Readers'"), [
    ['Plan__c', false],
  ]);
  assert.deepEqual(of("SELECT PermissionsEdit FROM FieldPermissions WHERE Field = 'Event.Goal__c'"), [[true]]);
  assert.deepEqual(of('SELECT SetupEntityType FROM SetupEntityAccess'), [['CustomPermission']]);
});
