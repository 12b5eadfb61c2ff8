import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextFireTime, parseCron } from '../../src/platform/cron.ts';

/** The next fire times after an instant, written in UTC. */
function fires(expression: string, after: string, count = 1, zone = 'UTC'): string[] {
  const cron = parseCron(expression);
  const times: string[] = [];
  let time: number | null = Date.parse(after);
  while (times.length < count && (time = nextFireTime(cron, time!, zone)) !== null) {
    times.push(new Date(time).toISOString().replace(':00.000Z', 'Z'));
  }
  return times;
}

test('a nightly job fires at its hour in the zone of the user who scheduled it', () => {
  assert.deepEqual(fires('0 0 2 * * ?', '2026-01-05T09:00:00Z', 2, 'America/Los_Angeles'), [
    '2026-01-05T10:00Z',
    '2026-01-06T10:00Z',
  ]);
});

test('the fire time itself is not fired again', () => {
  assert.deepEqual(fires('0 0 2 * * ?', '2026-01-05T02:00:00Z'), ['2026-01-06T02:00Z']);
});

test('lists, ranges, steps and names', () => {
  assert.deepEqual(fires('0 30 8,12-13,20/2 ? * MON-FRI', '2026-01-09T00:00:00Z', 6), [
    '2026-01-09T08:30Z',
    '2026-01-09T12:30Z',
    '2026-01-09T13:30Z',
    '2026-01-09T20:30Z',
    '2026-01-09T22:30Z',
    '2026-01-12T08:30Z',
  ]);
  assert.deepEqual(fires('0 0 0 1 JAN,jul ?', '2026-01-02T00:00:00Z', 2), ['2026-07-01T00:00Z', '2027-01-01T00:00Z']);
  assert.deepEqual(fires('0 0 0 ? * FRI-SUN', '2026-01-08T00:00:00Z', 4), [
    '2026-01-09T00:00Z',
    '2026-01-10T00:00Z',
    '2026-01-11T00:00Z',
    '2026-01-16T00:00Z',
  ]);
});

test('L is the last day of the month, or the last such weekday', () => {
  assert.deepEqual(fires('0 0 0 L * ?', '2028-02-01T00:00:00Z'), ['2028-02-29T00:00Z']);
  assert.deepEqual(fires('0 0 0 ? * 6L', '2026-01-01T00:00:00Z'), ['2026-01-30T00:00Z']);
  assert.deepEqual(fires('0 0 0 ? * L', '2026-01-01T00:00:00Z'), ['2026-01-03T00:00Z']);
});

test('W is the nearest weekday without leaving the month', () => {
  assert.deepEqual(fires('0 0 0 15W * ?', '2026-03-01T00:00:00Z'), ['2026-03-16T00:00Z']);
  assert.deepEqual(fires('0 0 0 1W * ?', '2026-08-01T00:00:00Z'), ['2026-08-03T00:00Z']);
  assert.deepEqual(fires('0 0 0 LW * ?', '2026-05-01T00:00:00Z'), ['2026-05-29T00:00Z']);
});

test('# is the n-th weekday of the month', () => {
  assert.deepEqual(fires('0 0 0 ? * 2#1', '2026-01-06T00:00:00Z', 2), ['2026-02-02T00:00Z', '2026-03-02T00:00Z']);
});

test('a year ends the schedule', () => {
  assert.deepEqual(fires('0 0 12 31 12 ? 2026', '2026-01-01T00:00:00Z', 5), ['2026-12-31T12:00Z']);
  assert.deepEqual(fires('0 0 0 31 2 ?', '2026-01-01T00:00:00Z'), []);
});

test('clocks going forward: a skipped time fires an hour later that day', () => {
  assert.deepEqual(fires('0 30 2 * * ?', '2026-03-07T12:00:00Z', 2, 'America/Los_Angeles'), [
    '2026-03-08T10:30Z',
    '2026-03-09T09:30Z',
  ]);
});

test('clocks going back: a nightly job fires once, an hourly one in both hours', () => {
  assert.deepEqual(fires('0 30 1 * * ?', '2026-11-01T00:00:00Z', 2, 'America/Los_Angeles'), [
    '2026-11-01T08:30Z',
    '2026-11-02T09:30Z',
  ]);
  assert.deepEqual(fires('0 30 * * * ?', '2026-11-01T08:00:00Z', 3, 'America/Los_Angeles'), [
    '2026-11-01T08:30Z',
    '2026-11-01T09:30Z',
    '2026-11-01T10:30Z',
  ]);
});

test('a wrong schedule is refused with a sentence', () => {
  for (const [expression, message] of [
    ['0 0 2 * *', /6 or 7 parts/],
    ['0 0/5 * * * ?', /Seconds and minutes must be explicitly specified/],
    ['0 0 2 ? * ?', /'\?' can only be specified/],
    ['0 0 2 1 * 2', /both a day-of-week AND a day-of-month/],
    ['0 0 25 * * ?', /'25' is not a value for hours/],
    ['0 0 2 * FOO ?', /'FOO' is not a value for month/],
  ] as const) {
    assert.throws(() => parseCron(expression), message);
  }
});
