/** Method calls: own methods, other classes', the standard library's. */
import type { CallExpr, Expr, Node } from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import { hasAnnotation } from '../model/classes.ts';
import type { ClassInfo, MethodInfo } from '../model/classes.ts';
import { methodsInScope, methodsOf } from '../model/candidates.ts';
import type { Candidate, NativeSource } from '../model/candidates.ts';
import { parseTypeText } from '../model/type-text.ts';
import { isEnum, NULL, VOID } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import { shownMethod } from '../declare/check-class.ts';
import { checkTypeVisible, checkVisible } from './access.ts';
import type { Body } from './body.ts';
import { checkWholeCollection } from './collections.ts';
import { nonNull, notVoid } from './convert-value.ts';
import { translate, translateOperand } from './expressions.ts';
import { allFields, guardOf, openChain } from './members.ts';
import { enumMethod, enumStatic, inlineLocator, objectMethod } from './special-calls.ts';
import { classRef, fieldOf, fieldsInScope, resolveTypeName } from './names.ts';
import { argumentTypes, choose, convertArguments } from './overloads.ts';
import { quote, rt, value } from './values.ts';
import type { TypeOperand, Value } from './values.ts';

export function translateArguments(body: Body, args: Expr[]): Value[] {
  return args.map((arg) => notVoid(translate(body, arg), arg));
}

export function translateCall(body: Body, expr: CallExpr): Value {
  if (!expr.target) return unqualified(body, expr);
  const target = translateOperand(body, expr.target);
  switch (target.kind) {
    case 'value':
      return onValue(body, openChain(body, target, expr.safe), expr);
    case 'type':
      return onType(body, target, expr);
    case 'super':
      return onSuper(body, expr);
    case 'fields': {
      const get = body.unit.constant('fields', rt('nativeGet', quote('Schema.DescribeSObjectResult.fields')));
      const type = body.world.nativeByName(expr, 'Schema.SObjectTypeFields');
      const fields = value(`${get}(${rt('describeObject', quote(target.object.name))})`, type, { nonNull: true });
      return onValue(body, fields, expr);
    }
    case 'namespace': {
      const type = resolveTypeName(body, target.path);
      if (type?.kind === 'type') return onType(body, type, expr);
      return unsupported(expr, `${target.path.join('.')}.${expr.name}()`);
    }
    case 'describes':
      return fail(
        expr,
        `Method does not exist or incorrect signature: void ${expr.name}() from the type Schema.SObjectType`,
      );
    case 'fields': {
      const all = allFields(body, target.object, expr);
      return all ? onValue(body, all, expr) : unsupported(expr, `fields.${expr.name}()`);
    }
    default:
      return unsupported(expr, `${expr.name}() on ${target.kind}`);
  }
}

export function translateConstructorCall(body: Body, expr: Expr & { kind: 'constructorCall' }): Value {
  if (body.options.kind !== 'constructor')
    fail(expr, `Constructor calls are only allowed in constructors: ${expr.which}`);
  return fail(expr, `Call to '${expr.which}()' must be the first statement in a constructor method`);
}

function unqualified(body: Body, expr: CallExpr): Value {
  const args = translateArguments(body, expr.args);
  const found = body.info && methodsInScope(body.world, body.info, expr.name);
  if (!found) return fail(expr, missingMethod(expr.name, args, body.info?.type));
  const candidate =
    choose(body, found.candidates, args, expr, expr.name) ??
    fail(expr, missingMethod(expr.name, args, found.scope.type));
  if (candidate.isStatic) return callStatic(body, candidate, args, expr, found.scope.type);
  if (body.options.isStatic || found.scope !== body.info) {
    fail(expr, `Non static method cannot be referenced from a static context: ${describe(candidate, found.scope)}`);
  }
  return callInstance(body, value('this', body.info.type, { nonNull: true, simple: true }), candidate, args, expr);
}

const describe = (candidate: Candidate, scope: ClassInfo): string =>
  'user' in candidate.source ? shownMethod(candidate.source.user) : scope.name;

/** Salesforce's compiler always writes `void` here. */
export const missingMethod = (name: string, args: Value[], type: Type | undefined): string =>
  `Method does not exist or incorrect signature: void ${name}(${argumentTypes(args)})${type ? ` from the type ${type.name}` : ''}`;

