/** Finds the source files of an SFDX project: every package directory, whatever its folder layout. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { MetadataError } from './errors.ts';

export interface Project {
  dir: string;
  sourceApiVersion: number;
  /** Absolute paths, sorted, without what `.forceignore` excludes. */
  files: string[];
  scratchDefinition: { objectSettings: Record<string, { sharingModel?: string }>; features: string[] };
}

/** @param alsoFrom further folders of source, relative to the project or absolute: they are added to the package's
 * @param except absolute paths of files to pass over */
export function readProject(dir: string, alsoFrom: string[] = [], except: ReadonlySet<string> = new Set()): Project {
  const file = join(dir, 'sfdx-project.json');
  if (!existsSync(file)) {
    throw new MetadataError(file, 'not found. Run in the root of an SFDX project.');
  }
  const project = readJson(file);
  const packages: { path?: string; definitionFile?: string; default?: boolean }[] = project.packageDirectories ?? [];
  if (packages.length === 0) throw new MetadataError(file, '"packageDirectories" names no directory.');
  const ignored = forceIgnore(dir);
  const files: string[] = [];
  for (const entry of packages) {
    const root = join(dir, entry.path ?? '');
    if (!existsSync(root)) {
      throw new MetadataError(file, `the package directory "${entry.path}" does not exist. Create it or take it out.`);
    }
    walk(root, (path) => ignored(relative(dir, path).split(sep).join('/')), files);
  }
  for (const folder of alsoFrom) walk(resolve(dir, folder), () => false, files);
  const definition =
    packages.find((entry) => entry.definitionFile)?.definitionFile ?? 'config/project-scratch-def.json';
  return {
    dir,
    sourceApiVersion: Number(project.sourceApiVersion ?? 66),
    files: files.filter((each) => !except.has(each)).sort(),
    scratchDefinition: readScratchDefinition(join(dir, definition)),
  };
}

function readScratchDefinition(file: string): Project['scratchDefinition'] {
  if (!existsSync(file)) return { objectSettings: {}, features: [] };
  const definition = readJson(file);
  return { objectSettings: definition.objectSettings ?? {}, features: definition.features ?? [] };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the file holds
function readJson(file: string): Record<string, any> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new MetadataError(file, `not valid JSON: ${(cause as Error).message}`);
  }
}

function walk(dir: string, ignored: (path: string) => boolean, into: string[]): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    if (ignored(path)) continue;
    if (entry.isDirectory()) walk(path, ignored, into);
    else into.push(path);
  }
}

/** `.forceignore` has the syntax of `.gitignore`; exceptions (`!pattern`) are refused rather than misread. */
function forceIgnore(dir: string): (path: string) => boolean {
  const file = join(dir, '.forceignore');
  if (!existsSync(file)) return () => false;
  const patterns: RegExp[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) continue;
    if (pattern.startsWith('!')) throw new MetadataError(file, `"${pattern}": exceptions are not supported.`);
    const bare = pattern.replace(/\/$/, '');
    // A pattern without a slash in the middle matches at any depth.
    const anchored = bare.slice(0, -1).includes('/') ? bare.replace(/^\//, '') : `**/${bare}`;
    patterns.push(expressionOf(anchored));
  }
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** A pattern as an expression, made once: thousands of paths are held against each. It matches what lies below, too. */
function expressionOf(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|[.+^${}()|\\]/g, (part) => {
    switch (part) {
      case '**/':
        return '(?:.*/)?';
      case '/**':
        return '/.*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      default:
        return `\\${part}`;
    }
  });
  return new RegExp(`^${source}(?:/.*)?$`);
}
