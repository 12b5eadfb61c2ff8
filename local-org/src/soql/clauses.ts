/** The clauses that follow the FROM: conditions, order and bounds. */
import type { SoqlQuery } from './ast.ts';
import { conditionSql, type Shape } from './conditions.ts';
import type { BindValue } from './context.ts';
import { malformed, SoqlError } from './errors.ts';
import { orderSql, type Source } from './expressions.ts';
import { EMPTY, frag, join, param, type Fragment } from './fragment.ts';
import { rowConditions } from './visibility.ts';

/** What a statement is made of besides the query: the kinds of its bind values, and whether ALL ROWS was said. */
export interface Making {
  shapes: readonly Shape[];
  allRows: boolean;
}

export function whereSql(source: Source, { shapes, allRows }: Making, extra: Fragment[] = []): Fragment {
  const { where } = source.query;
  const conditions = [...extra, ...rowConditions(source, allRows)];
  if (where) conditions.push(conditionSql(source, where, shapes));
  return conditions.length > 0 ? frag` WHERE ${join(conditions, ' AND ')}` : EMPTY;
}

export function orderBySql(source: Source): Fragment {
  const { orderBy } = source.query;
  if (orderBy.length === 0) return EMPTY;
  const items = orderBy.map(
    ({ by, direction, nulls }) =>
      frag`${orderSql(source.argument(by))} ${direction.toUpperCase()} NULLS ${nulls.toUpperCase()}`,
  );
  return frag` ORDER BY ${join(items, ', ')}`;
}

const MAX_OFFSET = 2000;

export function boundsSql({ limit, offset }: SoqlQuery): Fragment {
  if (!limit && !offset) return EMPTY;
  const rows = limit ? countSql(limit) : frag`-1`;
  return offset ? frag` LIMIT ${rows} OFFSET ${countSql(offset, MAX_OFFSET)}` : frag` LIMIT ${rows}`;
}

/** The number after LIMIT or OFFSET. */
export function countSql(operand: NonNullable<SoqlQuery['limit']>, most?: number): Fragment {
  return param(({ binds }) => {
    const value: BindValue | undefined =
      operand.kind === 'bind' ? binds[operand.index] : (operand as { value: number }).value;
    if (typeof value !== 'number' || value < 0 || !Number.isInteger(value)) {
      throw malformed(`LIMIT and OFFSET need a whole number, zero or greater; got ${JSON.stringify(value ?? null)}`);
    }
    if (most !== undefined && value > most) {
      throw new SoqlError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${most}`);
    }
    return value;
  });
}
