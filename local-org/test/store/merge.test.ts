// Apex Developer Guide, "Triggers and Merge Statements" and "Merging Records".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUser, TestOrg } from './support.ts';

function twins() {
  const o = new TestOrg();
  const [keep, lose, third] = ['Halvorsen Foods', 'Halvorsen', 'Halvorsen Ltd'].map((Name) =>
    o.add('Account', { Name }),
  );
  const merge = (losers: string[], master = {}, access = o.system) =>
    o.store.merge('Account', { Id: keep!, ...master }, losers, { access, allOrNone: true });
  return { o, keep: keep!, lose: lose!, third: third!, merge };
}

test('children of the losers hang on the winner, and no trigger of theirs runs', () => {
  const { o, keep, lose, third, merge } = twins();
  const contact = o.add('Contact', { LastName: 'Ito', AccountId: lose });
  const deal = o.opportunity({ AccountId: third });
  const event = o.add('Event', { WhatId: lose, StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 30 });
  o.triggers.on('Contact', 'before update', () => assert.fail('a moved record fires no trigger'));
  const result = merge([lose, third]);
  assert.deepEqual(result.mergedIds, [lose, third]);
  assert.deepEqual(new Set(result.updatedRelatedIds), new Set([contact, deal, event]));
  assert.equal(o.row('Contact', contact).AccountId, keep);
  assert.equal(o.row('Opportunity', deal).AccountId, keep);
  assert.equal(o.row('Event', event).WhatId, keep);
  assert.equal(o.row('Event', event).AccountId, keep);
});

test('triggers: before and after delete of the losers, then the update of the winner', () => {
  const { o, keep, lose, third, merge } = twins();
  const log: unknown[] = [];
  for (const timing of ['before', 'after']) {
    o.triggers.on('Account', `${timing} delete`, ({ oldRows }) => {
      log.push([`${timing} delete`, oldRows!.map((row) => row.MasterRecordId)]);
    });
    o.triggers.on('Account', `${timing} update`, ({ newRows }) => void log.push([`${timing} update`, newRows!.length]));
  }
  merge([lose, third], { Phone: '555' });
  assert.deepEqual(log, [
    ['before delete', [null, null]],
    ['after delete', [keep, keep]],
    ['before update', 1],
    ['after update', 1],
  ]);
  assert.equal(o.row('Account', keep).Phone, '555');
});

test('a refusal leaves everything as it was', () => {
  const { o, lose, merge } = twins();
  const contact = o.add('Contact', { LastName: 'Ito', AccountId: lose });
  o.triggers.on('Account', 'before update', ({ errors }) => {
    errors.set(0, [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No', fields: [] }]);
  });
  const result = merge([lose]);
  assert.equal(result.success, false);
  assert.equal(result.errors[0]!.message, 'No');
  assert.equal(o.row('Account', lose).IsDeleted, false);
  assert.equal(o.row('Contact', contact).AccountId, lose);
});

test('one or two losers, of an object that can be merged', () => {
  const { o, lose, merge } = twins();
  assert.throws(() => merge([]), { code: 'LIMIT_EXCEEDED' });
  assert.throws(() => merge([lose, lose, lose]), { code: 'LIMIT_EXCEEDED' });
  const access = { access: o.system, allOrNone: true };
  assert.throws(() => o.store.merge('Opportunity', { Id: lose }, [lose], access), /MERGE not allowed on Opportunity/);
});

test('it needs the right to edit the winner and to delete the losers', () => {
  const { o, lose, merge } = twins();
  const user = o.user('Raman', { profile: 'Standard User' });
  const result = merge([lose], {}, asUser(user));
  assert.equal(result.success, false);
  assert.equal(result.errors[0]!.statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});
