/** What the browser may import besides the project's own components: Salesforce's base components and our shims. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

export const CLIENT_DIR = fileURLToPath(new URL('../client', import.meta.url));
export const SHIM_DIR = join(CLIENT_DIR, 'shims');
export const LBC_DIR = packageDir('lightning-base-components');

export interface VendorModule {
  /** As imported: `lightning/button`, `runtime/http`. */
  name: string;
  path: string;
}

/** The directory of an installed package, wherever npm hoisted it. */
export function packageDir(name: string): string {
  for (const base of require.resolve.paths(name) ?? []) {
    const dir = join(base, name);
    if (existsSync(join(dir, 'package.json'))) return dir;
  }
  throw new Error(`The package ${name} is not installed. Run "npm install" in the project's folder.`);
}

export function packageVersion(name: string): string {
  return (JSON.parse(readFileSync(join(packageDir(name), 'package.json'), 'utf8')) as { version: string }).version;
}

/** Our stand-ins for modules that exist only on the platform, as `client/shims/<namespace>/<name>/<name>.js`. */
export function shimModules(): VendorModule[] {
  return readdirSync(SHIM_DIR).flatMap((namespace) =>
    readdirSync(join(SHIM_DIR, namespace)).flatMap((name) => {
      const path = join(SHIM_DIR, namespace, name, `${name}.js`);
      return existsSync(path) ? [{ name: `${namespace}/${name}`, path }] : [];
    }),
  );
}

interface LbcManifest {
  lwc: { modules: { name?: string; path?: string }[]; expose: string[] };
}

function lbcManifest(): LbcManifest['lwc'] {
  return (JSON.parse(readFileSync(join(LBC_DIR, 'package.json'), 'utf8')) as LbcManifest).lwc;
}

/** Base components for app code, less the ~7000 compiled icon templates: icons come from the SLDS sprites. */
export function baseComponentModules(): VendorModule[] {
  return lbcManifest()
    .expose.filter((name) => name.startsWith('lightning/') && !name.includes('iconSvgTemplates'))
    .map((name) => {
      const local = name.split('/')[1];
      return { name, path: join(LBC_DIR, 'src/lightning', local, `${local}.js`) };
    });
}

/** Everything that app code may import; a shim wins over a base component of the same name. */
export function vendorModules(): VendorModule[] {
  const shims = shimModules();
  const taken = new Set(shims.map((module) => module.name));
  return [...shims, ...baseComponentModules().filter((module) => !taken.has(module.name))];
}

/** Where LWC's resolver looks: our shims first, then what the base components import among themselves. */
export function resolverRecords(): ({ name: string; path: string } | { dir: string })[] {
  const own = lbcManifest().modules.flatMap((m) =>
    m.name && m.path ? [{ name: m.name, path: join(LBC_DIR, m.path) }] : [],
  );
  return [...shimModules(), ...own, { dir: join(LBC_DIR, 'src') }];
}
