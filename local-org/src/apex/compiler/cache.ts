/**
 * Compiled output on disk. One file holds the whole project's units, valid for exactly these sources, this schema, this
 * library and this compiler; beside it the syntax tree of every source, so that after a change only the changed file is
 * parsed again. Both are only ever a shortcut: a file that cannot be read is made anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApexSource, OrgMetadata } from '../../metadata/types.ts';
import { allNativeTypes } from '../registry.ts';
import type { CompiledUnit } from '../emitted.ts';
import type { SourceUnit } from './ast.ts';

const hash = (...parts: string[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
};

export class CompileCache {
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  readUnits(key: string): CompiledUnit[] | undefined {
    return this.read(`project-${key}.json`) as CompiledUnit[] | undefined;
  }

  writeUnits(key: string, units: CompiledUnit[]): void {
    for (const name of readdirSync(this.dir))
      if (name.startsWith('project-')) rmSync(join(this.dir, name), { force: true });
    this.write(`project-${key}.json`, units);
  }

  readTree(source: ApexSource): SourceUnit | undefined {
    return this.read(`tree-${treeKey(source)}.json`) as SourceUnit | undefined;
  }

  writeTree(source: ApexSource, unit: SourceUnit): void {
    this.write(`tree-${treeKey(source)}.json`, unit);
  }

  /** Trees of sources that are gone or changed. */
  prune(sources: ApexSource[]): void {
    const wanted = new Set(sources.map((source) => `tree-${treeKey(source)}.json`));
    for (const name of readdirSync(this.dir)) {
      if (name.startsWith('tree-') && !wanted.has(name)) rmSync(join(this.dir, name), { force: true });
    }
  }

  private read(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.dir, name), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Written aside and renamed, so that a reader never sees half a file. */
  private write(name: string, content: unknown): void {
    const temporary = join(this.dir, `${name}.${process.pid}.tmp`);
    writeFileSync(temporary, JSON.stringify(content));
    renameSync(temporary, join(this.dir, name));
  }
}

const treeKey = (source: ApexSource): string => hash(parserVersion(), source.kind, source.source);

/** Everything the output depends on. */
export function projectKey(metadata: OrgMetadata): string {
  const sources = metadata.apex.map((source) => `${source.kind}|${source.file}|${source.source}`).sort();
  return hash(compilerVersion(), schemaText(metadata), libraryText(), ...sources);
}

function schemaText(metadata: OrgMetadata): string {
  const objects = [...metadata.objects.values()].map((object) => [
    object.name,
    object.kind,
    [...object.fields.values()].map((field) => [field.name, field.type, field.relationshipName, field.referenceTo]),
    object.childRelationships,
  ]);
  return JSON.stringify([objects, [...metadata.labels.keys()]]);
}

function libraryText(): string {
  const types = [...allNativeTypes()].map((type) => [
    type.name,
    type.namespace,
    type.kind,
    type.isAbstract,
    type.extends,
    type.implements,
    type.typeParams,
    type.constants,
    type.constructors.map((constructor) => constructor.key),
    type.methods.map((method) => [method.key, method.returns, method.isStatic]),
    type.properties.map((property) => [property.name, property.type, property.isStatic, property.set !== undefined]),
  ]);
  return JSON.stringify(types);
}

/** The compiler's own source stands for its version: a changed compiler never reads what an older one wrote. */
let versions: { compiler: string; parser: string } | undefined;

function readVersions(): { compiler: string; parser: string } {
  const here = dirname(fileURLToPath(import.meta.url));
  const text = (dir: string): string =>
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(dir, entry.name), 'utf8'))
      .join('\0');
  const parser = hash(readFileSync(join(here, 'ast.ts'), 'utf8'), text(join(here, 'parse')));
  const folders = ['.', 'declare', 'model', 'translate'].map((folder) => text(join(here, folder)));
  return { parser, compiler: hash(parser, ...folders) };
}

const compilerVersion = (): string => (versions ??= readVersions()).compiler;
const parserVersion = (): string => (versions ??= readVersions()).parser;
