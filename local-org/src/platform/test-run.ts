/** Runs the project's Apex tests in an org of their own: in memory, with the configuration and the demo users only. */
import type { TestResult, TestRunResult } from '../apex/engine.ts';
import { LocalOrg } from './org.ts';

export interface ApexTestOptions {
  projectDir: string;
  /** `ClassName` or `ClassName.method`, without regard to case; all tests unless given. */
  filter?: string;
  coverage?: boolean;
  /** Called after each test method. */
  onResult?: (result: TestResult) => void;
}

export interface TestRun extends TestRunResult {
  milliseconds: number;
}

export async function runApexTests({ projectDir, ...options }: ApexTestOptions): Promise<TestRun> {
  const org = LocalOrg.open({ projectDir, dataDir: ':memory:' });
  try {
    const began = performance.now();
    const run = org.engine.runTests({ userId: org.users.ofRole('admin')!.userId, ...options });
    return { ...run, milliseconds: performance.now() - began };
  } finally {
    await org.close();
  }
}
