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
