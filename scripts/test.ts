/** `npm test`: every test that needs only Node, and one line at the end that counts them all. */
import { run, type Finished } from './lib/run.ts';

type Suite = { name: string; command: [string, ...string[]]; count: (output: string) => Counts };
type Counts = { passed: number; failed: number };

const number = (pattern: RegExp, text: string): number => Number(pattern.exec(text)?.[1] ?? 0);

const nodeTest = (output: string): Counts => ({
  passed: number(/^ℹ pass (\d+)$/m, output),
  failed: number(/^ℹ fail (\d+)$/m, output) + number(/^ℹ cancelled (\d+)$/m, output),
});

const SUITES: Suite[] = [
  {
    name: 'Lightning Web Components (Jest)',
    command: ['npm', 'run', '-s', 'test:lwc'],
    count: (output) => ({
      passed: number(/^Tests:.*?(\d+) passed/m, output),
      failed: number(/^Tests:.*?(\d+) failed/m, output) + number(/^Test Suites:.*?(\d+) failed/m, output),
    }),
  },
  {
    name: 'Apex, run by the local org',
    command: ['npm', 'run', '-s', 'test:apex'],
    count: (output) => ({
      passed: number(/^(\d+) passed, \d+ failed$/m, output),
      failed: number(/^\d+ passed, (\d+) failed$/m, output),
    }),
  },
  {
    name: 'Local org, scripts and plugin (node:test)',
    command: [
      'node',
      '--test',
      '--test-reporter=spec',
      'local-org/test/**/*.test.ts',
      'scripts/test/**/*.test.ts',
      'plugin/test/**/*.test.ts',
    ],
    count: nodeTest,
  },
];

const total: Counts = { passed: 0, failed: 0 };
for (const { name, command, count } of SUITES) {
  console.log(`\n=== ${name}`);
  const finished = await run(command[0], command.slice(1));
  const counts = verdict(finished, count(finished.output));
  console.log(`=== ${name}: ${counts.passed} passed, ${counts.failed} failed in ${finished.seconds.toFixed(1)} s`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A suite that ends badly or runs nothing has failed, whatever it counted. */
function verdict({ code }: Finished, counts: Counts): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  return (code !== 0 && counts.failed === 0) || ranNothing ? { ...counts, failed: counts.failed + 1 } : counts;
}
