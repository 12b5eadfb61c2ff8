import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Clock } from '../../src/platform/clock.ts';
import type { JobCode } from '../../src/platform/jobs/code.ts';
import { JobQueue, type Job, type QueueHost } from '../../src/platform/jobs/queue.ts';
import { JobRows, type SystemRows } from '../../src/platform/jobs/rows.ts';
import { Schedules } from '../../src/platform/jobs/schedules.ts';
import { TimeKeeper } from '../../src/platform/jobs/time-keeper.ts';
import type { Row } from '../../src/store/types.ts';

/** Tables in memory. */
class MemoryRows implements SystemRows {
  readonly tables = new Map<string, Row[]>();
  #next = 1;

  insert(object: string, row: Row): string {
    const id = `${object}${String(this.#next++).padStart(4, '0')}`;
    this.all(object).push({ ...row, Id: id });
    return id;
  }
  update(object: string, id: string, row: Row): void {
    Object.assign(this.find(object, 'Id', [id])[0]!, row);
  }
  remove(object: string, ids: string[]): void {
    this.tables.set(
      object,
      this.all(object).filter((row) => !ids.includes(String(row['Id']))),
    );
  }
  find(object: string, field: string, values: (string | number | boolean)[]): Row[] {
    return this.all(object).filter((row) => values.includes(row[field] as string));
  }
  all(object: string): Row[] {
    const rows = this.tables.get(object) ?? [];
    this.tables.set(object, rows);
    return rows;
  }
}

/** Instances are plain objects with the functions they run. */
interface Script {
  run?: () => void;
  items?: number;
  chunk?: (from: number) => void;
  finish?: () => void;
}

const START = Date.parse('2026-01-05T09:00:00Z');
let clock: Clock;
let rows: MemoryRows;
let queue: JobQueue;
let schedules: Schedules;
let time: TimeKeeper;
let nightly: Script;
let events: string[];

beforeEach(() => {
  clock = new Clock(() => START);
  rows = new MemoryRows();
  events = [];
  nightly = {};
  const code: JobCode = {
    create: () => nightly,
    runQueueable: (instance) => (instance as Script).run?.(),
    runScheduled: (instance) => (instance as Script).run?.(),
    startBatch: (instance) => ({ size: (instance as Script).items ?? 0, slice: (from) => from }),
    executeBatch: (instance, _user, _job, items) => (instance as Script).chunk?.(items as number),
    finishBatch: (instance) => (instance as Script).finish?.(),
  };
  const host: QueueHost = {
    now: () => clock.now(),
    bookkeeping: (work) => work(),
    rows: new JobRows(rows, now),
    code: () => code,
    log: (_level, message) => events.push(message),
  };
  queue = new JobQueue(host);
  schedules = new Schedules(host);
  time = new TimeKeeper(clock, queue, schedules);
});

const now = (): string => new Date(clock.now()).toISOString();

function job(kind: Job['kind'], instance: Script, more: Partial<Job> = {}): Job {
  const id = new JobRows(rows, now).add({ kind, className: 'Work', userId: 'u' });
  return { id, kind, className: 'Work', instance, userId: 'u', scopeSize: 2, dueAt: clock.now(), ...more };
}

const statusOf = (id: string): unknown => rows.find('AsyncApexJob', 'Id', [id])[0]!['Status'];

test('jobs run in the order in which they were queued', async () => {
  queue.add(job('Queueable', { run: () => events.push('first') }));
  queue.add(job('Queueable', { run: () => events.push('second') }));
  await queue.idle();
  assert.deepEqual(events, ['first', 'second']);
});

test('a job that throws has failed and says why', async () => {
  const failing = job('Queueable', {
    run: () => {
      throw new Error('no luck');
    },
  });
  queue.add(failing);
  await queue.idle();
  assert.equal(statusOf(failing.id), 'Failed');
  assert.equal(rows.find('AsyncApexJob', 'Id', [failing.id])[0]!['ExtendedStatus'], 'no luck');
});

test('the event loop is free between the chunks of a batch', async () => {
  let turns = 0;
  const seen: number[] = [];
  const count = (): void => {
    turns++;
    if (seen.length < 5) setImmediate(count);
  };
  setImmediate(count);
  queue.add(job('BatchApex', { items: 10, chunk: (from) => seen.push(from) }));
  await queue.idle();
  assert.deepEqual(seen, [0, 2, 4, 6, 8]);
  assert.ok(turns >= 5, `${turns} turns`);
});

