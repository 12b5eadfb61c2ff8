/** Apex sources → a project that can be loaded and run. */
import { createRequire } from 'node:module';
import type { ApexSource, OrgMetadata } from '../metadata/types.ts';
import { CompileCache, projectKey } from './compiler/cache.ts';
import { declareAll, compileAnonymousUnit, compileUnits, parseAll } from './compiler/project.ts';
import { Diagnostics } from './compiler/errors.ts';
import { loadAnonymous, loadProject } from './compiler/load.ts';
import { compileTolerantly } from './compiler/tolerant.ts';
import type { SourceUnit } from './compiler/ast.ts';
import type { World } from './compiler/model/world.ts';
import type { ClassMeta, CompiledAnonymous, CompiledProject, CompiledUnit } from './emitted.ts';

export { ApexCompileError } from './compiler/errors.ts';
export type { CompileProblem } from './compiler/errors.ts';

export interface CompileOptions {
  /** Folder for compiled output; without it everything is compiled anew. */
  cacheDir?: string;
  /**
   * Compile what can be compiled: for trying projects written for Salesforce at large. What was left out is told in
   * `tolerated`; running into a statement that does not compile ends the run.
   */
  tolerant?: boolean;
}

type Parser = typeof import('./compiler/parse/parse.ts');
let parser: Parser | undefined;

/** The grammar is large: it is loaded when something must be parsed, which a warm start need not. */
function loadParser(): Parser {
  return (parser ??= createRequire(import.meta.url)('./compiler/parse/parse.ts') as Parser);
}

/**
 * Compiles all classes and triggers of the metadata. The standard library (`library/index.ts`) must have been imported:
 * what it does not declare does not compile.
 *
 * @throws ApexCompileError with every problem of every file; not when tolerant
 */
export function compileProject(metadata: OrgMetadata, options: CompileOptions = {}): CompiledProject {
  const cache = options.cacheDir === undefined ? undefined : new CompileCache(options.cacheDir);
  if (options.tolerant) {
    const { units, tolerated } = compileTolerantly(metadata, treeReader(cache));
    return { ...projectOf(units, metadata, cache), tolerated };
  }
  const key = cache && projectKey(metadata);
  let units = key === undefined ? undefined : cache!.readUnits(key);
  if (!units) {
    units = compileUnits(metadata, treeReader(cache));
    if (cache) {
      cache.writeUnits(key!, units);
      cache.prune(metadata.apex);
    }
  }
  return projectOf(units, metadata, cache);
}

function treeReader(cache: CompileCache | undefined): (source: ApexSource) => SourceUnit {
  return (source) => {
    const known = cache?.readTree(source);
    if (known) return known;
    const unit = loadParser().parseUnit(source.kind, source.file, source.source);
    cache?.writeTree(source, unit);
    return unit;
  };
}

/** What anonymous Apex needs of its project, built when it is first asked for. */
const worlds = new WeakMap<CompiledProject, () => World>();

function projectOf(units: CompiledUnit[], metadata: OrgMetadata, cache: CompileCache | undefined): CompiledProject {
  const classes = new Map<string, ClassMeta>();
  for (const unit of units) for (const meta of unit.classes) classes.set(meta.name.toLowerCase(), meta);
  const project: CompiledProject = {
    units,
    classes,
    triggers: units.flatMap((unit) => unit.trigger ?? []),
    load: (rt) => loadProject(units, rt),
    position: positions(units),
  };
  let world: World | undefined;
  worlds.set(
    project,
    () => (world ??= declareAll(metadata, parseAll(metadata.apex, treeReader(cache)), new Diagnostics()).world),
  );
  return project;
}

function positions(units: CompiledUnit[]): CompiledProject['position'] {
  const byScript = new Map(units.map((unit) => [unit.scriptName, unit]));
  return (script, jsLine) => {
    const unit = byScript.get(script);
    const entry = unit?.lines[jsLine - 1];
    return unit && entry ? { line: entry[0], frame: unit.frames[entry[1]]! } : undefined;
  };
}

/**
 * Compiles a block of anonymous Apex against a project's classes.
 *
 * @throws ApexCompileError; lines count from the block's first.
 */
export function compileAnonymous(project: CompiledProject, source: string): CompiledAnonymous {
  const world = worlds.get(project);
  if (!world) throw new Error('compileAnonymous needs a project that compileProject returned.');
  const decl = loadParser().parseAnonymous('AnonymousBlock', source);
  const unit = compileAnonymousUnit(world(), decl, 'AnonymousBlock');
  return {
    unit,
    load: (rt, loaded) => loadAnonymous(unit, rt, loaded),
    position: positions([unit]),
  };
}
