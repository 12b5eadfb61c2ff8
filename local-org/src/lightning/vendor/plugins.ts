/** Rollup plugins of the vendor build: what base components need to run in a plain browser page. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { LBC_DIR, packageDir } from './catalog.ts';

const LIVE_VALUE = /^@salesforce\/(i18n|client)\/(.+)$/;
const VIRTUAL = '\0live:';

/**
 * `@salesforce/i18n/*` and `@salesforce/client/*` are the viewer's values. They are read from the page's boot data, so
 * that one build serves every user; what the page does not say falls back to the package's own default.
 */
export function liveValues(): Plugin {
  return {
    name: 'live-values',
    resolveId: (id) => (LIVE_VALUE.test(id) ? VIRTUAL + id : null),
    load(id) {
      const match = id.startsWith(VIRTUAL) ? LIVE_VALUE.exec(id.slice(VIRTUAL.length)) : null;
      if (!match) return null;
      const [, kind, key] = match;
      const fallback = join(LBC_DIR, 'scopedImports', `@salesforce-${kind}-${key}.js`);
      const value = `scopedValue(${JSON.stringify(kind)}, ${JSON.stringify(key)})`;
      const head = `import { scopedValue } from 'runtime/boot';\n`;
      if (!existsSync(fallback)) return `${head}export default ${value};`;
      return `${head}import fallback from ${JSON.stringify(fallback)};\nexport default ${value} ?? fallback;`;
    },
  };
}

const ICON_HREF = "return this.src ? sanitizeURL(this.src) : '';";

/** Icons come from the SLDS sprite files, as Lightning Experience did: compiling all templates would take a minute. */
export function iconSprites(): Plugin {
  return {
    name: 'icon-sprites',
    transform(code, id) {
      if (id.endsWith('/primitiveIcon/fetch.js')) {
        return {
          code: 'export const hasIconLibrary = () => true; export const getIconLibrary = () => ({}); export const fetchIconLibrary = async () => ({});',
          map: null,
        };
      }
      if (!id.endsWith('/primitiveIcon/primitiveIcon.js')) return null;
      if (!code.includes(ICON_HREF)) {
        this.error('lightning-base-components changed primitiveIcon: check the sprite patch in vendor/plugins.ts');
      }
      const patched = `if (this.src) return sanitizeURL(this.src);
        if (!isValidName(this.iconName)) return '';
        const [set, symbol] = this.iconName.split(':');
        return '/_slds/icons/' + set + '-sprite/svg/symbols.svg#' + symbol;`;
      return { code: code.replace(ICON_HREF, patched), map: null };
    },
  };
}

/** Under synthetic shadow the native-shadow rules never match; dropping them makes the build less than half as large. */
export function noNativeShadowStyles(): Plugin {
  return {
    name: 'no-native-shadow-styles',
    // One dummy rule, since an empty sheet would compile to `undefined`.
    load: (id) => (/\.lbc\.native\.css(\?|$)/.test(id) ? '.unused{top:0}' : null),
  };
}

export function lwcCore(): Plugin {
  const dist = (name: string) => join(packageDir(name), 'dist/index.js');
  return {
    name: 'lwc-core',
    resolveId(id) {
      if (id === 'lwc') return dist('@lwc/engine-dom');
      return id.startsWith('@lwc/') && existsSync(dist(id)) ? dist(id) : null;
    },
  };
}

/** Keeps LWC's transforms on disk: after an edit of a shim the build takes seconds. */
export function cachedTransforms(plugin: Plugin, dir: string, salt: string): Plugin {
  mkdirSync(dir, { recursive: true });
  const transform = plugin.transform as (this: unknown, code: string, id: string) => { code: string } | undefined;
  return {
    ...plugin,
    transform(code, id) {
      const key = createHash('sha256').update(`${salt}\0${id}\0${code}`).digest('hex').slice(0, 32);
      const file = join(dir, `${key}.js`);
      if (existsSync(file)) {
        const cached = readFileSync(file, 'utf8');
        return cached === '' ? null : { code: cached, map: null };
      }
      const result = transform.call(this, code, id);
      writeFileSync(file, result?.code ?? '');
      return result ? { code: result.code, map: null } : null;
    },
  };
}
