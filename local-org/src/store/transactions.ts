import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './errors.ts';

export interface Savepoint {
  readonly name: string;
}

/**
 * Nested transactions on SQLite's savepoints; the outermost one is the transaction itself. One connection, all work is
 * synchronous, so there is nothing to lock.
 */
export class Transactions {
  #db: DatabaseSync;
  #onRollback: () => void;
  #onStart: () => void;
  #open: Savepoint[] = [];
  #count = 0;

  constructor(db: DatabaseSync, hooks: { onStart: () => void; onRollback: () => void }) {
    this.#db = db;
    this.#onStart = hooks.onStart;
    this.#onRollback = hooks.onRollback;
  }

  get depth(): number {
    return this.#open.length;
  }

  begin(): Savepoint {
    if (this.#open.length === 0) this.#onStart();
    const savepoint = { name: `s${++this.#count}` };
    this.#db.exec(`SAVEPOINT ${savepoint.name}`);
    this.#open.push(savepoint);
    return savepoint;
  }

  commit(savepoint: Savepoint | undefined = this.#open.at(-1)): void {
    const at = this.#find(savepoint);
    this.#db.exec(`RELEASE ${this.#open[at].name}`);
    this.#open.length = at;
  }

  abort(savepoint: Savepoint | undefined = this.#open.at(-1)): void {
    const at = this.#find(savepoint);
    this.#db.exec(`ROLLBACK TO ${this.#open[at].name}`);
    this.#db.exec(`RELEASE ${this.#open[at].name}`);
    this.#open.length = at;
    this.#onRollback();
  }

  /** Undoes what came after the savepoint and keeps it, as `Database.rollback` does. */
  rollback(savepoint: Savepoint): void {
    const at = this.#find(savepoint);
    this.#db.exec(`ROLLBACK TO ${savepoint.name}`);
    this.#open.length = at + 1;
    this.#onRollback();
  }

  isOpen(savepoint: Savepoint): boolean {
    return this.#open.includes(savepoint);
  }

  run<T>(work: () => T): T {
    const savepoint = this.begin();
    try {
      const result = work();
      this.commit(savepoint);
      return result;
    } catch (error) {
      if (this.isOpen(savepoint)) this.abort(savepoint);
      throw error;
    }
  }

  #find(savepoint: Savepoint | undefined): number {
    const at = savepoint ? this.#open.indexOf(savepoint) : -1;
    if (at < 0) {
      throw new StoreError(
        'INVALID_SAVEPOINT',
        'The savepoint is no longer valid: it was set in a transaction or trigger that has ended, or an earlier savepoint was rolled back.',
      );
    }
    return at;
  }
}
