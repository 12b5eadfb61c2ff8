/**
 * GROUP BY ROLLUP and CUBE as the groupings they stand for, finest first.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_groupby_rollup.htm
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_groupby_cube.htm
 */
import type { FunctionArg, GroupBy, SoqlQuery } from './ast.ts';
import { malformed } from './errors.ts';

/** "You can include up to three fields in a comma-separated list." */
export const MOST_SUBTOTALLED = 3;

export function isSubtotalled(query: SoqlQuery): boolean {
  return query.groupBy !== undefined && query.groupBy.kind !== 'plain';
}

export const isGrouping = (arg: FunctionArg): boolean => arg.kind === 'function' && arg.fn.toUpperCase() === 'GROUPING';

/** What each grouping leaves out, as bits by the place in the list. */
function leftOutSets({ kind, items }: GroupBy): number[] {
  const all = (1 << items.length) - 1;
  if (kind === 'cube') return Array.from({ length: all + 1 }, (_, set) => set);
  // Subtotals go from right to left: (a, b, c), (a, b), (a), ().
  return Array.from({ length: items.length + 1 }, (_, kept) => all & ~((1 << (items.length - kept)) - 1));
}

export interface GroupingSet {
  kept: GroupBy['items'];
  leftOut: GroupBy['items'];
}

export function groupingSets(groupBy: GroupBy): GroupingSet[] {
  return leftOutSets(groupBy).map((bits) => ({
    kept: groupBy.items.filter((_, place) => !(bits & (1 << place))),
    leftOut: groupBy.items.filter((_, place) => bits & (1 << place)),
  }));
}

/** GROUPING(field) needs a field of the ROLLUP or CUBE; `grouped` has the keys of those, `key` that of the argument. */
export function checkGrouping(query: SoqlQuery, grouped: Set<string>, key: string): void {
  if (!isSubtotalled(query)) throw malformed('GROUPING can only be used with GROUP BY ROLLUP or GROUP BY CUBE');
  if (!grouped.has(key)) throw malformed('GROUPING needs a field of the GROUP BY clause');
}
