/** Runs the project's Apex tests in an org of their own: in memory, with the configuration and the demo users only. */
import type { TestResult } from '../apex/engine.ts';
import { LocalOrg } from './org.ts';

export interface TestRunOptions {
  projectDir: string;
  /** `ClassName` or `ClassName.method`, without regard to case; all tests unless given. */
  filter?: string;
  coverage?: boolean;
  /** Called after each test method. */
  onResult?: (result: TestResult) => void;
}

export interface FileCoverage {
  name: string;
  covered: number[];
  uncovered: number[];
}

export interface TestRun {
  results: TestResult[];
  coverage: FileCoverage[] | null;
  milliseconds: number;
}

export async function runApexTests(options: TestRunOptions): Promise<TestRun> {
  const org = LocalOrg.open({ projectDir: options.projectDir, dataDir: ':memory:' });
  try {
    const began = performance.now();
    const { results, coverage } = org.engine.runTests({
      userId: org.users.ofRole('admin')!.userId,
      ...(options.filter ? { filter: options.filter } : {}),
      coverage: options.coverage ?? false,
      ...(options.onResult ? { onResult: options.onResult } : {}),
    });
    return { results, coverage, milliseconds: performance.now() - began };
  } finally {
    await org.close();
  }
}