function onSuper(body: Body, expr: CallExpr): Value {
  const superclass = body.info?.superclass;
  if (body.options.isStatic) return fail(expr, 'Super cannot be referenced in a static context');
  if (!superclass) return fail(expr, 'super may only be used in a class that extends another');
  const args = translateArguments(body, expr.args);
  const candidates = methodsOf(body.world, superclass, expr.name).filter((each) => !each.isStatic);
  const candidate =
    choose(body, candidates, args, expr, expr.name) ?? fail(expr, missingMethod(expr.name, args, superclass));
  const self = value('this', superclass, { nonNull: true, simple: true });
  if ('native' in candidate.source) return callInstance(body, self, candidate, args, expr);
  const method = candidate.source.user;
  if (method.isAbstract) fail(expr, `Cannot call abstract method: ${method.name}`);
  body.callsOut = true;
  return result(`super.${method.js}(${convertArguments(body, candidate.params, args).join(', ')})`, method.returns);
}

function onValue(body: Body, given: Value, expr: CallExpr): Value {
  if (given.type === NULL) return fail(expr, missingMethod(expr.name, translateArguments(body, expr.args), NULL));
  if (given.type === VOID)
    return fail(expr, `Method does not exist or incorrect signature: void ${expr.name}() from the type void`);
  const marked =
    given.rowField && expr.name.toLowerCase() === 'adderror' ? errorOnField(body, given.rowField, expr) : undefined;
  if (marked) return marked;
  const own = isEnum(given.type) ? enumMethod(given, expr) : undefined;
  if (own) return own;
  const args = translateArguments(body, expr.args);
  const viaRow = given.query !== undefined && given.query.rowType !== given.type;
  let target = given;
  let candidates = methodsOf(body.world, given.type, expr.name).filter((each) => !each.isStatic);
  if (candidates.length === 0 && viaRow) {
    target = value(rt('queryOne', given.query!.args), given.query!.rowType, { nonNull: true });
    candidates = methodsOf(body.world, target.type, expr.name).filter((each) => !each.isStatic);
  }
  const candidate = choose(body, candidates, args, expr, expr.name);
  if (!candidate) {
    const onClass = methodsOf(body.world, target.type, expr.name).find((each) => each.isStatic);
    if (onClass && target.type.kind === 'user') {
      fail(
        expr,
        `Static method cannot be referenced from a non static context: ${describe(onClass, target.type.info)}`,
      );
    }
    return fail(expr, noMethod(expr, args, target.type));
  }
  checkWholeCollection(target.type, expr.name, args, expr);
  return { ...callInstance(body, target, candidate, args, expr), ...guardOf(target) };
}

/** `record.Field.addError(message)` is `record.addError(field, message)`. */
function errorOnField(body: Body, { row, object, field }: NonNullable<Value['rowField']>, expr: CallExpr): Value {
  const token = value(
    rt('sobjectField', quote(object.name), quote(field)),
    body.world.nativeByName(expr, 'Schema.SObjectField'),
  );
  const args = [token, ...translateArguments(body, expr.args)];
  const candidate = choose(body, methodsOf(body.world, row.type, 'addError'), args, expr, expr.name);
  if (!candidate) return fail(expr, missingMethod(expr.name, args.slice(1), row.type));
  return { ...callInstance(body, row, candidate, args, expr), ...guardOf(row) };
}

/** What Apex has and the library has not is said so; the rest is the programmer's mistake. */
function noMethod(expr: CallExpr, args: Value[], type: Type): string {
  const message = missingMethod(expr.name, args, type);
  return type.kind === 'user' ? message : `${message} (or it is not supported by the local org)`;
}

function onType(body: Body, target: TypeOperand, expr: CallExpr): Value {
  const { type } = target;
  if (type.kind === 'user') checkTypeVisible(body, type.info, expr);
  if (isEnum(type)) return enumStatic(body, type, expr);
  const args = translateArguments(body, expr.args);
  const locator = inlineLocator(body, type, args, expr);
  if (locator) return locator;
  if (type.kind === 'sobject') {
    const given = objectMethod(body, type, args, expr);
    if (given) return given;
  }
  const all = methodsOf(body.world, type, expr.name);
  const candidate = choose(
    body,
    all.filter((each) => each.isStatic),
    args,
    expr,
    expr.name,
  );
  if (candidate) return callStatic(body, candidate, args, expr, type);
  if (type.kind === 'user' && all.some((each) => !each.isStatic)) {
    fail(expr, `Non static method cannot be referenced from a static context: ${describe(all[0]!, type.info)}`);
  }
  return fail(expr, noMethod(expr, args, type));
}

