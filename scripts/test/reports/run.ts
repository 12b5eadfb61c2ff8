/** Runs a report's queries as a client of an org does. */
import type { OrgMetadata } from '../../../local-org/src/metadata/types.ts';
import { query, type Client } from '../../lib/client.ts';
import { readReport, type Report } from './definition.ts';
import { evaluate } from './formula.ts';
import { ReportQuery } from './soql.ts';

type Row = { [field: string]: unknown };

export class Group {
  /** Of the groupings, outermost first. */
  readonly names: (string | null)[];
  readonly records: number;
  readonly #row: Row;
  readonly #report: Report;
  readonly #query: ReportQuery;

  constructor(row: Row, report: Report, reportQuery: ReportQuery) {
    this.names = report.groupings.map((_grouping, i) => row[`g${i}`] as string | null);
    this.records = row['n'] as number;
    this.#row = row;
    this.#report = report;
    this.#query = reportQuery;
  }

  /** @param field the last part of a column's name */
  sum(field: string, aggregate = 'Sum'): number {
    const columns = this.#report.columns.filter(({ name }) => name.endsWith(`$${field}`));
    if (columns.length !== 1) throw new Error(`${this.#report.name} has no column ${field}.`);
    return Number(this.#row[this.#query.alias(columns[0]!.name, aggregate)] ?? 0);
  }

  formula(name = 'FORMULA1'): number | null {
    return evaluate(this.#report.formulas.get(name)!, (column) => this.sum(column.slice(column.indexOf('.') + 1)));
  }
}

export type Result = { report: Report; records: Row[]; groups: Group[]; total: Group };

export async function runReport(client: Client, source: string, org: OrgMetadata, name: string): Promise<Result> {
  const report = readReport(source, name);
  const reportQuery = new ReportQuery(report, org);
  const [records, groups, totals] = await Promise.all(
    [reportQuery.details(), reportQuery.groups(), reportQuery.total()].map((soql) => query<Row>(client, soql)),
  );
  const group = (row: Row): Group => new Group(row, report, reportQuery);
  return { report, records: records!, groups: groups!.map(group), total: group(totals![0]!) };
}

export function idsOf(rows: Row[]): string[] {
  return rows.map(({ Id }) => String(Id)).sort();
}

/** Adds up what groups say, by the name of one grouping. */
export function byName(groups: Group[], grouping: number, value: (group: Group) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const group of groups) {
    const name = String(group.names[grouping]);
    sums.set(name, (sums.get(name) ?? 0) + value(group));
  }
  return sums;
}
