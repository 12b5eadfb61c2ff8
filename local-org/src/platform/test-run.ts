/**
 * Runs the project's Apex tests in an org of their own: in memory, with the configuration and the demo users only.
 *
 * One after the other, in one process: a second process would have to read the project and build an org of its own, which
 * takes about as long as half of the tests, and the other core has the other checks to run.
 */
import type { TestResult, TestRunResult } from '../apex/engine.ts';
import { LocalOrg } from './org.ts';

export interface ApexTestOptions {
  projectDir: string;
  /** `ClassName` or `ClassName.method`, without regard to case, one or several; all tests unless given. */
  filter?: string | string[];
  coverage?: boolean;
  /** What there is to know before the tests begin. */
  onProgress?: (line: string) => void;
  /** Called after each test method. */
  onResult?: (result: TestResult) => void;
}

export interface TestRun extends TestRunResult {
  milliseconds: number;
}

export async function runApexTests({ projectDir, onProgress, ...options }: ApexTestOptions): Promise<TestRun> {
  const org = LocalOrg.open({ projectDir, dataDir: ':memory:' });
  for (const line of org.metadata.notRun ?? []) onProgress?.(line);
  try {
    const began = performance.now();
    const run = org.engine.runTests({ userId: org.users.ofRole('admin')!.userId, ...options });
    return { ...run, milliseconds: performance.now() - began };
  } finally {
    await org.close();
  }
}
