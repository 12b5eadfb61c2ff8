/** Small queries that the API asks for itself, built without going through query text. */
import type { LocalOrg } from '../platform/org.ts';
import type { Condition, Operand, SoqlQuery } from '../soql/ast.ts';
import type { Access, Value } from '../store/types.ts';

export function selectWhere(object: string, fields: string[][], where?: Condition): SoqlQuery {
  const names = fields.map((path) => path.join('.')).join(', ');
  return {
    kind: 'query',
    text: `SELECT ${names} FROM ${object}`,
    select: fields.map((path) => ({ kind: 'field', path })),
    from: object,
    orderBy: [],
    allRows: false,
    forUpdate: false,
    binds: [],
    ...(where ? { where } : {}),
  };
}

export function literal(value: Value): Operand {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'string', value };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'boolean', value };
}

export function equals(field: string, value: Value): Condition {
  return { kind: 'compare', left: { kind: 'field', path: [field] }, op: '=', right: literal(value) };
}

export function oneOf(field: string, values: Value[]): Condition {
  const right: Operand = { kind: 'list', values: values.map(literal) };
  return { kind: 'in', left: { kind: 'field', path: [field] }, negated: false, right };
}

/** Ids of the records whose field has the value (at most two: enough to see that it is not unique). */
export function byKey(org: LocalOrg, object: string, field: string, value: Value, access: Access): string[] {
  if (value === null) return [];
  const query = { ...selectWhere(object, [['Id']], equals(field, value)), limit: literal(2) };
  return org.query(query, [], access).rows.map((row) => row.fields['Id'] as string);
}
