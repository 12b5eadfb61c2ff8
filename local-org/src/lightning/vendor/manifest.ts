/** What the vendor module exports. */

/** Exported names by module: `{ "lightning/button": ["default"] }`. */
export type VendorManifest = Record<string, string[]>;

/** `lightning/button` → `$lightning_button`: the name of a module's namespace in the vendor module. */
export function namespaceName(module: string): string {
  return '$' + module.replace(/[^A-Za-z0-9]/g, '_');
}
