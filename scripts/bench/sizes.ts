/** The job's cost in orgs of three sizes, and that of the roll-up an admin would use instead. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/run.ts';
import type { Figures, Measured } from './job.ts';

export async function jobFigures(sizes: number[]): Promise<string> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await figuresOf(size));
  return all.map(table).join('\n\n');
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

function table({ size, runs, peakMegabytes }: Figures): string {
  const lines = runs.map((measured) => row(measured, size));
  const head = ['run', 'seconds', 'ms a deal', 'queries', 'rows read', 'a deal', 'rows written', 'changed'];
  return [
    `${size.toLocaleString('en')} Opportunities, 5 meetings each; peak memory ${peakMegabytes.toFixed(0)} MB`,
    `| ${head.join(' | ')} |`,
    `|${head.map(() => ' --- |').join('')}`,
    ...lines,
  ].join('\n');
}

function row({ what, seconds, queries, rowsRead, rowsWritten, changed }: Measured, size: number): string {
  const cells = [
    what,
    seconds.toFixed(1),
    ((seconds * 1000) / size).toFixed(3),
    queries,
    rowsRead,
    (rowsRead / size).toFixed(2),
    rowsWritten,
    changed,
  ];
  return `| ${cells.join(' | ')} |`;
}
