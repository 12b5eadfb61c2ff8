/** A checked query as an SQL statement, and how its columns become rows. */
import { childOf, fieldOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { FunctionArg, SoqlQuery } from './ast.ts';
import { argumentKey, checkQuery, fieldsOfScope } from './check.ts';
import { conditionSql, type Shape } from './conditions.ts';
import type { BindValue, QueryContext } from './context.ts';
import { malformed, SoqlError } from './errors.ts';
import { isText, orderSql, Source, type Expression } from './expressions.ts';
import { EMPTY, frag, join, name, param, type Fragment } from './fragment.ts';
import { groupingSets, isSubtotalled } from './grouping-sets.ts';
import { bare, resolvePath, type Step } from './resolve.ts';
import { rowConditions } from './visibility.ts';

/** Where a row's parts stand among the columns. */
export interface RowShape {
  type: string;
  /** Column of the id; a parent without id is null. -1 for aggregates. */
  id: number;
  /** `format`: the field whose value FORMAT() writes out. `nullable`: a checkbox that is null in subtotals. */
  fields: { name: string; column: number; type: FieldType; nullable?: boolean; format?: FieldDef }[];
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

export function compileQuery(
  metadata: OrgMetadata,
  query: SoqlQuery,
  context: QueryContext,
  shapes: readonly Shape[],
): Statement {
  const { kind, object } = checkQuery(metadata, query);
  const source = new Source(metadata, query, object, context, { next: 0 });
  const builder = new Builder(source, shapes, query.allRows);
  if (kind === 'count') return builder.count();
  return kind === 'aggregate' ? builder.aggregate() : builder.rows();
}

class Builder {
  readonly #source: Source;
  readonly #shapes: readonly Shape[];
  readonly #allRows: boolean;
  readonly #columns: Fragment[] = [];

  constructor(source: Source, shapes: readonly Shape[], allRows: boolean) {
    this.#source = source;
    this.#shapes = shapes;
    this.#allRows = allRows;
  }

  count(): Statement {
    const where = this.#where();
    const { query } = this.#source;
    const from = frag`FROM ${this.#source.from()}${where}`;
    const sql =
      query.limit || query.offset
        ? frag`SELECT COUNT(*) FROM (SELECT 1 ${from}${this.#bounds()})`
        : frag`SELECT COUNT(*) ${from}`;
    return { sql, shape: newShape('', -1), parentColumn: -1, kind: 'count' };
  }

  aggregate(): Statement {
    const source = this.#source;
    const { query, metadata } = source;
    const shape = newShape('AggregateResult', -1);
    const { columns } = checkQuery(metadata, query);
    query.select.forEach((item, index) => {
      if (item.kind !== 'field' && item.kind !== 'function') throw malformed('unexpected item in a grouped query');
      const { name: key, type } = columns[index]!;
      shape.fields.push({ name: key, column: this.#column(source.argument(item).sql), type });
    });
    if (isSubtotalled(query)) return { sql: this.#subtotals(shape), shape, parentColumn: -1, kind: 'aggregate' };
    const where = this.#where();
    const groups = (query.groupBy?.items ?? []).map((item) => source.argument(item).sql);
    const groupBy = groups.length > 0 ? frag` GROUP BY ${join(groups, ', ')}` : EMPTY;
    const having = query.having ? frag` HAVING ${conditionSql(source, query.having, this.#shapes)}` : EMPTY;
    const order = this.#orderBy();
    const sql = frag`SELECT ${join(this.#columns, ', ')} FROM ${source.from()}${where}${groupBy}${having}${order}${this.#bounds()}`;
    return { sql, shape, parentColumn: -1, kind: 'aggregate' };
  }

  /**
   * SQLite has neither ROLLUP nor CUBE: every grouping is a SELECT of its own, with one sort around them all. A grouping
   * of no field is by a constant, so that no rows make no total.
   */
  #subtotals(shape: RowShape): Fragment {
    const source = this.#source;
    const { select, groupBy, having, orderBy } = source.query;
    // The first pass made the joins; columns are made anew for every grouping.
    const branches = groupingSets(groupBy!).map(({ kept, leftOut }) => {
      source.leftOut = new Set(leftOut.map((item) => argumentKey(source, item)));
      const columns = select.map((item) => {
        const { sql, type } = source.argument(item as FunctionArg);
        // An unchecked box may be stored as null, which here means a subtotal.
        return type === 'boolean' && sql.sql !== 'NULL' ? frag`ifnull(${sql}, 0)` : sql;
      });
      const sorts = orderBy.map(({ by }) => orderSql(source.argument(by)));
      const named = [...columns, ...sorts].map((sql, index) => frag`${sql} AS c${index}`);
      const where = this.#where();
      const groups = kept.length > 0 ? kept.map((item) => source.argument(item).sql) : [frag`NULL`];
      const filter = having ? frag` HAVING ${conditionSql(source, having, this.#shapes)}` : EMPTY;
      return frag`SELECT ${join(named, ', ')} FROM ${source.from()}${where} GROUP BY ${join(groups, ', ')}${filter}`;
    });
    source.leftOut = new Set();
    for (const field of shape.fields) if (field.type === 'boolean') field.nullable = true;
    const results = select.map((_, index) => frag`c${index}`);
    const order = orderBy.map(({ by, direction, nulls }, index) => {
      const { type, field } = source.argument(by);
      // The columns of a UNION have no collation of their own.
      const collation = isText(type) && type !== 'picklist' && !field?.caseSensitive ? ' COLLATE NOCASE' : '';
      const place = select.length + index;
      return frag`c${place}${collation} ${direction.toUpperCase()} NULLS ${nulls.toUpperCase()}`;
    });
    const sorted = order.length > 0 ? frag` ORDER BY ${join(order, ', ')}` : EMPTY;
    return frag`SELECT ${join(results, ', ')} FROM (${join(branches, ' UNION ALL ')})${sorted}${this.#bounds()}`;
  }

  rows(): Statement {
    const shape = this.#selectList();
    const where = this.#where();
    const order = this.#orderBy();
    const sql = frag`SELECT ${join(this.#columns, ', ')} FROM ${this.#source.from()}${where}${order}${this.#bounds()}`;
    return { sql, shape, parentColumn: -1, kind: 'rows' };
  }

  /** Rows of many parents at once; a LIMIT holds for each parent. */
  children(parentField: string): Statement {
    const source = this.#source;
    const shape = this.#selectList();
    const parent = `${source.alias}.${name(parentField)}`;
    const parentColumn = this.#column(frag`${parent}`);
    const inParents = frag`${parent} IN (SELECT value FROM json_each(${param((run) => run.parentIds!)}))`;
    const where = this.#where([inParents]);
    const order = this.#orderBy();
    const columns = join(this.#columns, ', ');
    const { limit } = source.query;
    if (!limit) {
      const sql = frag`SELECT ${columns} FROM ${source.from()}${where}${order}`;
      return { sql, shape, parentColumn, kind: 'rows' };
    }
    const numbered = this.#columns.map((column, index) => frag`${column} AS c${index}`);
    const sql = frag`SELECT * FROM (SELECT ${join(numbered, ', ')}, ROW_NUMBER() OVER (PARTITION BY ${parent}${order}) AS place
      FROM ${source.from()}${where}) WHERE place <= ${count(limit)} ORDER BY place`;
    return { sql, shape, parentColumn, kind: 'rows' };
  }

  // ---- the SELECT list ---------------------------------------------------------------------------------------------

  #selectList(): RowShape {
    const source = this.#source;
    const { query, object } = source;
    const shape = newShape(object.name, this.#column(frag`${source.alias}."Id"`));
    for (const item of query.select) {
      if (item.kind === 'subquery') shape.children.push(this.#child(item.query));
      else if (item.kind === 'typeof') shape.typeOfs.push(this.#typeOf(item));
      else if (item.kind === 'fields') {
        for (const field of fieldsOfScope(object, item.scope)) this.#place(shape, object, source.alias, [field.name]);
      } else if (item.kind === 'field') {
        this.#place(shape, object, source.alias, bare(object, query, item.path));
      } else {
        const inner = item.args[0]!;
        if (inner.kind !== 'field') throw malformed('toLabel takes one field');
        const format = item.fn.toUpperCase() === 'FORMAT';
        const { sql } = source.argument(format ? inner : item);
        const path = bare(object, query, inner.path);
        this.#place(shape, object, source.alias, path, { sql, name: item.alias, format });
      }
    }
    return shape;
  }

  /** Puts a field into the shape, under the parents of its path. `label` replaces the value (toLabel). */
  #place(
    shape: RowShape,
    object: ObjectDef,
    alias: string,
    path: string[],
    label?: { sql: Fragment; name: string | undefined; format: boolean },
  ): void {
    const source = this.#source;
    const ref = resolvePath(source.metadata, object, path);
    let at = shape;
    let from = alias;
    for (const step of ref.steps) {
      from = source.join(from, step.reference, step.target);
      at = this.#parent(at, step, from);
    }
    const { field } = ref;
    if (ref.polymorphic) {
      const { reference } = ref.polymorphic;
      at = this.#parentShape(at, reference.relationshipName!, 'Name', frag`${from}.${name(reference.name)}`);
    }
    const value: Expression = ref.polymorphic
      ? { sql: frag`${source.nameField(ref.polymorphic, from, field)}`, type: field.type, isColumn: false }
      : { sql: this.#fieldSql(ref.object, field.name, from), type: field.type, isColumn: true };
    const type = label ? 'string' : value.type;
    const column = this.#column(label?.sql ?? value.sql);
    at.fields.push({ name: label?.name ?? field.name, column, type, ...(label?.format ? { format: field } : {}) });
  }

  #fieldSql(object: ObjectDef, fieldName: string, alias: string): Fragment {
    const field = fieldOf(object, fieldName)!;
    if (field.formula === undefined) return frag`${alias}.${name(field.name)}`;
    return frag`${this.#source.context.formulaSql(object, field, alias)}`;
  }

  #parent(shape: RowShape, step: Step, alias: string): RowShape {
    return this.#parentShape(shape, step.reference.relationshipName!, step.target.name, frag`${alias}."Id"`);
  }

  #parentShape(shape: RowShape, relationship: string, type: string, id: Fragment): RowShape {
    const known = shape.parents.find((parent) => parent.name === relationship);
    if (known) return known.shape;
    const parent = newShape(type, this.#column(id));
    shape.parents.push({ name: relationship, shape: parent });
    return parent;
  }

  #typeOf(item: SoqlQuery['select'][number] & { kind: 'typeof' }): RowShape['typeOfs'][number] {
    const source = this.#source;
    const reference = relationshipOf(source.object, item.path)!.field;
    const id = frag`${source.alias}.${name(reference.name)}`;
    const column = this.#column(id);
    const branches = new Map<string, RowShape>();
    for (const branch of item.branches) {
      const object = objectOf(source.metadata, branch.object)!;
      const alias = source.join(source.alias, reference, object);
      const shape = newShape(object.name, column);
      for (const path of branch.fields) this.#place(shape, object, alias, path);
      branches.set(object.keyPrefix, shape);
    }
    let otherwise: RowShape | undefined;
    if (item.otherwise.length > 0) {
      otherwise = newShape('Name', column);
      const targets = reference.referenceTo!.map((target) => objectOf(source.metadata, target)!);
      const nameObject = objectOf(source.metadata, 'Name')!;
      for (const path of item.otherwise) {
        const field = fieldOf(nameObject, path.at(-1)!)!;
        const sql = source.nameField({ reference, from: source.object, targets }, source.alias, field);
        otherwise.fields.push({ name: field.name, column: this.#column(frag`${sql}`), type: field.type });
      }
    }
    return { name: reference.relationshipName!, column, branches, otherwise };
  }

  #child(query: SoqlQuery): RowShape['children'][number] {
    const { metadata, object, context } = this.#source;
    const relationship = childOf(object, query.from)!;
    const child = objectOf(metadata, relationship.childObject)!;
    const source = new Source(metadata, query, child, context, { next: 0 });
    const statement = new Builder(source, this.#shapes, this.#allRows).children(relationship.field);
    return { name: relationship.relationshipName, statement };
  }

  #column(sql: Fragment): number {
    return this.#columns.push(sql) - 1;
  }

  // ---- the other clauses -------------------------------------------------------------------------------------------

  #where(extra: Fragment[] = []): Fragment {
    const { query } = this.#source;
    const conditions = [...extra, ...rowConditions(this.#source, this.#allRows)];
    if (query.where) conditions.push(conditionSql(this.#source, query.where, this.#shapes));
    return conditions.length > 0 ? frag` WHERE ${join(conditions, ' AND ')}` : EMPTY;
  }

  #orderBy(): Fragment {
    const { orderBy } = this.#source.query;
    if (orderBy.length === 0) return EMPTY;
    const items = orderBy.map(
      ({ by, direction, nulls }) =>
        frag`${orderSql(this.#source.argument(by))} ${direction.toUpperCase()} NULLS ${nulls.toUpperCase()}`,
    );
    return frag` ORDER BY ${join(items, ', ')}`;
  }

  #bounds(): Fragment {
    const { limit, offset } = this.#source.query;
    if (!limit && !offset) return EMPTY;
    const rows = limit ? count(limit) : frag`-1`;
    return offset ? frag` LIMIT ${rows} OFFSET ${count(offset, MAX_OFFSET)}` : frag` LIMIT ${rows}`;
  }
}

const MAX_OFFSET = 2000;

/** The number after LIMIT or OFFSET. */
function count(operand: NonNullable<SoqlQuery['limit']>, most?: number): Fragment {
  return param(({ binds }) => {
    const value: BindValue | undefined =
      operand.kind === 'bind' ? binds[operand.index] : (operand as { value: number }).value;
    if (typeof value !== 'number' || value < 0 || !Number.isInteger(value)) {
      throw malformed(`LIMIT and OFFSET need a whole number, zero or greater; got ${JSON.stringify(value ?? null)}`);
    }
    if (most !== undefined && value > most) {
      throw new SoqlError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${most}`);
    }
    return value;
  });
}

function newShape(type: string, id: number): RowShape {
  return { type, id, fields: [], parents: [], typeOfs: [], children: [] };
}
