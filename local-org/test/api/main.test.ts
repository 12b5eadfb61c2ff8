/** The command that starts the org, as a person uses it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
const started: ChildProcess[] = [];

after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  url: string;
  token: string;
  stop(): Promise<number | null>;
}

function run(args: string[], env: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [MAIN, '--no-demo', ...args], { env: { ...process.env, ...env } });
  started.push(child);
  let text = '';
  child.stdout!.on('data', (chunk) => (text += chunk));
  child.stderr!.on('data', (chunk) => (text += chunk));
  return { child, output: () => text };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function start(args: string[]): Promise<Started> {
  const { child, output } = run(['--data', dataDir, '--port', '0', ...args]);
  const exit = ended(child);
  while (!output().includes('Stop it with')) {
    if (child.exitCode !== null) throw new Error(output());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const users = JSON.parse(readFileSync(join(dataDir, 'users.json'), 'utf8')) as Record<
    string,
    { token: string; url: string }
  >;
  return {
    child,
    url: new URL(users['admin']!.url).origin,
    token: users['admin']!.token,
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

async function refused(args: string[], env?: Record<string, string>): Promise<string> {
  const { child, output } = run(args, env);
  assert.equal(await ended(child), 1, output());
  assert.doesNotMatch(output(), /\n {4}at /, 'no stack for a mistake of the caller');
  return output();
}

async function call(org: Started, method: string, path: string, json?: unknown): Promise<any> {
  const response = await fetch(org.url + path, {
    method,
    headers: { Authorization: `Bearer ${org.token}`, 'Content-Type': 'application/json' },
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  return response.json();
}

async function count(org: Started, soql: string): Promise<number> {
  return (await call(org, 'GET', `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`)).totalSize;
}

test('an org is started, stopped and started again with its data, tokens, time and schedules', async () => {
  const first = await start(['--now', '2026-01-05T09:00:00Z']);
  await call(first, 'POST', '/services/data/v66.0/sobjects/Account', { Name: 'Kept' });
  await call(first, 'POST', '/local/apex', { class: 'NoAdvanceRunController', method: 'schedule', params: {} });
  await call(first, 'POST', '/local/clock', { now: '2026-02-01T00:00:00Z' });
  const runs = await count(first, 'SELECT Id FROM No_Advance_Run__c');
  assert.ok(runs > 0, 'the nightly job ran on the way');

  // While it runs: neither its port nor its folder can be taken, and nothing happens to its data.
  const { port } = new URL(first.url);
  const size = statSync(join(dataDir, 'org.db')).size;
  assert.match(await refused(['--data', `${dataDir}-other`], { PORT: port }), /Port \d+ is in use.*PORT=/s);
  assert.match(
    await refused(['--data', dataDir, '--port', '0', '--fresh']),
    /in use by another local org \(process \d+\)/,
  );
  assert.equal(statSync(join(dataDir, 'org.db')).size, size);
  assert.equal(await count(first, "SELECT Id FROM Account WHERE Name = 'Kept'"), 1);
  assert.equal(await first.stop(), 0);

  const second = await start([]);
  assert.equal(second.token, first.token);
  assert.equal(await count(second, "SELECT Id FROM Account WHERE Name = 'Kept'"), 1);
  const { now } = await call(second, 'GET', '/local/clock');
  assert.ok(now >= '2026-02-01T00:00:00Z' && now < '2026-02-01T01:00:00Z', now);
  await call(second, 'POST', '/local/clock', { now: '2026-02-03T00:00:00Z' });
  assert.ok((await count(second, 'SELECT Id FROM No_Advance_Run__c')) > runs, 'the schedule has survived');
  assert.equal(await second.stop(), 0);

  const back = await refused(['--data', dataDir, '--port', '0', '--now', '2026-01-01T00:00:00Z']);
  assert.match(back, /Time only moves forward/);

  const fresh = await start(['--fresh', '--now', '2026-01-01T00:00:00Z']);
  assert.equal(await count(fresh, "SELECT Id FROM Account WHERE Name = 'Kept'"), 0);
  assert.equal(await fresh.stop(), 0);
});

test('wrong options are refused with the way to write them', async () => {
  assert.match(await refused(['--port', 'many']), /A port is a number.*Usage/s);
  assert.match(await refused(['--now', 'yesterday']), /ISO 8601/);
  assert.match(await refused(['--nothing']), /Usage: npm start/);
});
