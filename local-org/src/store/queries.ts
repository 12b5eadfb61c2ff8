/** Queries with the eyes of a user: what `soql` needs to know of permissions, sharing, formulas and the clock. */
import type { SoqlQuery } from '../soql/ast.ts';
import type { ReadRights } from '../soql/context.ts';
import { parseSoql } from '../soql/parse.ts';
import { runQuery, type BindValue, type QueryContext } from '../soql/run.ts';
import type { Core } from './core.ts';
import { visibleHistory } from './history.ts';
import { parseId } from './ids.ts';
import { isRecordAccessQuery, withRecordAccess } from './record-access.ts';
import type { Access, QueryResult, ResultRow, StatementMeter } from './types.ts';

export function runStoreQuery(
  core: Core,
  query: SoqlQuery,
  binds: readonly unknown[],
  access: Access,
  meter?: StatementMeter,
): QueryResult {
  if (core.transactions.depth === 0) core.archive.keep(core.clock.now());
  const context = contextOf(core, query, { ...access, mode: query.mode ?? access.mode });
  const run = () => runQuery(core.db, core.meta, query, binds as BindValue[], context);
  const result = isRecordAccessQuery(query) ? withRecordAccess(core, query, binds as BindValue[], run) : run();
  if (meter) count(core, query, binds as BindValue[], context, result, meter);
  return result;
}

function contextOf(core: Core, query: SoqlQuery, access: Access): QueryContext {
  const { userId, mode, sharing } = access;
  const rights = mode === 'user' || query.securityEnforced ? readRights(core, userId) : undefined;
  const applySharing = mode === 'user' || sharing;
  return {
    userId,
    now: core.clock.now(),
    timeZone: core.globals.timeZone(),
    locale: () => ({
      name: String(core.globals.global(['$User', 'LocaleSidKey']) ?? 'en_US'),
      timeZone: core.globals.timeZone(),
      currency: String(core.globals.global(['$Organization', 'DefaultCurrencyIsoCode']) ?? 'USD'),
    }),
    visible: (object, alias) => {
      const shared = applySharing ? core.sharing.predicate(object, alias, userId) : null;
      if (mode !== 'user' || !object.historyOf) return shared;
      const seen = visibleHistory(core, object, alias, rights!);
      return shared === null ? seen : `(${shared} AND ${seen})`;
    },
    formulaSql: (object, field, alias) => core.formulas.sql(object, field, alias),
    parseId,
    permissions: mode === 'user' ? rights : undefined,
    securityEnforced: query.securityEnforced ? rights : undefined,
  };
}

function readRights(core: Core, userId: string): ReadRights {
  const rights = core.permissions.of(userId);
  return {
    readableObject: (object) => rights.object(object).read,
    readable: (object, field) => rights.field(object, field).read,
  };
}

function count(
  core: Core,
  query: SoqlQuery,
  binds: readonly BindValue[],
  context: QueryContext,
  result: QueryResult,
  meter: StatementMeter,
): void {
  meter.query(rowsIn(result));
  if (!meter.aggregateRows || result.rows[0]?.type !== 'AggregateResult') return;
  // Every row that went into an aggregate counts against the limit of rows.
  const { groupBy: _groupBy, having: _having, ...rest } = query;
  const counting: SoqlQuery = { ...rest, select: [{ kind: 'function', fn: 'count', args: [] }], orderBy: [] };
  const aggregated = runQuery(core.db, core.meta, counting, binds, {
    ...context,
    permissions: undefined,
    securityEnforced: undefined,
  });
  meter.aggregateRows(aggregated.count ?? 0);
}

/** Rows of child subqueries count like those of the query itself; a count is one row. */
export function rowsIn(result: QueryResult): number {
  if (result.count !== undefined) return 1;
  let rows = result.rows.length;
  for (const row of result.rows) {
    for (const value of Object.values(row.fields)) {
      if (value !== null && typeof value === 'object' && 'rows' in value) rows += rowsIn(value);
    }
  }
  return rows;
}

export function retrieveRecord(
  core: Core,
  objectName: string,
  id: string,
  access: Access,
  fields?: string[],
): ResultRow | null {
  const object = core.records.object(objectName);
  const rights = access.mode === 'user' ? core.permissions.of(access.userId) : null;
  const names =
    fields ??
    [...object.fields.values()]
      .filter((field) => !rights || rights.field(object, field).read)
      .map((field) => field.name);
  // ALL ROWS, since archived activities can be opened.
  const live = object.fields.has('isdeleted') ? ' AND IsDeleted = false' : '';
  const query = parseSoql(
    `SELECT ${(names.length > 0 ? names : ['Id']).join(', ')} FROM ${object.name} WHERE Id = :id${live} ALL ROWS`,
  );
  return runStoreQuery(core, query, [id], access).rows[0] ?? null;
}
