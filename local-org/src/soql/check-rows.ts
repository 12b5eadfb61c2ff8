/** The SELECT list of a query for rows: fields, parents, functions, child subqueries and TYPEOF. */
import { childOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { SelectItem, SoqlQuery } from './ast.ts';
import { malformed, noSuchChild, oneCurrency, SoqlError, unsupported } from './errors.ts';
import { isFormattable } from './format.ts';
import { leftOut } from './functions.ts';
import { fieldPart, type QueryColumn, type QueryType } from './query-type.ts';
import { bare, resolveObject, type FieldRef } from './resolve.ts';
import { newScope, resolve, type Scope } from './scope.ts';

type Check = (scope: Scope) => QueryType;

/** @param check the check of a whole query, for child subqueries */
export function checkRows(scope: Scope, type: QueryType, check: Check): void {
  const seen = new Set<string>();
  for (const item of scope.query.select) {
    if (item.kind === 'subquery') type.children.push(checkChild(scope, item.query, check));
    else if (item.kind === 'typeof') type.typeOfs.push(checkTypeOf(scope, item));
    else if (item.kind === 'fields') {
      for (const field of fieldsOfScope(scope.object, item.scope)) type.columns.push(column(scope, [field.name]));
    } else {
      const found = item.kind === 'field' ? column(scope, item.path) : functionColumn(scope, item);
      if (item.alias) {
        if (item.kind === 'field') throw malformed('only aggregate expressions use field aliasing');
        found.name = item.alias;
      }
      const key = [...found.parents, found.name].join('.').toLowerCase();
      if (seen.has(key)) throw new SoqlError('INVALID_FIELD', `duplicate field selected: ${found.name}`);
      seen.add(key);
      type.columns.push(found);
    }
  }
}

export function fieldsOfScope(object: ObjectDef, scope: 'ALL' | 'CUSTOM' | 'STANDARD'): FieldDef[] {
  return [...object.fields.values()].filter((field) => scope === 'ALL' || field.custom === (scope === 'CUSTOM'));
}

function column(scope: Scope, path: string[], root: ObjectDef = scope.object): QueryColumn {
  const own = root === scope.object ? bare(root, scope.query, path) : path;
  const ref = resolve(scope, root, own);
  return { ...fieldPart(ref), parents: declaredParents(ref), aggregate: false };
}

function declaredParents(ref: FieldRef): string[] {
  const parents = ref.steps.map((step) => step.reference.relationshipName!);
  if (ref.polymorphic) parents.push(ref.polymorphic.reference.relationshipName!);
  if (ref.polymorphic?.through) parents.push(ref.polymorphic.through.relationshipName!);
  return parents;
}

/** `toLabel(StageName)`, `CALENDAR_YEAR(CloseDate)` outside of grouped queries. */
function functionColumn(scope: Scope, item: SelectItem & { kind: 'function' }): QueryColumn {
  const fn = item.fn.toUpperCase();
  if (fn === 'FORMAT') return formattedColumn(scope, item);
  if (fn === 'CONVERTCURRENCY') throw oneCurrency();
  if (fn !== 'TOLABEL') {
    if (fn in leftOut) throw unsupported(leftOut[fn]!);
    throw malformed(`${item.fn}() needs a GROUP BY clause, or is no function of SOQL`);
  }
  const inner = item.args[0];
  if (inner?.kind !== 'field' || item.args.length > 1) throw malformed('toLabel takes one field');
  return { ...column(scope, inner.path), type: 'string' };
}

/** "Aliasing is required when the query includes the same field multiple times": else it is a field selected twice. */
function formattedColumn(scope: Scope, item: SelectItem & { kind: 'function' }): QueryColumn {
  const [inner, more] = item.args;
  if (inner?.kind === 'function' && inner.fn.toUpperCase() === 'CONVERTCURRENCY') throw oneCurrency();
  if (inner?.kind === 'function') throw unsupported(leftOut[inner.fn.toUpperCase()] ?? 'a function inside FORMAT()');
  if (inner?.kind !== 'field' || more) throw malformed('FORMAT takes one field');
  const found = column(scope, inner.path);
  if (!isFormattable(found.type)) throw malformed(`FORMAT takes numbers, dates and times, and ${found.name} is none`);
  return { ...found, type: 'string' };
}

function checkChild(scope: Scope, query: SoqlQuery, check: Check): QueryType['children'][number] {
  const relationship = childOf(scope.object, query.from);
  if (!relationship) throw noSuchChild(query.from);
  if (query.offset) throw unsupported('OFFSET in a subquery');
  const child = objectOf(scope.metadata, relationship.childObject)!;
  const type = check(newScope(scope.metadata, query, child, scope));
  if (type.kind !== 'rows') throw malformed('aggregate functions and GROUP BY are not allowed in a subquery');
  return { relationshipName: relationship.relationshipName, type };
}

function checkTypeOf(scope: Scope, item: SelectItem & { kind: 'typeof' }): QueryType['typeOfs'][number] {
  const relationship = relationshipOf(scope.object, item.path);
  if (!relationship || relationship.targets.length < 2) {
    throw malformed(`TYPEOF needs a polymorphic relationship, and ${item.path} is none of ${scope.object.name}`);
  }
  scope.touched.set(relationship.field, scope.object);
  const name = objectOf(scope.metadata, 'Name')!;
  return {
    relationshipName: relationship.field.relationshipName!,
    branches: item.branches.map((branch) => {
      const object = resolveObject(scope.metadata, branch.object);
      if (!relationship.targets.includes(object.name)) {
        throw malformed(`${item.path} of ${scope.object.name} never points to ${object.name}`);
      }
      return { object, columns: branch.fields.map((path) => column(scope, path, object)) };
    }),
    otherwise: item.otherwise.map((path) => column(scope, path, name)),
  };
}
