/**
 * Counts what reaches an org's store: queries, the rows they hand over by object, and the rows written. A row of a query
 * locator counts when its chunk gets it: the search before keeps ids only and hands nothing to Apex, as on the platform
 * (https://foobarforce.wordpress.com/2015/10/25/batch-apex-query-behaviour/). Of a grouped query its results count as read, the
 * rows behind them apart. Custom metadata and settings come from the platform's cache and count nowhere. A run's own record
 * is saved by every chunk to show that the run is alive: it is no row that the job is about, and is left out as well.
 */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';
import type { QueryResult, Row, StatementMeter } from '../../local-org/src/store/types.ts';

export type Tally = {
  queries: number;
  rowsRead: number;
  rowsAggregated: number;
  statements: number;
  rowsWritten: number;
  /** Of the rows written: those that were new, or got another value than they had. */
  rowsChanged: number;
  /** Time that this very counting took, which is not the job's. */
  countingSeconds: number;
  countingCpuSeconds: number;
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
      if (object !== OWN_RECORD) this.#written(org, object, rows);
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

  #written(org: LocalOrg, object: string, rows: Row[]): void {
    const began = performance.now();
    const usedBefore = process.cpuUsage();
    const ids = rows.flatMap((row) => (row['Id'] ? [row['Id']] : []));
    const stored = new Map(org.rows.find(object, 'Id', ids).map((row) => [row['Id'], row]));
    this.#tally.rowsWritten += rows.length;
    this.#tally.rowsChanged += rows.filter((row) => isChange(row, stored.get(row['Id'] ?? null))).length;
    const used = process.cpuUsage(usedBefore);
    this.#tally.countingSeconds += (performance.now() - began) / 1000;
    this.#tally.countingCpuSeconds += (used.user + used.system) / 1e6;
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
  rowsChanged: 0,
  countingSeconds: 0,
  countingCpuSeconds: 0,
  readBy: {},
});

const OWN_RECORD = 'No_Advance_Run__c';

/** A row with nothing but its id is a deletion. */
function isChange(row: Row, stored: Row | undefined): boolean {
  const fields = Object.keys(row).filter((field) => field !== 'Id');
  return !stored || fields.length === 0 || fields.some((field) => !isSame(row[field], stored[field]));
}

/** Empty text is stored as no value, and a number may come as one or as its text. */
function isSame(given: Row[string] | undefined, stored: Row[string] | undefined): boolean {
  const [a, b] = [given, stored].map((value) => (value === '' || value === undefined ? null : value));
  return a === b || (a !== null && b !== null && (String(a) === String(b) || Number(a) === Number(b)));
}

const isConfiguration = (object: string): boolean => object.endsWith('__mdt') || object === 'Advance_Switch__c';
