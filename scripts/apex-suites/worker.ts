/** One project in a thread of its own, so that a test that never ends can be given up. */
import { parentPort, workerData } from 'node:worker_threads';
import { runSuite } from './suite.ts';
import type { SuiteOptions, SuiteReport, TestOutcome } from './suite.ts';

export type WorkerInput = Pick<SuiteOptions, 'projectDir' | 'alsoFrom' | 'filter'>;
export type WorkerMessage = { test: TestOutcome } | { report: SuiteReport };

const report = await runSuite({
  ...(workerData as WorkerInput),
  onTest: (test) => parentPort!.postMessage({ test } satisfies WorkerMessage),
});
parentPort!.postMessage({ report } satisfies WorkerMessage);
