import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesBelow } from './bundles.ts';

/** Compiles the sf plugin and writes its oclif manifest, unless both are newer than its sources. */
export function buildPlugin(folder: string): void {
  const manifest = join(folder, 'oclif.manifest.json');
  if (existsSync(manifest) && sourcesOf(folder).every((file) => isOlder(file, manifest))) return;
  const { resolve } = createRequire(join(folder, 'package.json'));
  run(folder, [resolve('typescript/bin/tsc'), '-p', folder]);
  run(folder, [resolve('oclif/bin/run.js'), 'manifest']);
}

function sourcesOf(folder: string): string[] {
  return [
    ...filesBelow(join(folder, 'src')),
    ...(existsSync(join(folder, 'messages')) ? filesBelow(join(folder, 'messages')) : []),
    join(folder, 'package.json'),
  ];
}

function isOlder(file: string, than: string): boolean {
  return statSync(file).mtimeMs <= statSync(than).mtimeMs;
}

function run(cwd: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
