/** The command as a user types it, against a local org over HTTP. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { json, terminal, type Terminal } from './support.ts';

let cli: Terminal;

before(async () => {
  cli = await terminal();
});

after(() => cli.close());

test('runs the job, waits and prints the counts as JSON', async () => {
  const finished = await cli.advance(['job', 'run', '--full', '--json']);
  assert.equal(finished.code, 0, finished.output);
  const { result } = json(finished);
  assert.equal(result.status, 'Completed');
  assert.equal(result.mode, 'Full');
  assert.deepEqual([result.lookedAt, result.changed, result.failed, result.flagged], [0, 0, 0, 0]);
});

test('says in words what came out', async () => {
  const finished = await cli.advance(['job', 'run']);
  assert.equal(finished.code, 0, finished.output);
  assert.match(finished.output, /Looked at 0 deals; 0 records changed; 0 deals have no advance\./);
});

test('a rep is told that only administrators may', async () => {
  const finished = await cli.advance(['job', 'run', '--json'], cli.org.users.rep.token);
  assert.equal(finished.code, 1, finished.output);
  const { name, message, actions } = json(finished);
  assert.equal(name, 'NotAllowed');
  assert.match(message, /Only Advance administrators may do this/);
  assert.match(actions[0], /--name Advance_Admin/);
});

test('a wrong token is an error, not a run', async () => {
  const finished = await cli.advance(['job', 'run', '--json'], '00D000000000001EAA!wrong');
  assert.notEqual(finished.code, 0);
  assert.match(finished.output, /INVALID_SESSION_ID|session/i);
});

test('a wait of zero minutes is refused', async () => {
  const finished = await cli.advance(['job', 'run', '--wait', '0', '--json']);
  assert.notEqual(finished.code, 0);
  assert.match(finished.output, /wait/);
});

test('the status tells of the last run and that nothing is scheduled', async () => {
  const finished = await cli.advance(['job', 'status']);
  assert.equal(finished.code, 0, finished.output);
  assert.match(finished.output, /The last run \(Incremental\) ended .*: 0 deals looked at, 0 records changed/);
  assert.match(finished.output, /Not scheduled\. Schedule it with: sf advance job schedule/);
});

test('the status as JSON has the run, the schedule and the failures on every path', async () => {
  const { result } = json(await cli.advance(['job', 'status', '--json']));
  assert.equal(result.run.status, 'Completed');
  assert.deepEqual([result.schedule, result.openFailures], [null, 0]);
});

test('the log lists the runs, newest first, at most as many as asked for', async () => {
  const all = json(await cli.advance(['job', 'log', '--json'])).result;
  assert.deepEqual(
    all.runs.map(({ mode }: { mode: string }) => mode),
    ['Incremental', 'Full'],
  );
  const one = json(await cli.advance(['job', 'log', '--limit', '1', '--json'])).result;
  assert.equal(one.runs.length, 1);
  assert.match((await cli.advance(['job', 'log', '--limit', '0'])).output, /limit/);
});
