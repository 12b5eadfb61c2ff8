/**
 * The vendor build: LWC's engine, synthetic shadow, Salesforce's base components and our shims become one ES module.
 * Each of them is exported as a namespace (`$lightning_button`); `compile/link.ts` turns imports into reads of those.
 * One file instead of about 130 keeps the number of requests of a page small.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lwcPlugin from '@lwc/rollup-plugin';
import replacePlugin from '@rollup/plugin-replace';
import { transform as minify } from 'esbuild';
import { rollup, type ModuleInfo, type Plugin, type PluginContext } from 'rollup';
import { SHIM_DIR, resolverRecords, vendorModules, type VendorModule } from './catalog.ts';
import { namespaceName, type VendorManifest } from './manifest.ts';
import { cachedTransforms, iconSprites, liveValues, lwcCore, noNativeShadowStyles } from './plugins.ts';

// Both are CommonJS packages whose types describe an ES default export.
const lwc = lwcPlugin as unknown as (options: object) => Plugin;
const replace = replacePlugin as unknown as (options: object) => Plugin;

const ENTRY = '\0vendor-entry';

export interface BuildOptions {
  outDir: string;
  transformCacheDir: string;
  /** Changes whenever a cached transform would be wrong (versions, options). */
  salt: string;
}

export async function buildVendor(options: BuildOptions): Promise<VendorManifest> {
  const modules: VendorModule[] = [{ name: 'lwc', path: '' }, ...vendorModules()];
  const manifest: VendorManifest = {};
  const bundle = await rollup({
    input: { vendor: ENTRY },
    preserveEntrySignatures: 'strict',
    onwarn: () => {}, // the base components' own templates give 26 harmless warnings
    plugins: [entryPlugin(modules, manifest), ...platformPlugins(), transformPlugin(options), lwcCore()],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true, sourcemap: false });
  await bundle.close();
  const { code } = await minify(output[0].code, { minify: true, target: 'es2022', legalComments: 'none' });
  mkdirSync(options.outDir, { recursive: true });
  writeFileSync(join(options.outDir, 'vendor.js'), code);
  writeFileSync(join(options.outDir, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return manifest;
}

/** The single entry: order matters, since the org's clock and synthetic shadow patch globals that LWC then captures. */
function entryPlugin(modules: VendorModule[], manifest: VendorManifest): Plugin {
  const lines = modules.map(({ name }) => `export * as ${namespaceName(name)} from ${JSON.stringify(name)};`);
  return {
    name: 'vendor-entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) =>
      id === ENTRY ? ["import 'runtime/clock';", "import '@lwc/synthetic-shadow';", ...lines].join('\n') : null,
    async buildEnd(error) {
      if (error) return;
      for (const { name } of modules) {
        const resolved = await this.resolve(name, ENTRY);
        const info = resolved && this.getModuleInfo(resolved.id);
        if (!info) throw new Error(`The vendor build lost the module ${name}.`);
        manifest[name] = exportedNames(this, info);
      }
    },
  };
}

function exportedNames(context: PluginContext, info: ModuleInfo): string[] {
  const names = new Set((info.exports ?? []).filter((name) => name !== '*'));
  for (const [source, bindings] of Object.entries(info.exportedBindings ?? {})) {
    if (!bindings.includes('*')) continue;
    const position = info.importedIdResolutions.find((r) => r.id.includes(source.replace(/^[./]+/, '')));
    const target = position && context.getModuleInfo(position.id);
    for (const name of target ? exportedNames(context, target) : []) if (name !== 'default') names.add(name);
  }
  return [...names].sort();
}

function platformPlugins(): Plugin[] {
  return [
    liveValues(),
    iconSprites(),
    noNativeShadowStyles(),
    replace({
      preventAssignment: true,
      values: {
        'import.meta.env.SSR': 'false',
        'import.meta.env.DEV': 'false',
        'process.env.NODE_ENV': JSON.stringify('production'),
        'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': '"true"',
      },
    }),
  ];
}

function transformPlugin({ transformCacheDir, salt }: BuildOptions): Plugin {
  const plugin = lwc({
    rootDir: SHIM_DIR,
    modules: resolverRecords(),
    defaultModules: [],
    enableDynamicComponents: true,
    enableSyntheticElementInternals: true, // lightning-combobox calls attachInternals
    enableLwcOn: true,
    experimentalDynamicComponent: { strictSpecifier: false },
    exclude: ['**/node_modules/@lwc/**', /^\0/],
  });
  return cachedTransforms(plugin, transformCacheDir, salt);
}
