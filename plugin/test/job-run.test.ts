/** The command as a user types it, against a local org over HTTP. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run, type Finished } from '../../scripts/lib/run.ts';
import { startOrg, type RunningOrg } from '../../scripts/lib/server.ts';

const home = mkdtempSync(join(tmpdir(), 'advance-plugin-'));
let org: RunningOrg;

before(async () => {
  org = await startOrg({ data: join(home, 'org'), args: ['--no-demo'] });
});

after(async () => {
  await org.stop();
  rmSync(home, { recursive: true, force: true });
});

function advance(args: string[], token = org.users.admin.token): Promise<Finished> {
  return run('node', ['plugin/bin/run.js', 'advance', ...args], {
    quiet: true,
    env: {
      HOME: home,
      SF_ORG_INSTANCE_URL: org.url,
      SF_TARGET_ORG: token,
      SF_DISABLE_TELEMETRY: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    },
  });
}

/** The JSON of `--json`; warnings of the framework may stand before it. */
const json = ({ output }: Finished): any => JSON.parse(output.slice(output.indexOf('{')));

test('runs the job, waits and prints the counts as JSON', async () => {
  const finished = await advance(['job', 'run', '--full', '--json']);
  assert.equal(finished.code, 0, finished.output);
  const { result } = json(finished);
  assert.equal(result.status, 'Completed');
  assert.equal(result.mode, 'Full');
  assert.deepEqual([result.lookedAt, result.changed, result.failed, result.flagged], [0, 0, 0, 0]);
});

test('says in words what came out', async () => {
  const finished = await advance(['job', 'run']);
  assert.equal(finished.code, 0, finished.output);
  assert.match(finished.output, /Looked at 0 deals; 0 records changed; 0 deals have no advance\./);
});

test('a rep is told that only administrators may', async () => {
  const finished = await advance(['job', 'run', '--json'], org.users.rep.token);
  assert.equal(finished.code, 1, finished.output);
  const { name, message, actions } = json(finished);
  assert.equal(name, 'NotAllowed');
  assert.match(message, /Only Advance administrators may do this/);
  assert.match(actions[0], /--name Advance_Admin/);
});

test('a wrong token is an error, not a run', async () => {
  const finished = await advance(['job', 'run', '--json'], '00D000000000001EAA!wrong');
  assert.notEqual(finished.code, 0);
  assert.match(finished.output, /INVALID_SESSION_ID|session/i);
});

test('a wait of zero minutes is refused', async () => {
  const finished = await advance(['job', 'run', '--wait', '0', '--json']);
  assert.notEqual(finished.code, 0);
  assert.match(finished.output, /wait/);
});
