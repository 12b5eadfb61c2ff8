/** One SELECT under examination: names are resolved here, and every field that is touched is noted. */
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { FunctionArg, SoqlQuery } from './ast.ts';
import { malformed, oneCurrency, unsupported } from './errors.ts';
import { aggregates, dateFunctions, leftOut } from './functions.ts';
import { checkGrouping } from './grouping-sets.ts';
import { bare, resolvePath, type FieldRef } from './resolve.ts';

/** What a part of the check needs to know of the query around it. */
export interface Scope {
  metadata: OrgMetadata;
  query: SoqlQuery;
  object: ObjectDef;
  touched: Map<FieldDef, ObjectDef>;
  objects: Set<ObjectDef>;
}

export function newScope(metadata: OrgMetadata, query: SoqlQuery, object: ObjectDef, outer?: Scope): Scope {
  const scope: Scope = {
    metadata,
    query,
    object,
    touched: outer?.touched ?? new Map(),
    objects: outer?.objects ?? new Set(),
  };
  scope.objects.add(object);
  return scope;
}

/** Resolves a path and notes the fields on the way. */
export function resolve(scope: Scope, root: ObjectDef, path: string[]): FieldRef {
  const ref = resolvePath(scope.metadata, root, path);
  for (const step of ref.steps) scope.touched.set(step.reference, step.from);
  if (ref.polymorphic) scope.touched.set(ref.polymorphic.reference, ref.polymorphic.from);
  else scope.touched.set(ref.field, ref.object);
  return ref;
}

/** Two spellings of one expression have the same key. */
export function argumentKey(scope: Pick<Scope, 'object' | 'query'>, arg: FunctionArg): string {
  if (arg.kind === 'literal') return JSON.stringify(arg.value);
  if (arg.kind === 'field') return bare(scope.object, scope.query, arg.path).join('.').toLowerCase();
  return `${arg.fn.toLowerCase()}(${arg.args.map((inner) => argumentKey(scope, inner)).join()})`;
}

/** Type of a field or function, and the field at its core. */
export function argumentType(scope: Scope, arg: FunctionArg): { type: FieldType; ref?: FieldRef } {
  if (arg.kind === 'literal') throw malformed(`unexpected value ${JSON.stringify(arg.value)}`);
  if (arg.kind === 'field') {
    const ref = resolve(scope, scope.object, bare(scope.object, scope.query, arg.path));
    return { type: ref.field.type, ref };
  }
  const fn = arg.fn.toUpperCase();
  if (fn === 'CONVERTCURRENCY') throw oneCurrency();
  if (fn in leftOut) throw unsupported(leftOut[fn]!);
  if (fn === 'COUNT' && arg.args.length === 0) return { type: 'int' };
  if (arg.args.length !== 1) throw malformed(`${arg.fn} takes one argument`);
  const inner = argumentType(scope, arg.args[0]!);
  if (fn === 'GROUPING') {
    const grouped = (scope.query.groupBy?.items ?? []).map((item) => argumentKey(scope, item));
    checkGrouping(scope.query, new Set(grouped), argumentKey(scope, arg.args[0]!));
    return { type: 'int' };
  }
  const type = resultType(arg.fn, fn, arg.args[0]!, inner.type);
  if (type === undefined) {
    const name = inner.ref?.field.name ?? arg.fn;
    throw malformed(`field ${name} does not support aggregate operator ${fn}`);
  }
  return { ...inner, type };
}

function resultType(written: string, fn: string, arg: FunctionArg, inner: FieldType): FieldType | undefined {
  if (fn === 'TOLABEL') return 'string';
  if (fn === 'CONVERTTIMEZONE') return inner === 'datetime' ? 'datetime' : undefined;
  if (fn in aggregates) return aggregates[fn]!.type(inner);
  const date = dateFunctions[fn];
  if (!date) throw malformed(`Unknown function: ${written}`);
  if (arg.kind === 'function' && arg.fn.toUpperCase() !== 'CONVERTTIMEZONE') return undefined;
  if (inner === 'datetime') return date.type;
  return inner === 'date' && !date.datetimeOnly ? date.type : undefined;
}
