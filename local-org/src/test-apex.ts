/** `npm run test:apex`: runs the project's Apex tests and says how many passed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverageText, failureText, junitXml, lcov, limitsText, summaryText } from './platform/test-report.ts';
import { runApexTests } from './platform/test-run.ts';
import type { TestRun } from './platform/test-run.ts';
import { watchSource } from './platform/test-watch.ts';
import { WatchedTests } from './platform/watched-tests.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `Usage: npm run test:apex -- [options]

  --filter NAME   only this class or Class.method; may be given several times
  --coverage      which lines ran; also written to coverage/apex/lcov.info
  --junit FILE    results as JUnit XML
  --limits        what each test has used of the governor limits
  --watch         run again on every change: what the changed classes and triggers affect and what has failed, or all
                  after a change of other metadata; Ctrl+C ends it
  --project DIR   another SFDX project (default: this one)`;

interface Options {
  project: string;
  filter: string[];
  coverage: boolean;
  limits: boolean;
  junit?: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      filter: { type: 'string', multiple: true, default: [] },
      coverage: { type: 'boolean', default: false },
      junit: { type: 'string' },
      limits: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      project: { type: 'string', default: PROJECT },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  return values.watch ? watchTests(values) : runTests(values);
}

async function runTests(options: Options, watched?: WatchedTests): Promise<number> {
  const run = await runApexTests({
    projectDir: options.project,
    coverage: options.coverage,
    filter: options.filter,
    onProgress: (line) => console.log(line),
    ...(watched ? { select: watched.select } : {}),
    onResult: (result) => {
      if (options.limits) console.log(limitsText(result));
      if (result.outcome === 'fail') console.log(`${failureText(result)}\n`);
    },
  });
  watched?.ran(run);
  if (run.selected) console.log(`Test classes affected: ${run.selected.join(', ') || 'none'}`);
  if (run.coverage) console.log(coverageText(run.coverage));
  console.log(summaryText(run));
  writeFiles(run, options);
  const failed = run.results.filter(({ outcome }) => outcome === 'fail').length;
  if (run.results.length === 0 && !run.selected)
    console.log(`No test matches ${options.filter.join(', ') || 'the project'}.`);
  console.log(`${run.results.length - failed} passed, ${failed} failed`);
  return failed > 0 || run.results.length === 0 ? 1 : 0;
}

function writeFiles(run: TestRun, { project, junit }: Options): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, text);
  };
  if (junit) write(junit, junitXml(run));
  if (run.coverage) write(join(project, 'coverage', 'apex', 'lcov.info'), lcov(run.coverage, project));
}

async function watchTests(options: Options): Promise<number> {
  const watched = new WatchedTests();
  const again = async (): Promise<void> => {
    await runTests(options, watched).catch(report);
    console.log('\nWaiting for changes; Ctrl+C ends.');
  };
  await again();
  const stop = watchSource(options.project, (paths) => {
    const [first, ...others] = paths;
    console.log(`\n${first} changed${others.length > 0 ? `, and ${others.length} more` : ''}`);
    watched.changed(paths);
    return again();
  });
  await new Promise<void>((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  stop();
  return 0;
}

/** What a person can mend is told in a sentence; a fault of the local org with its stack. */
function report(error: unknown): void {
  const { name, message, stack, code } = error as Error & { code?: string };
  const isPlain = ['ApexCompileError', 'MetadataError', 'StoreError'].includes(name);
  console.error(code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n\n${USAGE}` : isPlain ? message : (stack ?? message));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    report(error);
    process.exitCode = 1;
  },
);
