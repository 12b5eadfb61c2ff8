/** Field paths and functions to SQL expressions, with the joins they need. */
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { fieldOf } from '../metadata/lookup.ts';
import type { FunctionArg, SoqlQuery } from './ast.ts';
import type { QueryContext } from './context.ts';
import { argumentKey } from './scope.ts';
import { malformed } from './errors.ts';
import { frag, name, param, text, type Fragment } from './fragment.ts';
import { aggregates, dateFunctions, LOCAL_TIME } from './functions.ts';
import { isGrouping } from './grouping-sets.ts';
import { capitalsSql, ignoresCase } from './text.ts';
import { bare, resolvePath, type FieldRef, type Polymorphic, type Step } from './resolve.ts';

export interface Expression {
  sql: Fragment;
  type: FieldType;
  field?: FieldDef;
  /** True where the SQL carries the collation of a column; other text needs one written out. */
  isColumn: boolean;
}

/** Aliases are numbered through a whole statement, semi-joins included. */
export interface Aliases {
  next: number;
}

/** One FROM clause: its root table and the parents joined to it. */
export class Source {
  readonly metadata: OrgMetadata;
  readonly query: SoqlQuery;
  readonly object: ObjectDef;
  readonly context: QueryContext;
  readonly aliases: Aliases;
  readonly alias: string;
  readonly #joins = new Map<string, { alias: string; sql: string }>();

  constructor(metadata: OrgMetadata, query: SoqlQuery, object: ObjectDef, context: QueryContext, aliases: Aliases) {
    this.metadata = metadata;
    this.query = query;
    this.object = object;
    this.context = context;
    this.aliases = aliases;
    this.alias = this.#newAlias();
  }

