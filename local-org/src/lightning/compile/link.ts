/**
 * Links one component into one browser module: its own files and the `@salesforce/*` values are inlined, base
 * components and shims become reads of the vendor module, other components stay imports (see the import map).
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { rollup, type Plugin, type RollupError } from 'rollup';
import type { OrgMetadata } from '../../metadata/types.ts';
import { namespaceName, type VendorManifest } from '../vendor/manifest.ts';
import { findBundle } from './bundles.ts';
import { CompileProblem, lineOf } from './problem.ts';
import { UnknownModule, scopedModule } from './scoped.ts';
import { compileFile, compileTemplateOnly, type BundleSource } from './source.ts';

/** What linked modules import the vendor module by. */
export const VENDOR_SPECIFIER = '@advance/vendor';

const VENDOR = '\0vendor:';
const SCOPED = '\0scoped:';
const EMPTY = '\0empty:';
const TEMPLATE_ONLY = '\0template-only:';

export interface LinkContext {
  metadata: OrgMetadata;
  vendor: VendorManifest;
}

export interface LinkedModule {
  code: string;
  /** Other components it imports: `c/outcomeForm`. */
  imports: string[];
}

/** @throws CompileProblem */
export async function linkComponent(specifier: string, context: LinkContext): Promise<LinkedModule> {
  const bundle = findBundle(context.metadata, specifier);
  if (!bundle)
    throw new CompileProblem({ message: `There is no component ${specifier}.`, file: context.metadata.projectDir });
  const linker = new Linker(context);
  try {
    const graph = await rollup({
      input: linker.entryOf(bundle),
      plugins: [linker.plugin()],
      treeshake: { propertyReadSideEffects: false },
      onwarn: () => {},
    });
    const { output } = await graph.generate({ format: 'es', inlineDynamicImports: true });
    await graph.close();
    return { code: output[0].code, imports: output[0].imports.filter((name) => name !== VENDOR_SPECIFIER) };
  } catch (error) {
    throw linker.problem ?? rollupProblem(error as RollupError, bundle);
  }
}

class Linker {
  /** The first problem; rollup rewrites the errors that hooks throw. */
  problem: CompileProblem | undefined;
  readonly #context: LinkContext;
  readonly #bundles = new Map<string, BundleSource>();

  constructor(context: LinkContext) {
    this.#context = context;
  }

  entryOf(bundle: BundleSource): string {
    this.#bundles.set(bundle.dir, bundle);
    for (const extension of ['ts', 'js', 'html', 'css']) {
      const file = join(bundle.dir, `${bundle.name}.${extension}`);
      if (existsSync(file)) return extension === 'html' ? TEMPLATE_ONLY + bundle.dir : file;
    }
    throw this.#fail({ message: `The bundle has no ${bundle.name}.ts, .js or .html.`, file: bundle.dir });
  }

  plugin(): Plugin {
    return {
      name: 'lwc-link',
      resolveId: (id, importer) => this.#resolve(id, importer),
      load: async (id) => {
        try {
          return await this.#load(id);
        } catch (error) {
          if (error instanceof CompileProblem) this.problem ??= error;
          throw error;
        }
      },
    };
  }

