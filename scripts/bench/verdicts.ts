/** The budgets of the job, each held against what was measured. */
import type { Figures, Measured } from './job.ts';

const MOST_READ = 1.05;
const MOST_INCREMENTAL = 0.03;
const MOST_GROWTH = 1.15;

/** @returns a line for each budget, of the worst that was measured */
export function verdicts(all: Figures[]): string[] {
  return [readOnce(all), writtenIfChanged(all), incrementalShare(all), ...flatCost(all)];
}

function readOnce(all: Figures[]): string {
  const worst = highest(
    all.flatMap(({ size, runs }) =>
      runs.flatMap((run) => (run.needed ? [{ where: place(run, size), value: run.rowsRead / run.needed.rows }] : [])),
    ),
  );
  return line(worst.value <= MOST_READ, `rows read ÷ needed at most ${MOST_READ}`, worst.value.toFixed(3), worst.where);
}

function writtenIfChanged(all: Figures[]): string {
  const worst = highest(
    all.flatMap(({ size, runs }) =>
      runs.flatMap((run) =>
        run.needed ? [{ where: place(run, size), value: run.rowsWritten - run.rowsChanged }] : [],
      ),
    ),
  );
  return line(worst.value === 0, 'no row written that has not changed', String(worst.value), worst.where);
}

function incrementalShare(all: Figures[]): string {
  const worst = highest(
    all.map(({ size, runs }) => {
      const [part, whole] = ['incremental, 1 % changed', 'full, nothing changed'].map((what) =>
        runs.find((run) => run.what === what)!,
      );
      return { where: place(part!, size), value: part!.rowsRead / whole!.rowsRead };
    }),
  );
  const percent = `${(worst.value * 100).toFixed(2)} %`;
  return line(
    worst.value <= MOST_INCREMENTAL,
    'incremental run of 1 % at most 3 % of the rows of a full one',
    percent,
    worst.where,
  );
}

/** Of each run every size against the smaller ones; with one size there is nothing to compare. */
function flatCost(all: Figures[]): string[] {
  if (all.length < 2) return [];
  const costs: [string, (run: Measured) => number][] = [
    ['rows read', (run) => run.rowsRead],
    ['processor milliseconds', (run) => run.cpuSeconds * 1000],
  ];
  const whole = (run: Measured): boolean => run.what.startsWith('full');
  return costs.map(([what, cost]) => {
    const names = all[0]!.runs.filter(whole).map((run) => run.what);
    const worst = highest(
      names.map((name) => {
        const each = all.map(({ size, runs }) => cost(runs.find((run) => run.what === name)!) / size);
        return {
          where: `${name}: ${each.map((value) => value.toFixed(2)).join(', ')}`,
          value: each.at(-1)! / each[0]!,
        };
      }),
    );
    return line(
      worst.value <= MOST_GROWTH,
      `${what} a deal grow by at most 15 % from any size to a larger one`,
      `× ${worst.value.toFixed(2)}`,
      worst.where,
    );
  });
}

type Found = { where: string; value: number };

const highest = (found: Found[]): Found => found.reduce((worst, each) => (each.value > worst.value ? each : worst));

const place = (run: Measured, size: number): string => `${run.what}, ${size.toLocaleString('en')} deals`;

const line = (isMet: boolean, budget: string, measured: string, where: string): string =>
  `${isMet ? 'met    ' : 'NOT MET'} ${budget}: ${measured} (${where})`;
