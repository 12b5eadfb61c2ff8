// Apex Developer Guide, "Bulk DML Exception Handling".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saveError } from '../../src/store/errors.ts';
import { TestOrg } from './support.ts';

const accounts = (...names: (string | null)[]) => names.map((Name) => ({ Name }));

test('all or nothing: one bad row and none is saved; only the bad one carries an error', () => {
  const o = new TestOrg();
  const results = o.dml('insert', 'Account', accounts('a', null, 'c'));
  assert.deepEqual(
    results.map((result) => [result.success, result.id, result.errors.length]),
    [
      [false, null, 0],
      [false, null, 1],
      [false, null, 0],
    ],
  );
  assert.equal(o.query('SELECT count() FROM Account').count, 0);
});

test('all or nothing names the errors of every chunk', () => {
  const o = new TestOrg();
  const rows = accounts(...Array.from({ length: 401 }, (_, i) => (i % 200 === 0 ? null : 'x')));
  const results = o.dml('insert', 'Account', rows);
  assert.deepEqual(
    results.flatMap((result, i) => (result.errors.length > 0 ? [i] : [])),
    [0, 200, 400],
  );
});

test('partial success keeps the good rows', () => {
  const o = new TestOrg();
  const results = o.dml('insert', 'Account', accounts('a', null, 'c'), { allOrNone: false });
  assert.deepEqual(
    results.map((result) => result.success),
    [true, false, true],
  );
  assert.deepEqual(o.values('SELECT Name FROM Account ORDER BY Name'), ['a', 'c']);
});

test('rows that fail in a trigger are set aside and the others are tried again from the start', () => {
  const o = new TestOrg();
  const seen: string[][] = [];
  o.triggers.on('Account', 'before insert', ({ newRows }) => void seen.push(newRows!.map((row) => String(row.Name))));
  o.triggers.on('Account', 'after insert', ({ newRows, errors }) => {
    newRows!.forEach((row, i) => {
      if (row.Name === 'bad') errors.set(i, [saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'no')]);
    });
  });
  const results = o.dml('insert', 'Account', accounts('a', 'bad', 'c'), { allOrNone: false });
  assert.deepEqual(seen, [
    ['a', 'bad', 'c'],
    ['a', 'c'],
  ]);
  assert.deepEqual(
    results.map((result) => result.success),
    [true, false, true],
  );
  assert.equal(o.query('SELECT count() FROM Account').count, 2);
});

test('what a trigger saved in the first attempt is rolled back with it', () => {
  const o = new TestOrg();
  o.triggers.on('Account', 'after insert', ({ newRows, errors }) => {
    for (const row of newRows!) o.add('Contact', { LastName: String(row.Name), AccountId: row.Id });
    const bad = newRows!.findIndex((row) => row.Name === 'bad');
    if (bad >= 0) errors.set(bad, [saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'no')]);
  });
  o.dml('insert', 'Account', accounts('a', 'bad'), { allOrNone: false });
  assert.deepEqual(o.values('SELECT LastName FROM Contact'), ['a']);
});

test('rows that fail in every attempt end the statement', () => {
  const o = new TestOrg();
  o.triggers.on(
    'Account',
    'before insert',
    ({ errors }) => void errors.set(0, [saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'no')]),
  );
  assert.throws(
    () => o.dml('insert', 'Account', accounts('a', 'b', 'c', 'd'), { allOrNone: false }),
    /Too many batch retries in the presence of Apex triggers and partial failures/,
  );
  assert.equal(o.query('SELECT count() FROM Account').count, 0);
});
