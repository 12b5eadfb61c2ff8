/** Resolves all names of a query against the schema and applies the rules that need no data. */
import { childOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { FunctionArg, SelectItem, SoqlQuery } from './ast.ts';
import { checkConditions } from './check-conditions.ts';
import { malformed, noSuchChild, SoqlError, unsupported } from './errors.ts';
import { isFormatted } from './format.ts';
import { aggregates, dateFunctions, leftOut } from './functions.ts';
import { checkGrouping, isGrouping, isSubtotalled, MOST_SUBTOTALLED } from './grouping-sets.ts';
import { bare, resolveObject, resolvePath, type FieldRef } from './resolve.ts';

/** A column of the result. */
export interface QueryColumn {
  /** Key in the result row: declared field name, alias, or `expr0`, `expr1` … */
  name: string;
  /** Names of the parents in front: `['Account', 'Owner']`. */
  parents: string[];
  label: string;
  type: FieldType;
  aggregate: boolean;
  /** The field behind it; also for `MAX(field)`. */
  field?: FieldDef;
  /** Object of the field (`Name` behind a polymorphic relationship). */
  object?: ObjectDef;
}

export interface QueryType {
  /** `count` = `SELECT COUNT()`: a number and no rows. `aggregate` = rows of AggregateResult. */
  kind: 'rows' | 'count' | 'aggregate';
  object: ObjectDef;
  columns: QueryColumn[];
  children: { relationshipName: string; type: QueryType }[];
  /** `TYPEOF` items: what each target gives. */
  typeOfs: {
    relationshipName: string;
    branches: { object: ObjectDef; columns: QueryColumn[] }[];
    otherwise: QueryColumn[];
  }[];
  /** Every field the query touches anywhere, for field-level security. */
  fields: { object: ObjectDef; field: FieldDef }[];
  /** Every object whose rows are read for themselves: the query's, its subqueries' and its semi-joins'. */
  objects: ObjectDef[];
}

/** What a part of the check needs to know of the query around it. */
export interface Scope {
  metadata: OrgMetadata;
  query: SoqlQuery;
  object: ObjectDef;
  touched: Map<FieldDef, ObjectDef>;
  objects: Set<ObjectDef>;
}

const known = new WeakMap<OrgMetadata, WeakMap<SoqlQuery, QueryType>>();

export function checkQuery(metadata: OrgMetadata, query: SoqlQuery): QueryType {
  let types = known.get(metadata);
  if (!types) known.set(metadata, (types = new WeakMap()));
  let type = types.get(query);
  if (!type) types.set(query, (type = check(newScope(metadata, query, resolveObject(metadata, query.from)))));
  return type;
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

function check(scope: Scope): QueryType {
  const { query, object } = scope;
  const kind = kindOf(query);
  if (query.mine && !object.fields.has('ownerid')) throw malformed(`USING SCOPE mine needs an owner: ${object.name}`);
  const type: QueryType = { kind, object, columns: [], children: [], typeOfs: [], fields: [], objects: [] };
  if (kind === 'aggregate') checkAggregate(scope, type);
  else if (kind === 'rows') checkRows(scope, type);
  if (query.where) checkConditions(scope, query.where, 'where');
  if (query.having) checkConditions(scope, query.having, 'having');
  checkOrder(scope, kind);
  checkBounds(query, kind);
  type.fields = [...scope.touched].map(([field, owner]) => ({ object: owner, field }));
  type.objects = [...scope.objects];
  return type;
}

function kindOf(query: SoqlQuery): QueryType['kind'] {
  const [first] = query.select;
  if (first?.kind === 'function' && first.fn.toUpperCase() === 'COUNT' && first.args.length === 0) {
    if (query.select.length > 1 || query.groupBy)
      throw malformed('COUNT() must be the only element of the SELECT list');
    return 'count';
  }
  const aggregated = query.select.some((item) => item.kind === 'function' && item.fn.toUpperCase() in aggregates);
  return aggregated || query.groupBy ? 'aggregate' : 'rows';
}

// ---- plain rows ----------------------------------------------------------------------------------------------------

function checkRows(scope: Scope, type: QueryType): void {
  const seen = new Set<string>();
  for (const item of scope.query.select) {
    if (item.kind === 'subquery') type.children.push(checkChild(scope, item.query));
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
  return { ...describe(ref), parents: declaredParents(ref), aggregate: false };
}

function describe(ref: FieldRef): Pick<QueryColumn, 'name' | 'label' | 'type' | 'field' | 'object'> {
  return { name: ref.field.name, label: ref.field.label, type: ref.field.type, field: ref.field, object: ref.object };
}

function declaredParents(ref: FieldRef): string[] {
  const parents = ref.steps.map((step) => step.reference.relationshipName!);
  if (ref.polymorphic) parents.push(ref.polymorphic.reference.relationshipName!);
  return parents;
}

/** Resolves a path and notes the fields on the way. */
export function resolve(scope: Scope, root: ObjectDef, path: string[]): FieldRef {
  const ref = resolvePath(scope.metadata, root, path);
  for (const step of ref.steps) scope.touched.set(step.reference, step.from);
  if (ref.polymorphic) scope.touched.set(ref.polymorphic.reference, ref.polymorphic.from);
  else scope.touched.set(ref.field, ref.object);
  return ref;
}

/** `toLabel(StageName)`, `CALENDAR_YEAR(CloseDate)` outside of grouped queries. */
function functionColumn(scope: Scope, item: SelectItem & { kind: 'function' }): QueryColumn {
  const fn = item.fn.toUpperCase();
  if (fn === 'FORMAT') return formattedColumn(scope, item);
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
  if (inner?.kind === 'function') throw unsupported(leftOut[inner.fn.toUpperCase()] ?? 'a function inside FORMAT()');
  if (inner?.kind !== 'field' || more) throw malformed('FORMAT takes one field');
  const found = column(scope, inner.path);
  if (!isFormatted(found.type)) throw malformed(`FORMAT takes numbers, dates and times, and ${found.name} is none`);
  return { ...found, type: 'string' };
}

function checkChild(scope: Scope, query: SoqlQuery): QueryType['children'][number] {
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

// ---- aggregates ----------------------------------------------------------------------------------------------------

function checkAggregate(scope: Scope, type: QueryType): void {
  const { query } = scope;
  if (isSubtotalled(query) && query.groupBy!.items.length > MOST_SUBTOTALLED) {
    throw malformed(`GROUP BY ${query.groupBy!.kind.toUpperCase()} takes at most ${MOST_SUBTOTALLED} fields`);
  }
  const grouped = new Set((query.groupBy?.items ?? []).map((item) => groupKey(scope, item)));
  const names = new Set<string>();
  let expression = 0;
  for (const item of query.select) {
    if (item.kind !== 'field' && item.kind !== 'function') {
      throw malformed('a grouped query selects grouped fields and aggregate functions only');
    }
    if (!isAggregate(item) && !isGrouping(item) && !grouped.has(argumentKey(scope, item))) {
      throw malformed(`Field must be grouped or aggregated: ${item.kind === 'field' ? item.path.at(-1)! : item.fn}`);
    }
    const result = argumentType(scope, item);
    const name = item.alias ?? (item.kind === 'function' ? `expr${expression++}` : result.ref!.field.name);
    if (names.has(name.toLowerCase())) throw malformed(`duplicate alias: ${name}`);
    names.add(name.toLowerCase());
    type.columns.push({
      ...(result.ref ? describe(result.ref) : { label: name }),
      name,
      parents: [],
      type: result.type,
      aggregate: true,
    });
  }
}

function isAggregate(item: FunctionArg): boolean {
  return item.kind === 'function' && item.fn.toUpperCase() in aggregates;
}

const UNGROUPED = new Set<FieldType>(['datetime', 'double', 'currency', 'percent', 'combobox', 'multipicklist']);

function groupKey(scope: Scope, item: FunctionArg & { kind: 'field' | 'function' }): string {
  const { ref } = argumentType(scope, item);
  if (item.kind === 'field' && ref && (UNGROUPED.has(ref.field.type) || ref.field.longText)) {
    throw new SoqlError('INVALID_FIELD', `field '${ref.field.name}' can not be grouped in a query call`);
  }
  return argumentKey(scope, item);
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

// ---- order and bounds ----------------------------------------------------------------------------------------------

function checkOrder(scope: Scope, kind: QueryType['kind']): void {
  const { query } = scope;
  const grouped = new Set((query.groupBy?.items ?? []).map((item) => argumentKey(scope, item)));
  for (const { by } of query.orderBy) {
    if (kind === 'count') throw malformed('Order by is not allowed with COUNT()');
    const { type, ref } = argumentType(scope, by);
    if (ref?.field.longText || type === 'multipicklist') {
      throw new SoqlError('INVALID_FIELD', `field '${ref?.field.name}' can not be sorted in a query call`);
    }
    if (kind === 'aggregate' && !isAggregate(by) && !isGrouping(by) && !grouped.has(argumentKey(scope, by))) {
      throw malformed(`Ordered field must be grouped or aggregated: ${ref?.field.name ?? argumentKey(scope, by)}`);
    }
  }
}

const MAX_OFFSET = 2000;
const MAX_FIELDS_ALL = 200;

function checkBounds(query: SoqlQuery, kind: QueryType['kind']): void {
  if (query.offset?.kind === 'number' && query.offset.value > MAX_OFFSET) {
    throw new SoqlError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  }
  if (kind === 'aggregate' && !query.groupBy && query.limit) {
    throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
  }
  const wide = query.select.some((item) => item.kind === 'fields' && item.scope !== 'STANDARD');
  const bounded =
    query.limit?.kind === 'bind' || (query.limit?.kind === 'number' && query.limit.value <= MAX_FIELDS_ALL);
  if (wide && !bounded) {
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MAX_FIELDS_ALL}`);
  }
}
