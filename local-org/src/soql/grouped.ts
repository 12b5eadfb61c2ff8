/** Statements of grouped queries, with subtotals where ROLLUP or CUBE asks for them. */
import type { FunctionArg } from './ast.ts';
import { boundsSql, orderBySql, whereSql, type Making } from './clauses.ts';
import { conditionSql } from './conditions.ts';
import { malformed } from './errors.ts';
import { orderSql, type Source } from './expressions.ts';
import { formatOf, insideFormat } from './format.ts';
import { EMPTY, frag, join, type Fragment } from './fragment.ts';
import { groupingSets, isSubtotalled } from './grouping-sets.ts';
import type { QueryColumn } from './query-type.ts';
import { newShape, type RowShape, type Statement } from './row-shape.ts';
import { argumentKey } from './scope.ts';

export function groupedStatement(source: Source, columns: QueryColumn[], making: Making): Statement {
  const shape = newShape('AggregateResult', -1);
  const selected = source.query.select.map((item, index) => {
    if (item.kind !== 'field' && item.kind !== 'function') throw malformed('unexpected item in a grouped query');
    const { name, type } = columns[index]!;
    const { arg, isFormatted } = insideFormat(item);
    const value = source.argument(arg);
    shape.fields.push({ name, column: index, type, ...(isFormatted ? { format: formatOf(value) } : {}) });
    return value.sql;
  });
  const subtotalled = isSubtotalled(source.query);
  const sql = subtotalled ? subtotalsSql(source, shape, making) : totalsSql(source, selected, making);
  return { sql, shape, parentColumn: -1, kind: 'aggregate' };
}

function totalsSql(source: Source, selected: Fragment[], making: Making): Fragment {
  const { query } = source;
  const where = whereSql(source, making);
  const groups = (query.groupBy?.items ?? []).map((item) => source.argument(item).sql);
  const groupBy = groups.length > 0 ? frag` GROUP BY ${join(groups, ', ')}` : EMPTY;
  const having = havingSql(source, making);
  const order = orderBySql(source);
  return frag`SELECT ${join(selected, ', ')} FROM ${source.from()}${where}${groupBy}${having}${order}${boundsSql(query)}`;
}

function havingSql(source: Source, { shapes }: Making): Fragment {
  const { having } = source.query;
  return having ? frag` HAVING ${conditionSql(source, having, shapes)}` : EMPTY;
}

/**
 * SQLite has neither ROLLUP nor CUBE: every grouping is a SELECT of its own, with one sort around them all. A grouping
 * of no field is by a constant, so that no rows make no total.
 */
function subtotalsSql(source: Source, shape: RowShape, making: Making): Fragment {
  const { query } = source;
  const { select, groupBy, orderBy } = query;
  // The first pass made the joins; columns are made anew for every grouping.
  const branches = groupingSets(groupBy!).map(({ kept, leftOut }) => {
    source.leftOut = new Set(leftOut.map((item) => argumentKey(source, item)));
    const columns = select.map((item) => {
      const { sql, type } = source.argument(insideFormat(item as FunctionArg).arg);
      // An unchecked box may be stored as null, which here means a subtotal.
      return type === 'boolean' && sql.sql !== 'NULL' ? frag`ifnull(${sql}, 0)` : sql;
    });
    const sorts = orderBy.map(({ by }) => orderSql(source.argument(by)));
    const named = [...columns, ...sorts].map((sql, index) => frag`${sql} AS c${index}`);
    const where = whereSql(source, making);
    const groups = kept.length > 0 ? kept.map((item) => source.argument(item).sql) : [frag`NULL`];
    const filter = havingSql(source, making);
    return frag`SELECT ${join(named, ', ')} FROM ${source.from()}${where} GROUP BY ${join(groups, ', ')}${filter}`;
  });
  source.leftOut = new Set();
  for (const field of shape.fields) if (field.type === 'boolean') field.nullable = true;
  const results = join(
    select.map((_, index) => frag`c${index}`),
    ', ',
  );
  return frag`SELECT ${results} FROM (${join(branches, ' UNION ALL ')})${sortSql(source)}${boundsSql(query)}`;
}

/** Order of the subtotals: by the columns behind the selected ones, which hold what is sorted by. */
function sortSql(source: Source): Fragment {
  const { select, orderBy } = source.query;
  const items = orderBy.map(
    ({ direction, nulls }, index) =>
      frag`c${select.length + index} ${direction.toUpperCase()} NULLS ${nulls.toUpperCase()}`,
  );
  return items.length > 0 ? frag` ORDER BY ${join(items, ', ')}` : EMPTY;
}
