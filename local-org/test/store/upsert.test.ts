// Apex Developer Guide, "Upserting Records"; REST API Developer Guide, "Insert or Update (Upsert) a Record".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field, TestOrg } from './support.ts';

function org(): TestOrg {
  return new TestOrg({
    objects: [customObject('Plan__c', [field('Key__c', 'string', { externalId: true }), field('Note__c', 'string')])],
  });
}

test('rows are matched by the external id: some are new, some are changed', () => {
  const o = org();
  const known = o.add('Plan__c', { Key__c: 'a', Note__c: 'old' });
  const results = o.dml('upsert', 'Plan__c', [{ Key__c: 'A', Note__c: 'new' }, { Key__c: 'b' }], {
    externalIdField: 'Key__c',
  });
  assert.deepEqual(
    results.map((result) => [result.success, result.created]),
    [
      [true, false],
      [true, true],
    ],
  );
  assert.equal(results[0].id, known);
  assert.equal(o.row('Plan__c', known).Note__c, 'new');
});

test('without a key field, rows with an id are changed and the others are new', () => {
  const o = org();
  const known = o.add('Plan__c', { Note__c: 'old' });
  const results = o.dml('upsert', 'Plan__c', [{ Id: known, Note__c: 'new' }, { Note__c: 'other' }]);
  assert.deepEqual(
    results.map((result) => result.created),
    [false, true],
  );
});

test('a key that several records have, or that comes twice, is refused', () => {
  const o = org();
  o.add('Plan__c', { Key__c: 'a' });
  o.add('Plan__c', { Key__c: 'a' });
  const options = { externalIdField: 'Key__c', allOrNone: false };
  assert.equal(o.refusal('upsert', 'Plan__c', { Key__c: 'a' }, options).code, 'DUPLICATE_EXTERNAL_ID');
  const results = o.dml('upsert', 'Plan__c', [{ Key__c: 'b' }, { Key__c: 'b' }], options);
  assert.equal(results[1].errors[0].statusCode, 'DUPLICATE_VALUE');
});

test('a field that is no key is refused', () => {
  assert.throws(
    () => org().dml('upsert', 'Plan__c', [{ Note__c: 'x' }], { externalIdField: 'Note__c' }),
    /Note__c is not an External ID or indexed field for Plan__c/,
  );
});

test('keys are the same whatever the case of their letters, beyond ASCII too', () => {
  const o = new TestOrg({ fields: { Account: [field('Key__c', 'string', { externalId: true, unique: true })] } });
  const id = o.add('Account', { Name: 'a', Key__c: 'ÉTÉ-1' });
  const [result] = o.dml('upsert', 'Account', [{ Name: 'b', Key__c: 'été-1' }], { externalIdField: 'Key__c' });
  assert.equal(result!.id, id);
  assert.equal(o.refusal('insert', 'Account', { Name: 'c', Key__c: 'Été-1' }).code, 'DUPLICATE_VALUE');
});
