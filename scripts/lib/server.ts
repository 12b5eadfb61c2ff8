/** Starts a local org of one's own for a script or a test, and stops it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run.ts';

export type DemoUser = { username: string; userId: string; token: string; url: string };
export type RunningOrg = {
  url: string;
  users: Record<'admin' | 'manager' | 'rep', DemoUser>;
  stop: () => Promise<void>;
  output: () => string;
};

export type StartOptions = {
  data: string;
  args?: string[];
  port?: number;
  timeoutMs?: number;
  show?: boolean;
  /** A copy of the project to run instead of this one. */
  project?: string;
};

export async function startOrg({
  data,
  args = [],
  port,
  timeoutMs = 180_000,
  show = false,
  project = ROOT,
}: StartOptions): Promise<RunningOrg> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, [join(project, 'local-org/src/main.ts'), '--data', data, ...args], {
    cwd: project,
    env: { ...process.env, PORT: String(at) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    if (show) process.stdout.write(chunk);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const url = `http://127.0.0.1:${at}`;
  await ready(child, url, timeoutMs, () => output);
  return {
    url,
    users: JSON.parse(readFileSync(join(data, 'users.json'), 'utf8')),
    stop: () => stop(child),
    output: () => output,
  };
}

/** Ready when the server says that its data is loaded. */
async function ready(child: ChildProcess, url: string, timeoutMs: number, output: () => string): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The local org ended with code ${child.exitCode}:\n${output()}`);
    const status = await fetch(`${url}/local/status`).then(
      (response) => (response.ok ? (response.json() as Promise<{ ready: boolean }>) : null),
      () => null,
    );
    if (status?.ready) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The local org was not ready after ${timeoutMs / 1000} s:\n${output()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(5000).then(() => child.kill('SIGKILL'))]);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}