function callStatic(body: Body, candidate: Candidate, args: Value[], at: Node, receiver: Type): Value {
  const codes = convertArguments(body, candidate.params, args);
  if ('user' in candidate.source) {
    body.callsOut = true;
    const method = candidate.source.user;
    checkMethodVisible(body, method, at);
    const fn = `${classRef(body, method.owner)}.${method.js}`;
    if (hasAnnotation(method, 'future')) return callFuture(method, fn, codes);
    return result(`${fn}(${codes.join(', ')})`, method.returns);
  }
  return callNative(body, candidate, codes, args, receiver);
}

function callFuture(method: MethodInfo, fn: string, codes: string[]): Value {
  const annotation = method.annotations.find(({ name }) => name === 'future');
  const owner = quote(method.owner.name);
  const allowsCallouts = String(annotation?.params['callout'] === true);
  return result(rt('callFuture', owner, `(...args) => ${fn}(...args)`, `[${codes.join(', ')}]`, allowsCallouts), VOID);
}

export function callInstance(body: Body, target: Value, candidate: Candidate, args: Value[], at: Node): Value {
  const codes = convertArguments(body, candidate.params, args);
  if ('user' in candidate.source) {
    body.callsOut = true;
    const method = candidate.source.user;
    checkMethodVisible(body, method, at);
    return result(`${target.js}.${method.js}(${codes.join(', ')})`, method.returns);
  }
  return callNative(body, candidate, [nonNull(target), ...codes], args, target.type);
}

function callNative(body: Body, candidate: Candidate, codes: string[], args: Value[], receiver: Type): Value {
  const source = candidate.source as NativeSource;
  const { key } = source.native;
  if (!runsNoApex(source.native.key)) body.callsOut = true;
  const fn = body.unit.constant(key.replace(/\(.*/, ''), rt('native', quote(key)));
  const direct = `${fn}(${codes.join(', ')})`;
  const call = result(
    bindsByName(key) ? withVariables(body, direct) : direct,
    returnType(body, source, args, receiver),
  );
  return /^Database\.query(WithBinds)?\(/i.test(key) ? { ...call, dynamicRows: true } : call;
}

const bindsByName = (key: string): boolean => /^Database\.(query|countQuery|getQueryLocator)\(String\b/.test(key);

/** Query text made at run time may name variables of the method that hands it over. */
function withVariables(body: Body, call: string): string {
  const readers = new Map(fieldsInScope(body).map((field) => [field.name.toLowerCase(), fieldOf(body, field).js]));
  for (const variable of body.variables()) readers.set(variable.name.toLowerCase(), variable.js);
  const entries = [...readers].map(([name, js]) => `${name}: () => ${js}`);
  return rt('withScope', `{ ${entries.join(', ')} }`, `() => ${call}`);
}

/** Calls that cannot come back to Apex code or reach records need no sharing mode. */
const runsNoApex = (key: string): boolean =>
  /^(String|Integer|Long|Double|Decimal|Boolean|Id|Date|Datetime|Time|Math|SObject|Assert|System|(List|Set|Map)(?!\.sort))\./.test(
    key,
  );

function returnType(body: Body, { native, owner }: NativeSource, args: Value[], receiver: Type): Type {
  const { world } = body;
  const name = native.resolve?.(
    receiver.name,
    args.map((arg) => arg.type.name),
  );
  if (name !== undefined) return world.resolve(parseTypeText(name), body.info);
  // clone() of a row or a collection gives the same type back
  if (/^(clone|deepclone)$/i.test(native.name) && receiver.kind !== 'user') return receiver;
  return world.fromText(native.returns, owner?.def.typeParams ?? [], owner?.args ?? []);
}

function checkMethodVisible(body: Body, method: MethodInfo, at: Node): void {
  checkVisible(body, method, at, `Method is not visible: ${shownMethod(method)}`);
}

const result = (js: string, type: Type): Value => value(js, type, { isStatement: true });
