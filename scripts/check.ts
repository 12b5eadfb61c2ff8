/** `npm run check`: everything that can be said about the sources without running them. */
import { run } from './lib/run.ts';

const GATES: { name: string; command: [string, ...string[]] }[] = [
  {
    name: 'format (Prettier; Apex through Salesforce’s own parser)',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types of the scripts', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the local org', command: ['tsc', '-p', 'local-org/tsconfig.json'] },
  { name: 'types of the plugin', command: ['tsc', '-p', 'plugin/tsconfig.json', '--noEmit'] },
  { name: 'types of the Lightning Web Components', command: ['tsc', '-p', 'tsconfig.lwc.json'] },
  { name: 'conversion into a deployable package', command: ['node', 'scripts/deploy.ts', '--dry-run', '--quiet'] },
];

let failed = 0;
for (const { name, command } of GATES) {
  const finished = await run(command[0], command.slice(1), { quiet: true });
  const ok = finished.code === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${finished.seconds.toFixed(1)} s)`);
  if (!ok) {
    failed++;
    console.log(finished.output.trimEnd());
  }
}
console.log(`\n${GATES.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
