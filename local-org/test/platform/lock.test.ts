import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DataFolderInUse, lockFolder } from '../../src/platform/lock.ts';
import { checkPort, PortInUse } from '../../src/platform/port.ts';
import { Users } from '../../src/platform/users.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'local-org-'));
}

test('a folder that a running process holds is refused, one left behind by a dead one is taken', () => {
  const dir = folder();
  // The parent of the test process is alive.
  writeFileSync(join(dir, 'lock'), String(process.ppid));
  assert.throws(
    () => lockFolder(dir),
    (error: unknown) => error instanceof DataFolderInUse && error.message.includes(String(process.ppid)),
  );
  writeFileSync(join(dir, 'lock'), '99999999');
  const lock = lockFolder(dir);
  lock.release();
  lockFolder(dir).release();
  rmSync(dir, { recursive: true });
});

test('a used port is refused with what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await assert.rejects(checkPort(port), (error: unknown) => error instanceof PortInUse && /PORT=/.test(error.message));
  await new Promise((resolve) => server.close(resolve));
  await checkPort(port);
});

test('tokens are kept over restarts, readable to their owner only', () => {
  const dir = folder();
  const open = (): Users => {
    const users = new Users(dir);
    users.load('00D000000000001AAA', (username) => `005${username.length}`);
    return users;
  };
  const first = open();
  first.setAddress('http://127.0.0.1:1');
  const second = open();
  assert.equal(second.ofRole('rep')!.token, first.ofRole('rep')!.token);
  assert.equal(second.userOfToken(first.ofRole('rep')!.token), first.ofRole('rep')!.userId);
  assert.notEqual(first.ofRole('rep')!.token, first.ofRole('admin')!.token);
  assert.equal(statSync(join(dir, 'users.json')).mode & 0o777, 0o600);
  rmSync(dir, { recursive: true });
});
