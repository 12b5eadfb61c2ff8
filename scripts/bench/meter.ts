/** Counts what reaches an org's store: queries, the rows they return by object, and the rows written. */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';
import type { QueryResult } from '../../local-org/src/store/types.ts';

export type Tally = {
  queries: number;
  rowsRead: number;
  statements: number;
  rowsWritten: number;
  readBy: Record<string, number>;
};

export class Meter {
  #tally = empty();

  constructor(org: LocalOrg) {
    const { store } = org;
    const query = store.query.bind(store);
    store.query = (parsed, binds, access, meter) => {
      const result = query(parsed, binds, access, meter);
      const rows = rowsIn(result);
      this.#tally.queries++;
      this.#tally.rowsRead += rows;
      this.#tally.readBy[parsed.from] = (this.#tally.readBy[parsed.from] ?? 0) + rows;
      return result;
    };
    const dml = store.dml.bind(store);
    store.dml = (operation, object, rows, options, meter) => {
      this.#tally.statements++;
      this.#tally.rowsWritten += rows.length;
      return dml(operation, object, rows, options, meter);
    };
  }

  /** @returns what was counted since the last call */
  take(): Tally {
    const tally = this.#tally;
    this.#tally = empty();
    return tally;
  }
}

const empty = (): Tally => ({ queries: 0, rowsRead: 0, statements: 0, rowsWritten: 0, readBy: {} });

function rowsIn(result: QueryResult): number {
  return result.count === undefined ? result.rows.length : 1;
}
