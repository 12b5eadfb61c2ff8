/** The job's cost in orgs of some sizes, that of the roll-up an admin would use instead, and whether the budgets are met. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/run.ts';
import type { Figures, Measured } from './job.ts';
import { verdicts } from './verdicts.ts';

export async function jobFigures(sizes: number[]): Promise<string> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await figuresOf(size));
  return report(all);
}

export function report(all: Figures[]): string {
  return [...all.map(table), verdicts(all).join('\n')].join('\n\n');
}

async function figuresOf(size: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'advance-bench-'));
  try {
    const job = (task: string) => run('node', ['scripts/bench/job.ts', task, String(size), folder], { quiet: true });
    for (const task of ['load', 'measure']) {
      const { code, output } = await job(task);
      if (code !== 0) throw new Error(`Measuring ${size} Opportunities failed:\n${output}`);
      if (task === 'measure') return JSON.parse(output.trim().split('\n').at(-1)!) as Figures;
    }
    throw new Error('unreachable');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Column = [head: string, cell: (measured: Measured, size: number, rollUp: Measured) => string | number];

const COLUMNS: Column[] = [
  ['run', ({ what }) => what],
  ['seconds', ({ seconds }) => seconds.toFixed(1)],
  ['processor seconds', ({ cpuSeconds }) => cpuSeconds.toFixed(1)],
  ['ms a deal', ({ cpuSeconds }, size) => ((cpuSeconds * 1000) / size).toFixed(3)],
  ['÷ roll-up', ({ cpuSeconds }, _, rollUp) => (cpuSeconds / rollUp.cpuSeconds).toFixed(1)],
  ['queries', ({ queries }) => queries],
  ['rows read', ({ rowsRead }) => rowsRead],
  ['needed', ({ needed }) => needed?.rows ?? ''],
  ['÷ needed', ({ rowsRead, needed }) => (needed ? (rowsRead / needed.rows).toFixed(3) : '')],
  ['÷ distinct', ({ rowsRead, needed }) => (needed ? (rowsRead / needed.distinct).toFixed(3) : '')],
  ['read a deal', ({ rowsRead }, size) => (rowsRead / size).toFixed(2)],
  ['aggregated', ({ rowsAggregated }) => rowsAggregated],
  ['written', ({ rowsWritten }) => rowsWritten],
  ['changed', ({ rowsChanged }) => rowsChanged],
];

function table({ size, runs, peakMegabytes }: Figures): string {
  const rollUp = runs.at(-1)!;
  const lines = runs.map((measured) => COLUMNS.map(([, cell]) => cell(measured, size, rollUp)));
  return [
    `${size.toLocaleString('en')} Opportunities, 5 meetings each; peak memory ${peakMegabytes.toFixed(0)} MB`,
    `| ${COLUMNS.map(([head]) => head).join(' | ')} |`,
    `|${COLUMNS.map(() => ' --- |').join('')}`,
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
