/** Starts that cannot be: each is told in a sentence with what to do, and leaves the data as it was. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../../../scripts/lib/run.ts';
import { startOrg, type RunningOrg } from '../../../scripts/lib/server.ts';
import { DATA, PROJECT } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'advance-starts-'));
const data = join(folder, 'org');
let org: RunningOrg;

before(async () => {
  org = await startOrg({ data, args: ['--no-demo', '--now', '2026-01-05T17:00:00Z'] });
  await call('POST', `${DATA}/sobjects/Account`, { Name: 'Kept' });
});
after(async () => {
  await org.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function call(method: string, path: string, json?: unknown): Promise<any> {
  const response = await fetch(org.url + path, {
    method,
    headers: { Authorization: `Bearer ${org.users.admin.token}`, 'Content-Type': 'application/json' },
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  return response.json();
}

const keptAccounts = async (): Promise<number> =>
  (await call('GET', `${DATA}/query?q=${encodeURIComponent("SELECT Id FROM Account WHERE Name = 'Kept'")}`)).totalSize;

/** Starts an org that must refuse to, in words, without a stack. */
async function refused(args: string[], words: RegExp): Promise<void> {
  const main = join(PROJECT, 'local-org/src/main.ts');
  const { code, output } = await run('node', [main, '--no-demo', ...args], { quiet: true });
  assert.equal(code, 1, `${args.join(' ')}: ${output}`);
  assert.match(output, words);
  assert.doesNotMatch(output, /\n {4}at /, 'no stack for a mistake of the caller');
}

test('a second start on a used port changes nothing, whoever uses it', async () => {
  const { port } = new URL(org.url);
  const other = join(folder, 'other');
  await refused(['--data', other, '--port', port], /Port \d+ is in use.*choose another port: PORT=\d+ npm start/s);
  await refused(['--data', data, '--port', port, '--fresh'], /Port \d+ is in use/);
  assert.equal(existsSync(other), false, 'no folder is made for an org that does not start');

  const stranger = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  const taken = String((stranger.address() as AddressInfo).port);
  await refused(['--data', other, '--port', taken], /Port \d+ is in use/);
  await new Promise((resolve) => stranger.close(resolve));
  assert.equal(await keptAccounts(), 1);
});

test('a second start on the same folder changes nothing, not even with --fresh', async () => {
  const users = readFileSync(join(data, 'users.json'), 'utf8');
  for (const args of [[], ['--fresh']]) {
    const words =
      /in use by another local org \(process \d+\).*Stop it.*or choose another folder: npm start -- --data DIR/s;
    await refused(['--data', data, '--port', '0', ...args], words);
  }
  assert.equal(await keptAccounts(), 1);
  assert.equal(readFileSync(join(data, 'users.json'), 'utf8'), users);
  assert.equal(statSync(join(data, 'users.json')).mode & 0o777, 0o600);
});

test('a time that is none, or a port that is none, is refused with how to write it', async () => {
  const other = join(folder, 'nonsense');
  for (const now of ['nonsense', '2026-13-01'])
    await refused(['--data', other, '--port', '0', '--now', now], /is not a time.*ISO 8601.*2026-01-05T09:00:00Z/s);
  for (const port of ['many', '70000'])
    await refused(['--data', other, `--port=${port}`], /A port is a number from 0 to 65535.*Usage/s);
  await refused(['--data', other, '--nonsense'], /--nonsense.*Usage: npm start/s);
  assert.equal(existsSync(other), false);
});

test('a folder that is a file, or cannot be made, is refused', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'Some text');
  for (const path of [file, join(file, 'below')])
    await refused(
      ['--data', path, '--port', '0'],
      /cannot be kept in .*file.*Choose another folder: npm start -- --data/s,
    );
  assert.equal(readFileSync(file, 'utf8'), 'Some text');
});

test('data of another version, and a file that is no data, are refused and left alone', async () => {
  const old = join(folder, 'old');
  const first = await startOrg({ data: old, args: ['--no-demo'] });
  await first.stop();
  const file = join(old, 'org.db');
  const db = new DatabaseSync(file);
  db.exec("UPDATE _settings SET value = '0' WHERE key = 'storeVersion'");
  db.close();
  const before = readFileSync(file);
  const again = ['--data', old, '--port', '0'];
  await refused(again, /org\.db was written by version 0 .*npm start -- --fresh/s);
  assert.ok(readFileSync(file).equals(before), 'the old data can still be read by the version that wrote it');
  assert.equal(existsSync(join(old, 'lock')), false, 'the folder is free again');

  writeFileSync(file, 'This is no database, although it stands where one should be. '.repeat(20));
  await refused(again, /org\.db.*--fresh/s);

  const fresh = await startOrg({ data: old, args: ['--no-demo', '--fresh'] });
  await fresh.stop();
});

test('a stopped org is not started in its past', async () => {
  const past = join(folder, 'past');
  const first = await startOrg({ data: past, args: ['--no-demo', '--now', '2026-01-05T17:00:00Z'] });
  await first.stop();
  const back = ['--data', past, '--port', '0', '--now', '2026-01-04T17:00:00Z'];
  await refused(back, /Time only moves forward.*start with empty data: npm start -- --fresh --now 2026-01-04/s);
  const forward = await startOrg({ data: past, args: ['--no-demo', '--now', '2026-01-06T17:00:00Z'] });
  const { now } = (await (await fetch(`${forward.url}/local/status`)).json()) as { now: string };
  await forward.stop();
  assert.match(now, /^2026-01-06T17:0/);
});
