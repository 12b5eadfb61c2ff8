/** Runs @IsTest methods: each in a world without business data, undone afterwards. */
import type { ApexClass, MethodMeta } from '../emitted.ts';
import { asApexException } from './exceptions.ts';
import { runHeldJob } from './jobs.ts';
import type { LimitSet } from './limits.ts';
import { runInTransaction } from './run.ts';
import { stackTrace } from './stack.ts';
import { TestContext } from './test-context.ts';
import type { Transaction } from './transaction.ts';
import type { LoadedWorld } from './world.ts';

export interface TestFailure {
  /** `System.AssertException`. */
  exceptionType: string;
  message: string;
  stack: string[];
}

export interface TestResult {
  className: string;
  method: string;
  file: string;
  outcome: 'pass' | 'fail';
  milliseconds: number;
  failure: TestFailure | null;
  /** What the method used, in total. */
  limits: LimitSet | null;
  logs: string[];
}

export interface TestRunOptions {
  userId: string;
  /** `ClassName` or `ClassName.method`, without regard to case; one of several. */
  filter?: string | string[];
  coverage?: boolean;
  onResult?: (result: TestResult) => void;
}

export interface UnitCoverage {
  name: string;
  file: string;
  covered: number[];
  uncovered: number[];
}

export interface TestRunResult {
  results: TestResult[];
  coverage: UnitCoverage[] | null;
}

const has = (item: { annotations: { name: string }[] }, annotation: string): boolean =>
  item.annotations.some(({ name }) => name === annotation);

export function runTests(world: LoadedWorld, options: TestRunOptions): TestRunResult {
  world.coverage.clear();
  world.coverage.isRecording = options.coverage ?? false;
  const results: TestResult[] = [];
  try {
    for (const cls of testClasses(world)) {
      for (const result of runClass(world, cls, options)) {
        results.push(result);
        options.onResult?.(result);
      }
    }
  } finally {
    world.coverage.isRecording = false;
  }
  return { results, coverage: options.coverage ? coverageOf(world) : null };
}

function testClasses(world: LoadedWorld): ApexClass[] {
  const classes = [...world.project.classes.values()].filter(({ $meta }) => $meta.isTest && $meta.kind === 'class');
  return classes.sort((a, b) => (a.$meta.name < b.$meta.name ? -1 : 1));
}

function wanted(cls: ApexClass, method: MethodMeta, filter: string | string[] = []): boolean {
  const names = [filter].flat().map((name) => name.toLowerCase());
  const className = cls.$meta.name.toLowerCase();
  return (
    names.length === 0 ||
    names.some((name) => name === className || name === `${className}.${method.name.toLowerCase()}`)
  );
}

function* runClass(world: LoadedWorld, cls: ApexClass, options: TestRunOptions): Generator<TestResult> {
  const methods = cls.$meta.methods.filter(
    (method) => (has(method, 'istest') || has(method, 'testmethod')) && wanted(cls, method, options.filter),
  );
  if (methods.length === 0) return;
  world.host.beginTest();
  try {
    const setupFailure = runSetup(world, cls, options.userId);
    for (const method of methods)
      yield setupFailure ? failed(cls, method, setupFailure) : runMethod(world, cls, method, options.userId);
  } finally {
    world.host.endTest();
  }
}

/** @TestSetup methods; what they save is there for every method of the class. */
function runSetup(world: LoadedWorld, cls: ApexClass, userId: string): TestFailure | null {
  for (const method of cls.$meta.methods.filter((each) => has(each, 'testsetup'))) {
    const { failure } = runIsolated(world, cls, method, userId);
    if (failure) return failure;
  }
  return null;
}

function runMethod(world: LoadedWorld, cls: ApexClass, method: MethodMeta, userId: string): TestResult {
  const savepoint = world.host.savepoint();
  try {
    return runIsolated(world, cls, method, userId);
  } finally {
    world.host.rollback(savepoint);
  }
}

function runIsolated(world: LoadedWorld, cls: ApexClass, method: MethodMeta, userId: string): TestResult {
  const began = performance.now();
  const restoreStatics = world.project.freshStatics();
  const test: TestContext = new TestContext((job) => runHeldJob(world, job, test));
  let tx: Transaction | null = null;
  let failure: TestFailure | null = null;
  try {
    runInTransaction(
      world,
      userId,
      (current) => {
        tx = current;
        cls[method.js]();
        // What no stopTest has run runs when the method ends.
        test.runHeldJobs();
      },
      { test },
    );
  } catch (error) {
    failure = failureOf(error);
  } finally {
    restoreStatics();
  }
  return resultOf(cls, method, performance.now() - began, failure, tx);
}

function resultOf(
  cls: ApexClass,
  method: MethodMeta,
  milliseconds: number,
  failure: TestFailure | null,
  tx: Transaction | null,
): TestResult {
  return {
    className: cls.$meta.name,
    method: method.name,
    file: cls.$meta.file,
    outcome: failure ? 'fail' : 'pass',
    milliseconds,
    failure,
    limits: tx && usedLimits(tx),
    logs: tx?.logs.map(({ level, message }) => `${level} ${message}`) ?? [],
  };
}

/** Inside startTest and stopTest a method has limits of its own; the larger figure counts. */
function usedLimits(tx: Transaction): LimitSet {
  const used = tx.limits.snapshot();
  const inner = tx.test?.innerLimits?.snapshot();
  for (const name of Object.keys(used) as (keyof LimitSet)[]) used[name] = Math.max(used[name], inner?.[name] ?? 0);
  return used;
}

const failed = (cls: ApexClass, method: MethodMeta, failure: TestFailure): TestResult =>
  resultOf(cls, method, 0, { ...failure, message: `@TestSetup: ${failure.message}` }, null);

/** A fault of the local org itself is shown with its JavaScript stack. */
function failureOf(error: unknown): TestFailure {
  const exception = asApexException(error);
  if (!exception) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { exceptionType: 'LocalOrgFault', message, stack: (stack ?? '').split('\n').slice(1) };
  }
  return { exceptionType: exception.getTypeName(), message: exception.getMessage(), stack: stackTrace(exception) };
}

/** Classes that are no tests, and triggers. */
function coverageOf(world: LoadedWorld): UnitCoverage[] {
  const units = world.compiled.units.filter((unit) => !unit.classes.some((meta) => meta.isTest && !meta.outer));
  return units.map((unit) => {
    const hits = world.coverage.hits(unit.name);
    return {
      name: unit.name,
      file: unit.file,
      covered: unit.executableLines.filter((line) => hits.has(line)),
      uncovered: unit.executableLines.filter((line) => !hits.has(line)),
    };
  });
}
