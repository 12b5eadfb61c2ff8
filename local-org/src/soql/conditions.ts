/**
 * WHERE and HAVING as SQL. Salesforce's conditions are true or false, never unknown: `!=` and NOT also find empty
 * fields, and an empty checkbox is unchecked.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_null.htm
 */
import type { CompareOp, Condition, Operand } from './ast.ts';
import type { BindValue } from './context.ts';
import { dayRange } from './date-literals.ts';
import { malformed } from './errors.ts';
import { Source, type Expression } from './expressions.ts';
import { frag, join, param, type Fragment } from './fragment.ts';
import { resolveObject } from './resolve.ts';
import { capitals, capitalsSql, ignoresCase, isText, isWide } from './text.ts';
import { convert, likePattern, type Plain } from './values.ts';
import { rowConditions } from './visibility.ts';

/** Whether binds are null, single values or lists decides the SQL, and whether they are wide (see `text.ts`). */
export type Shape = 'null' | `${'' | 'wide '}${'value' | 'list' | 'list with null'}`;

export function shapeOf(value: BindValue | undefined): Shape {
  if (value === null || value === undefined || value === '') return 'null';
  if (typeof value !== 'object') return isWide(value) ? 'wide value' : 'value';
  const list = value.some((each) => each === null || each === '') ? 'list with null' : 'list';
  return value.some(isWide) ? `wide ${list}` : list;
}

