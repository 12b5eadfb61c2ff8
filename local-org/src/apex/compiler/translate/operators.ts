/** Operators: which types they take, which they give, and the runtime helper that does the work. */
import type { Expr, Node } from '../ast.ts';
import { fail } from '../errors.ts';
import { castable, distance } from '../model/convert.ts';
import {
  BOOLEAN,
  DATE,
  DATETIME,
  INTEGER,
  isEnum,
  isText,
  LONG,
  NULL,
  NUMERIC_BY_RANK,
  numericRank,
  OBJECT,
  STRING,
  TIME,
} from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { condition, convert, notVoid, typeText } from './convert-value.ts';
import { translate } from './expressions.ts';
import { translateLiteral } from './literals.ts';
import { rt, value } from './values.ts';
import type { Value } from './values.ts';

const ARITHMETIC: Record<string, string> = { '+': 'Add', '-': 'Sub', '*': 'Mul', '/': 'Div' };
const BITWISE: Record<string, string> = { '&': 'And', '|': 'Or', '^': 'Xor' };
const SHIFTS: Record<string, string> = { '<<': 'Shl', '>>': 'Shr', '>>>': 'Ushr' };
const INEQUALITIES: Record<string, string> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

const prefix = (type: Type): string => (type === INTEGER ? 'int' : type.name.toLowerCase());

export function translateBinary(body: Body, expr: Expr & { kind: 'binary' }, expected?: Type): Value {
  const { op } = expr;
  if (op === '&&' || op === '||') {
    const left = condition(translate(body, expr.left), expr.left);
    const right = condition(translate(body, expr.right), expr.right);
    return value(`(${left} ${op} ${right})`, BOOLEAN, { nonNull: true });
  }
  if (op === '??') return coalesce(body, expr, expected);
  const left = notVoid(translate(body, expr.left), expr.left);
  const right = notVoid(translate(body, expr.right), expr.right);
  return binary(body, op, left, right, expr);
}

/** Also the working half of `+=` and its like. */
export function binary(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  if (op in INEQUALITIES) return inequality(body, op, left, right, at);
  if (op === '==' || op === '!=') return equality(body, op, left, right, at);
  if (op === '===' || op === '!==') return identity(body, op, left, right, at);
  if (op in BITWISE) return bitwise(body, op, left, right, at);
  if (op in SHIFTS) return shift(body, op, left, right, at);
  if (op === '+' && (left.type === STRING || right.type === STRING || (isText(left.type) && isText(right.type)))) {
    const known = left.type === STRING && right.type === STRING && left.nonNull && right.nonNull;
    return value(known ? rt('joined', `${left.js} + ${right.js}`) : rt('concat', left.js, right.js), STRING, {
      nonNull: true,
    });
  }
  return arithmetic(body, op, left, right, at);
}

function arithmetic(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  const verb = ARITHMETIC[op];
  if (!verb) fail(at, `Operator ${op} is not supported by the local org`);
  const dated = dateArithmetic(op, verb, left, right, at);
  if (dated) return dated;
  const type = widest(left.type, right.type);
  if (!type) return fail(at, 'Arithmetic expressions must use numeric arguments');
  const args = [convert(body, left, type)!, convert(body, right, type)!];
  return value(rt(`${prefix(type)}${verb}`, ...args), type, { nonNull: true });
}

function dateArithmetic(op: string, verb: string, left: Value, right: Value, at: Node): Value | undefined {
  if (left.type !== DATE && left.type !== DATETIME && left.type !== TIME) return undefined;
  if (op !== '+' && op !== '-') fail(at, 'Arithmetic expressions must use numeric arguments');
  const rank = numericRank(right.type);
  const whole = rank === 0 || rank === 1;
  const amount = right.type === LONG && left.type === DATE ? rt('longToInt', right.js) : right.js;
  if (left.type === DATE && !whole) fail(at, 'Date expressions must use Integer or Long');
  if (left.type === DATETIME && rank === undefined)
    fail(at, 'DateTime expressions must use Integer, Long, Double, or Decimal');
  if (left.type === TIME && !whole) fail(at, 'Time expressions must use Integer or Long');
  return value(rt(`${prefix(left.type)}${verb}`, left.js, amount), left.type, { nonNull: true });
}

