import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { filesBelow, type Bundle } from './bundles.ts';

/**
 * Writes the .js beside each .ts of the bundles. An org takes JavaScript only, and a bundle with nothing but a .ts
 * deploys without its class. Types are stripped and nothing else: the decorators belong to the LWC compiler.
 */
export async function emitJavaScript(bundles: Bundle[]): Promise<void> {
  const stale = bundles.flatMap(sources).filter((file) => !isFresh(file));
  if (stale.length === 0) return;
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    experimentalDecorators: false,
    useDefineForClassFields: true,
    verbatimModuleSyntax: true,
    removeComments: false,
  };
  for (const file of stale) {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
    writeFileSync(javascriptOf(file), outputText);
  }
}

function sources({ folder }: Bundle): string[] {
  return filesBelow(folder).filter((file) => file.endsWith('.ts') && !file.includes('__tests__'));
}

function javascriptOf(file: string): string {
  return file.replace(/\.ts$/, '.js');
}

function isFresh(file: string): boolean {
  const target = javascriptOf(file);
  return existsSync(target) && statSync(target).mtimeMs >= statSync(file).mtimeMs;
}
