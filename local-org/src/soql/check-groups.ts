/** The SELECT list of a grouped query: grouped fields and aggregate functions. */
import type { FieldType } from '../metadata/types.ts';
import type { FunctionArg } from './ast.ts';
import { malformed, SoqlError } from './errors.ts';
import { insideFormat, isFormattable } from './format.ts';
import { aggregates } from './functions.ts';
import { isGrouping, isSubtotalled, MOST_SUBTOTALLED } from './grouping-sets.ts';
import { fieldPart, type QueryType } from './query-type.ts';
import { argumentKey, argumentType, type Scope } from './scope.ts';

export function checkAggregate(scope: Scope, type: QueryType): void {
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
    const { arg, isFormatted } = insideFormat(item);
    if (!isAggregate(arg) && !isGrouping(arg) && !grouped.has(argumentKey(scope, arg))) {
      throw malformed(`Field must be grouped or aggregated: ${item.kind === 'field' ? item.path.at(-1)! : item.fn}`);
    }
    const result = argumentType(scope, arg);
    if (isFormatted && !isFormattable(result.type)) {
      throw malformed(`FORMAT takes numbers, dates and times, and ${result.ref?.field.name ?? 'this'} is none`);
    }
    const name = item.alias ?? (item.kind === 'function' ? `expr${expression++}` : result.ref!.field.name);
    if (names.has(name.toLowerCase())) throw malformed(`duplicate alias: ${name}`);
    names.add(name.toLowerCase());
    type.columns.push({
      ...(result.ref ? fieldPart(result.ref) : { label: name }),
      name,
      parents: [],
      type: isFormatted ? 'string' : result.type,
      aggregate: true,
    });
  }
}

function isAggregate(item: FunctionArg): boolean {
  return item.kind === 'function' && item.fn.toUpperCase() in aggregates;
}

/** An aggregate function, or one that is written out. */
export function aggregatesRows(item: FunctionArg): boolean {
  return isAggregate(insideFormat(item).arg);
}

const UNGROUPED = new Set<FieldType>(['datetime', 'double', 'currency', 'percent', 'combobox', 'multipicklist']);

function groupKey(scope: Scope, item: FunctionArg & { kind: 'field' | 'function' }): string {
  const { ref } = argumentType(scope, item);
  if (item.kind === 'field' && ref && (UNGROUPED.has(ref.field.type) || ref.field.longText)) {
    throw new SoqlError('INVALID_FIELD', `field '${ref.field.name}' can not be grouped in a query call`);
  }
  return argumentKey(scope, item);
}
