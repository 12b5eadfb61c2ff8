/**
 * Gate: every bundle through the platform's own compiler, over the JavaScript that is deployed. A bundle whose class is
 * missing compiles as a template alone, so TypeScript without fresh JavaScript beside it is refused first.
 */
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LwcBundle } from '../../../local-org/src/metadata/types.ts';
import { relativeTo, runGate, type Finding } from '../finding.ts';
import { ensureTools } from '../tools.ts';
import { withSchema } from './project.ts';

/** The part of @lwc/sfdc-lwc-compiler that is used here. */
interface Compiler {
  compile(input: {
    bundle: {
      namespace: string;
      name: string;
      type: 'platform';
      files: Record<string, string>;
      namespaceMapping: Record<string, string>;
      options: { apiVersion: number };
    };
    outputConfigs: { minify: boolean; env: Record<string, string> }[];
  }): Promise<{ success: boolean; diagnostics?: Diagnostic[] }>;
}

interface Diagnostic {
  message: string;
  filename?: string;
  location?: { line?: number; column?: number };
}

export function check(projectDir: string): Promise<Finding[]> {
  return withSchema(projectDir, async ({ org }) => {
    const compiler = loadCompiler();
    const findings: Finding[] = [];
    for (const bundle of org.lwc.values()) {
      const unbuilt = notBuilt(projectDir, bundle);
      findings.push(...(unbuilt.length > 0 ? unbuilt : await compileBundle(compiler, projectDir, bundle)));
    }
    return findings;
  });
}

function loadCompiler(): Compiler {
  return createRequire(join(ensureTools(), 'index.js'))('@lwc/sfdc-lwc-compiler') as Compiler;
}

function notBuilt(projectDir: string, { name, dir }: LwcBundle): Finding[] {
  const files = readdirSync(dir);
  const report = (file: string, message: string): Finding => ({
    file: relativeTo(projectDir, join(dir, file)),
    line: 0,
    column: 0,
    message,
  });
  const sources = files.filter((file) => /(?<!\.d)\.ts$/.test(file));
  const findings = sources.flatMap((file) => {
    const built = file.replace(/\.ts$/, '.js');
    if (!files.includes(built)) return [report(file, `has no ${built} beside it. Run "npm run build".`)];
    const isFresh = statSync(join(dir, built)).mtimeMs >= statSync(join(dir, file)).mtimeMs;
    return isFresh ? [] : [report(file, `is newer than ${built}. Run "npm run build".`)];
  });
  // A bundle of nothing but styles is for others to import.
  const isStyles = files.some((file) => file.endsWith('.css')) && !files.some((file) => file.endsWith('.html'));
  if (isStyles || files.includes(`${name}.js`) || files.includes(`${name}.ts`)) return findings;
  return [...findings, report(`${name}.js-meta.xml`, `the bundle has no ${name}.js, so it would have no class.`)];
}

async function compileBundle(compiler: Compiler, projectDir: string, bundle: LwcBundle): Promise<Finding[]> {
  const { name, dir, apiVersion } = bundle;
  const files: Record<string, string> = {};
  for (const file of readdirSync(dir)) {
    if (/\.(js|html|css)$/.test(file)) files[file] = readFileSync(join(dir, file), 'utf8');
  }
  const result = await compiler.compile({
    bundle: { namespace: 'c', name, type: 'platform', files, namespaceMapping: {}, options: { apiVersion } },
    outputConfigs: [{ minify: false, env: { NODE_ENV: 'production' } }],
  });
  if (result.success) return [];
  return (result.diagnostics ?? []).map(({ message, filename, location }) => ({
    file: relativeTo(projectDir, join(dir, filename ?? '')),
    line: location?.line ?? 0,
    column: location?.column ?? 0,
    message,
  }));
}

if (import.meta.main) await runGate(check);
