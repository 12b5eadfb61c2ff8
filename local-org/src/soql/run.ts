/** Runs queries. SQL is kept per query, kinds of bind values and sharing conditions; statements per database. */
import type { OrgMetadata } from '../metadata/types.ts';
import type { QueryResult, ResultRow, Value } from '../store/types.ts';
import type { SoqlQuery } from './ast.ts';
import { checkQuery, type QueryType } from './check.ts';
import { shapeOf } from './conditions.ts';
import type { BindValue, QueryContext, ReadRights, SqlSource, SqlStatement } from './context.ts';
import { noSuchColumn, noSuchObject } from './errors.ts';
import { formatValue } from './format.ts';
import type { RunValues } from './fragment.ts';
import { checkSecured } from './secure.ts';
import type { RowShape, Statement } from './row-shape.ts';
import { compileQuery } from './statement.ts';

export type { BindValue, QueryContext, SqlSource } from './context.ts';

export function runQuery(
  db: SqlSource,
  metadata: OrgMetadata,
  query: SoqlQuery,
  binds: readonly BindValue[],
  context: QueryContext,
): QueryResult {
  const type = checkQuery(metadata, query);
  if (context.permissions) checkPermissions(type, context.permissions);
  if (context.securityEnforced) checkSecured(metadata, query, type.object, context.securityEnforced);
  const statement = compiled(metadata, query, type, binds, context);
  const rows = execute(db, statement, { binds, context });
  if (statement.kind === 'count') return { rows: [], count: rows[0]![0] as number };
  return { rows: toRows(db, statement, rows, { binds, context }) };
}

/** In user mode what one may not see does not exist. The error names the first such thing and knows of all of them. */
function checkPermissions(type: QueryType, permissions: ReadRights): void {
  const closed = type.objects.find((object) => !permissions.readableObject(object));
  const hidden = type.fields.filter(
    ({ object, field }) => !permissions.readableObject(object) || !permissions.readable(object, field),
  );
  const [first] = hidden.filter(({ object, field }) => !permissions.readable(object, field));
  if (!closed && !first) return;
  const error = closed ? noSuchObject(closed.name) : noSuchColumn(first!.field.name, first!.object.name);
  for (const { object, field } of hidden) {
    const fields = error.inaccessible.get(object.name) ?? new Set();
    error.inaccessible.set(object.name, fields.add(field.name));
  }
  throw error;
}

const MOST_VARIANTS = 100;
const variants = new WeakMap<OrgMetadata, WeakMap<SoqlQuery, Map<string, Statement>>>();

function compiled(
  metadata: OrgMetadata,
  query: SoqlQuery,
  type: QueryType,
  binds: readonly BindValue[],
  context: QueryContext,
): Statement {
  let queries = variants.get(metadata);
  if (!queries) variants.set(metadata, (queries = new WeakMap()));
  let known = queries.get(query);
  if (!known) queries.set(query, (known = new Map()));
  const shapes = binds.map(shapeOf);
  const key = `${shapes.join()}|${type.objects.map((object) => context.visible(object, 'x') ?? '').join('|')}`;
  let statement = known.get(key);
  if (!statement) {
    if (known.size >= MOST_VARIANTS) known.clear();
    known.set(key, (statement = compileQuery(metadata, query, context, shapes)));
  }
  return statement;
}

const MOST_STATEMENTS = 1000;
const prepared = new WeakMap<SqlSource, Map<string, SqlStatement>>();

function execute(db: SqlSource, statement: Statement, values: RunValues): unknown[][] {
  let statements = prepared.get(db);
  if (!statements) prepared.set(db, (statements = new Map()));
  const { sql, params } = statement.sql;
  let ready = statements.get(sql);
  if (!ready) {
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    ready = db.prepare(sql);
    ready.setReturnArrays(true);
    statements.set(sql, ready);
  }
  return ready.all(...params.map((value) => value(values))) as unknown[][];
}

function toRows(db: SqlSource, statement: Statement, rows: unknown[][], values: RunValues): ResultRow[] {
  const { shape } = statement;
  const results = rows.map((row) => toRow(shape, row, values.context));
  for (const child of shape.children) attachChildren(db, child, results, values);
  return results;
}

function attachChildren(
  db: SqlSource,
  child: RowShape['children'][number],
  parents: ResultRow[],
  values: RunValues,
): void {
  const byParent = new Map<string, QueryResult>();
  for (const parent of parents) {
    const result: QueryResult = { rows: [] };
    parent.fields[child.name] = result;
    byParent.set(parent.id!, result);
  }
  if (parents.length === 0) return;
  const { statement } = child;
  const rows = execute(db, statement, { ...values, parentIds: JSON.stringify([...byParent.keys()]) });
  const results = toRows(db, statement, rows, values);
  rows.forEach((row, index) => {
    byParent.get(row[statement.parentColumn] as string)?.rows.push(results[index]!);
  });
}

function toRow(shape: RowShape, row: unknown[], context: QueryContext): ResultRow {
  const fields: ResultRow['fields'] = {};
  for (const { name, column, type, nullable, format } of shape.fields) {
    const value = row[column] as Value;
    if (format) fields[name] = formatValue(format, value, context.locale());
    else if (type === 'boolean') fields[name] = nullable && value === null ? null : value === 1;
    else fields[name] = type === 'anyType' && value !== null ? JSON.parse(value as string) : value;
  }
  for (const parent of shape.parents) {
    fields[parent.name] = row[parent.shape.id] === null ? null : toRow(parent.shape, row, context);
  }
  for (const item of shape.typeOfs) {
    const id = row[item.column] as string | null;
    const branch = id === null ? undefined : (item.branches.get(id.slice(0, 3)) ?? item.otherwise);
    fields[item.name] = branch ? toRow(branch, row, context) : null;
  }
  return shape.id < 0 ? { type: shape.type, fields } : { type: shape.type, id: row[shape.id] as string, fields };
}
