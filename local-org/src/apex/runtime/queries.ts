/** SOQL from Apex: binds to values, rows to records, limits and errors as Apex knows them. */
import type { SoqlQuery } from '../../soql/ast.ts';
import { checkQuery } from '../../soql/check.ts';
import { SoqlError } from '../../soql/errors.ts';
import type { Access, QueryResult, Value } from '../../store/types.ts';
import { ApexList, ApexSet } from './collections.ts';
import { apexTypeOf, recordOf, toStore } from './convert.ts';
import { nullPointer, queryException } from './exceptions.ts';
import { withIds } from './implicit-id.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';

/** What of a query counts against the limits: the rows of a query locator do not. */
export type Counted = 'statement and rows' | 'statement' | 'nothing';

export function runQuery(
  query: SoqlQuery,
  binds: unknown[],
  access: Access,
  counted: Counted = 'statement and rows',
): QueryResult {
  const { limits, host, world } = transaction();
  if (counted !== 'nothing') limits.count('queries');
  let aggregated = 0;
  const meter = {
    query() {},
    aggregateRows(rows: number) {
      aggregated += rows;
    },
    dml() {},
    isSearch: counted === 'statement',
  };
  const result = asQueryException(() =>
    limits.uncounted(() =>
      host.query(withIds(world.metadata, unformatted(query)), binds.map(bindValue), access, meter),
    ),
  );
  // count() and every aggregated row count as rows of the query.
  if (counted === 'statement and rows') limits.count('queryRows', Math.max(aggregated, rowCount(result)));
  return result;
}

const unformattedOf = new WeakMap<SoqlQuery, SoqlQuery>();

/** A record's field has its own type: in Apex, FORMAT() without an alias gives the value as it is. */
function unformatted(query: SoqlQuery): SoqlQuery {
  const isPlain = (item: SoqlQuery['select'][number]): boolean =>
    item.kind === 'function' && item.fn.toUpperCase() === 'FORMAT' && !item.alias && item.args[0]?.kind === 'field';
  if (!query.select.some(isPlain)) return query;
  let plain = unformattedOf.get(query);
  if (!plain) {
    const select = query.select.map((item) =>
      isPlain(item) ? ((item as { args: unknown[] }).args[0] as SoqlQuery['select'][number]) : item,
    );
    unformattedOf.set(query, (plain = { ...query, select }));
  }
  return plain;
}

function rowCount(result: QueryResult): number {
  let count = result.rows.length + (result.count ?? 0);
  for (const row of result.rows) {
    for (const value of Object.values(row.fields)) {
      if (value !== null && typeof value === 'object' && 'rows' in value) count += value.rows.length;
    }
  }
  return count;
}

/** Refusals of the query layer carry a code; anything else is a fault and passes. */
export function asQueryException<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && typeof (error as { code?: unknown }).code === 'string') {
      const refusal = queryException(error.message);
      if (error instanceof SoqlError) refusal.inaccessible = error.inaccessible;
      throw refusal;
    }
    throw error;
  }
}

/** A bind variable: collections become lists of values, records their ids. */
function bindValue(value: unknown): Value | Value[] {
  if (value instanceof ApexList) return value.items.map(singleBind);
  if (value instanceof ApexSet) return value.values().map(singleBind);
  return singleBind(value);
}

const singleBind = (value: unknown): Value => (value instanceof SObject ? value.id : toStore(value));

export function queryRecords(query: SoqlQuery, rowType: string, binds: unknown[], access: Access): ApexList {
  return recordsOf(query, rowType, runQuery(query, binds, access));
}

export function recordsOf(query: SoqlQuery, rowType: string, result: QueryResult): ApexList {
  if (rowType === 'AggregateResult') {
    const columns = columnTypes(query);
    return new ApexList(
      rowType,
      result.rows.map((row) => recordOf(row, columns)),
    );
  }
  return new ApexList(
    rowType,
    result.rows.map((row) => recordOf(row)),
  );
}

const columnsOf = new WeakMap<SoqlQuery, ReadonlyMap<string, string>>();

/** Apex type of each column of a grouped query, by lower-case alias. */
function columnTypes(query: SoqlQuery): ReadonlyMap<string, string> {
  let columns = columnsOf.get(query);
  if (!columns) {
    const type = checkQuery(transaction().world.metadata, query);
    columns = new Map(type.columns.map((column) => [column.name.toLowerCase(), apexTypeOf(column)]));
    columnsOf.set(query, columns);
  }
  return columns;
}

/** The one row of `Account a = [SELECT …]`. */
export function single(rows: ApexList, orNull: boolean): unknown {
  if (rows.items.length > 1) throw queryException('List has more than 1 row for assignment to SObject');
  if (rows.items.length === 1) return rows.items[0];
  if (orNull) return null;
  throw queryException('List has no rows for assignment to SObject');
}

/** Object of the rows of a dynamic query. */
export function rowTypeOf(query: SoqlQuery): string {
  const { metadata } = transaction().world;
  const type = asQueryException(() => checkQuery(metadata, query));
  return type.kind === 'aggregate' ? 'AggregateResult' : type.object.name;
}

export function parseDynamic(soql: string | null): SoqlQuery {
  if (soql === null) throw nullPointer();
  return asQueryException(() => transaction().host.parse(soql));
}
