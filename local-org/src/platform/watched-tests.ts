/** What a watching run has to run next: what changed classes and triggers may affect and what has failed, or all. */
import { basename } from 'node:path';
import type { CompiledUnit } from '../apex/emitted.ts';
import { affectedTests } from './affected-tests.ts';
import type { TestRun } from './test-run.ts';

export class WatchedTests {
  /** Classes and triggers changed since the last run; null where something else has changed, or nothing has run yet. */
  #changed: Set<string> | null = null;
  #failing: string[] = [];

  changed(paths: string[]): void {
    for (const path of paths) {
      const name = /^(\w+)\.(?:cls|trigger)$/.exec(basename(path))?.[1];
      if (name === undefined) this.#changed = null;
      else this.#changed?.add(name);
    }
  }

  /** For `runApexTests`: test classes to run; undefined means all. */
  select = (units: CompiledUnit[]): string[] | undefined => {
    if (this.#changed === null) return undefined;
    return [...new Set([...affectedTests(units, [...this.#changed]), ...this.#failing])];
  };

  /** Only once tests have run: changes that do not compile are kept for the next time. */
  ran({ results }: TestRun): void {
    this.#changed = new Set();
    this.#failing = results.filter(({ outcome }) => outcome === 'fail').map(({ className }) => className);
  }
}
