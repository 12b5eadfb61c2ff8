/** Linked components, kept in memory and on disk by their content. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgMetadata } from '../../metadata/types.ts';
import type { Vendor } from '../vendor/prepare.ts';
import { methodTable } from './apex-methods.ts';
import { bundleStamp, findBundle, SHELL_DIR, sourceFiles } from './bundles.ts';
import { linkComponent, type LinkedModule } from './link.ts';

export class ComponentCache {
  readonly #metadata: OrgMetadata;
  readonly #vendor: Vendor;
  readonly #dir: string;
  /** What components take from the metadata: labels, schema and Apex methods. */
  readonly #context: string;
  readonly #imports = new Map<string, string[]>();
  readonly #memory = new Map<string, { version: string; module: Promise<LinkedModule> }>();

  constructor(metadata: OrgMetadata, vendor: Vendor, cacheDir: string) {
    this.#metadata = metadata;
    this.#vendor = vendor;
    this.#dir = join(cacheDir, 'components');
    mkdirSync(this.#dir, { recursive: true });
    this.#context = hash([vendor.key, ...metadataFacts(metadata)]);
  }

  /** Changes whenever the module would; part of its URL. Undefined when there is no such component. */
  version(specifier: string): string | undefined {
    const bundle = findBundle(this.#metadata, specifier);
    return bundle && hash([this.#context, bundleStamp(this.#treeOf(specifier, bundle.dir))]);
  }

  /** The component and, as far as they are known already, the components it imports: what a page will ask for. */
  closure(specifiers: string[], found = new Set<string>()): Set<string> {
    for (const specifier of specifiers) {
      if (found.has(specifier) || !this.version(specifier)) continue;
      found.add(specifier);
      this.closure(this.#imports.get(specifier) ?? [], found);
    }
    return found;
  }

  /** @throws CompileProblem */
  async link(specifier: string): Promise<LinkedModule> {
    const version = this.version(specifier) ?? 'missing';
    const known = this.#memory.get(specifier);
    if (known?.version === version) return known.module;
    const module = this.#linkFromDisk(specifier);
    this.#memory.set(specifier, { version, module });
    // A failed link is tried again at the next request, since it may depend on another file than the bundle's.
    module.then(
      ({ imports }) => this.#imports.set(specifier, imports),
      () => this.#memory.delete(specifier),
    );
    return module;
  }

  async #linkFromDisk(specifier: string): Promise<LinkedModule> {
    const bundle = findBundle(this.#metadata, specifier);
    const files = bundle ? sourceFiles(this.#treeOf(specifier, bundle.dir)) : [];
    const key = hash([this.#context, specifier, ...files.flatMap((file) => [file, readFileSync(file, 'utf8')])]);
    const path = join(this.#dir, `${key}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as LinkedModule;
    const module = await linkComponent(specifier, { metadata: this.#metadata, vendor: this.#vendor.manifest });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(module));
    renameSync(`${path}.${process.pid}`, path);
    return module;
  }

  /** The shell's components are linked into one module, so all of them count. */
  #treeOf(specifier: string, dir: string): string {
    return specifier.startsWith('shell/') ? SHELL_DIR : dir;
  }
}

function metadataFacts(metadata: OrgMetadata): string[] {
  const fields = [...metadata.objects.values()].map((object) => `${object.name}(${[...object.fields.keys()].join()})`);
  return [
    JSON.stringify([...metadata.labels]),
    JSON.stringify([...methodTable(metadata)]),
    fields.join('\n'),
    [...metadata.lwc.keys()].join(),
  ];
}

function hash(parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
