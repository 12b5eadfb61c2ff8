/**
 * Runs the project's Apex tests in an org of their own: in memory, with the configuration and the demo users only.
 *
 * One after the other, in one process: a second process would have to read the project and build an org of its own, which
 * takes about as long as half of the tests, and the other core has the other checks to run.
 */
import type { TestResult, TestRunResult } from '../apex/engine.ts';
import type { CompiledUnit } from '../apex/emitted.ts';
import { LocalOrg } from './org.ts';

export interface ApexTestOptions {
  projectDir: string;
  /** `ClassName` or `ClassName.method`, without regard to case, one or several; all tests unless given. */
  filter?: string | string[];
  coverage?: boolean;
  /** What there is to know before the tests begin. */
  onProgress?: (line: string) => void;
  /** Test classes to run, of the compiled project; undefined means all. What `filter` names still counts. */
  select?: (units: CompiledUnit[]) => string[] | undefined;
  /** Called after each test method. */
  onResult?: (result: TestResult) => void;
}

export interface TestRun extends TestRunResult {
  milliseconds: number;
  /** What `select` has chosen; null when all were to run. */
  selected: string[] | null;
}

export async function runApexTests({
  projectDir,
  onProgress,
  select,
  filter = [],
  ...options
}: ApexTestOptions): Promise<TestRun> {
  const org = LocalOrg.open({ projectDir, dataDir: ':memory:' });
  for (const line of org.metadata.notRun ?? []) onProgress?.(line);
  try {
    const began = performance.now();
    const selected = select?.(org.engine.units) ?? null;
    const wanted = selected === null ? filter : narrowed([filter].flat(), selected);
    const nothing = selected !== null && wanted.length === 0;
    const userId = org.users.ofRole('admin')!.userId;
    const run = nothing ? { results: [], coverage: null } : org.engine.runTests({ userId, filter: wanted, ...options });
    return { ...run, selected, milliseconds: performance.now() - began };
  } finally {
    await org.close();
  }
}

/** What both the filter and the selection name. */
function narrowed(filter: string[], selected: string[]): string[] {
  if (filter.length === 0) return selected;
  const classes = new Set(selected.map((name) => name.toLowerCase()));
  return filter.filter((name) => classes.has(name.toLowerCase().split('.')[0]!));
}
