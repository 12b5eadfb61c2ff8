import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Bundle {
  name: string;
  folder: string;
}

/** Absolute paths of the package directories that sfdx-project.json names. */
export function packageDirectories(root: string): string[] {
  const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  return project.packageDirectories.map((directory) => join(root, directory.path)).filter(existsSync);
}

/** Every file below a folder, tests included. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The LWC bundles: each folder right below a folder named `lwc`. */
export function lwcBundles(directories: string[]): Bundle[] {
  return directories
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.js-meta.xml'))
    .map((file) => join(file, '..'))
    .map((folder) => ({ name: basename(folder), folder }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
