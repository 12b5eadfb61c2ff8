/** What a test run looks like: on the terminal, as JUnit XML, as coverage figures and as an lcov file. */
import { relative, sep } from 'node:path';
import type { TestResult, UnitCoverage } from '../apex/engine.ts';
import { SYNCHRONOUS } from '../apex/runtime/limits.ts';
import type { LimitName } from '../apex/runtime/limits.ts';
import type { TestRun } from './test-run.ts';

const SLOWEST_SHOWN = 5;

export function failureText({ className, method, failure, logs }: TestResult): string {
  const { exceptionType, message, stack } = failure ?? { exceptionType: '', message: '', stack: [] };
  return [
    `FAILED ${className}.${method}`,
    `  ${exceptionType}: ${message}`,
    ...stack.map((line) => `    ${line}`),
    ...logs.map((line) => `  log: ${line}`),
  ].join('\n');
}

/** What one test has used: `AccountTest.saves: 3 queries, 20 queryRows, 14 cpuTime`. */
export function limitsText({ className, method, limits }: TestResult): string {
  const used = Object.entries(limits ?? {}).filter(([, amount]) => amount > 0);
  return `${className}.${method}: ${used.map(([name, amount]) => `${amount} ${name}`).join(', ') || 'nothing'}`;
}

/** The highest use of each limit by any test, and the slowest tests. */
export function summaryText({ results, milliseconds }: TestRun): string {
  const lines: string[] = [];
  const highest = new Map<string, { used: number; test: string }>();
  for (const { className, method, limits } of results) {
    for (const [name, used] of Object.entries(limits ?? {})) {
      const before = highest.get(name)?.used ?? 0;
      if (name !== 'cpuTime' && used > before) highest.set(name, { used, test: `${className}.${method}` });
    }
  }
  if (highest.size > 0) {
    lines.push('Most used of the limits:');
    for (const [name, { used, test }] of highest)
      lines.push(
        `  ${name.padEnd(18)} ${String(used).padStart(6)} of ${String(SYNCHRONOUS[name as LimitName]).padEnd(6)} ${test}`,
      );
  }
  const slowest = [...results].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST_SHOWN);
  if (slowest.length > 0) {
    const average = results.reduce((sum, result) => sum + result.milliseconds, 0) / results.length;
    lines.push(`Time: ${(milliseconds / 1000).toFixed(1)} s, ${average.toFixed(1)} ms a test on average. Slowest:`);
    for (const { className, method, milliseconds: took } of slowest) {
      lines.push(`  ${took.toFixed(0).padStart(6)} ms  ${className}.${method}`);
    }
  }
  return lines.join('\n');
}

export function coverageText(files: UnitCoverage[]): string {
  const percent = (covered: number, all: number): string =>
    `${(all === 0 ? 100 : (100 * covered) / all).toFixed(1).padStart(5)} %`;
  let covered = 0;
  let all = 0;
  const lines = [...files]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((file) => {
      const total = file.covered.length + file.uncovered.length;
      covered += file.covered.length;
      all += total;
      const missing = file.uncovered.length > 0 ? `  lines ${ranges(file.uncovered)}` : '';
      return `  ${percent(file.covered.length, total)}  ${file.name}${missing}`;
    });
  return ['Coverage:', ...lines, `  ${percent(covered, all)}  all`].join('\n');
}

/** Source of the format: geninfo(1), "FILES". Apex has no counts of runs here: a line ran or it did not. */
export function lcov(files: UnitCoverage[], projectDir: string): string {
  const lines = files.flatMap(({ file, covered, uncovered }) => {
    const hits = [...covered.map((line) => [line, 1]), ...uncovered.map((line) => [line, 0])];
    return [
      'TN:',
      `SF:${relative(projectDir, file).split(sep).join('/')}`,
      ...hits.sort(([a], [b]) => a! - b!).map(([line, count]) => `DA:${line},${count}`),
      `LF:${hits.length}`,
      `LH:${covered.length}`,
      'end_of_record',
    ];
  });
  return [...lines, ''].join('\n');
}

export function junitXml({ results, milliseconds }: TestRun): string {
  const failed = results.filter(({ outcome }) => outcome === 'fail').length;
  const cases = results.map(({ className, method, failure, milliseconds: took }) => {
    const head = `    <testcase classname="${escape(className)}" name="${escape(method)}" time="${(took / 1000).toFixed(3)}"`;
    if (!failure) return `${head}/>`;
    const { exceptionType, message, stack } = failure;
    const text = escape(stack.join('\n'));
    return `${head}>\n      <failure type="${escape(exceptionType)}" message="${escape(message)}">${text}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="Apex" tests="${results.length}" failures="${failed}" time="${(milliseconds / 1000).toFixed(3)}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** `3, 5-7` */
function ranges(numbers: number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
