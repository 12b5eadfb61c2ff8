/** Builds the small queries behind lists, related lists and lookups, always in user mode. */
import type { ObjectDef } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import type { Condition, OrderItem, SoqlQuery } from '../../soql/ast.ts';
import type { Access, ResultRow, Value } from '../../store/types.ts';
import { literal, selectWhere } from '../../api/lookups.ts';
import type { FieldView } from '../model/fields.ts';

export interface ListRequest {
  object: ObjectDef;
  columns: FieldView[];
  where?: Condition;
  sort?: { column: FieldView; direction: 'asc' | 'desc' };
  limit: number;
  offset?: number;
}

/** Field → value; the name of a parent stands under `<Field>.name`. */
export type ListRow = Record<string, Value>;

export function userAccess(userId: string): Access {
  return { userId, mode: 'user', sharing: true };
}

export function listRows(org: LocalOrg, request: ListRequest, access: Access): ListRow[] {
  const { object, columns, where, sort, limit, offset } = request;
  const paths = [['Id'], ...columns.flatMap((column) => [[column.name], ...parentPath(column)])];
  const query: SoqlQuery = {
    ...selectWhere(object.name, uniquePaths(paths), where),
    orderBy: sort ? [orderBy(sort.column, sort.direction)] : [],
    limit: literal(limit),
    ...(offset ? { offset: literal(offset) } : {}),
  };
  return org.query(query, [], access).rows.map((row) => flatten(row, columns));
}

export function countRows(org: LocalOrg, object: ObjectDef, where: Condition | undefined, access: Access): number {
  const query: SoqlQuery = {
    ...selectWhere(object.name, [], where),
    select: [{ kind: 'function', fn: 'COUNT', args: [] }],
    text: `SELECT COUNT() FROM ${object.name}`,
  };
  return org.query(query, [], access).count ?? 0;
}

/** The field holds the text, without regard to case. */
export function contains(field: string, text: string): Condition {
  const pattern = `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
  return {
    kind: 'compare',
    left: { kind: 'field', path: [field] },
    op: 'LIKE',
    right: { kind: 'string', value: pattern },
  };
}

function orderBy(column: FieldView, direction: 'asc' | 'desc'): OrderItem {
  const path = parentPath(column)[0] ?? [column.name];
  return { by: { kind: 'field', path }, direction, nulls: direction === 'asc' ? 'first' : 'last' };
}

function parentPath({ relationship, parentName }: FieldView): string[][] {
  return relationship && parentName ? [[relationship, parentName]] : [];
}

function uniquePaths(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

function flatten(row: ResultRow, columns: FieldView[]): ListRow {
  const flat: ListRow = { Id: row.fields['Id'] as Value };
  for (const { name, relationship, parentName } of columns) {
    flat[name] = (row.fields[name] as Value | undefined) ?? null;
    if (!relationship || !parentName) continue;
    const parent = row.fields[relationship] as ResultRow | null | undefined;
    flat[`${name}.name`] = (parent?.fields[parentName] as Value | undefined) ?? null;
  }
  return flat;
}
