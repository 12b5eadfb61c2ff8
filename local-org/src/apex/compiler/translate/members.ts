/** `a.b`: fields, properties, relationships, static members, tokens of the schema, labels, trigger variables. */
import type { Expr, Node } from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import type { FieldInfo } from '../model/classes.ts';
import { ancestry } from '../model/convert.ts';
import { enumConstants, NULL, STRING } from '../model/types.ts';
import type { NativeRefType, SObjectType, Type } from '../model/types.ts';
import { checkTypeVisible } from './access.ts';
import type { Body } from './body.ts';
import { nonNull } from './convert-value.ts';
import { asValue, translateOperand } from './expressions.ts';
import { checkFieldVisible, findField, instanceField, resolveTypeName, staticField } from './names.ts';
import { fieldToken, objectMember } from './schema-tokens.ts';
import { triggerVariable } from './trigger-variables.ts';
import { quote, rt, value } from './values.ts';
import type { Operand, TypeOperand, Value } from './values.ts';

type DotExpr = Expr & { kind: 'dot' };

export function translateDot(body: Body, expr: DotExpr, use: 'read' | 'write' = 'read'): Operand {
  const target = translateOperand(body, expr.target);
  switch (target.kind) {
    case 'value':
      return memberOfValue(body, openChain(body, target, expr.safe), expr, use);
    case 'type':
      return memberOfType(body, target, expr, use);
    case 'namespace':
      return resolveTypeName(body, [...target.path, expr.name]) ?? fail(expr, `Variable does not exist: ${expr.name}`);
    case 'describes': {
      const row = body.world.sobject(expr.name);
      if (!row) return fail(expr, `Variable does not exist: ${expr.name}`);
      const type = body.world.nativeByName(expr, 'Schema.DescribeSObjectResult');
      return value(rt('describeObject', quote(row.name)), type, {
        nonNull: true,
        tokenOf: { object: row, described: true },
      });
    }
    case 'fields':
      return fieldToken(body, target.object, expr, target.described);
    case 'labels':
      return label(body, expr);
    case 'trigger':
      return triggerVariable(body, expr);
    case 'super':
      return memberOfValue(
        body,
        asValue({ kind: 'value', js: 'this', type: body.info!.type, nonNull: true, simple: true }, expr),
        expr,
        use,
      );
  }
}

/** Prepares the target of `?.`: evaluated once, and a guard for null. */
export function openChain(body: Body, target: Value, safe: boolean): Value {
  if (!safe) return target;
  const source = target.query ? rt('queryOneOrNull', target.query.args) : target.js;
  const type = target.query ? target.query.rowType : target.type;
  const temp = body.temp();
  const test = `(${temp} = ${source}) === null`;
  return value(temp, type, {
    guard: target.guard === undefined ? test : `${target.guard} || ${test}`,
    nonNull: true,
    simple: true,
  });
}

export const guardOf = (target: Value): { guard?: string } =>
  target.guard === undefined ? {} : { guard: target.guard };

function memberOfValue(body: Body, given: Value, expr: DotExpr, use: 'read' | 'write'): Operand {
  const target = given.query
    ? { ...value(rt('queryOne', given.query.args), given.query.rowType), nonNull: true }
    : given;
  const { type } = target;
  if (type === NULL) return fail(expr, 'Attempt to de-reference a null value');
  if (type.kind === 'sobject') return memberOfRow(body, target, type, expr);
  if (type.kind === 'user') {
    const field = findField(type.info, expr.name);
    if (field) {
      if (field.isStatic)
        fail(
          expr,
          `Static field cannot be referenced from a non static context: ${field.name} from the type ${field.owner.name}`,
        );
      checkUse(field, expr, use);
      checkFieldVisible(body, field, expr, use);
      return instanceField(body, target, field);
    }
  }
  if (target.tokenOf && expr.name.toLowerCase() === 'fields') return { kind: 'fields', ...target.tokenOf };
  if (target.tokenOf && target.type.name === 'Schema.SObjectTypeFieldSets')
    return fieldSet(body, target, target.tokenOf.object, expr);
  const property = nativeProperty(body, target, expr.name) ?? fail(expr, `Variable does not exist: ${expr.name}`);
  const isFieldSets = target.tokenOf && property.type.name === 'Schema.SObjectTypeFieldSets';
  return isFieldSets ? { ...property, tokenOf: target.tokenOf! } : property;
}

/** `Schema.SObjectType.Account.fieldSets.Key_Fields` */
function fieldSet(body: Body, target: Value, object: SObjectType, expr: DotExpr): Value {
  const found = object.object?.fieldSets?.find((each) => each.name.toLowerCase() === expr.name.toLowerCase());
  if (!found) return fail(expr, `Variable does not exist: ${expr.name}`);
  const all = body.unit.constant('fieldSets', rt('native', quote('Schema.SObjectTypeFieldSets.getMap()')));
  const type = body.world.nativeByName(expr, 'Schema.FieldSet');
  return value(`${all}(${target.js}).get(${quote(found.name)})`, type, { nonNull: true });
}

function checkUse(field: FieldInfo, at: Node, use: 'read' | 'write'): void {
  if (use === 'write' && !field.canWrite) fail(at, `Variable is not visible: ${field.owner.name}.${field.name}`);
  if (use === 'read' && !field.canRead) fail(at, `Variable is not visible: ${field.owner.name}.${field.name}`);
}

