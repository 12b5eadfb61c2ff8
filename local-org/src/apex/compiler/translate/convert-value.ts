/** Brings a translated value to the type its place wants, or says why that cannot be. */
import type { Node } from '../ast.ts';
import { fail } from '../errors.ts';
import { conversionHelper, distance } from '../model/convert.ts';
import { BOOLEAN, DECIMAL, DOUBLE, listElement, LONG, NULL, VOID } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { World } from '../model/world.ts';
import type { Body } from './body.ts';
import { quote, rt } from './values.ts';
import type { Value } from './values.ts';

/** Distance as overload resolution sees it: inline queries also stand for a single row. */
export function valueDistance(world: World, value: Value, to: Type): number | undefined {
  const direct = distance(world, value.type, to);
  if (direct !== undefined) return direct;
  if (value.query && to.kind === 'sobject') return distance(world, value.query.rowType, to);
  if (value.dynamicRows && (to.kind === 'sobject' || listElement(to)?.kind === 'sobject')) return 3;
  return undefined;
}

export function assignTo(body: Body, value: Value, to: Type, at: Node): string {
  return convert(body, value, to) ?? fail(at, `Illegal assignment from ${value.type.name} to ${to.name}`);
}

/** The code of the value as `to`; undefined when the types do not fit. */
export function convert(body: Body, value: Value, to: Type): string | undefined {
  if (valueDistance(body.world, value, to) === undefined) return undefined;
  if (to.kind === 'sobject') {
    if (value.query && value.type !== to) return rt('queryOne', value.query.args);
    if (value.dynamicRows && value.type.kind === 'native') return rt('singleRow', value.js);
  }
  return convertNumberLiteral(body, value, to) ?? applyHelper(value, to);
}

function applyHelper(value: Value, to: Type): string {
  const helper = conversionHelper(value.type, to);
  return helper === null ? value.js : rt(helper, value.js);
}

/** `Decimal d = 5;` becomes a constant instead of a conversion at every run. */
function convertNumberLiteral(body: Body, value: Value, to: Type): string | undefined {
  if (!value.literal || value.type === to) return undefined;
  if (to === LONG) return `${value.literal.value}n`;
  if (to === DECIMAL) return decimalConstant(body, value.literal.value);
  if (to === DOUBLE) return doubleConstant(body, value.literal.value);
  return undefined;
}

const hintOf = (text: string): string => text.replace('-', 'minus_').replace('.', '_');

export const decimalConstant = (body: Body, text: string): string =>
  body.unit.constant(`dec_${hintOf(text)}`, rt('decimal', quote(text)));

export const doubleConstant = (body: Body, text: string): string =>
  body.unit.constant(`dbl_${hintOf(text)}`, rt('double', quote(text)));

/** A condition: must be Boolean; null is a NullPointerException. */
export function condition(value: Value, at: Node): string {
  if (value.type !== BOOLEAN) fail(at, `Condition expression must be of type Boolean: ${typeText(value.type)}`);
  return value.nonNull ? value.js : rt('bool', value.js);
}

export const nonNull = (value: Value): string => (value.nonNull ? value.js : rt('nn', value.js));

export const typeText = (type: Type): string => (type === NULL ? 'NULL' : type.name);

export function notVoid(value: Value, at: Node): Value {
  if (value.type === VOID) fail(at, 'Expression of type void cannot be used as a value');
  return value;
}
