/** A checked query as an SQL statement. */
import { childOf, objectOf } from '../metadata/lookup.ts';
import type { OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from './ast.ts';
import { checkQuery } from './check.ts';
import { boundsSql, countSql, orderBySql, whereSql, type Making } from './clauses.ts';
import type { Shape } from './conditions.ts';
import type { QueryContext } from './context.ts';
import { Source } from './expressions.ts';
import { frag, join, name, param } from './fragment.ts';
import { groupedStatement } from './grouped.ts';
import { newShape, type RowShape, type Statement } from './row-shape.ts';
import { SelectList } from './select-list.ts';

export function compileQuery(
  metadata: OrgMetadata,
  query: SoqlQuery,
  context: QueryContext,
  shapes: readonly Shape[],
): Statement {
  const { kind, object, columns } = checkQuery(metadata, query);
  const source = new Source(metadata, query, object, context, { next: 0 });
  const making: Making = { shapes, allRows: query.allRows };
  if (kind === 'count') return countStatement(source, making);
  return kind === 'aggregate' ? groupedStatement(source, columns, making) : rowsStatement(source, making);
}

function countStatement(source: Source, making: Making): Statement {
  const { query } = source;
  const where = whereSql(source, making);
  const from = frag`FROM ${source.from()}${where}`;
  const sql =
    query.limit || query.offset
      ? frag`SELECT COUNT(*) FROM (SELECT 1 ${from}${boundsSql(query)})`
      : frag`SELECT COUNT(*) ${from}`;
  return { sql, shape: newShape('', -1), parentColumn: -1, kind: 'count' };
}

function rowsStatement(source: Source, making: Making): Statement {
  const { shape, columns } = selectList(source, making);
  const where = whereSql(source, making);
  const order = orderBySql(source);
  const sql = frag`SELECT ${join(columns, ', ')} FROM ${source.from()}${where}${order}${boundsSql(source.query)}`;
  return { sql, shape, parentColumn: -1, kind: 'rows' };
}

function selectList(source: Source, making: Making): { shape: RowShape; columns: SelectList['columns'] } {
  const list = new SelectList(source, (query) => childOfRow(source, query, making));
  return { shape: list.read(), columns: list.columns };
}

function childOfRow(parent: Source, query: SoqlQuery, making: Making): RowShape['children'][number] {
  const { metadata, object, context } = parent;
  const relationship = childOf(object, query.from)!;
  const child = objectOf(metadata, relationship.childObject)!;
  const source = new Source(metadata, query, child, context, { next: 0 });
  return { name: relationship.relationshipName, statement: childrenStatement(source, relationship.field, making) };
}

/** Rows of many parents at once; a LIMIT holds for each parent. */
function childrenStatement(source: Source, parentField: string, making: Making): Statement {
  const { shape, columns } = selectList(source, making);
  const parent = `${source.alias}.${name(parentField)}`;
  const parentColumn = columns.push(frag`${parent}`) - 1;
  const inParents = frag`${parent} IN (SELECT value FROM json_each(${param((run) => run.parentIds!)}))`;
  const where = whereSql(source, making, [inParents]);
  const order = orderBySql(source);
  const { limit } = source.query;
  if (!limit) {
    const sql = frag`SELECT ${join(columns, ', ')} FROM ${source.from()}${where}${order}`;
    return { sql, shape, parentColumn, kind: 'rows' };
  }
  const numbered = columns.map((column, index) => frag`${column} AS c${index}`);
  const sql = frag`SELECT * FROM (SELECT ${join(numbered, ', ')}, ROW_NUMBER() OVER (PARTITION BY ${parent}${order}) AS place
    FROM ${source.from()}${where}) WHERE place <= ${countSql(limit)} ORDER BY place`;
  return { sql, shape, parentColumn, kind: 'rows' };
}
