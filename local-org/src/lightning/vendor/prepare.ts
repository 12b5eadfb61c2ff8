/** Builds the vendor module once per installation and finds it again by its content key. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SHIM_DIR, packageVersion } from './catalog.ts';
import type { VendorManifest } from './manifest.ts';

export interface Vendor {
  /** Content key: part of the module's URL, so that browsers may keep it for ever. */
  key: string;
  file: string;
  manifest: VendorManifest;
}

const PACKAGES = [
  '@lwc/engine-dom',
  '@lwc/synthetic-shadow',
  '@lwc/compiler',
  '@lwc/rollup-plugin',
  'lightning-base-components',
  'rollup',
  'esbuild',
];

const running = new Map<string, Promise<Vendor>>();

/**
 * The vendor module, built when it is not in the cache (about half a minute).
 * @param cacheDir the project's `.cache/lightning`
 * @param onProgress gets one line when a build starts and one when it ends
 */
export function prepareVendor(cacheDir: string, onProgress: (line: string) => void = () => {}): Promise<Vendor> {
  const known = running.get(cacheDir);
  if (known) return known;
  const promise = prepare(cacheDir, onProgress);
  running.set(cacheDir, promise);
  promise.catch(() => running.delete(cacheDir));
  return promise;
}

async function prepare(cacheDir: string, onProgress: (line: string) => void): Promise<Vendor> {
  const versions = PACKAGES.map((name) => `${name}@${packageVersion(name)}`).join('\n');
  const buildDir = dirname(fileURLToPath(import.meta.url));
  const key = hash([versions, ...contents(buildDir), ...contents(SHIM_DIR)]);
  const dir = join(cacheDir, `vendor-${key}`);
  if (!existsSync(join(dir, 'manifest.json'))) {
    mkdirSync(cacheDir, { recursive: true });
    const isMine = takeLock(`${dir}.lock`);
    // Another process (tests run side by side) builds the same: its result will do.
    if (!isMine) await othersBuild(dir, `${dir}.lock`);
    try {
      if (!existsSync(join(dir, 'manifest.json'))) await build(dir, cacheDir, versions, onProgress);
    } finally {
      if (isMine) rmSync(`${dir}.lock`, { force: true });
    }
  }
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as VendorManifest;
  return { key, file: join(dir, 'vendor.js'), manifest };
}

async function build(
  dir: string,
  cacheDir: string,
  versions: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  onProgress('Building the Lightning base components (once per installation, about 30 seconds) …');
  const buildDir = dirname(fileURLToPath(import.meta.url));
  const sources = ['plugins.ts', 'build.ts'].map((name) => readFileSync(join(buildDir, name), 'utf8'));
  const draft = `${dir}.${process.pid}`;
  await runWorker({
    outDir: draft,
    transformCacheDir: join(cacheDir, 'transforms'),
    salt: hash([versions, ...sources]),
  });
  rmSync(dir, { recursive: true, force: true });
  renameSync(draft, dir);
  removeOtherBuilds(cacheDir, dir);
  onProgress(`Lightning base components built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** True when this process may build. The lock holds the builder's process id, since a process may die on the way. */
function takeLock(lock: string): boolean {
  if (existsSync(lock) && !isHeld(lock)) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

async function othersBuild(dir: string, lock: string): Promise<void> {
  while (isHeld(lock) && !existsSync(join(dir, 'manifest.json'))) await setTimeout(200);
}

/** In a worker, since the build needs half a gigabyte that should be given back, and blocks its thread. */
function runWorker(options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The build of the base components failed.')),
    );
  });
}

function removeOtherBuilds(cacheDir: string, keep: string): void {
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (/^vendor-[0-9a-f]+$/.test(name) && path !== keep) rmSync(path, { recursive: true, force: true });
  }
}

function contents(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(dir.length)}\0${readFileSync(file, 'utf8')}`);
}

function hash(parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
