import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock, ClockError, parseTime } from '../../src/platform/clock.ts';

test('the clock keeps its distance from real time and tells it to whoever keeps it', () => {
  let real = 1000;
  const clock = new Clock(() => real);
  const kept: number[] = [];
  clock.onMove = (offset) => kept.push(offset);
  clock.moveTo(5000);
  real = 1500;
  assert.equal(clock.now(), 5500);
  assert.deepEqual(kept, [4000]);
});

test('going back is refused with the time that it is and what to do', () => {
  const clock = new Clock(() => Date.parse('2026-01-05T09:00:00Z'));
  assert.throws(
    () => clock.moveTo(Date.parse('2026-01-05T08:59:59Z')),
    (error: unknown) =>
      error instanceof ClockError && /only moves forward/.test(error.message) && /--fresh/.test(error.message),
  );
});

test('a held clock stands still, moves when told and runs on from there', () => {
  let real = 0;
  const clock = new Clock(() => real);
  clock.hold();
  clock.moveTo(700);
  real = 100;
  assert.equal(clock.now(), 700);
  clock.release();
  real = 150;
  assert.equal(clock.now(), 750);
});

test('a time that is none is refused', () => {
  for (const text of ['tomorrow', '', 5, null, '2026-13-01']) assert.throws(() => parseTime(text), ClockError);
  assert.equal(parseTime('2026-01-05T09:00:00Z'), 1767603600000);
});
