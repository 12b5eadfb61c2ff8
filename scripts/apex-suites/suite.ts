/** Runs all Apex tests of one SFDX project in an org of its own, and sorts what came of them. */
import { join } from 'node:path';
import '../../local-org/src/apex/library/index.ts';
import { compileProject } from '../../local-org/src/apex/compile.ts';
import type { TestResult } from '../../local-org/src/apex/engine.ts';
import type { Tolerated } from '../../local-org/src/apex/emitted.ts';
import { takeRefusals } from '../../local-org/src/apex/runtime/refusal.ts';
import { loadTolerantly } from '../../local-org/src/metadata/load-tolerantly.ts';
import { LocalOrg } from '../../local-org/src/platform/org.ts';

/** `refused`: it met something that does not compile here. `wrong`: it ran, and Salesforce would have passed it. */
export interface TestOutcome {
  test: string;
  outcome: 'passed' | 'refused' | 'wrong';
  /** Why it was refused, without file and line; or the failure. */
  reason: string;
  where: string;
  milliseconds: number;
}

export interface SuiteReport {
  project: string;
  /** Files of metadata that the local org does not take, and why. */
  passedOver: { file: string; reason: string }[];
  leftOut: Tolerated['leftOut'];
  statements: Tolerated['statements'];
  tests: TestOutcome[];
  milliseconds: number;
}

export interface SuiteOptions {
  projectDir: string;
  /** Source folders of packages the project needs; their tests are not run. */
  alsoFrom: string[];
  filter?: string;
  onTest: (outcome: TestOutcome) => void;
}

export async function runSuite({ projectDir, alsoFrom, filter, onTest }: SuiteOptions): Promise<SuiteReport> {
  const began = performance.now();
  const { metadata, passedOver } = loadTolerantly(projectDir, alsoFrom);
  const isForeign = (file: string): boolean => alsoFrom.some((folder) => file.startsWith(folder));
  const cacheDir = join(projectDir, '.cache', 'apex');
  const project = compileProject(metadata, { cacheDir, tolerant: true });
  const { leftOut, statements } = project.tolerated!;
  for (const meta of project.classes.values()) {
    if (isForeign(meta.file)) meta.isTest = false;
  }
  const tests: TestOutcome[] = [];
  const note = (outcome: TestOutcome): void => {
    tests.push(outcome);
    onTest(outcome);
  };
  const rootCause = rootCauses(leftOut);
  const org = LocalOrg.open({ projectDir, dataDir: ':memory:', loaded: { metadata, project } });
  try {
    takeRefusals();
    org.engine.runTests({
      userId: org.users.ofRole('admin')!.userId,
      onResult: (result) => note(outcomeOf(result, rootCause)),
      ...(filter ? { filter } : {}),
    });
  } finally {
    await org.close();
  }
  for (const unit of leftOut) {
    if (isForeign(unit.file) || (filter && filter.split('.')[0]!.toLowerCase() !== unit.name.toLowerCase())) continue;
    const { message, where } = rootCause.ofUnit(unit);
    for (const name of unit.testMethods)
      note({ test: `${unit.name}.${name}`, outcome: 'refused', reason: message, where, milliseconds: 0 });
  }
  return {
    project: projectDir,
    passedOver: passedOver.map(({ file, message }) => ({ file, reason: message.replace(`${file}: `, '') })),
    leftOut,
    statements,
    tests,
    milliseconds: performance.now() - began,
  };
}

function outcomeOf(result: TestResult, rootCause: RootCauses): TestOutcome {
  const { className, method, failure, milliseconds } = result;
  const base = { test: `${className}.${method}`, milliseconds };
  const [refusal] = takeRefusals();
  // the refusal of a @TestSetup method belongs to all tests of its class
  const inSetup = /^@TestSetup: (.+?) does not compile: (.*)$/s.exec(failure?.message ?? '');
  const problem = refusal?.problem ?? inSetup?.[2];
  if (problem !== undefined) {
    const root = rootCause.of(problem);
    return {
      ...base,
      outcome: 'refused',
      reason: root?.message ?? problem,
      where: root?.where ?? refusal?.where ?? inSetup![1]!,
    };
  }
  if (!failure) return { ...base, outcome: 'passed', reason: '', where: '' };
  const where = failure.stack.slice(0, 3).join(' < ');
  return { ...base, outcome: 'wrong', reason: `${failure.exceptionType}: ${failure.message}`, where };
}

interface RootCauses {
  /** When the problem is only that a class was left out: what was wrong with that class. */
  of(problem: string): { message: string; where: string } | undefined;
  ofUnit(unit: Tolerated['leftOut'][number]): { message: string; where: string };
}

function rootCauses(leftOut: Tolerated['leftOut']): RootCauses {
  const byName = new Map(leftOut.map((unit) => [unit.name.toLowerCase(), unit]));
  const of = (problem: string, seen: Set<string>) => {
    const named = /^(?:Invalid type|Variable does not exist): (\w+)/.exec(problem)?.[1]?.toLowerCase();
    const unit = named === undefined ? undefined : byName.get(named);
    if (!unit || seen.has(named!)) return undefined;
    return ofUnit(unit, seen.add(named!));
  };
  const ofUnit = (unit: Tolerated['leftOut'][number], seen: Set<string>): { message: string; where: string } => {
    const [first] = unit.problems;
    return of(first!.message, seen) ?? { message: first!.message, where: `${unit.file}:${first!.line}` };
  };
  return { of: (problem) => of(problem, new Set()), ofUnit: (unit) => ofUnit(unit, new Set()) };
}
