/** Expressions → JavaScript with a static type. */
import type { Expr } from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import { castable, conversionHelper, distance, isSubtype } from '../model/convert.ts';
import { BOOLEAN, INTEGER, listElement, NULL, numericRank, OBJECT, SOBJECT } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import { translateAssign, translateIncrement } from './assignment.ts';
import type { Body } from './body.ts';
import { translateCall, translateConstructorCall } from './calls.ts';
import { assignTo, convert, notVoid, typeText } from './convert-value.ts';
import { translateNew } from './creation.ts';
import { translateLiteral } from './literals.ts';
import { translateDot } from './members.ts';
import { resolveName, thisValue } from './names.ts';
import { translateBinary, translateConditional, translateUnary } from './operators.ts';
import { translateSoql } from './soql.ts';
import { quote, rt, value } from './values.ts';
import type { Operand, Value } from './values.ts';

/** The value of an expression. `expected` is a hint for inline queries and never changes another type. */
export function translate(body: Body, expr: Expr, expected?: Type): Value {
  return closeChain(asValue(translateOperand(body, expr, expected), expr));
}

export function asValue(operand: Operand, expr: Expr): Value {
  if (operand.kind === 'value') return operand;
  if (operand.kind === 'super') return fail(expr, 'super may only be used to call a method');
  const name = operand.kind === 'type' || operand.kind === 'namespace' ? operand.path.join('.') : sourceName(expr);
  return fail(expr, `Variable does not exist: ${name}`);
}

const sourceName = (expr: Expr): string => (expr.kind === 'name' || expr.kind === 'dot' ? expr.name : expr.kind);

/** Ends a chain of `?.`: where a guard holds, the whole chain is null. */
export function closeChain(chain: Value): Value {
  if (chain.guard === undefined) return chain;
  const { guard, place: _place, nonNull: _nonNull, guard: _guard, ...rest } = chain;
  return { ...rest, js: `(${guard} ? null : ${chain.js})` };
}

/** Like `translate`, but names of types and namespaces are answers too, and chains of `?.` stay open. */
export function translateOperand(body: Body, expr: Expr, expected?: Type): Operand {
  switch (expr.kind) {
    case 'literal':
      return translateLiteral(body, expr);
    case 'name':
      return resolveName(body, expr);
    case 'this':
      return thisValue(body, expr);
    case 'super':
      return { kind: 'super' };
    case 'dot':
      return translateDot(body, expr);
    case 'call':
      return { ...translateCall(body, expr), isStatement: true };
    case 'constructorCall':
      return translateConstructorCall(body, expr);
    case 'index':
      return translateIndex(body, expr);
    case 'new':
      return translateNew(body, expr);
    case 'unary':
      return translateUnary(body, expr);
    case 'increment':
      return translateIncrement(body, expr);
    case 'binary':
      return translateBinary(body, expr, expected);
    case 'assign':
      return translateAssign(body, expr);
    case 'conditional':
      return translateConditional(body, expr, expected);
    case 'cast':
      return translateCast(body, expr);
    case 'instanceof':
      return translateInstanceOf(body, expr);
    case 'paren':
      return translate(body, expr.inner, expected);
    case 'classLiteral':
      return value(
        rt('type', quote(body.world.resolve(expr.type, body.info).name)),
        body.world.nativeByName(expr, 'Type'),
        {
          nonNull: true,
        },
      );
    case 'soql':
      return translateSoql(body, expr);
    case 'unsupported':
      return unsupported(expr, expr.what);
  }
}

function translateIndex(body: Body, expr: Expr & { kind: 'index' }): Value {
  const target = asValue(translateOperand(body, expr.target), expr.target);
  const element = listElement(target.type);
  if (!element) return fail(expr, `Expression must be a list type: ${typeText(target.type)}`);
  const index = assignTo(body, translate(body, expr.index), INTEGER, expr.index);
  return value(rt('at', target.js, index), element, {
    ...(target.guard === undefined ? {} : { guard: target.guard }),
    place: {
      parts: [
        { js: target.js, simple: target.simple ?? false },
        { js: index, simple: /^[\w$]+$/.test(index) },
      ],
      read: (list, i) => rt('at', list!, i!),
      write: (v, list, i) => rt('setAt', list!, i!, v),
    },
  });
}

function translateCast(body: Body, expr: Expr & { kind: 'cast' }): Value {
  const type = body.world.resolve(expr.type, body.info);
  const inner = notVoid(translate(body, expr.operand, type), expr.operand);
  const from = inner.type;
  const known = inner.nonNull ?? false;
  // an upward or list conversion needs no check at run time
  const direct = from === OBJECT ? undefined : convert(body, inner, type);
  if (direct !== undefined) return value(direct, type, { nonNull: known });
  if (!castable(body.world, from, type)) {
    return fail(expr, `Incompatible types since an instance of ${typeText(from)} is never an instance of ${type.name}`);
  }
  const numeric = numericRank(from) !== undefined && numericRank(type) !== undefined;
  const helper = numeric ? conversionHelper(from, type) : null;
  return value(helper ? rt(helper, inner.js) : rt('cast', inner.js, quote(type.name)), type, { nonNull: known });
}

function translateInstanceOf(body: Body, expr: Expr & { kind: 'instanceof' }): Value {
  const inner = notVoid(translate(body, expr.operand), expr.operand);
  const type = body.world.resolve(expr.type, body.info);
  const from = inner.type;
  if (from !== NULL && (from === type || alwaysHolds(body, from, type))) {
    fail(
      expr,
      `Operation instanceof is always true since an instance of ${from.name} is always an instance of ${type.name}`,
    );
  }
  const possible =
    castable(body.world, from, type) && (numericRank(from) === undefined || distance(body.world, type, from) === 0);
  if (!possible) {
    fail(
      expr,
      `Operation instanceof is always false since an instance of ${typeText(from)} is never an instance of ${type.name}`,
    );
  }
  const isClass = type.kind === 'user' && type.info.kind === 'class';
  const js = isClass ? `(${inner.js} instanceof $c.${type.info.js})` : rt('isInstance', inner.js, quote(type.name));
  return value(js, BOOLEAN, { nonNull: true });
}

const alwaysHolds = (body: Body, from: Type, to: Type): boolean =>
  isSubtype(body.world, from, to) ||
  (from.kind === 'sobject' && to === SOBJECT) ||
  (listElement(from)?.kind === 'sobject' && listElement(to) === SOBJECT);
