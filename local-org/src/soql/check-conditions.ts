/** The rules of WHERE and HAVING: what may be filtered, with which values, and where semi-joins may stand. */
import type { FieldType } from '../metadata/types.ts';
import type { CompareOp, Condition, FunctionArg, Operand, SoqlQuery } from './ast.ts';
import { malformed, SoqlError } from './errors.ts';
import { bare, resolveObject } from './resolve.ts';
import { argumentType, newScope, resolve, type Scope } from './scope.ts';

type Clause = 'where' | 'having';

const MAX_SEMIJOINS = 2;

export function checkConditions(scope: Scope, condition: Condition, clause: Clause): void {
  const semijoins = countSemijoins(condition);
  if (semijoins > 0) {
    const top = condition.kind === 'and' ? condition.parts : [condition];
    if (top.filter(isSemijoin).length < semijoins) {
      throw malformed(
        'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
      );
    }
    if (semijoins > MAX_SEMIJOINS) {
      throw new SoqlError(
        'EXCEEDED_MAX_SEMIJOIN_SUBSELECTS',
        `maximum ${MAX_SEMIJOINS} semi join sub-selects are allowed per query`,
      );
    }
  }
  walk(scope, condition, clause);
}

const isSemijoin = (condition: Condition): boolean => condition.kind === 'in' && condition.right.kind === 'semijoin';

function countSemijoins(condition: Condition): number {
  if (condition.kind === 'and' || condition.kind === 'or') {
    return condition.parts.reduce((sum, part) => sum + countSemijoins(part), 0);
  }
  return condition.kind === 'not' ? countSemijoins(condition.part) : Number(isSemijoin(condition));
}

function walk(scope: Scope, condition: Condition, clause: Clause): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const part of condition.parts) walk(scope, part, clause);
      return;
    case 'not':
      walk(scope, condition.part, clause);
      return;
    case 'compare': {
      const left = filterable(scope, condition.left, clause);
      checkOperator(left, condition.op);
      checkValue(left, condition.right);
      return;
    }
    case 'in': {
      const left = filterable(scope, condition.left, clause);
      const { right } = condition;
      if (right.kind === 'semijoin') checkSemijoin(scope, left, right.query);
      else for (const value of right.kind === 'list' ? right.values : [right]) checkValue(left, value);
      return;
    }
    case 'includes': {
      const left = filterable(scope, condition.left, clause);
      if (left.type !== 'multipicklist') {
        throw new SoqlError(
          'INVALID_QUERY_FILTER_OPERATOR',
          `includes and excludes need a multi-select picklist, and '${left.name}' is none`,
        );
      }
      for (const value of condition.values) checkValue(left, value);
    }
  }
}

interface Left {
  name: string;
  type: FieldType;
}

function filterable(scope: Scope, arg: FunctionArg, clause: Clause): Left {
  const { type, ref } = argumentType(scope, arg);
  const name = ref?.field.name ?? (arg.kind === 'function' ? arg.fn : '');
  if (clause === 'where') {
    if (ref?.field.filterable === false) {
      throw new SoqlError('INVALID_FIELD', `field '${name}' can not be filtered in a query call`);
    }
    if (
      arg.kind === 'function' &&
      ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX', 'GROUPING'].includes(arg.fn.toUpperCase())
    ) {
      throw malformed('Aggregate functions are not allowed in WHERE; use HAVING');
    }
  }
  return { name, type };
}

function checkOperator(left: Left, op: CompareOp): void {
  const isId = left.type === 'id' || left.type === 'reference';
  if (op === 'LIKE' && isId) throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field');
  const ordered = op === '<' || op === '<=' || op === '>' || op === '>=';
  if (ordered && left.type === 'boolean') {
    throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on boolean field '${left.name}'`);
  }
}

/** What constant values a type takes, and how Salesforce names it in its complaint. */
const kinds: Record<string, { takes: Operand['kind'][]; says: string; quoted: boolean }> = {
  boolean: { takes: ['boolean'], says: 'boolean', quoted: false },
  int: { takes: ['number'], says: 'int', quoted: false },
  double: { takes: ['number'], says: 'double', quoted: false },
  currency: { takes: ['number'], says: 'currency', quoted: false },
  percent: { takes: ['number'], says: 'percent', quoted: false },
  date: { takes: ['date', 'dateLiteral'], says: 'date', quoted: false },
  datetime: { takes: ['datetime', 'dateLiteral'], says: 'dateTime', quoted: false },
  text: { takes: ['string'], says: 'string', quoted: true },
};

function checkValue(left: Left, value: Operand): void {
  if (value.kind === 'null' || value.kind === 'bind') return;
  if (value.kind === 'list') throw malformed('unexpected list of values');
  const kind = kinds[left.type] ?? kinds['text']!;
  if (kind.takes.includes(value.kind)) return;
  const quotes = kind.quoted ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  throw new SoqlError(
    'INVALID_FIELD',
    `value of filter criterion for field '${left.name}' must be of type ${kind.says} and ${quotes}`,
  );
}

/**
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm
 * ("Semi-Joins with IN and Anti-Joins with NOT IN", restrictions)
 */
function checkSemijoin(outer: Scope, left: Left, query: SoqlQuery): void {
  if (left.type !== 'id' && left.type !== 'reference') {
    throw malformed(`The left operand of a semi join must be an ID or a reference field, and '${left.name}' is none`);
  }
  const object = resolveObject(outer.metadata, query.from);
  if (object.name === 'Event' || object.name === 'Task') {
    throw malformed(`Entity '${object.name}' is not supported for semi join inner selects`);
  }
  const [item] = query.select;
  if (query.select.length !== 1 || item?.kind !== 'field') {
    throw malformed('A semi join sub-select must select exactly one field');
  }
  if (query.orderBy.length > 0 || query.limit || query.groupBy || query.offset) {
    throw malformed('ORDER BY, LIMIT and GROUP BY are not allowed in a semi join sub-select');
  }
  const scope = newScope(outer.metadata, query, object, outer);
  const ref = resolve(scope, object, bare(object, query, item.path));
  if (ref.field.type !== 'id' && ref.field.type !== 'reference') {
    throw malformed(
      `The selected field '${ref.field.name}' in the semi join sub-select must be an ID or a reference field`,
    );
  }
  if (!query.where) return;
  if (countSemijoins(query.where) > 0) throw malformed('Nesting of semi join sub-selects is not supported');
  walk(scope, query.where, 'where');
}
