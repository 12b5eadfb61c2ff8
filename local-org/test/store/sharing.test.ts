import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SharingModel } from '../../src/metadata/types.ts';
import { ALL_RIGHTS, asUser, customObject, field, lookup, permissionSet, TestOrg } from './support.ts';

const MASTER = { deleteConstraint: 'Cascade', nillable: false } as const;

function teams(opportunities: SharingModel = 'Private', accounts: SharingModel = 'ReadWrite') {
  const o = new TestOrg({
    objects: [
      customObject('Plan__c', [field('Opportunity__c', 'reference', lookup('Opportunity'))], 'Private'),
      customObject(
        'Note__c',
        [field('Opportunity__c', 'reference', lookup('Opportunity', { ...MASTER, masterRight: 'edit' }))],
        'ControlledByParent',
      ),
      customObject(
        'Remark__c',
        [field('Opportunity__c', 'reference', lookup('Opportunity', { ...MASTER, masterRight: 'read' }))],
        'ControlledByParent',
      ),
    ],
    sharing: { Opportunity: opportunities, Account: accounts },
    permissionSets: [
      permissionSet('All', {
        objects: new Map([
          ['plan__c', ALL_RIGHTS],
          ['note__c', ALL_RIGHTS],
          ['remark__c', ALL_RIGHTS],
        ]),
      }),
    ],
  });
  const person = (name: string, role: string) => o.user(name, { role, sets: ['All'] });
  return {
    o,
    vp: person('Vp', 'VP of Sales'),
    west: person('West', 'Sales Manager West'),
    rep: person('Rep', 'Sales Rep West'),
    peer: person('Peer', 'Sales Rep West'),
    east: person('East', 'Sales Rep East'),
    admin: o.user('Admin', { profile: 'System Administrator' }),
    sees: (user: string, object = 'Opportunity') => o.query(`SELECT count() FROM ${object}`, asUser(user)).count === 1,
  };
}

const change = (o: TestOrg, user: string, object: string, id: string) =>
  o.dml('update', object, [{ Id: id, OwnerId: o.row(object, id).OwnerId }], {
    access: asUser(user),
    allOrNone: false,
  })[0];
const remove = (o: TestOrg, user: string, object: string, id: string) =>
  o.dml('delete', object, [{ Id: id }], { access: asUser(user), allOrNone: false })[0];

// Salesforce Help, "Organization-Wide Sharing Defaults" and "Role Hierarchy".
test('a private record is seen by its owner, those above him, and administrators', () => {
  const { o, sees, vp, west, rep, peer, east, admin } = teams();
  o.opportunity({ OwnerId: rep });
  assert.deepEqual(
    [rep, west, vp, admin].map((user) => sees(user)),
    [true, true, true, true],
  );
  assert.deepEqual(
    [peer, east].map((user) => sees(user)),
    [false, false],
  );
});

test('a manager may edit and delete what those below own', () => {
  const { o, west, rep, peer } = teams();
  const id = o.opportunity({ OwnerId: rep });
  assert.equal(
    change(o, peer, 'Opportunity', id).errors[0].statusCode,
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  );
  assert.equal(change(o, west, 'Opportunity', id).success, true);
  assert.equal(remove(o, west, 'Opportunity', id).success, true);
});

