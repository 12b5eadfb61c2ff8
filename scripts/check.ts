/**
 * `npm run check`: everything that can be said about the sources without running them.
 * `npm run check -- WORD…` runs the gates whose names have one of the words; `--help` lists them.
 */
import { parseArgs } from 'node:util';
import { ensureTools } from './gates/tools.ts';
import { run, type Finished } from './lib/run.ts';

type Gate = { name: string; command: [string, ...string[]] };

const GATES: Gate[] = [
  {
    name: 'format (Prettier; Apex through Salesforce’s own parser)',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types of the scripts', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the local org', command: ['tsc', '-p', 'local-org/tsconfig.json'] },
  { name: 'types of the plugin', command: ['tsc', '-p', 'plugin/tsconfig.json', '--noEmit'] },
  { name: 'types of the Lightning Web Components', command: ['tsc', '-p', 'tsconfig.lwc.json'] },
  { name: 'Apex in Salesforce’s own compiler', command: ['node', 'scripts/gates/apex/compiler-gate.ts'] },
  { name: 'Apex in a second, independent checker', command: ['node', 'scripts/gates/apex/second-opinion-gate.ts'] },
  { name: 'PMD and the AppExchange rules', command: ['node', 'scripts/gates/apex/analyzer-gate.ts'] },
  { name: 'self-tests of the Apex gates', command: ['node', '--test', 'scripts/gates/apex/test/*.test.ts'] },
  {
    name: 'metadata, formulas, queries, references, components, conversion',
    command: ['node', 'scripts/gates/metadata/run.ts'],
  },
  { name: 'self-tests of the metadata gates', command: ['node', '--test', 'scripts/gates/metadata/test/*.test.ts'] },
];

/** Most gates keep one core busy. */
const AT_ONCE = 2;

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
const chosen = GATES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);
if (values.help || chosen.length === 0) {
  console.log(`Usage: npm run check -- [WORD…]\n\nThe gates:\n${GATES.map(({ name }) => `  ${name}`).join('\n')}`);
  process.exit(values.help ? 0 : 1);
}

// The components are checked as they are deployed, in JavaScript.
const built = await run('node', ['scripts/build.ts']);
if (built.code !== 0) process.exit(1);
ensureTools(); // before the gates that need them, which would otherwise install them side by side
const waiting = [...chosen];
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, runGates));
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runGates(): Promise<void> {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    report(gate, await run(gate.command[0], gate.command.slice(1), { quiet: true }));
  }
}

function report({ name }: Gate, { code, seconds, output }: Finished): void {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
  if (code === 0) return;
  failed++;
  console.log(output.trimEnd());
}
