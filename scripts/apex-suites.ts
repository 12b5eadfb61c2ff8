/**
 * Tries the local org on Apex written for Salesforce at large: every folder given is loaded as an org of its own, all its
 * Apex tests run, and a table tells what passed, what was refused with its reason, and what came out wrong.
 * A test counts as refused when it meets code that does not compile here; nothing is ever guessed for it.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { SuiteReport, TestOutcome } from './apex-suites/suite.ts';
import { suiteText, totalsText } from './apex-suites/table.ts';
import type { WorkerInput, WorkerMessage } from './apex-suites/worker.ts';

const USAGE = `Usage: node scripts/apex-suites.ts [options] PROJECT...

PROJECT is a folder with sfdx-project.json. Its tests run in memory; nothing is written but .cache in that folder.

  --with DIR      source folder of a package that the projects need; may be repeated
  --filter NAME   only this test class or Class.method
  --seconds N     longest time for a single test, and for loading a project (default 120)
  --json          everything as JSON`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      with: { type: 'string', multiple: true, default: [] },
      filter: { type: 'string' },
      seconds: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const alsoFrom = values.with.map((dir) => resolve(dir));
  const reports: SuiteReport[] = [];
  for (const dir of positionals) {
    const input = { projectDir: resolve(dir), alsoFrom, ...(values.filter ? { filter: values.filter } : {}) };
    const report = await runInThread(input, Number(values.seconds) * 1000);
    reports.push(report);
    if (!values.json) console.log(`${suiteText(report)}\n`);
  }
  console.log(values.json ? JSON.stringify(reports, null, 2) : totalsText(reports));
  return 0;
}

/** A test that takes longer than `limit` ends its project's run; what had come out until then is kept. */
function runInThread(input: WorkerInput, limit: number): Promise<SuiteReport> {
  const worker = new Worker(new URL('./apex-suites/worker.ts', import.meta.url), { workerData: input });
  const tests: TestOutcome[] = [];
  return new Promise((done, fail) => {
    const giveUp = (): void => {
      const last = tests.at(-1)?.test ?? 'the start';
      const reason = `No test has ended for ${limit / 1000} s after ${last}; the rest was not run.`;
      tests.push({ test: '(time limit)', outcome: 'wrong', reason, where: '', milliseconds: limit });
      void worker.terminate();
      done({ project: input.projectDir, passedOver: [], leftOut: [], statements: [], tests, milliseconds: limit });
    };
    let timer = setTimeout(giveUp, limit);
    worker.on('message', (message: WorkerMessage) => {
      clearTimeout(timer);
      if ('report' in message) return done(message.report);
      tests.push(message.test);
      timer = setTimeout(giveUp, limit);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
  });
}

process.exitCode = await main();
