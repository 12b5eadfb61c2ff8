/** All metadata gates in one process, since they share what they read: one line per gate, findings below it. */
import { resolve } from 'node:path';
import { ROOT } from '../../lib/run.ts';
import { inOrder, show, type Gate } from '../finding.ts';

const GATES: { name: string; load: () => Promise<{ check: Gate }> }[] = [
  { name: 'metadata XML against the Metadata API', load: () => import('./metadata-xml.ts') },
  { name: 'formulas', load: () => import('./formulas.ts') },
  { name: 'queries, and Apex in the local compiler', load: () => import('./soql.ts') },
  { name: 'references, grants, names and lengths', load: () => import('./references.ts') },
  { name: 'components in the platform’s compiler', load: () => import('./lwc-compiler.ts') },
  { name: 'conversion into a deployable package', load: () => import('./conversion.ts') },
];

const projectDir = resolve(process.argv[2] ?? ROOT);
for (const { name, load } of GATES) {
  const started = performance.now();
  const findings = await attempt(load);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  for (const line of findings) console.log(`  ${line}`);
  if (findings.length > 0) process.exitCode = 1;
}

/** A gate that cannot run has failed, and the others still run. */
async function attempt(load: () => Promise<{ check: Gate }>): Promise<string[]> {
  try {
    const { check } = await load();
    return inOrder(await check(projectDir)).map(show);
  } catch (error) {
    return [(error as Error).message];
  }
}
