/** Where component bundles are: the project's own (`c/…`) and the shell's (`shell/…`). */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OrgMetadata } from '../../metadata/types.ts';
import { CLIENT_DIR } from '../vendor/catalog.ts';
import type { BundleSource } from './source.ts';

export const SHELL_DIR = join(CLIENT_DIR, 'shell');
const SHELL_API_VERSION = 66;
const SOURCE_FILE = /\.(ts|js|html|css)$/;

/** The bundle of `c/name` or `shell/name`, or undefined. */
export function findBundle(metadata: OrgMetadata, specifier: string): BundleSource | undefined {
  const [namespace, name] = specifier.split('/');
  if (namespace === 'shell') {
    const dir = join(SHELL_DIR, name);
    return existsSync(dir) ? { namespace, name, dir, apiVersion: SHELL_API_VERSION } : undefined;
  }
  const bundle = namespace === 'c' ? metadata.lwc.get(name.toLowerCase()) : undefined;
  // Bundle names are case-sensitive, as they are file names on the platform.
  if (!bundle || bundle.name !== name) return undefined;
  return { namespace, name, dir: resolve(metadata.projectDir, bundle.dir), apiVersion: bundle.apiVersion };
}

/** Every `c/…` component of the project. */
export function projectComponents(metadata: OrgMetadata): string[] {
  return [...metadata.lwc.values()].map((bundle) => `c/${bundle.name}`);
}

/** Source files of a directory tree, without tests, as absolute paths in a stable order. */
export function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE_FILE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('__tests__'))
    .sort();
}

/** Changes when a file of the bundle changes; cheap enough for every page load. */
export function bundleStamp(dir: string): string {
  return sourceFiles(dir)
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file}:${mtimeMs}:${size}`;
    })
    .join('\n');
}
