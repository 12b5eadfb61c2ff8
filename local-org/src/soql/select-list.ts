/** The SELECT list of a query for rows: its columns, and the shape of the rows they make. */
import { fieldOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { ObjectDef } from '../metadata/types.ts';
import type { SoqlQuery } from './ast.ts';
import { fieldsOfScope } from './check-rows.ts';
import { malformed } from './errors.ts';
import type { Expression, Source } from './expressions.ts';
import { frag, name, type Fragment } from './fragment.ts';
import { bare, resolvePath, type Step } from './resolve.ts';
import { newShape, type RowShape } from './row-shape.ts';

/** Makes the statement of a child subquery. */
export type MakeChild = (query: SoqlQuery) => RowShape['children'][number];

export class SelectList {
  readonly columns: Fragment[] = [];
  readonly #source: Source;
  readonly #child: MakeChild;

  constructor(source: Source, child: MakeChild) {
    this.#source = source;
    this.#child = child;
  }

  /** Adds a column; returns its place. */
  add(sql: Fragment): number {
    return this.columns.push(sql) - 1;
  }

  read(): RowShape {
    const source = this.#source;
    const { query, object } = source;
    const shape = newShape(object.name, this.add(frag`${source.alias}."Id"`));
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
      const { reference, through } = ref.polymorphic;
      at = this.#parentShape(at, reference.relationshipName!, 'Name', frag`${from}.${name(reference.name)}`);
      if (through) {
        const id = frag`${source.nameField(ref.polymorphic, from, through)}`;
        at = this.#parentShape(at, through.relationshipName!, ref.object.name, id);
      }
    }
    const value: Expression = ref.polymorphic
      ? { sql: frag`${source.polymorphicSql(ref, from)}`, type: field.type, isColumn: false }
      : { sql: this.#fieldSql(ref.object, field.name, from), type: field.type, isColumn: true };
    const type = label ? 'string' : value.type;
    const column = this.add(label?.sql ?? value.sql);
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
    const parent = newShape(type, this.add(id));
    shape.parents.push({ name: relationship, shape: parent });
    return parent;
  }

  #typeOf(item: SoqlQuery['select'][number] & { kind: 'typeof' }): RowShape['typeOfs'][number] {
    const source = this.#source;
    const reference = relationshipOf(source.object, item.path)!.field;
    const id = frag`${source.alias}.${name(reference.name)}`;
    const column = this.add(id);
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
        otherwise.fields.push({ name: field.name, column: this.add(frag`${sql}`), type: field.type });
      }
    }
    return { name: reference.relationshipName!, column, branches, otherwise };
  }
}