function memberOfRow(body: Body, target: Value, type: SObjectType, expr: DotExpr): Value {
  const { world } = body;
  const through = target.parentPath ? 'Through' : '';
  const parts = [{ js: target.js, simple: target.simple ?? false }];
  const field = world.fieldOf(type, expr.name);
  if (field) {
    const name = quote(field.name);
    return value(rt(`getField${through}`, target.js, name), field.type, {
      ...guardOf(target),
      rowField: { row: target, object: type, field: field.name },
      place: { parts, read: (row) => rt('getField', row!, name), write: (v, row) => rt('setField', row!, name, v) },
    });
  }
  const parent = world.parentOf(type, expr.name);
  if (parent) {
    const name = quote(parent.name);
    return value(rt(`getParent${through}`, target.js, name), parent.type, {
      ...guardOf(target),
      parentPath: true,
      place: { parts, read: (row) => rt('getParent', row!, name), write: (v, row) => rt('setParent', row!, name, v) },
    });
  }
  const children = world.childrenOf(type, expr.name);
  if (children) {
    return value(rt('getChildren', target.js, quote(children.name)), world.listOf(children.type), {
      ...guardOf(target),
      nonNull: true,
    });
  }
  return fail(expr, `Variable does not exist: ${expr.name}`);
}

/** `Schema.SObjectType.Account.fields` as a value, for `fields.getMap()`. */
export function allFields(body: Body, object: SObjectType, expr: Node): Value | undefined {
  const type = body.world.nativeByName(expr, 'Schema.DescribeSObjectResult');
  return nativeProperty(body, value(rt('describeObject', quote(object.name)), type, { nonNull: true }), 'fields');
}

function nativeProperty(body: Body, target: Value, name: string): Value | undefined {
  const found = findNativeProperty(body, target.type, name, false);
  if (!found) return undefined;
  const { property, owner } = found;
  const hint = `${owner.def.name}_${property.name}`;
  const key = quote(`${owner.def.name}.${property.name}`);
  const get = body.unit.constant(hint, rt('nativeGet', key));
  const type = body.world.fromText(property.type, owner.def.typeParams, owner.args);
  return value(`${get}(${nonNull(target)})`, type, {
    ...guardOf(target),
    ...(property.set && {
      place: {
        parts: [{ js: nonNull(target), simple: target.simple ?? false }],
        read: (object) => `${get}(${object})`,
        write: (v, object) => `${body.unit.constant(`set_${hint}`, rt('nativeSet', key))}(${object}, ${v})`,
      },
    }),
  });
}

function findNativeProperty(body: Body, type: Type, name: string, isStatic: boolean) {
  for (const [each] of ancestry(body.world, type)) {
    if (each.kind !== 'native') continue;
    const property = each.def.properties.find(
      (p) => p.isStatic === isStatic && p.name.toLowerCase() === name.toLowerCase(),
    );
    if (property) return { property, owner: each as NativeRefType };
  }
  return undefined;
}

function memberOfType(body: Body, target: TypeOperand, expr: DotExpr, use: 'read' | 'write'): Operand {
  const { type } = target;
  const constant = enumConstants(type)?.find((each) => each.toLowerCase() === expr.name.toLowerCase());
  if (constant) {
    const js = body.unit.lazyConstant(
      `enum_${type.name}_${constant}`,
      rt('enumConstant', quote(type.name), quote(constant)),
    );
    return value(js, type, { nonNull: true, simple: true });
  }
  if (type.kind === 'user') {
    const field = findField(type.info, expr.name);
    if (field?.isStatic) {
      checkTypeVisible(body, type.info, expr);
      checkUse(field, expr, use);
      checkFieldVisible(body, field, expr, use);
      return staticField(body, field);
    }
  }
  const inner = resolveTypeName(body, [...target.path, expr.name]);
  if (inner && !(type.kind === 'sobject' && inner.kind === 'type' && inner.type.kind === 'sobject')) return inner;
  if (type.kind === 'sobject') return objectMember(body, type, expr);
  const property = staticNativeProperty(body, type, expr.name);
  if (property) return property;
  if (type.kind === 'native' && type.def.kind !== 'enum') return unsupported(expr, `${type.name}.${expr.name}`);
  return fail(expr, `Variable does not exist: ${expr.name}`);
}

function staticNativeProperty(body: Body, type: Type, name: string): Value | undefined {
  const found = findNativeProperty(body, type, name, true);
  if (!found) return undefined;
  const { property, owner } = found;
  const hint = `${owner.def.name}_${property.name}`;
  const key = quote(`${owner.def.name}.${property.name}`);
  const read = `${body.unit.constant(hint, rt('nativeGet', key))}()`;
  const write = (v: string): string => `${body.unit.constant(`set_${hint}`, rt('nativeSet', key))}(null, ${v})`;
  return value(read, body.world.fromText(property.type, owner.def.typeParams, owner.args), {
    ...(property.set && { place: { parts: [], read: () => read, write } }),
  });
}

function label(body: Body, expr: DotExpr): Value {
  const wanted = expr.name.toLowerCase();
  for (const name of body.world.metadata.labels.keys()) {
    if (name.toLowerCase() === wanted) return value(rt('label', quote(name)), STRING, { nonNull: true });
  }
  return fail(expr, `External string does not exist: ${expr.name}`);
}