function widest(a: Type, b: Type): Type | undefined {
  const [left, right] = [numericRank(a), numericRank(b)];
  return left === undefined || right === undefined ? undefined : NUMERIC_BY_RANK[Math.max(left, right)];
}

function bitwise(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  const verb = BITWISE[op]!;
  if (left.type === BOOLEAN && right.type === BOOLEAN) {
    return value(rt(`bool${verb}`, left.js, right.js), BOOLEAN, { nonNull: true });
  }
  const type = widest(left.type, right.type);
  if (type !== INTEGER && type !== LONG)
    return fail(at, 'Bitwise operators only allowed on boolean, integer and long types');
  const args = [convert(body, left, type)!, convert(body, right, type)!];
  return value(rt(`${prefix(type)}${verb}`, ...args), type, { nonNull: true });
}

function shift(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  const { type } = left;
  const whole = right.type === INTEGER || right.type === LONG;
  if ((type !== INTEGER && type !== LONG) || !whole) fail(at, 'Shift operators must use integer or long arguments');
  const amount = type === INTEGER && right.type === LONG ? rt('longToInt', right.js) : convert(body, right, type)!;
  return value(rt(`${prefix(type)}${SHIFTS[op]}`, left.js, amount), type, { nonNull: true });
}

function inequality(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  for (const side of [left, right]) {
    const { type } = side;
    const ordered =
      numericRank(type) !== undefined ||
      isText(type) ||
      type === DATE ||
      type === DATETIME ||
      type === TIME ||
      type === NULL;
    if (!ordered && !isEnum(type)) fail(at, `Inequality operator not allowed for this type: ${typeText(type)}`);
  }
  checkComparable(body, left, right, at);
  const name = INEQUALITIES[op]!;
  const helper =
    left.type === INTEGER && right.type === INTEGER ? `int${name[0]!.toUpperCase()}${name.slice(1)}` : name;
  const [a, b] = sameDateKind(left, right);
  return value(rt(helper, a, b), BOOLEAN, { nonNull: true });
}

function equality(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  checkComparable(body, left, right, at);
  const plain =
    left.type === NULL || right.type === NULL || (left.type === right.type && comparesByIdentity(left.type));
  const not = op === '!=';
  if (plain) return value(`(${left.js} ${not ? '!==' : '==='} ${right.js})`, BOOLEAN, { nonNull: true });
  const [a, b] = sameDateKind(left, right);
  return value(`${not ? '!' : ''}${rt('eq', a, b)}`, BOOLEAN, { nonNull: true });
}

function identity(body: Body, op: string, left: Value, right: Value, at: Node): Value {
  checkComparable(body, left, right, at);
  const plain =
    left.type === NULL || right.type === NULL || (left.type === right.type && comparesByIdentity(left.type));
  const js = plain ? `(${left.js} ${op} ${right.js})` : `${op === '!==' ? '!' : ''}${rt('exactEq', left.js, right.js)}`;
  return value(js, BOOLEAN, { nonNull: true });
}

/** JavaScript's `===` says the same as Apex's `==`. */
const comparesByIdentity = (type: Type): boolean =>
  type === INTEGER || type === BOOLEAN || type === LONG || isEnum(type);

function sameDateKind(left: Value, right: Value): [string, string] {
  if (left.type === DATE && right.type === DATETIME) return [rt('dateToDatetime', left.js), right.js];
  if (left.type === DATETIME && right.type === DATE) return [left.js, rt('dateToDatetime', right.js)];
  return [left.js, right.js];
}

