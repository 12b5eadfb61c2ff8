/** `=`, `+=`, `++`: the target's object and index are evaluated once. */
import type { Expr } from '../ast.ts';
import { fail } from '../errors.ts';
import { INTEGER, numericRank } from '../model/types.ts';
import type { Body } from './body.ts';
import { assignTo } from './convert-value.ts';
import { asValue, translate, translateOperand } from './expressions.ts';
import { translateDot } from './members.ts';
import { findField } from './names.ts';
import { binary } from './operators.ts';
import { value } from './values.ts';
import type { Place, Value } from './values.ts';

function translateTarget(body: Body, expr: Expr): Value & { place: Place } {
  const operand = expr.kind === 'dot' ? translateDot(body, expr, 'write') : translateOperand(body, expr);
  const target = asValue(operand, expr);
  if (!target.place || target.guard !== undefined) return fail(expr, 'Expression cannot be assigned');
  checkFinal(body, expr);
  return target as Value & { place: Place };
}

/** Final fields are set in their declaration, in initialisers and in constructors, nowhere else. */
function checkFinal(body: Body, expr: Expr): void {
  const name =
    expr.kind === 'name' && !body.variable(expr.name)
      ? expr.name
      : expr.kind === 'dot' && expr.target.kind === 'this'
        ? expr.name
        : null;
  const field = name !== null && body.info ? findField(body.info, name) : undefined;
  if (!field?.isFinal || body.options.kind || body.options.accessorOf === field) return;
  fail(expr, `Final members can only be assigned in their declaration, init blocks, or constructors: ${field.name}`);
}

export function translateAssign(body: Body, expr: Expr & { kind: 'assign' }): Value {
  const target = translateTarget(body, expr.target);
  const { place, type } = target;
  if (expr.op === '=') {
    const assigned = translate(body, expr.value, type);
    const js = place.write(assignTo(body, assigned, type, expr), ...place.parts.map((part) => part.js));
    return value(`(${js})`, type, { bare: js, isStatement: true, nonNull: assigned.nonNull ?? false });
  }
  const { setup, parts } = evaluateOnce(body, place);
  const before = value(place.read(...parts), type);
  const computed = binary(body, expr.op.slice(0, -1), before, translate(body, expr.value), expr);
  const js = place.write(assignTo(body, computed, type, expr), ...parts);
  return value(sequence([...setup, js]), type, { bare: [...setup, js].join(', '), isStatement: true, nonNull: true });
}

export function translateIncrement(body: Body, expr: Expr & { kind: 'increment' }): Value {
  const { place, type } = translateTarget(body, expr.target);
  if (numericRank(type) === undefined) {
    const where = expr.prefix ? 'prefix' : 'postfix';
    fail(expr, `Unary ${where} increment/decrement can only be applied to numeric expressions: ${type.name}`);
  }
  const { setup, parts } = evaluateOnce(body, place);
  const one = value('1', INTEGER, { nonNull: true, literal: { type: 'Integer', value: '1' } });
  if (expr.prefix) {
    const next = binary(body, expr.op, value(place.read(...parts), type), one, expr);
    return value(sequence([...setup, place.write(next.js, ...parts)]), type, { isStatement: true, nonNull: true });
  }
  const old = body.temp();
  const next = binary(body, expr.op, value(old, type), one, expr);
  const steps = [...setup, `${old} = ${place.read(...parts)}`, place.write(next.js, ...parts), old];
  return value(sequence(steps), type, { isStatement: true, nonNull: true });
}

function evaluateOnce(body: Body, place: Place): { setup: string[]; parts: string[] } {
  const setup: string[] = [];
  const parts = place.parts.map((part) => {
    if (part.simple) return part.js;
    const temp = body.temp();
    setup.push(`${temp} = ${part.js}`);
    return temp;
  });
  return { setup, parts };
}

const sequence = (steps: string[]): string => `(${steps.join(', ')})`;
