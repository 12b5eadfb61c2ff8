/** `npm run test:apex`: runs the project's Apex tests and says how many passed. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverageText, failureText, junitXml, summaryText } from './platform/test-report.ts';
import { runApexTests } from './platform/test-run.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `Usage: npm run test:apex -- [options]

  --filter NAME   only this class or Class.method
  --coverage      which lines ran
  --junit FILE    results as JUnit XML
  --project DIR   another SFDX project (default: this one)`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      filter: { type: 'string' },
      coverage: { type: 'boolean', default: false },
      junit: { type: 'string' },
      project: { type: 'string', default: PROJECT },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const run = await runApexTests({
    projectDir: values.project,
    coverage: values.coverage,
    ...(values.filter ? { filter: values.filter } : {}),
    onResult: (result) => {
      if (result.outcome === 'fail') console.log(`${failureText(result)}\n`);
    },
  });
  if (run.coverage) console.log(coverageText(run.coverage));
  console.log(summaryText(run));
  if (values.junit) writeFileSync(values.junit, junitXml(run));
  const failed = run.results.filter(({ outcome }) => outcome === 'fail').length;
  if (run.results.length === 0) console.log(`No test matches ${values.filter ?? 'the project'}.`);
  console.log(`${run.results.length - failed} passed, ${failed} failed`);
  return failed > 0 || run.results.length === 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { name, message, stack, code } = error as Error & { code?: string };
    const isPlain = ['ApexCompileError', 'MetadataError', 'StoreError'].includes(name);
    console.error(
      code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n\n${USAGE}` : isPlain ? message : (stack ?? message),
    );
    process.exitCode = 1;
  },
);
