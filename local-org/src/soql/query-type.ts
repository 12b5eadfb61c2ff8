/** What a checked query gives: its columns, its children and the fields it touches. */
import type { FieldDef, FieldType, ObjectDef } from '../metadata/types.ts';
import type { FieldRef } from './resolve.ts';

/** A column of the result. */
export interface QueryColumn {
  /** Key in the result row: declared field name, alias, or `expr0`, `expr1` … */
  name: string;
  /** Names of the parents in front: `['Account', 'Owner']`. */
  parents: string[];
  label: string;
  type: FieldType;
  aggregate: boolean;
  /** The field behind it; also for `MAX(field)`. */
  field?: FieldDef;
  /** Object of the field (`Name` behind a polymorphic relationship). */
  object?: ObjectDef;
}

export interface QueryType {
  /** `count` = `SELECT COUNT()`: a number and no rows. `aggregate` = rows of AggregateResult. */
  kind: 'rows' | 'count' | 'aggregate';
  object: ObjectDef;
  columns: QueryColumn[];
  children: { relationshipName: string; type: QueryType }[];
  /** `TYPEOF` items: what each target gives. */
  typeOfs: {
    relationshipName: string;
    branches: { object: ObjectDef; columns: QueryColumn[] }[];
    otherwise: QueryColumn[];
  }[];
  /** Every field the query touches anywhere, for field-level security. */
  fields: { object: ObjectDef; field: FieldDef }[];
  /** Every object whose rows are read for themselves: the query's, its subqueries' and its semi-joins'. */
  objects: ObjectDef[];
}

/** The part of a column that comes from its field. */
export function fieldPart(ref: FieldRef): Pick<QueryColumn, 'name' | 'label' | 'type' | 'field' | 'object'> {
  return { name: ref.field.name, label: ref.field.label, type: ref.field.type, field: ref.field, object: ref.object };
}
