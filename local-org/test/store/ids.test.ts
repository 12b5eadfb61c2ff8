import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, parseId, to18 } from '../../src/store/ids.ts';

// SOAP API Developer Guide, "ID Field Type": 15 case-sensitive characters, or 18 that are safe without regard to case.
test('the three check characters say which letters are capitals', () => {
  assert.equal(to18('001A0000006Vm9u'), '001A0000006Vm9uIAC');
});

test('an id of 15 characters and its 18 are the same record', () => {
  assert.equal(parseId('001A0000006Vm9u'), '001A0000006Vm9uIAC');
  assert.equal(parseId('001A0000006Vm9uIAC'), '001A0000006Vm9uIAC');
});

test('an 18-character id that lost its case is put right', () => {
  assert.equal(parseId('001a0000006vm9uIAC'), '001A0000006Vm9uIAC');
});

test('text that is no id is not taken for one', () => {
  assert.equal(parseId('001A0000006Vm9'), null);
  assert.equal(parseId('001A0000006Vm9!'), null);
});

test('new ids grow, so that their order is the order of creation', () => {
  const ids = Array.from({ length: 200 }, () => newId('006'));
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(ids).size, 200);
});