  #newAlias(): string {
    return `t${this.aliases.next++}`;
  }

  /** The FROM clause; ask for it last, when all expressions have made their joins. */
  from(): Fragment {
    const joins = [...this.#joins.values()].map((each) => each.sql).join('');
    return { sql: `${name(this.object.name)} ${this.alias}${joins}`, params: [] };
  }

  field(path: string[]): Expression {
    const ref = resolvePath(this.metadata, this.object, bare(this.object, this.query, path));
    return this.expression(ref);
  }

  expression(ref: FieldRef): Expression {
    const alias = this.parent(ref.steps);
    const { field } = ref;
    if (ref.polymorphic) {
      return {
        sql: { sql: this.polymorphicSql(ref, alias), params: [] },
        type: field.type,
        field,
        isColumn: false,
      };
    }
    return {
      sql: { sql: this.#fieldSql(ref.object, field, alias), params: [] },
      type: field.type,
      field,
      isColumn: true,
    };
  }

  #fieldSql(object: ObjectDef, field: FieldDef, alias: string): string {
    return field.formula === undefined ? `${alias}.${name(field.name)}` : this.context.formulaSql(object, field, alias);
  }

  /** Alias of the table that the steps lead to. */
  parent(steps: Step[]): string {
    let alias = this.alias;
    for (const step of steps) alias = this.join(alias, step.reference, step.target);
    return alias;
  }

  join(alias: string, reference: FieldDef, target: ObjectDef): string {
    const key = `${alias}.${reference.name}>${target.name}`;
    let found = this.#joins.get(key);
    if (!found) {
      const next = this.#newAlias();
      const sql = ` LEFT JOIN ${name(target.name)} ${next} ON ${next}."Id" = ${alias}.${name(reference.name)}`;
      this.#joins.set(key, (found = { alias: next, sql }));
    }
    return found.alias;
  }

  /** The field at the end of a path through a polymorphic relationship of `alias`. */
  polymorphicSql({ polymorphic, object, field }: FieldRef, alias: string): string {
    const through = polymorphic!.through;
    if (!through) return this.nameField(polymorphic!, alias, field);
    const parent = this.#newAlias();
    const value = this.#fieldSql(object, field, parent);
    const id = this.nameField(polymorphic!, alias, through);
    return `(SELECT ${value} FROM ${name(object.name)} ${parent} WHERE ${parent}."Id" = ${id})`;
  }

  /** A field of `Name`, whichever object the reference points to: told apart by key prefix. */
  nameField(polymorphic: Polymorphic, alias: string, field: FieldDef): string {
    const reference = `${alias}.${name(polymorphic.reference.name)}`;
    if (field.name === 'Id') return reference;
    const branches = polymorphic.targets.flatMap((target) => {
      const value = this.#nameValue(target, field, reference);
      return value === undefined ? [] : [`WHEN ${text(target.keyPrefix)} THEN ${value}`];
    });
    return branches.length === 0 ? 'NULL' : `CASE substr(${reference}, 1, 3) ${branches.join(' ')} END`;
  }

  #nameValue(target: ObjectDef, field: FieldDef, reference: string): string | undefined {
    if (field.name === 'Type') return text(target.name);
    const own = fieldOf(target, field.name === 'Name' ? target.nameField : field.name);
    if (!own) return undefined;
    const alias = this.#newAlias();
    const value = this.#fieldSql(target, own, alias);
    return `(SELECT ${value} FROM ${name(target.name)} ${alias} WHERE ${alias}."Id" = ${reference})`;
  }

  /** Keys of the fields that the grouping at hand leaves out: null there, and GROUPING() gives 1. */
  leftOut: ReadonlySet<string> = new Set();

  argument(arg: FunctionArg): Expression {
    if (isGrouping(arg)) {
      const inner = (arg as FunctionArg & { kind: 'function' }).args[0]!;
      return { sql: frag`${Number(this.leftOut.has(argumentKey(this, inner)))}`, type: 'int', isColumn: false };
    }
    const plain = this.#plain(arg);
    const isLeftOut = this.leftOut.size > 0 && this.leftOut.has(argumentKey(this, arg));
    return isLeftOut ? { ...plain, sql: frag`NULL`, isColumn: false } : plain;
  }

  /** Inside an aggregate function a field is itself, left out or not. */
  #plain(arg: FunctionArg): Expression {
    if (arg.kind === 'field') return this.field(arg.path);
    if (arg.kind === 'literal') throw malformed(`unexpected value ${JSON.stringify(arg.value)}`);
    const fn = arg.fn.toUpperCase();
    if (fn === 'COUNT' && arg.args.length === 0) return { sql: frag`COUNT(*)`, type: 'int', isColumn: false };
    const inner = this.#plain(arg.args[0]!);
    const given = inner.field ? { field: inner.field } : {};
    if (fn === 'CONVERTTIMEZONE') {
      const local = frag`${LOCAL_TIME}(${inner.sql}, ${param(({ context }) => context.timeZone)})`;
      return { ...given, sql: local, type: 'datetime', isColumn: false };
    }
    if (fn === 'TOLABEL') return { ...given, sql: labelSql(inner), type: 'string', isColumn: false };
    const aggregate = aggregates[fn];
    const date = dateFunctions[fn];
    const sql = aggregate ? aggregate.sql(inner.sql) : date!.sql(inner.sql);
    const type = aggregate ? aggregate.type(inner.type)! : date!.type;
    return { ...given, sql, type, isColumn: false };
  }
}

/** A picklist value's label. */
function labelSql(inner: Expression): Fragment {
  const renamed = (inner.field?.picklist ?? []).filter((value) => value.label !== value.value);
  if (renamed.length === 0) return inner.sql;
  const branches = renamed.map((value) => `WHEN ${text(value.value)} THEN ${text(value.label)}`).join(' ');
  return frag`CASE ${inner.sql} ${branches} ELSE ${inner.sql} END`;
}

/** Picklists sort in the order of their values, other text without regard to case. */
export function orderSql(expression: Expression): Fragment {
  const { field, sql, type } = expression;
  if (type === 'picklist' && field?.picklist && field.picklist.length > 0) {
    const places = field.picklist
      .map((value, place) => `WHEN ${sql.sql} = ${text(value.value)} THEN ${place}`)
      .join(' ');
    return { sql: `CASE WHEN ${sql.sql} IS NULL THEN NULL ${places} ELSE ${field.picklist.length} END`, params: [] };
  }
  return ignoresCase(expression) ? capitalsSql(sql, expression.isColumn) : sql;
}
