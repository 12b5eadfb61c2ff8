/** A copy of the project with an admin's own metadata added, as an org that has more than the package. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../lib/run.ts';

/** What the local org reads from the project it lies in. */
const COPIED = [
  'force-app',
  'local-org/src',
  'local-org/data',
  'config',
  'scripts',
  'sfdx-project.json',
  'package.json',
];
const LINKED = ['node_modules', '.cache', 'local-org/node_modules'];

export interface OwnProject {
  dir: string;
  remove: () => void;
}

/** @param files metadata by its path in a package folder */
export const addedBy = (files: Record<string, string>) => (): OwnProject => {
  const dir = mkdtempSync(join(tmpdir(), 'advance-own-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(dir, path), { recursive: true, filter: isSource });
  for (const path of LINKED.filter((each) => existsSync(join(ROOT, each))))
    symlinkSync(join(ROOT, path), join(dir, path));
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, 'force-app', 'setup', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

const isSource = (path: string): boolean => !path.includes('node_modules');
