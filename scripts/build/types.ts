import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apexDeclarations } from './apex.ts';
import { filesBelow, packageDirectories, type Bundle } from './bundles.ts';

/**
 * Writes to .cache/lwc-types what tsconfig.lwc.json needs from the source: where each `c/…` module is, and one
 * declaration for each label, custom permission and Apex method, so that a misspelt import is a type error.
 */
export function writeTypes(root: string, bundles: Bundle[]): void {
  const folder = join(root, '.cache/lwc-types');
  mkdirSync(folder, { recursive: true });
  const files = packageDirectories(root).flatMap(filesBelow);
  writeIfChanged(join(folder, 'tsconfig.paths.json'), pathsOf(bundles));
  writeIfChanged(join(folder, 'names.d.ts'), declarations(files));
  writeIfChanged(join(folder, 'apex.d.ts'), apexDeclarations(files));
}

function pathsOf(bundles: Bundle[]): string {
  const paths = Object.fromEntries(
    bundles
      .filter(({ name, folder }) => existsSync(join(folder, `${name}.ts`)))
      .map(({ name, folder }) => [`c/${name}`, [join(folder, name)]]),
  );
  return JSON.stringify({ compilerOptions: { paths } }, null, 2) + '\n';
}

function declarations(files: string[]): string {
  const labels = files.filter((file) => file.endsWith('.labels-meta.xml')).flatMap(labelNames);
  const permissions = files.map(nameBefore('.customPermission-meta.xml')).filter((name) => name !== undefined);
  return [
    ...labels.map((name) => declare(`@salesforce/label/c.${name}`, 'string')),
    ...permissions.map((name) => declare(`@salesforce/customPermission/${name}`, 'boolean | undefined')),
  ].join('');
}

function labelNames(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/<fullName>\s*(.*?)\s*<\/fullName>/g)].map(([, name]) => name!);
}

function nameBefore(ending: string): (file: string) => string | undefined {
  return (file) => (file.endsWith(ending) ? file.slice(0, -ending.length).replace(/.*[\\/]/, '') : undefined);
}

function declare(module: string, type: string): string {
  return `declare module '${module}' {\n  const value: ${type};\n  export default value;\n}\n`;
}

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
