/** `sf advance check` against a local org in which one thing after the other is put right, or wrong. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { callApex, connect, createAll, runJob, type Client } from '../../scripts/lib/client.ts';
import { json, terminal, type Terminal } from './support.ts';

type Told = { check: string; status: string; message: string; fix: string[] };

let cli: Terminal;
let client: Client;

before(async () => {
  cli = await terminal();
  client = connect(cli.org.url, cli.org.users.admin.token);
});

after(() => cli.close());

async function check(): Promise<{ code: number; healthy: boolean; of: (name: string) => Told[] }> {
  const finished = await cli.advance(['check', '--json']);
  const { healthy, findings } = json(finished).result as { healthy: boolean; findings: Told[] };
  return { code: finished.code, healthy, of: (name) => findings.filter((finding) => finding.check === name) };
}

test('a fresh installation lacks its schedule and its first run', async () => {
  const found = await check();
  assert.equal(found.code, 1);
  assert.equal(found.healthy, false);
  for (const name of ['package', 'permissions', 'owners', 'integrations', 'doorway', 'rules']) {
    assert.deepEqual(
      found.of(name).map(({ status }) => status),
      ['ok'],
      name,
    );
  }
  assert.match(found.of('schedule')[0]!.message, /not scheduled/);
  assert.match(found.of('schedule')[0]!.fix[0]!, /^Schedule it: sf advance job schedule --target-org <alias>$/);
  assert.match(found.of('runs')[0]!.message, /never run/);
});

test('once the job is scheduled and has run, all is well', async () => {
  await callApex(client, 'NoAdvanceRunController', 'schedule');
  await runJob(client, true);
  const found = await check();
  assert.deepEqual([found.code, found.healthy], [0, true]);
  assert.match(found.of('schedule')[0]!.message, /Nightly as Alex Moreno, in the time zone America\/Los_Angeles/);
});

test('a rep without a manager is named, with the command that mends it', async () => {
  const found = await check();
  const tom = found.of('managers').find(({ message }) => message.startsWith('Tom Adeyemi'));
  assert.match(tom!.fix[0]!, /sf data update record --sobject User --record-id 005\w{15} /);
});

test('whoever meets on deals without being a rep is named', async () => {
  const [deal] = await createAll(client, 'Opportunity', [
    { Name: 'Cold chain', StageName: 'Prospecting', CloseDate: '2030-01-31' },
  ]);
  const at = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
  const event = { WhatId: deal, Subject: 'Site visit', StartDateTime: at(2), DurationInMinutes: 60 };
  await createAll(client, 'Event', [{ ...event, OwnerId: cli.org.users.admin.userId }]);
  const [owner] = (await check()).of('owners');
  assert.equal(
    owner!.message,
    'Alex Moreno owns 1 meetings on deals of the last 30 days and is no rep: nothing is required there.',
  );
});

test('a user who may not see the package is told what to do', async () => {
  const finished = await cli.advance(['check', '--json'], '00D000000000001EAA!wrong');
  assert.notEqual(finished.code, 0);
  assert.match(finished.output, /INVALID_SESSION_ID|session/i);
});
