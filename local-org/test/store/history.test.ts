// Object Reference, "OpportunityFieldHistory" and "Custom Object__History"; Salesforce Help, "Field History Tracking".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUser, ALL_RIGHTS, customObject, field, lookup, permissionSet, TestOrg } from './support.ts';

const tracked = { trackHistory: true };

function org() {
  const plan = customObject(
    'Plan__c',
    [
      field('Objective__c', 'string', tracked),
      field('Hours__c', 'double', { ...tracked, precision: 5, scale: 1 }),
      field('Agreed__c', 'boolean', tracked),
      field('Notes__c', 'textarea', { ...tracked, length: 5000, longText: true }),
      field('Secret__c', 'string', tracked),
      field('Quiet__c', 'string'),
      field('Account__c', 'reference', { ...lookup('Account'), ...tracked }),
    ],
    'ReadWrite',
    { enableHistory: 'true' },
  );
  const rights = permissionSet('Reps', {
    objects: new Map([['plan__c', ALL_RIGHTS]]),
    fields: new Map([['plan__c.objective__c', { read: true, edit: true }]]),
  });
  const o = new TestOrg({ objects: [plan], permissionSets: [rights] });
  const changes = (fields = 'Field, OldValue, NewValue') =>
    o
      .query(`SELECT ${fields} FROM Plan__History WHERE Field != 'created' ORDER BY Id`)
      .rows.map((row) => Object.values(row.fields));
  return { o, changes };
}

test('a creation is one row, named created', () => {
  const { o } = org();
  const id = o.add('Plan__c', { Objective__c: 'Trial agreed' });
  const [row, ...others] = o.query('SELECT Field, ParentId, OldValue, NewValue FROM Plan__History').rows;
  assert.deepEqual(row!.fields, { Field: 'created', ParentId: id, OldValue: null, NewValue: null });
  assert.equal(others.length, 0);
});

test('each tracked field that changes is a row with both values, in their types', () => {
  const { o, changes } = org();
  const id = o.add('Plan__c', { Objective__c: 'Trial agreed', Quiet__c: 'a' });
  o.set('Plan__c', { Id: id, Objective__c: 'Trial signed', Hours__c: 2.5, Agreed__c: true, Quiet__c: 'b' });
  assert.deepEqual(changes(), [
    ['Objective__c', 'Trial agreed', 'Trial signed'],
    ['Hours__c', null, 2.5],
    ['Agreed__c', false, true],
  ]);
});

test('a save that changes nothing leaves no row', () => {
  const { o, changes } = org();
  const id = o.add('Plan__c', { Objective__c: 'Trial agreed' });
  o.set('Plan__c', { Id: id, Objective__c: 'Trial agreed' });
  assert.deepEqual(changes(), []);
});

test('long text is noted as changed, without values', () => {
  const { o, changes } = org();
  const id = o.add('Plan__c', { Notes__c: 'before' });
  o.set('Plan__c', { Id: id, Notes__c: 'after' });
  assert.deepEqual(changes(), [['Notes__c', null, null]]);
});

test('a reference gives the names and the ids', () => {
  const { o, changes } = org();
  const [a, b] = ['Brightwater', 'Halvorsen'].map((Name) => o.add('Account', { Name }));
  const id = o.add('Plan__c', { Account__c: a! });
  o.set('Plan__c', { Id: id, Account__c: b! });
  assert.deepEqual(changes(), [
    ['Account__c', 'Brightwater', 'Halvorsen'],
    ['Account__c', a, b],
  ]);
});

test('the author and the moment are known, and the history is a child of its record', () => {
  const { o } = org();
  const id = o.add('Plan__c', {});
  const [row] = o.query(
    `SELECT Id, (SELECT CreatedById, CreatedDate FROM Histories) FROM Plan__c WHERE Id = '${id}'`,
  ).rows;
  const [history] = (row!.fields.Histories as { rows: { fields: Record<string, unknown> }[] }).rows;
  assert.equal(history!.fields.CreatedById, o.store.systemUserId);
  assert.equal(history!.fields.CreatedDate, '2026-03-02T10:00:00.000Z');
});

test('no history is written in an Apex test', () => {
  const { o } = org();
  o.store.beginTest();
  const id = o.add('Plan__c', { Objective__c: 'a' });
  o.set('Plan__c', { Id: id, Objective__c: 'b' });
  assert.equal(o.query('SELECT count() FROM Plan__History').count, 0);
  o.store.endTest();
});

test('history cannot be written', () => {
  const { o } = org();
  assert.throws(() => o.dml('insert', 'Plan__History', [{}]), /DML operation INSERT not allowed on Plan__History/);
});

test('in user mode rows of fields one may not read are not there', () => {
  const { o } = org();
  const user = o.user('Raman', { sets: ['Reps'] });
  const id = o.add('Plan__c', {});
  o.set('Plan__c', { Id: id, Objective__c: 'Trial', Secret__c: 'Discount' });
  assert.deepEqual(o.values('SELECT Field FROM Plan__History ORDER BY Id', asUser(user)), ['created', 'Objective__c']);
});

test("an opportunity's field history is OpportunityFieldHistory; without enableHistory there is none", () => {
  assert.throws(() => new TestOrg().query('SELECT Id FROM OpportunityFieldHistory'), /OpportunityFieldHistory/);
  const o = new TestOrg({ history: { Opportunity: ['StageName', 'OwnerId'] } });
  const id = o.opportunity();
  o.set('Opportunity', { Id: id, StageName: 'Qualification', OwnerId: o.user('Adeyemi') });
  assert.deepEqual(o.values(`SELECT Field FROM OpportunityFieldHistory WHERE OpportunityId = '${id}' ORDER BY Id`), [
    'created',
    'StageName',
    'Owner',
    'Owner',
  ]);
});