export function conditionSql(source: Source, condition: Condition, shapes: readonly Shape[]): Fragment {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => conditionSql(source, part, shapes));
      return frag`(${join(parts, condition.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return frag`(${conditionSql(source, condition.part, shapes)}) IS NOT TRUE`;
    case 'compare':
      return compareSql(source.argument(condition.left), condition.op, condition.right, shapes);
    case 'in': {
      const left = source.argument(condition.left);
      if (condition.right.kind === 'semijoin') return semijoinSql(source, left, condition, shapes);
      return inSql(left, condition.right, condition.negated, shapes);
    }
    case 'includes':
      return includesSql(source.argument(condition.left), condition.values, condition.negated, shapes);
  }
}

// ---- comparisons ---------------------------------------------------------------------------------------------------

function compareSql(left: Expression, op: CompareOp, right: Operand, shapes: readonly Shape[]): Fragment {
  if (right.kind === 'dateLiteral') return rangeSql(left, op, right);
  if (isNull(right, shapes)) return nullSql(left, op);
  const wide = ignoresCase(left) && isWideOperand(right, shapes);
  if (right.kind === 'bind' && !shapes[right.index]!.endsWith('value')) {
    if (op === 'LIKE') return likeAnySql(left, right, wide);
    throw malformed('a list can only be compared with IN, NOT IN and LIKE');
  }
  const value = param((run) => convert(left, plainOf(right, run.binds), run.context));
  if (op === 'LIKE') {
    const pattern = param((run) => {
      const text = likePattern(plainOf(right, run.binds));
      return wide ? capitals(text) : text;
    });
    return frag`${wide ? capitalsSql(left.sql, left.isColumn) : left.sql} LIKE ${pattern} ESCAPE '\\'`;
  }
  if (left.type === 'boolean') return frag`ifnull(${left.sql}, 0) ${op === '!=' ? '<>' : op} ${value}`;
  if (wide || (ignoresCase(left) && op !== '=' && op !== '!=')) return capitalsCompareSql(left, op, value);
  const collated = collation(left);
  if (op === '!=') return frag`${left.sql} IS NOT ${value}${collated}`;
  return frag`${left.sql} ${op} ${value}${collated}`;
}

function capitalsCompareSql(left: Expression, op: CompareOp, { params }: Fragment): Fragment {
  const value = param((run) => capitals(String(params[0]!(run))));
  return frag`${capitalsSql(left.sql, left.isColumn)} ${op === '!=' ? 'IS NOT' : op} ${value}`;
}

function isWideOperand(operand: Operand, shapes: readonly Shape[]): boolean {
  if (operand.kind === 'bind') return shapes[operand.index]!.startsWith('wide');
  return operand.kind === 'string' && isWide(operand.value);
}

/** Text of columns has its collation in the table; other text is compared without regard to case. */
function collation(left: Expression): string {
  if (!isText(left.type)) return '';
  if (left.field?.caseSensitive) return ' COLLATE BINARY';
  return left.isColumn ? '' : ' COLLATE NOCASE';
}

/** For a boolean field "null matches FALSE values". */
function nullSql(left: Expression, op: CompareOp): Fragment {
  const isEmpty = left.type === 'boolean' ? frag`ifnull(${left.sql}, 0) = 0` : frag`${left.sql} IS NULL`;
  if (op === '=') return isEmpty;
  if (op === '!=') return frag`NOT (${isEmpty})`;
  // Nothing is less than, greater than or like nothing.
  return frag`0`;
}

function likeAnySql(left: Expression, right: Operand & { kind: 'bind' }, wide: boolean): Fragment {
  const patterns = param((run) => {
    const texts = listOf(run.binds[right.index]).map(likePattern);
    return JSON.stringify(wide ? texts.map(capitals) : texts);
  });
  const text = wide ? capitalsSql(left.sql, left.isColumn) : left.sql;
  return frag`EXISTS (SELECT 1 FROM json_each(${patterns}) WHERE ${text} LIKE value ESCAPE '\\')`;
}

/** `= THIS_MONTH` is inside the range, `>` after it, `<` before it. */
function rangeSql(left: Expression, op: CompareOp, literal: Operand & { kind: 'dateLiteral' }): Fragment {
  const bound = (end: 'from' | 'until') =>
    param(({ context }) => {
      const day = dayRange(literal.name, literal.n, context.now, context.timeZone)[end];
      return left.type === 'date' ? day.toISODate() : day.toUTC().toISO();
    });
  const at = left.sql;
  switch (op) {
    case '=':
      return frag`(${at} >= ${bound('from')} AND ${at} < ${bound('until')})`;
    case '!=':
      return frag`(${at} IS NULL OR ${at} < ${bound('from')} OR ${at} >= ${bound('until')})`;
    case '<':
      return frag`${at} < ${bound('from')}`;
    case '<=':
      return frag`${at} < ${bound('until')}`;
    case '>':
      return frag`${at} >= ${bound('until')}`;
    case '>=':
      return frag`${at} >= ${bound('from')}`;
    default:
      throw malformed('LIKE is not allowed with a date literal');
  }
}

// ---- lists ---------------------------------------------------------------------------------------------------------

/** Lists travel as one JSON parameter: thousands of ids are as good as one. */
function inSql(left: Expression, right: Operand, negated: boolean, shapes: readonly Shape[]): Fragment {
  const operands = right.kind === 'list' ? right.values : [right];
  const ranges = operands.filter((value) => value.kind === 'dateLiteral');
  const hasNull = operands.some((value) => isNull(value, shapes) || hasNullInside(value, shapes));
  const parts: Fragment[] = ranges.map((value) => rangeSql(left, '=', value));
  const values = operands.filter((value) => value.kind !== 'dateLiteral' && !isNull(value, shapes));
  if (values.length > 0) {
    const wide = ignoresCase(left) && values.some((value) => isWideOperand(value, shapes));
    const json = param((run) =>
      JSON.stringify(
        values
          .flatMap((value) => (value.kind === 'bind' ? listOf(run.binds[value.index]) : [plainOf(value, run.binds)]))
          .map((value) => convert(left, value, run.context))
          .map((value) => (wide ? capitals(String(value)) : value)),
      ),
    );
    const plain = left.type === 'boolean' ? frag`ifnull(${left.sql}, 0)` : frag`${left.sql}${collation(left)}`;
    const at = wide ? capitalsSql(left.sql, left.isColumn) : plain;
    parts.push(frag`${at} IN (SELECT value FROM json_each(${json}))`);
  }
  if (hasNull) parts.push(nullSql(left, '='));
  const found = parts.length === 0 ? frag`0` : frag`(${join(parts, ' OR ')})`;
  return negated ? frag`${found} IS NOT TRUE` : found;
}

function hasNullInside(value: Operand, shapes: readonly Shape[]): boolean {
  return value.kind === 'bind' && shapes[value.index]!.endsWith('with null');
}

function isNull(value: Operand, shapes: readonly Shape[]): boolean {
  if (value.kind === 'null') return true;
  // Salesforce stores no empty text: '' is null.
  if (value.kind === 'string') return value.value === '';
  return value.kind === 'bind' && shapes[value.index] === 'null';
}

function listOf(value: BindValue | undefined): Plain[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [value];
  return value.filter((each): each is Plain => each !== null && each !== '');
}

function plainOf(operand: Operand, binds: readonly BindValue[]): Plain {
  switch (operand.kind) {
    case 'bind':
      return binds[operand.index] as Plain;
    case 'string':
    case 'number':
    case 'boolean':
    case 'date':
    case 'datetime':
      return operand.value;
    default:
      throw malformed(`unexpected ${operand.kind}`);
  }
}

function semijoinSql(
  outer: Source,
  left: Expression,
  condition: Condition & { kind: 'in' },
  shapes: readonly Shape[],
): Fragment {
  if (condition.right.kind !== 'semijoin') throw malformed('no semi join');
  const { query } = condition.right;
  const object = resolveObject(outer.metadata, query.from);
  const source = new Source(outer.metadata, query, object, outer.context, outer.aliases);
  const item = query.select[0]!;
  if (item.kind !== 'field') throw malformed('A semi join sub-select must select exactly one field');
  const selected = source.field(item.path);
  const where = rowConditions(source, outer.query.allRows);
  if (query.where) where.push(conditionSql(source, query.where, shapes));
  where.push(frag`${selected.sql} IS NOT NULL`);
  const found = frag`${left.sql} IN (SELECT ${selected.sql} FROM ${source.from()} WHERE ${join(where, ' AND ')})`;
  return condition.negated ? frag`(${found}) IS NOT TRUE` : found;
}

/** `INCLUDES ('A;B', 'C')`: A and B together, or C. */
function includesSql(left: Expression, values: Operand[], negated: boolean, shapes: readonly Shape[]): Fragment {
  const sets = param((run) =>
    JSON.stringify(
      values
        .filter((value) => !isNull(value, shapes))
        .flatMap((value) => (value.kind === 'bind' ? listOf(run.binds[value.index]) : [plainOf(value, run.binds)]))
        .map((value) => String(value).split(';')),
    ),
  );
  const found = frag`EXISTS (SELECT 1 FROM json_each(${sets}) sets WHERE NOT EXISTS (
    SELECT 1 FROM json_each(sets.value) one WHERE instr(';' || lower(${left.sql}) || ';', ';' || lower(one.value) || ';') IS NOT TRUE))`;
  return negated ? frag`NOT ${found}` : found;
}