test('public read: everyone sees, only the owner and those above edit', () => {
  const { o, sees, rep, peer } = teams('Read');
  const id = o.opportunity({ OwnerId: rep });
  assert.equal(sees(peer), true);
  assert.equal(change(o, peer, 'Opportunity', id).errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('public read and write: everyone edits, only the owner and those above delete', () => {
  const { o, rep, peer } = teams('ReadWrite');
  const id = o.opportunity({ OwnerId: rep });
  assert.equal(change(o, peer, 'Opportunity', id).success, true);
  assert.equal(remove(o, peer, 'Opportunity', id).errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});

// Apex Developer Guide, "Sharing a Record Using Apex".
test('a share row opens a record, for the one it names and those above, at its level', () => {
  const { o, sees, vp, peer, east, rep } = teams();
  const id = o.add('Plan__c', { OwnerId: rep });
  const share = o.add('Plan__Share', { ParentId: id, UserOrGroupId: east, AccessLevel: 'Read' });
  assert.deepEqual(
    [east, vp, peer].map((user) => sees(user, 'Plan__c')),
    [true, true, false],
  );
  assert.equal(change(o, east, 'Plan__c', id).errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  o.set('Plan__Share', { Id: share, AccessLevel: 'Edit' });
  assert.equal(change(o, east, 'Plan__c', id).success, true);
  o.dml('delete', 'Plan__Share', [{ Id: share }]);
  assert.equal(sees(east, 'Plan__c'), false);
});

test('OpportunityShare and public groups', () => {
  const { o, sees, east, rep } = teams();
  const id = o.opportunity({ OwnerId: rep });
  const group = o.add('Group', { Name: 'Helpers', Type: 'Regular' });
  o.add('OpportunityShare', { OpportunityId: id, UserOrGroupId: group, OpportunityAccessLevel: 'Read' });
  assert.equal(sees(east), false);
  o.add('GroupMember', { GroupId: group, UserOrGroupId: east });
  assert.equal(sees(east), true);
});

test('members of a queue own what the queue owns', () => {
  const { o, sees, east } = teams();
  const queue = o.add('Group', { Name: 'Incoming', Type: 'Queue' });
  o.add('GroupMember', { GroupId: queue, UserOrGroupId: east });
  o.add('Plan__c', { OwnerId: queue });
  assert.equal(sees(east, 'Plan__c'), true);
});

test('detail records are shared as their master is', () => {
  const { o, sees, rep, peer, west } = teams();
  o.add('Note__c', { Opportunity__c: o.opportunity({ OwnerId: rep }) });
  assert.deepEqual(
    [rep, west, peer].map((user) => sees(user, 'Note__c')),
    [true, true, false],
  );
});

// Salesforce Help, "Organization-Wide Defaults for Activities", Private.
test('an event is seen with the deal it is about, and edited only by its owner and those above', () => {
  const { o, sees, rep, peer, west } = teams();
  const event = { StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 30 };
  const id = o.add('Event', { ...event, OwnerId: peer, WhatId: o.opportunity({ OwnerId: rep }) });
  assert.deepEqual(
    [rep, peer, west].map((user) => sees(user, 'Event')),
    [true, true, true],
  );
  assert.equal(change(o, rep, 'Event', id).errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  assert.equal(change(o, west, 'Event', id).success, true);
});

test('an event about nothing is private to its owner and those above', () => {
  const { o, sees, rep, peer, west } = teams();
  o.add('Event', { StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 30, OwnerId: rep });
  assert.deepEqual(
    [rep, west, peer].map((user) => sees(user, 'Event')),
    [true, true, false],
  );
});

// Salesforce Help, "Built-in Sharing Behavior".
test('who sees a deal may read its private account', () => {
  const { o, sees, rep, peer } = teams('Private', 'Private');
  o.opportunity({ OwnerId: rep, AccountId: o.add('Account', { Name: 'Acme' }) });
  assert.equal(sees(rep, 'Account'), true);
  assert.equal(sees(peer, 'Account'), false);
});

test('an account owner sees the deals of the account where his role says so', () => {
  const { o, sees, rep, east } = teams();
  const acme = o.add('Account', { Name: 'Acme', OwnerId: east });
  o.opportunity({ OwnerId: rep, AccountId: acme });
  assert.equal(sees(east), false);
  o.set('UserRole', { Id: o.idOf('UserRole', 'Name', 'Sales Rep East'), OpportunityAccessForAccountOwner: 'Read' });
  assert.equal(sees(east), true);
});

test('a change of roles or owners changes who sees', () => {
  const { o, sees, rep, west, east } = teams();
  const id = o.opportunity({ OwnerId: rep });
  o.set('User', { Id: rep, UserRoleId: o.idOf('UserRole', 'Name', 'Sales Rep East') });
  assert.equal(sees(west), false);
  o.set('Opportunity', { Id: id, OwnerId: east });
  assert.equal(sees(rep), false);
});

// Apex Developer Guide, "Use the with sharing, without sharing, and inherited sharing Keywords".
test('system mode with sharing cuts rows, without sharing it does not', () => {
  const { o, rep, peer } = teams();
  o.opportunity({ OwnerId: rep });
  const count = (sharing: boolean) =>
    o.query('SELECT count() FROM Opportunity', { userId: peer, mode: 'system', sharing }).count;
  assert.deepEqual([count(true), count(false)], [0, 1]);
});

test('a reference to a record one cannot see is refused', () => {
  const { o, rep, peer } = teams();
  const id = o.opportunity({ OwnerId: rep });
  const refusal = o.refusal(
    'insert',
    'Plan__c',
    { Opportunity__c: id },
    { access: { ...asUser(peer), mode: 'system' } },
  );
  assert.equal(refusal.code, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
});

// Object Reference, "UserRecordAccess".
test('UserRecordAccess says what a user may do with a record', () => {
  const { o, rep, peer, west } = teams('Read');
  const id = o.opportunity({ OwnerId: rep });
  const level = (user: string) =>
    o
      .query(
        'SELECT MaxAccessLevel, HasEditAccess FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r',
        asUser(peer),
        [user, id],
      )
      .rows.map((row) => Object.values(row.fields));
  assert.deepEqual(level(west), [['All', true]]);
  assert.deepEqual(level(peer), [['Read', false]]);
  assert.throws(() => o.query('SELECT RecordId FROM UserRecordAccess'), /must filter by UserId/);
});

// Apex Developer Guide, "Understanding Sharing".
test('a new owner ends manual sharing and keeps sharing with a reason', () => {
  const { o, rep, peer, east, vp } = teams();
  const id = o.add('Plan__c', { OwnerId: rep });
  const share = { ParentId: id, AccessLevel: 'Read' };
  o.add('Plan__Share', { ...share, UserOrGroupId: east });
  o.add('Plan__Share', { ...share, UserOrGroupId: vp, RowCause: 'Reason__c' });
  o.set('Plan__c', { Id: id, OwnerId: peer });
  assert.deepEqual(o.values('SELECT RowCause FROM Plan__Share'), ['Reason__c']);
});

// Metadata API, CustomField: writeRequiresMasterRead; Salesforce Help, "Sharing Setting" of master-detail fields.
test('a detail is written by whoever may edit its master, or read it where the field says so', () => {
  const { o, rep, peer } = teams('Read');
  const Opportunity__c = o.opportunity({ OwnerId: rep });
  const add = (user: string, object: string) =>
    o.dml('insert', object, [{ Opportunity__c }], { access: asUser(user), allOrNone: false })[0]!;
  assert.equal(add(rep, 'Note__c').success, true);
  assert.equal(add(peer, 'Note__c').errors[0]?.statusCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  assert.equal(add(peer, 'Remark__c').success, true);
});
