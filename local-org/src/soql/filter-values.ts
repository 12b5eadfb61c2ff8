/** What a query pins a field to: for objects whose rows are computed from the filter (UserRecordAccess). */
import type { Value } from '../store/types.ts';
import type { Condition, FunctionArg, Operand, SoqlQuery } from './ast.ts';
import type { BindValue } from './context.ts';

/** The values of `field = …` or `field IN …` among the conditions that must all hold; undefined where there is none. */
export function filterValues(query: SoqlQuery, field: string, binds: readonly BindValue[]): Value[] | undefined {
  for (const condition of query.where ? required(query.where) : []) {
    if (condition.kind === 'compare' && condition.op === '=' && isField(condition.left, field)) {
      return valuesOf(condition.right, binds);
    }
    if (
      condition.kind === 'in' &&
      !condition.negated &&
      condition.right.kind !== 'semijoin' &&
      isField(condition.left, field)
    ) {
      return valuesOf(condition.right, binds);
    }
  }
  return undefined;
}

function required(condition: Condition): Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(required) : [condition];
}

function isField(arg: FunctionArg, field: string): boolean {
  return arg.kind === 'field' && arg.path.length === 1 && arg.path[0]!.toLowerCase() === field.toLowerCase();
}

function valuesOf(operand: Operand, binds: readonly BindValue[]): Value[] {
  if (operand.kind === 'list') return operand.values.flatMap((value) => valuesOf(value, binds));
  if (operand.kind === 'bind') {
    const value = binds[operand.index] ?? null;
    return value !== null && typeof value === 'object' ? [...value] : [value];
  }
  return 'value' in operand ? [operand.value] : [null];
}
