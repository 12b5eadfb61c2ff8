/** One source file of a component bundle → a browser module, by Salesforce's own LWC compiler. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { getAPIVersionFromNumber } from '@lwc/shared';
import { transform as esbuild } from 'esbuild';
import { CompileProblem } from './problem.ts';

export interface BundleSource {
  namespace: string;
  name: string;
  dir: string;
  apiVersion: number;
}

/** Types are stripped and nothing else: decorators and class fields are the LWC compiler's business. */
const STRIP = {
  loader: 'ts',
  target: 'esnext',
  tsconfigRaw: {
    compilerOptions: {
      target: 'ESNext',
      experimentalDecorators: false,
      useDefineForClassFields: true,
      verbatimModuleSyntax: false,
    },
  },
} as const;

/**
 * @param file absolute path of a `.js`, `.ts`, `.html` or `.css` file
 * @param isScoped for `*.scoped.css`
 * @throws CompileProblem with file and line
 */
export async function compileFile(bundle: BundleSource, file: string, isScoped: boolean): Promise<string> {
  const source = readFileSync(file, 'utf8');
  if (extname(file) !== '.ts') return compile(bundle, file, source, isScoped);
  const script = await stripTypes(file, source);
  try {
    return compile(bundle, file, script, isScoped);
  } catch (error) {
    throw withOriginalPlace(error, bundle, file, source);
  }
}

/** A component that has only a template. */
export function compileTemplateOnly(bundle: BundleSource): string {
  const script = `import { LightningElement } from 'lwc';\nexport default class extends LightningElement {}\n`;
  return compile(bundle, `${bundle.dir}/${bundle.name}.js`, script, false);
}

function compile(bundle: BundleSource, file: string, source: string, isScoped: boolean): string {
  try {
    return transformSync(source, file.replace(/\.ts$/, '.js'), {
      name: bundle.name,
      namespace: bundle.namespace,
      apiVersion: getAPIVersionFromNumber(bundle.apiVersion),
      scopedStyles: isScoped,
      enableDynamicComponents: true,
      enableSyntheticElementInternals: true,
      enableLwcOn: true,
      experimentalDynamicComponent: { strictSpecifier: false },
    } as Parameters<typeof transformSync>[2]).code;
  } catch (error) {
    throw asProblem(error, file);
  }
}

async function stripTypes(file: string, source: string): Promise<string> {
  try {
    return (await esbuild(source, { ...STRIP, sourcefile: file })).code;
  } catch (error) {
    const first = (error as { errors?: { text: string; location?: { line: number; column: number } }[] }).errors?.[0];
    if (!first) throw error;
    const { line, column } = first.location ?? {};
    throw new CompileProblem({ message: first.text, file, line, column });
  }
}

function asProblem(error: unknown, file: string): CompileProblem {
  const { message = String(error), location } = error as {
    message?: string;
    location?: { line?: number; column?: number };
  };
  const first = message
    .split('\n')[0]
    .replace(/^.*?\.(?:js|html|css):\s*/, '')
    .replace(/ \(\d+:\d+\)$/, '');
  return new CompileProblem({
    message: first,
    file,
    line: location?.line || undefined,
    column: location?.column || undefined,
  });
}

/** esbuild prints the code anew, so places in its output are wrong; Node's type stripping keeps every line in place. */
function withOriginalPlace(error: unknown, bundle: BundleSource, file: string, source: string): unknown {
  if (!(error instanceof CompileProblem)) return error;
  try {
    compile(bundle, file, stripTypeScriptTypes(source), false);
  } catch (located) {
    if (located instanceof CompileProblem) return located;
  }
  return new CompileProblem({ message: error.details.message, file });
}
