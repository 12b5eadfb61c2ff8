/** Inline queries: names are checked against the schema now, binds become arguments. */
import { checkQuery } from '../../../soql/check.ts';
import type { QueryType } from '../../../soql/check.ts';
import { parseSoql } from '../../../soql/parse.ts';
import { SoqlError } from '../../../soql/errors.ts';
import type { SoqlExpr } from '../ast.ts';
import { fail } from '../errors.ts';
import { AGGREGATE, INTEGER } from '../model/types.ts';
import type { Body } from './body.ts';
import { notVoid } from './convert-value.ts';
import { translate } from './expressions.ts';
import { quote, rt, value } from './values.ts';
import type { Value } from './values.ts';

export function translateSoql(body: Body, expr: SoqlExpr): Value {
  const { kind, object } = check(body, expr);
  body.callsOut = true;
  const binds = expr.binds.map((bind) => notVoid(translate(body, bind), bind).js);
  const rowType = kind === 'aggregate' ? AGGREGATE : body.world.sobject(object.name)!;
  const constant = body.unit.constant(
    `query_${object.name}`,
    `{ text: ${quote(expr.text)}, rowType: ${quote(rowType.name)} }`,
  );
  const args = `${constant}, [${binds.join(', ')}], ${body.sharing}`;
  if (kind === 'count') return value(rt('queryCount', args), INTEGER, { nonNull: true });
  return value(rt('query', args), body.world.listOf(rowType), { nonNull: true, query: { args, rowType } });
}

function check(body: Body, expr: SoqlExpr): QueryType {
  try {
    const query = parseSoql(expr.text);
    if (query.binds.length !== expr.binds.length)
      fail(expr, 'This form of bind expression is not supported by the local org');
    return checkQuery(body.world.metadata, query);
  } catch (error) {
    if (error instanceof SoqlError) return fail(expr, error.message);
    throw error;
  }
}
