/** `new …`: SObjects by field names, collections with their contents, the project's and the platform's classes. */
import type { Expr, NewExpr } from '../ast.ts';
import { fail } from '../errors.ts';
import { collectionKind, SOBJECT } from '../model/types.ts';
import type { NativeRefType, SObjectType, Type, UserType } from '../model/types.ts';
import { checkTypeVisible } from './access.ts';
import type { Body } from './body.ts';
import { translateArguments } from './calls.ts';
import { constructorCall } from './construct.ts';
import { newCollection } from './collections.ts';
import { assignTo } from './convert-value.ts';
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

export const created = (js: string, type: Type): Value => value(js, type, { nonNull: true, isStatement: true });

function newRow(body: Body, type: SObjectType, args: Expr[], at: NewExpr): Value {
  if (type === SOBJECT || !type.object) return fail(at, `Type cannot be constructed: ${type.name}`);
  const entries = args.map((arg) => {
    if (arg.kind !== 'assign' || arg.op !== '=' || arg.target.kind !== 'name') {
      return fail(arg, `Type requires name=value pair construction: ${type.name}`);
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