  #resolve(id: string, importer: string | undefined): string | { id: string; external: true } {
    if (!importer || id.startsWith('\0')) return id;
    if (id === VENDOR_SPECIFIER) return { id, external: true };
    if (id.startsWith('.')) return this.#resolveFile(id, importer);
    if (id.startsWith('@salesforce/')) return this.#resolveScoped(id, importer);
    const isOurs = importer.startsWith('\0') || this.#bundleOf(importer)?.namespace === 'shell';
    if (id in this.#context.vendor && (isOurs || !id.startsWith('runtime/'))) return VENDOR + id;
    const bundle = findBundle(this.#context.metadata, id);
    // The shell is one module: its own components are linked in.
    if (bundle?.namespace === 'shell' && isOurs) return this.entryOf(bundle);
    if (bundle?.namespace === 'c') return { id, external: true };
    throw this.#fail({
      message: id.startsWith('lightning/')
        ? `${id} is not available in the local org.`
        : `Cannot find the module ${id}.`,
      file: importer,
      line: this.#lineOf(importer, id),
    });
  }

  #resolveFile(id: string, importer: string): string {
    const base = importer.startsWith(TEMPLATE_ONLY) ? importer.slice(TEMPLATE_ONLY.length) : dirname(importer);
    const [path, query] = id.split('?');
    const file = resolve(base, path);
    const found = [file, `${file}.ts`, `${file}.js`, file.replace(/\.js$/, '.ts')].find(isSource);
    if (found) return query ? `${found}?${query}` : found;
    // A component may lack its template or its styles; the compiled module imports them all the same.
    if (/\.(html|css)$/.test(file)) return EMPTY + file;
    throw this.#fail({ message: `Cannot find ${id}.`, file: importer, line: this.#lineOf(importer, id) });
  }

  #resolveScoped(id: string, importer: string): string {
    try {
      scopedModule(id, this.#context.metadata);
    } catch (error) {
      if (!(error instanceof UnknownModule)) throw error;
      throw this.#fail({ message: error.message, file: importer, line: this.#lineOf(importer, id) });
    }
    return SCOPED + id;
  }

  async #load(id: string): Promise<string | null> {
    if (id.startsWith(EMPTY)) return 'export default undefined;';
    if (id.startsWith(SCOPED)) return scopedModule(id.slice(SCOPED.length), this.#context.metadata);
    if (id.startsWith(VENDOR)) return this.#vendorReads(id.slice(VENDOR.length));
    if (id.startsWith(TEMPLATE_ONLY)) {
      const dir = id.slice(TEMPLATE_ONLY.length);
      return compileTemplateOnly({ ...this.#bundles.get(dir)!, dir });
    }
    const [file, query] = id.split('?');
    const bundle = this.#bundleOf(file);
    return bundle ? compileFile(bundle, file, query === 'scoped=true') : null;
  }

  #vendorReads(module: string): string {
    const namespace = namespaceName(module);
    const reads = this.#context.vendor[module].map((name) =>
      name === 'default' ? 'export default vendor.default;' : `export const ${name} = vendor.${name};`,
    );
    return `import { ${namespace} as vendor } from '${VENDOR_SPECIFIER}';\n${reads.join('\n')}`;
  }

  #bundleOf(file: string): BundleSource | undefined {
    const path = file.startsWith(TEMPLATE_ONLY) ? file.slice(TEMPLATE_ONLY.length) : dirname(file);
    for (let dir = path; dir !== dirname(dir); dir = dirname(dir)) {
      const bundle = this.#bundles.get(dir);
      if (bundle) return bundle;
    }
    return undefined;
  }

  #lineOf(importer: string, text: string): number | undefined {
    if (importer.startsWith('\0')) return undefined;
    // Templates name components by tag: `c/outcomeForm` is written `c-outcome-form`.
    const tag = text.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return lineOf(importer, text) ?? lineOf(importer, `<${tag}`);
  }

  #fail(details: ConstructorParameters<typeof CompileProblem>[0]): CompileProblem {
    this.problem ??= new CompileProblem({ ...details, file: details.file.replace(TEMPLATE_ONLY, '') });
    return this.problem;
  }
}

function isSource(file: string): boolean {
  return /\.(ts|js|html|css)$/.test(basename(file)) && existsSync(file);
}

/** Rollup's own findings, such as an import of a name that a module does not export. */
function rollupProblem(error: RollupError, bundle: BundleSource): CompileProblem {
  const file = (error.id ?? error.loc?.file ?? bundle.dir).replace(/^\0[\w-]+:/, '').split('?')[0];
  const message = error.message.replace(/\0(vendor|scoped):/g, '').replaceAll(`${bundle.dir}/`, '');
  const name = /^"(.+?)" is not exported/.exec(message)?.[1];
  return new CompileProblem({ message, file, line: name && existsSync(file) ? lineOf(file, name) : undefined });
}