function checkComparable(body: Body, left: Value, right: Value, at: Node): void {
  const [a, b] = [left.type, right.type];
  if (a === b || a === NULL || b === NULL || a === OBJECT || b === OBJECT) return;
  if (numericRank(a) !== undefined && numericRank(b) !== undefined) return;
  const { world } = body;
  if (distance(world, a, b) !== undefined || distance(world, b, a) !== undefined) return;
  const reference = a.kind !== 'primitive' && b.kind !== 'primitive';
  if (reference && castable(world, a, b)) return;
  fail(at, `Comparison arguments must be compatible types: ${typeText(a)}, ${typeText(b)}`);
}

function coalesce(body: Body, expr: Expr & { kind: 'binary' }, expected?: Type): Value {
  const left = singleRowOrNull(translate(body, expr.left, expected), expected);
  const right = translate(body, expr.right, expected);
  const type =
    commonType(body, left, right) ??
    fail(expr, `Incompatible types in null coalescing operator: ${typeText(left.type)}, ${typeText(right.type)}`);
  return value(`(${convert(body, left, type)} ?? ${convert(body, right, type)})`, type, {
    nonNull: right.nonNull ?? false,
  });
}

/** `[SELECT …] ?? other` takes the row, or null when there is none. */
function singleRowOrNull(left: Value, expected?: Type): Value {
  if (!left.query || (expected && expected.kind !== 'sobject')) return left;
  return value(rt('queryOneOrNull', left.query.args), left.query.rowType);
}

/** The type of `a ?: b`: the wider of both. */
export function commonType(body: Body, left: Value, right: Value): Type | undefined {
  const [a, b] = [left.type, right.type];
  if (a === b || b === NULL) return a;
  if (a === NULL) return b;
  const wide = widest(a, b);
  if (wide) return wide;
  if (distance(body.world, b, a) !== undefined) return a;
  return distance(body.world, a, b) !== undefined ? b : undefined;
}

export function translateConditional(body: Body, expr: Expr & { kind: 'conditional' }, expected?: Type): Value {
  const test = condition(translate(body, expr.condition), expr.condition);
  const row = (branch: Value): Value =>
    branch.query && expected?.kind === 'sobject'
      ? value(rt('queryOne', branch.query.args), branch.query.rowType)
      : branch;
  const then = row(notVoid(translate(body, expr.then, expected), expr.then));
  const otherwise = row(notVoid(translate(body, expr.otherwise, expected), expr.otherwise));
  const type =
    commonType(body, then, otherwise) ??
    fail(expr, `Incompatible types in ternary operator: ${typeText(then.type)}, ${typeText(otherwise.type)}`);
  const known = Boolean(then.nonNull && otherwise.nonNull);
  return value(`(${test} ? ${convert(body, then, type)} : ${convert(body, otherwise, type)})`, type, {
    nonNull: known,
  });
}

export function translateUnary(body: Body, expr: Expr & { kind: 'unary' }): Value {
  const { op, operand } = expr;
  if (op === '-' && operand.kind === 'literal' && numericLiteral(operand.type))
    return translateLiteral(body, operand, '-');
  const inner = notVoid(translate(body, operand), operand);
  if (op === '!') {
    if (inner.type !== BOOLEAN) fail(expr, '! operator can only be applied to boolean expressions');
    return value(`!${condition(inner, operand)}`, BOOLEAN, { nonNull: true });
  }
  if (op === '~') {
    if (inner.type !== INTEGER && inner.type !== LONG)
      fail(expr, `Invalid type for bitwise negate: ${typeText(inner.type)}`);
    return value(rt(`${prefix(inner.type)}Not`, inner.js), inner.type, { nonNull: true });
  }
  if (numericRank(inner.type) === undefined) fail(expr, 'Unary negation must use a numeric argument');
  if (op === '+') return inner;
  return value(rt(`${prefix(inner.type)}Neg`, inner.js), inner.type, { nonNull: true });
}

const numericLiteral = (type: string): boolean => type !== 'String' && type !== 'Boolean' && type !== 'null';
