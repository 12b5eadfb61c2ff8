/** `new …`: SObjects by field names, collections with their contents, the project's and the platform's classes. */
import type { Expr, NewExpr } from '../ast.ts';
import { fail } from '../errors.ts';
import { ancestry } from '../model/convert.ts';
import { collectionKind, INTEGER, listElement, SOBJECT } from '../model/types.ts';
import type { NativeRefType, SObjectType, Type, UserType } from '../model/types.ts';
import { checkTypeVisible } from './access.ts';
import type { Body } from './body.ts';
import { translateArguments } from './calls.ts';
import { constructorCall } from './construct.ts';
import { assignTo, convert, typeText } from './convert-value.ts';
import { translate } from './expressions.ts';
import { argumentTypes, choose, convertArguments } from './overloads.ts';
import { quote, rt, value } from './values.ts';
import type { Value } from './values.ts';

export function translateNew(body: Body, expr: NewExpr): Value {
  const type = body.world.resolve(expr.type, body.info);
  const kind = collectionKind(type);
  if (kind) return newCollection(body, kind, type as NativeRefType, expr);
  if (expr.form !== 'constructor') return fail(expr, `Type cannot be constructed with an initialiser: ${type.name}`);
  switch (type.kind) {
    case 'sobject':
      return newRow(body, type, expr.args, expr);
    case 'user':
      return newObject(body, type, expr.args, expr);
    case 'native':
      return newNative(body, type, expr.args, expr);
    case 'primitive':
      return fail(expr, `Type cannot be constructed: ${type.name}`);
  }
}

const created = (js: string, type: Type): Value => value(js, type, { nonNull: true, isStatement: true });

function newRow(body: Body, type: SObjectType, args: Expr[], at: NewExpr): Value {
  if (type === SOBJECT || !type.object) return fail(at, `Type cannot be constructed: ${type.name}`);
  const entries = args.map((arg) => {
    if (arg.kind !== 'assign' || arg.op !== '=' || arg.target.kind !== 'name') {
      return fail(arg, `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${type.name}`);
    }
    const { name } = arg.target;
    const member = body.world.fieldOf(type, name) ?? body.world.parentOf(type, name);
    if (!member) return fail(arg.target, `Field does not exist: ${name} on ${type.name}`);
    return `${quote(member.name)}: ${assignTo(body, translate(body, arg.value, member.type), member.type, arg.value)}`;
  });
  return created(rt('newSObject', quote(type.name), `{ ${entries.join(', ')} }`), type);
}

function newObject(body: Body, type: UserType, args: Expr[], at: NewExpr): Value {
  const { info } = type;
  checkTypeVisible(body, info, at);
  if (info.kind !== 'class' || info.isAbstract) return fail(at, `Abstract classes cannot be constructed: ${type.name}`);
  body.callsOut = true;
  return created(`new $c.${info.js}()${constructorCall(body, info, translateArguments(body, args), at)}`, type);
}

function newNative(body: Body, type: NativeRefType, args: Expr[], at: NewExpr): Value {
  const { def } = type;
  if (def.isAbstract || def.kind === 'interface' || def.kind === 'enum')
    return fail(at, `Type cannot be constructed: ${type.name}`);
  const values = translateArguments(body, args);
  const candidates = def.constructors.map((constructor) => ({
    constructor,
    params: constructor.params.map((param) => body.world.fromText(param.type, def.typeParams, type.args)),
  }));
  const chosen = choose(body, candidates, values, at, '<Constructor>');
  if (!chosen) {
    const shown = `[${type.name}].<Constructor>(${argumentTypes(values)})`;
    return fail(at, `Constructor not defined: ${shown} (or it is not supported by the local org)`);
  }
  const make = body.unit.constant(`new_${def.name}`, rt('nativeNew', quote(chosen.constructor.key)));
  return created(`${make}(${convertArguments(body, chosen.params, values).join(', ')})`, type);
}

function newCollection(body: Body, kind: 'List' | 'Set' | 'Map', type: NativeRefType, expr: NewExpr): Value {
  const name = quote(type.name);
  const element = type.args[0]!;
  const item = (each: Expr, wanted: Type = element): string =>
    assignTo(body, translate(body, each, wanted), wanted, each);
  switch (expr.form) {
    case 'empty':
      return created(rt(`new${kind}`, name, '[]'), type);
    case 'items':
      if (kind === 'Map') return fail(expr, `Map initialisers need key => value pairs`);
      return created(rt(`new${kind}`, name, `[${expr.items.map((each) => item(each)).join(', ')}]`), type);
    case 'entries': {
      if (kind !== 'Map') return fail(expr, `${kind} initialisers take values, not pairs`);
      const entries = expr.entries.map(([key, each]) => `[${item(key)}, ${item(each, type.args[1]!)}]`);
      return created(rt('newMap', name, `[${entries.join(', ')}]`), type);
    }
    case 'sized':
      return created(rt('newListSized', name, item(expr.size, INTEGER)), type);
    case 'constructor':
      return collectionFrom(body, kind, type, expr.args, expr);
  }
}

function collectionFrom(
  body: Body,
  kind: 'List' | 'Set' | 'Map',
  type: NativeRefType,
  args: Expr[],
  at: NewExpr,
): Value {
  const name = quote(type.name);
  if (args.length === 0) return created(rt(`new${kind}`, name, '[]'), type);
  const [source] = translateArguments(body, args);
  if (args.length === 1 && fitsAsSource(body, kind, type, source!))
    return created(rt(`new${kind}From`, name, source!.js), type);
  if (args.length === 1 && kind === 'List' && source!.type === INTEGER)
    return created(rt('newListSized', name, source!.js), type);
  return fail(
    at,
    `Constructor not defined: [${type.name}].<Constructor>(${args.length === 1 ? typeText(source!.type) : '…'})`,
  );
}

function fitsAsSource(body: Body, kind: 'List' | 'Set' | 'Map', type: NativeRefType, source: Value): boolean {
  const from = source.type;
  if (kind === 'Map') {
    if (collectionKind(from) === 'Map') return fits(body, (from as NativeRefType).args[1]!, type.args[1]!);
    return listElement(from)?.kind === 'sobject' && type.args[1]!.kind === 'sobject';
  }
  const element = collectionKind(from) === 'Map' ? undefined : elementOf(body, from);
  return element !== undefined && fits(body, element, type.args[0]!);
}

const fits = (body: Body, from: Type, to: Type): boolean =>
  convert(body, value('x', from), to) !== undefined || (from === SOBJECT && to.kind === 'sobject');

/** What iterating over a value yields; undefined when it cannot be iterated. */
export function elementOf(body: Body, type: Type): Type | undefined {
  const kind = collectionKind(type);
  if (kind === 'List' || kind === 'Set') return (type as NativeRefType).args[0];
  for (const [each] of ancestry(body.world, type)) {
    if (each.kind === 'native' && each.def.name === 'Iterable') return each.args[0];
  }
  return undefined;
}
