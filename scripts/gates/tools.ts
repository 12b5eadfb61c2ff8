/**
 * The heavy tools of the gates: npm packages pinned in config/gates, and a JDK. They are not part of the root's
 * packages, so that whoever only runs or tests the project does not wait for them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.ts';

const FOLDER = join(ROOT, 'config', 'gates');
const MODULES = join(FOLDER, 'node_modules');
/** Says which lock the installed packages belong to: times of files mean nothing after a checkout. */
const STAMP = join(MODULES, '.installed');

/** Installs the packages of config/gates where they are missing or outdated. @returns their node_modules */
export function ensureTools(): string {
  const wanted = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return MODULES;
  console.error('Installing the tools of the checks into config/gates/node_modules (once, about 230 MB) …');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32', // npm is a .cmd there
    });
  } catch (cause) {
    throw new Error('The tools of the checks could not be installed. Try `npm ci` in config/gates.', { cause });
  }
  writeFileSync(STAMP, wanted);
  return MODULES;
}

const OLDEST_JAVA = 17;

const INSTALL_JAVA = `The Apex gates need a Java development kit, version ${OLDEST_JAVA} or later (java and javac on the PATH). Install one:
  Debian, Ubuntu  apt-get install openjdk-17-jdk-headless
  macOS           brew install openjdk@17 && export PATH="$(brew --prefix openjdk@17)/bin:$PATH"
  Windows         winget install Microsoft.OpenJDK.17`;

/** @throws when there is no JDK of a sufficient version; the message says what to install */
export function requireJava(): void {
  for (const program of ['java', 'javac']) {
    // java says its version on stderr, javac on stdout.
    const { stdout, stderr, error } = spawnSync(program, ['-version'], { encoding: 'utf8' });
    const major = Number(/(?:version "|javac )(\d+)/.exec(`${stdout}${stderr}`)?.[1]);
    if (error || !(major >= OLDEST_JAVA)) {
      const found = Number.isNaN(major) ? `${program} was not found` : `${program} is of version ${major}`;
      throw new Error(`${found}. ${INSTALL_JAVA}`);
    }
  }
}
