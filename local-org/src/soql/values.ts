/** Values of queries as they are stored, by the type of the field they are compared with. */
import type { QueryContext } from './context.ts';
import { SoqlError } from './errors.ts';
import type { Expression } from './expressions.ts';
import type { SqlValue } from './fragment.ts';

export type Plain = string | number | boolean;

export function convert(left: Expression, value: Plain, context: QueryContext): SqlValue {
  switch (left.type) {
    case 'id':
    case 'reference': {
      const id = context.parseId(String(value));
      if (id === null) throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`);
      return id;
    }
    case 'boolean':
      return Number(value === true || value === 'true');
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return Number(value);
    case 'datetime':
      return datetime(String(value));
    case 'date':
      return String(value).slice(0, 10);
    default:
      return plainText(String(value));
  }
}

/** A Date bound to a datetime field stands for its midnight in UTC. */
function datetime(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00.000Z` : new Date(value).toISOString();
}

/** Outside of LIKE, `\_` and `\%` are an underscore and a percent sign. */
function plainText(value: string): string {
  return value.replace(/\\([_%])/g, '$1');
}

/** A LIKE pattern with `\` as the escape character; a lone backslash stands for itself. */
export function likePattern(value: Plain): string {
  return String(value).replace(/\\(?![_%])/g, '\\\\');
}
