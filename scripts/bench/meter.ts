/**
 * Counts what reaches an org's store: queries, the rows they hand over by object, and the rows written. A row of a query
 * locator counts when its chunk gets it: the search before keeps ids only and hands nothing to Apex, as on the platform
 * (https://foobarforce.wordpress.com/2015/10/25/batch-apex-query-behaviour/). Of a grouped query its results count as read, the
 * rows behind them apart. Custom metadata and settings come from the platform's cache and count nowhere.
 */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';
import type { QueryResult, StatementMeter } from '../../local-org/src/store/types.ts';

export type Tally = {
  queries: number;
  rowsRead: number;
  rowsAggregated: number;
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
      if (isConfiguration(parsed.from)) return query(parsed, binds, access, meter);
      const result = query(parsed, binds, access, this.#withAggregates(meter));
      this.#tally.queries++;
      if (!meter?.isSearch) this.#read(parsed.from, result);
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

  #withAggregates(meter: StatementMeter | undefined): StatementMeter | undefined {
    if (!meter) return undefined;
    return {
      ...meter,
      aggregateRows: (rows) => {
        this.#tally.rowsAggregated += rows;
        meter.aggregateRows?.(rows);
      },
    };
  }

  /** Rows of child subqueries by the name of their relationship. */
  #read(object: string, { rows, count }: QueryResult): void {
    const amount = count === undefined ? rows.length : 1;
    this.#tally.rowsRead += amount;
    this.#tally.readBy[object] = (this.#tally.readBy[object] ?? 0) + amount;
    for (const { fields } of rows) {
      for (const [name, value] of Object.entries(fields)) {
        if (value !== null && typeof value === 'object' && 'rows' in value) this.#read(name, value);
      }
    }
  }
}

const empty = (): Tally => ({
  queries: 0,
  rowsRead: 0,
  rowsAggregated: 0,
  statements: 0,
  rowsWritten: 0,
  readBy: {},
});

const isConfiguration = (object: string): boolean => object.endsWith('__mdt') || object === 'Advance_Switch__c';
