/** How the columns of an SQL statement become rows. */
import type { FieldType } from '../metadata/types.ts';
import type { Formatted } from './format.ts';
import type { Fragment } from './fragment.ts';

/** Where a row's parts stand among the columns. */
export interface RowShape {
  type: string;
  /** Column of the id; a parent without id is null. -1 for aggregates. */
  id: number;
  /** `format`: the field whose value FORMAT() writes out. `nullable`: a checkbox that is null in subtotals. */
  fields: { name: string; column: number; type: FieldType; nullable?: boolean; format?: Formatted }[];
  parents: { name: string; shape: RowShape }[];
  /** A TYPEOF item: the branch is chosen by the key prefix of the id in `column`. */
  typeOfs: { name: string; column: number; branches: Map<string, RowShape>; otherwise: RowShape | undefined }[];
  children: { name: string; statement: Statement }[];
}

export interface Statement {
  sql: Fragment;
  shape: RowShape;
  /** For child subqueries: column of the parent's id. */
  parentColumn: number;
  kind: 'rows' | 'count' | 'aggregate';
}

export function newShape(type: string, id: number): RowShape {
  return { type, id, fields: [], parents: [], typeOfs: [], children: [] };
}
