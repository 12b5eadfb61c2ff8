/** Which statements ran, and the clock of the CPU limit. */
import { currentTransaction } from './transaction.ts';

/** Statements between two looks at the clock. */
const CPU_CHECK_INTERVAL = 4096;

export class Coverage {
  readonly #hits = new Map<string, Set<number>>();
  isRecording = false;
  #statements = 0;

  /** The function that a unit's code calls before every statement. */
  hook(unit: string): (line: number) => void {
    const lines = this.#linesOf(unit);
    return (line) => {
      if (this.isRecording) lines.add(line);
      if (++this.#statements % CPU_CHECK_INTERVAL === 0) currentTransaction()?.limits.checkCpu();
    };
  }

  hits(unit: string): ReadonlySet<number> {
    return this.#linesOf(unit);
  }

  clear(): void {
    for (const lines of this.#hits.values()) lines.clear();
  }

  #linesOf(unit: string): Set<number> {
    let lines = this.#hits.get(unit);
    if (!lines) this.#hits.set(unit, (lines = new Set()));
    return lines;
  }
}
