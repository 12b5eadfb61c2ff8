/** Resolves all names of a query against the schema and applies the rules that need no data. */
import type { OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from './ast.ts';
import { checkConditions } from './check-conditions.ts';
import { aggregatesRows, checkAggregate } from './check-groups.ts';
import { checkRows } from './check-rows.ts';
import { malformed, SoqlError } from './errors.ts';
import { isGrouping } from './grouping-sets.ts';
import type { QueryType } from './query-type.ts';
import { resolveObject } from './resolve.ts';
import { argumentKey, argumentType, newScope, type Scope } from './scope.ts';

export type { QueryColumn, QueryType } from './query-type.ts';

const known = new WeakMap<OrgMetadata, WeakMap<SoqlQuery, QueryType>>();

export function checkQuery(metadata: OrgMetadata, query: SoqlQuery): QueryType {
  let types = known.get(metadata);
  if (!types) known.set(metadata, (types = new WeakMap()));
  let type = types.get(query);
  if (!type) types.set(query, (type = check(newScope(metadata, query, resolveObject(metadata, query.from)))));
  return type;
}

function check(scope: Scope): QueryType {
  const { query, object } = scope;
  const kind = kindOf(query);
  if (query.mine && !object.fields.has('ownerid')) throw malformed(`USING SCOPE mine needs an owner: ${object.name}`);
  const type: QueryType = { kind, object, columns: [], children: [], typeOfs: [], fields: [], objects: [] };
  if (kind === 'aggregate') checkAggregate(scope, type);
  else if (kind === 'rows') checkRows(scope, type, check);
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
  const aggregated = query.select.some((item) => item.kind === 'function' && aggregatesRows(item));
  return aggregated || query.groupBy ? 'aggregate' : 'rows';
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
    if (kind === 'aggregate' && !aggregatesRows(by) && !isGrouping(by) && !grouped.has(argumentKey(scope, by))) {
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
