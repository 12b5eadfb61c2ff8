/** The table of a run: how many passed, what was refused and why, and each test that came out wrong. */
import { relative } from 'node:path';
import type { SuiteReport, TestOutcome } from './suite.ts';

const SHOWN_WIDTH = 150;
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_WIDTH ? `${line.slice(0, SHOWN_WIDTH - 1)}…` : line;
};

const of = (report: SuiteReport, outcome: TestOutcome['outcome']): TestOutcome[] =>
  report.tests.filter((test) => test.outcome === outcome);

/** Reasons with the tests they stopped, the most frequent first. */
export function byReason(tests: TestOutcome[]): [reason: string, tests: TestOutcome[]][] {
  return [...Map.groupBy(tests, ({ reason }) => reason)].sort((a, b) => b[1].length - a[1].length);
}

export function suiteText(report: SuiteReport): string {
  const lines = [`== ${report.project} (${(report.milliseconds / 1000).toFixed(1)} s)`];
  const kinds = Map.groupBy(report.passedOver, ({ file }) => /\.(\w+)(?:-meta\.xml)?$/.exec(file)?.[1] ?? file);
  if (kinds.size > 0) {
    lines.push(`Metadata passed over: ${report.passedOver.length} files`);
    for (const [kind, files] of kinds)
      lines.push(`  ${String(files.length).padStart(4)}  .${kind}: ${short(files[0]!.reason)}`);
  }
  if (report.leftOut.length > 0) {
    lines.push(`Classes left out: ${report.leftOut.length}`);
    for (const unit of report.leftOut)
      lines.push(`  ${unit.name}:${unit.problems[0]!.line} ${short(unit.problems[0]!.message)}`);
  }
  const refused = of(report, 'refused');
  if (refused.length > 0) {
    lines.push(`Refused tests: ${refused.length}`);
    for (const [reason, tests] of byReason(refused)) {
      const [{ test, where }] = tests as [TestOutcome];
      lines.push(
        `  ${String(tests.length).padStart(4)}  ${short(reason)}`,
        `        ${relative(report.project, where)}, ${test}`,
      );
    }
  }
  const wrong = of(report, 'wrong');
  if (wrong.length > 0) {
    lines.push(`Wrong: ${wrong.length}`);
    for (const { test, reason, where } of wrong)
      lines.push(`  ${test}`, `        ${short(reason)}`, `        ${short(where)}`);
  }
  return lines.join('\n');
}

export function totalsText(reports: SuiteReport[]): string {
  const row = (cells: (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(42) : String(cell).padStart(9))).join('');
  const count = (report: SuiteReport): number[] => [
    of(report, 'passed').length,
    of(report, 'refused').length,
    of(report, 'wrong').length,
    report.tests.length,
  ];
  const lines = reports.map((report) => row([report.project.split('/').at(-1)!, ...count(report)]));
  const sum = reports.map(count).reduce((a, b) => a.map((each, index) => each + b[index]!), [0, 0, 0, 0]);
  return [row(['', 'passed', 'refused', 'wrong', 'all']), ...lines, row(['all', ...sum])].join('\n');
}
