/** A checked expression as nested functions: several hundred times faster over many rows than walking it each time. */
import type { Expression } from 'esformula';
import { roundHalfUp } from './convert.ts';
import { clockFunctions, dateIn, pureFunctions, type FormulaClock } from './formula-functions.ts';
import type { ParsedFormula } from './formula-parse.ts';
import type { Value } from './types.ts';

export type Evaluate = (inputs: readonly Value[], clock: FormulaClock) => Value;
type Node = (inputs: readonly Value[], clock: FormulaClock) => unknown;

export function compileExpression(formula: ParsedFormula, scale: number | undefined): Evaluate {
  const node = compile(formula.expression);
  return (inputs, clock) => cast(node(inputs, clock), formula, scale, clock);
}

function compile(expression: Expression): Node {
  switch (expression.type) {
    case 'Literal': {
      const { value } = expression;
      return () => value;
    }
    case 'Identifier': {
      const index = Number(expression.name.slice(3));
      return (inputs) => inputs[index];
    }
    case 'ArrayExpression': {
      const parts = expression.elements.map((element) => compile(element as Expression));
      return (inputs, clock) => parts.map((part) => part(inputs, clock));
    }
    case 'CallExpression':
      return compileCall(
        (expression.callee as { name: string }).name,
        expression.arguments.map((arg) => compile(arg as Expression)),
      );
    default:
      throw new Error(`A formula holds an unexpected ${expression.type}.`);
  }
}

function compileCall(name: string, args: Node[]): Node {
  // Only the branch that is taken is computed.
  if (name === 'IF') return (inputs, clock) => (args[0](inputs, clock) ? args[1] : args[2])(inputs, clock);
  if (name === 'AND') return logical(args, false);
  if (name === 'OR') return logical(args, true);
  const timed = clockFunctions[name] as ((clock: FormulaClock, ...args: unknown[]) => unknown) | undefined;
  if (timed) return (inputs, clock) => timed(clock, ...args.map((arg) => arg(inputs, clock)));
  const fn = pureFunctions[name] as (...args: unknown[]) => unknown;
  const [a, b] = args;
  if (args.length === 1) return (inputs, clock) => fn(a(inputs, clock));
  if (args.length === 2) return (inputs, clock) => fn(a(inputs, clock), b(inputs, clock));
  return (inputs, clock) => fn(...args.map((arg) => arg(inputs, clock)));
}

/** AND stops at the first FALSE, OR at the first TRUE; an unknown part (a comparison with blank) leaves it unknown. */
function logical(args: Node[], decisive: boolean): Node {
  return (inputs, clock) => {
    let result: boolean | null = !decisive;
    for (const arg of args) {
      const value = arg(inputs, clock);
      if (value === decisive) return decisive;
      if (value === null || value === undefined) result = null;
    }
    return result;
  };
}

function cast(value: unknown, formula: ParsedFormula, scale: number | undefined, clock: FormulaClock): Value {
  const { returnType, calculatedType } = formula;
  if (returnType === 'boolean') return Boolean(value);
  if (value === null || value === undefined || value === '') return null;
  switch (returnType) {
    case 'number':
    case 'currency':
    case 'percent': {
      const number = Number(value) * (returnType === 'percent' && calculatedType !== 'percent' ? 100 : 1);
      if (!Number.isFinite(number)) return null;
      return scale === undefined ? number : roundHalfUp(number, scale);
    }
    case 'date':
      return calculatedType === 'datetime' ? dateIn(clock.timeZone(), String(value)) : String(value);
    case 'string':
    case 'html':
      return String(value).trim() || null;
    default:
      return value as Value;
  }
}
