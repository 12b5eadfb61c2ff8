/** `Account.Name`, `Account.SObjectType`, `Account.fields`: tokens of the schema, known when compiling. */
import type { Expr } from '../ast.ts';
import { fail } from '../errors.ts';
import type { SObjectType } from '../model/types.ts';
import type { Body } from './body.ts';
import { quote, rt, value } from './values.ts';
import type { Operand, Value } from './values.ts';

type DotExpr = Expr & { kind: 'dot' };

export function objectMember(body: Body, type: SObjectType, expr: DotExpr): Operand {
  const name = expr.name.toLowerCase();
  if (name === 'sobjecttype') {
    return value(rt('sobjectType', quote(type.name)), body.world.nativeByName(expr, 'Schema.SObjectType'), {
      nonNull: true,
      tokenOf: { object: type, described: false },
    });
  }
  if (name === 'fields') return { kind: 'fields', object: type, described: false };
  return fieldToken(body, type, expr, false);
}

export function fieldToken(body: Body, type: SObjectType, expr: DotExpr, described: boolean): Value {
  const field = body.world.fieldOf(type, expr.name);
  if (!field) return fail(expr, `Variable does not exist: ${expr.name}`);
  const args = [quote(type.name), quote(field.name)];
  if (described) {
    const result = body.world.nativeByName(expr, 'Schema.DescribeFieldResult');
    return value(rt('describeField', ...args), result, { nonNull: true });
  }
  return value(rt('sobjectField', ...args), body.world.nativeByName(expr, 'Schema.SObjectField'), { nonNull: true });
}