test('an aborted batch does no further chunk and no finish', async () => {
  const batch: Job = job('BatchApex', {
    items: 10,
    chunk: (from) => {
      events.push(`chunk ${from}`);
      if (from === 2) queue.abort(batch.id);
    },
    finish: () => events.push('finish'),
  });
  queue.add(batch);
  await queue.idle();
  assert.deepEqual(events, ['chunk 0', 'chunk 2']);
  assert.equal(statusOf(batch.id), 'Aborted');
});

test('a batch over nothing still finishes', async () => {
  const batch = job('BatchApex', { items: 0, finish: () => events.push('finish') });
  queue.add(batch);
  await queue.idle();
  assert.deepEqual(events, ['finish']);
  assert.equal(statusOf(batch.id), 'Completed');
});

test('moving time runs delayed jobs and schedules in the order of their times', async () => {
  nightly.run = () => events.push(`nightly ${now()}`);
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  queue.add(job('Queueable', { run: () => events.push(`delayed ${now()}`) }, { dueAt: START + 20 * 3_600_000 }));
  await time.moveTo(Date.parse('2026-01-07T09:00:00Z'));
  assert.deepEqual(events, [
    'nightly 2026-01-06T02:00:00.000Z',
    'delayed 2026-01-06T05:00:00.000Z',
    'nightly 2026-01-07T02:00:00.000Z',
  ]);
  assert.equal(now(), '2026-01-07T09:00:00.000Z');
});

test('what a scheduled job queues runs at its time too, before the next one', async () => {
  nightly.run = () => queue.add(job('Queueable', { run: () => events.push(now()) }));
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  await time.moveTo(Date.parse('2026-01-07T00:00:00Z'));
  assert.deepEqual(events, ['2026-01-06T02:00:00.000Z']);
});

test('two moves at once do not interleave', async () => {
  nightly.run = () => events.push(now().slice(0, 10));
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  await Promise.all([time.moveTo(START + 2 * 86_400_000), time.moveTo(START + 3 * 86_400_000)]);
  assert.deepEqual(events, ['2026-01-06', '2026-01-07', '2026-01-08']);
});

test('a schedule that was missed while the org was off runs once, then at its next time', async () => {
  nightly.run = () => events.push(now());
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  clock.moveTo(Date.parse('2026-01-09T09:00:00Z'));
  await time.runDue();
  assert.deepEqual(events, ['2026-01-09T09:00:00.000Z']);
  assert.equal(rows.all('CronTrigger')[0]!['NextFireTime'], '2026-01-10T02:00:00.000Z');
});

test('a schedule that has ended is gone', async () => {
  schedules.add('Once', '0 0 12 5 1 ? 2026', 'Nightly', nightly, 'u', 'UTC');
  await time.moveTo(Date.parse('2026-01-06T00:00:00Z'));
  assert.equal(rows.all('CronTrigger').length, 0);
  assert.equal(rows.all('AsyncApexJob')[0]!['Status'], 'Completed');
});

test('a failing scheduled job is told and fires again next time', async () => {
  nightly.run = () => {
    throw new Error('no luck');
  };
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  const ran = await time.moveTo(Date.parse('2026-01-07T09:00:00Z'));
  assert.deepEqual(
    ran.map(({ name, status }) => [name, status]),
    [
      ['Nightly', 'Failed'],
      ['Nightly', 'Failed'],
    ],
  );
});

test('schedules are refused: taken names, times that never come, wrong expressions', () => {
  schedules.add('Nightly', '0 0 2 * * ?', 'Nightly', nightly, 'u', 'UTC');
  assert.throws(() => schedules.add('nightly', '0 0 3 * * ?', 'Nightly', nightly, 'u', 'UTC'), /already scheduled/);
  assert.throws(() => schedules.add('Past', '0 0 3 1 1 ? 2020', 'Nightly', nightly, 'u', 'UTC'), /will never fire/);
  assert.throws(() => schedules.add('Wrong', 'every night', 'Nightly', nightly, 'u', 'UTC'), /6 or 7 parts/);
});

test('jobs that a stopped process left open are aborted at the next start', () => {
  const open = job('BatchApex', {});
  const ended = job('Queueable', {});
  const book = new JobRows(rows, now);
  book.status(ended.id, 'Completed');
  assert.equal(book.abortUnfinished(), 1);
  assert.equal(statusOf(open.id), 'Aborted');
  assert.equal(statusOf(ended.id), 'Completed');
});
