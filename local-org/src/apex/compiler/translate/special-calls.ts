/**
 * Methods that the language gives: those of enums, query locators over inline queries, and the static ones of custom
 * settings and custom metadata types.
 */
import type { CallExpr } from '../ast.ts';
import { fail } from '../errors.ts';
import { INTEGER, STRING } from '../model/types.ts';
import type { SObjectType, Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { missingMethod, translateArguments } from './calls.ts';
import { convert, nonNull } from './convert-value.ts';
import { guardOf } from './members.ts';
import { quote, rt, value } from './values.ts';
import type { Value } from './values.ts';

/** `name()`, `ordinal()` of a constant. */
export function enumMethod(target: Value, expr: CallExpr): Value | undefined {
  if (expr.args.length > 0) return undefined;
  const name = expr.name.toLowerCase();
  if (name === 'name') return value(`${nonNull(target)}.name`, STRING, { nonNull: true, ...guardOf(target) });
  if (name === 'ordinal') return value(`${nonNull(target)}.ordinal`, INTEGER, { nonNull: true, ...guardOf(target) });
  return undefined;
}

export function enumStatic(body: Body, type: Type, expr: CallExpr): Value {
  const name = expr.name.toLowerCase();
  const args = translateArguments(body, expr.args);
  if (name === 'values' && args.length === 0)
    return value(rt('enumValues', quote(type.name)), body.world.listOf(type), { nonNull: true });
  const text = name === 'valueof' && args.length === 1 ? convert(body, args[0]!, STRING) : undefined;
  if (text !== undefined) return value(rt('enumValueOf', quote(type.name), text), type, { nonNull: true });
  return fail(expr, missingMethod(expr.name, args, type));
}

/** A query locator over an inline query does not read its rows now. */
export function inlineLocator(body: Body, type: Type, args: Value[], expr: CallExpr): Value | undefined {
  const query = args.length === 1 ? args[0]!.query : undefined;
  if (type.name !== 'Database' || expr.name.toLowerCase() !== 'getquerylocator' || !query) return undefined;
  const locator = body.world.nativeByName(expr, 'Database.QueryLocator');
  return value(rt('queryLocator', query.args), locator, { nonNull: true });
}

/** Static methods of an object's name: `Account.getSObjectType()`, and those of configuration types. */
export function objectMethod(body: Body, type: SObjectType, args: Value[], expr: CallExpr): Value | undefined {
  if (expr.name.toLowerCase() === 'getsobjecttype' && args.length === 0) {
    return value(rt('sobjectType', quote(type.name)), body.world.nativeByName(expr, 'Schema.SObjectType'), {
      nonNull: true,
    });
  }
  return settingsMethod(body, type, args, expr);
}

/** Static methods that custom settings and custom metadata types have. */
function settingsMethod(body: Body, type: SObjectType, args: Value[], expr: CallExpr): Value | undefined {
  const kind = type.object?.kind;
  const name = expr.name.toLowerCase();
  const helper = kind === 'customMetadata' ? 'customMetadata' : kind === 'customSetting' ? 'customSetting' : undefined;
  const known =
    helper === 'customMetadata' ? ['getall', 'getinstance'] : ['getall', 'getinstance', 'getvalues', 'getorgdefaults'];
  if (!helper || !known.includes(name)) return undefined;
  if (args.length > 1 || (args[0] && convert(body, args[0], STRING) === undefined))
    fail(expr, missingMethod(expr.name, args, type));
  const returns = name === 'getall' ? body.world.nativeByName(expr, 'Map', [STRING, type]) : type;
  return value(rt(helper, quote(type.name), quote(name), `[${args.map((arg) => arg.js).join(', ')}]`), returns);
}
