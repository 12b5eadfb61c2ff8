/** Simple names: variables first, then fields of the class and of those around it, then types and namespaces. */
import type { Expr, Node } from '../ast.ts';
import { fail, FollowUp } from '../errors.ts';
import { backingJs } from '../declare/link.ts';
import { lineage } from '../model/classes.ts';
import type { ClassInfo, FieldInfo } from '../model/classes.ts';
import { checkVisible } from './access.ts';
import type { Body } from './body.ts';
import { plainPlace, value } from './values.ts';
import type { Operand, Value } from './values.ts';

export function resolveName(body: Body, expr: Expr & { kind: 'name' }): Operand {
  const { name } = expr;
  const local = body.variable(name);
  if (local) return value(local.js, local.type, { simple: true, place: plainPlace(local.js) });
  const field = fieldInScope(body, name);
  if (field) return ownField(body, field, expr);
  const type = resolveTypeName(body, [name]);
  if (type) return type;
  if (body.isUnknown(name) || isWrongField(body, name)) throw new FollowUp(expr, name);
  return fail(expr, `Variable does not exist: ${name}`);
}

/** Declared in the class, but not successfully. */
function isWrongField(body: Body, name: string): boolean {
  const key = name.toLowerCase();
  const members = body.info?.decl.members ?? [];
  return (
    members.some(
      (member) => (member.kind === 'field' || member.kind === 'property') && member.name.toLowerCase() === key,
    ) && !findField(body.info!, name)
  );
}

/** A field of the class or its superclasses, or a static one of the classes around it. */
function fieldInScope(body: Body, name: string): FieldInfo | undefined {
  for (let scope = body.info; scope; scope = scope.outer) {
    const field = findField(scope, name);
    if (field && (scope === body.info || field.isStatic)) return field;
  }
  return undefined;
}

export function findField(info: ClassInfo, name: string): FieldInfo | undefined {
  const key = name.toLowerCase();
  for (const each of lineage(info)) {
    const field = each.fields.get(key);
    if (field) return field;
  }
  return undefined;
}

/** Fields that may be named without a receiver here, the nearest of each name last. */
export function fieldsInScope(body: Body): FieldInfo[] {
  const found: FieldInfo[] = [];
  for (let scope = body.info; scope; scope = scope.outer) {
    for (const each of lineage(scope)) {
      const usable = (field: FieldInfo): boolean =>
        field.canRead && (field.isStatic || (each === body.info && !body.options.isStatic));
      found.unshift(...[...each.fields.values()].filter(usable));
    }
  }
  return found;
}

export const fieldOf = (body: Body, field: FieldInfo): Value =>
  field.isStatic ? staticField(body, field) : instanceField(body, value('this', body.info!.type), field);

function ownField(body: Body, field: FieldInfo, at: Node): Value {
  if (field.isStatic) return staticField(body, field);
  if (body.options.isStatic) return fail(at, `Variable does not exist: ${field.name}`);
  return instanceField(body, value('this', body.info!.type, { nonNull: true, simple: true }), field);
}

export function staticField(body: Body, field: FieldInfo): Value {
  const cls = classRef(body, field.owner);
  const stored = body.options.accessorOf === field;
  const js = stored ? `${cls}.$s.${backingJs(field)}` : field.hasCode ? `${cls}.${field.js}` : `${cls}.$s.${field.js}`;
  if (field.hasCode && !stored) body.callsOut = true;
  return value(js, field.type, { simple: !field.hasCode || stored, place: plainPlace(js) });
}

/** `target.field`; JavaScript's TypeError on null becomes the NullPointerException. */
export function instanceField(body: Body, target: Value, field: FieldInfo): Value {
  const stored = body.options.accessorOf === field && target.js === 'this';
  const name = stored ? backingJs(field) : field.js;
  if (field.hasCode && !stored) body.callsOut = true;
  return value(`${target.js}.${name}`, field.type, {
    simple: (target.simple ?? false) && (!field.hasCode || stored),
    ...(target.guard === undefined ? {} : { guard: target.guard }),
    place: {
      parts: [{ js: target.js, simple: target.simple ?? false }],
      read: (object) => `${object}.${name}`,
      write: (v, object) => `${object}.${name} = ${v}`,
    },
  });
}

/** The class itself is in scope by its own name; others are reached through `$c`. */
export const classRef = (_body: Body, info: ClassInfo): string => `$c.${info.js}`;

export function thisValue(body: Body, at: Node): Value {
  if (body.options.isStatic || !body.info) fail(at, 'This cannot be referenced in a static context');
  return value('this', body.info.type, { nonNull: true, simple: true });
}

/** What a (dotted) name means when no variable has it. */
export function resolveTypeName(body: Body, path: string[]): Operand | undefined {
  const last = path.at(-1)!.toLowerCase();
  const prefix = path.slice(0, -1).join('.').toLowerCase();
  if (prefix === '' || prefix === 'system') {
    if (last === 'label' && !body.world.classes.has('label')) return { kind: 'labels' };
    if (last === 'trigger' && !body.world.classes.has('trigger')) return { kind: 'trigger' };
  }
  if (last === 'sobjecttype' && (prefix === '' || prefix === 'schema')) return { kind: 'describes' };
  const type = body.world.findName(path, body.info);
  if (type) return { kind: 'type', type, path };
  if (path.length === 1 && body.world.isNamespace(path[0]!)) return { kind: 'namespace', path };
  return undefined;
}

export function checkFieldVisible(body: Body, field: FieldInfo, at: Node, use: 'read' | 'write'): void {
  const access = use === 'read' ? field.readAccess : field.writeAccess;
  checkVisible(body, { ...field, access }, at, `Variable is not visible: ${field.owner.name}.${field.name}`);
}
