/** Compiles and runs the Java parts of the gates. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../lib/run.ts';
import { ensureTools, requireJava } from '../tools.ts';

/** Where an engine of Code Analyzer keeps its jars. */
export function javaLibrary(engine: 'pmd' | 'sfge'): string {
  return join(ensureTools(), '@salesforce', `code-analyzer-${engine}-engine`, 'dist', 'java-lib');
}

/**
 * Compiles a folder of Java sources, once for each content of it.
 * @returns the folder of the classes
 */
export function compileJava(folder: string, library: string): string {
  requireJava();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(folder, name));
  const hash = createHash('sha256').update(library);
  for (const file of files) hash.update(readFileSync(file));
  const classes = join(ROOT, '.cache', 'gates', `java-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(classes)) return classes;
  // Two gates may compile the same folder at once: each into its own folder, and the first one wins.
  const own = `${classes}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const options = ['-encoding', 'UTF-8', '-Xlint:all,-path', '-Werror', '-cp', join(library, '*'), '-d', own];
  const { status, stderr } = spawnSync('javac', [...options, ...files], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(own, { recursive: true });
    throw new Error(`${folder} does not compile:\n${stderr}`);
  }
  try {
    renameSync(own, classes);
  } catch (error) {
    if (!existsSync(classes)) throw error;
    rmSync(own, { recursive: true });
  }
  return classes;
}

export interface JavaResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Short runs: the quick compiler and the simple collector of the JVM are faster over all. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss16m', '-Dfile.encoding=UTF-8'];

export async function runJava(classpath: string[], main: string, args: string[], cwd?: string): Promise<JavaResult> {
  requireJava();
  try {
    const { stdout, stderr } = await promisify(execFile)(
      'java',
      [...JVM, '-cp', classpath.join(delimiter), main, ...args],
      { maxBuffer: 64 * 1024 * 1024, ...(cwd ? { cwd } : {}) },
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw error;
    return { code, stdout: stdout ?? '', stderr: stderr ?? '' };
  }
}
