/** Reading and writing whole records by id: the store's own access, below triggers, permissions and sharing. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { StoreError } from './errors.ts';
import { decode, encode, hasTable, quote, storedFields, type SqlValue } from './sql.ts';
import type { Row, Value } from './types.ts';

/** What the store needs to know of an object again and again. */
export interface Layout {
  object: ObjectDef;
  stored: FieldDef[];
  formulas: FieldDef[];
  softDelete: boolean;
  hasOwner: boolean;
  insertSql: string;
  selectSql: string;
}

export class Records {
  readonly db: DatabaseSync;
  readonly meta: OrgMetadata;
  #statements = new Map<string, StatementSync>();
  #layouts = new Map<string, Layout>();
  #byPrefix = new Map<string, ObjectDef>();

  constructor(db: DatabaseSync, meta: OrgMetadata) {
    this.db = db;
    this.meta = meta;
    for (const object of meta.objects.values()) {
      if (object.keyPrefix) this.#byPrefix.set(object.keyPrefix, object);
    }
  }

  /** A prepared statement, kept by its text. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  object(name: string): ObjectDef {
    const object = this.meta.objects.get(name.toLowerCase());
    if (!object) throw new StoreError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    return object;
  }

  objectOfId(id: string): ObjectDef | undefined {
    return this.#byPrefix.get(id.slice(0, 3));
  }

  has(name: string): boolean {
    const object = this.meta.objects.get(name.toLowerCase());
    return object !== undefined && hasTable(object);
  }

  layout(object: ObjectDef): Layout {
    const key = object.name.toLowerCase();
    let layout = this.#layouts.get(key);
    if (!layout) {
      const stored = storedFields(object);
      const columns = stored.map((field) => quote(field.name));
      layout = {
        object,
        stored,
        formulas: [...object.fields.values()].filter((field) => field.formula !== undefined),
        softDelete: object.fields.has('isdeleted'),
        hasOwner: object.fields.has('ownerid'),
        insertSql: `INSERT INTO ${quote(object.name)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        selectSql: `SELECT ${columns.join(', ')} FROM ${quote(object.name)}`,
      };
      this.#layouts.set(key, layout);
    }
    return layout;
  }

  /** All stored fields of the records with these ids, deleted ones too. */
  load(object: ObjectDef, ids: Iterable<string>): Map<string, Row> {
    const layout = this.layout(object);
    const statement = this.prepare(`${layout.selectSql} WHERE "Id" IN (SELECT value FROM json_each(?))`);
    const rows = new Map<string, Row>();
    for (const raw of statement.all(JSON.stringify([...ids]))) {
      const row = this.decodeRow(layout, raw as Record<string, unknown>);
      rows.set(row.Id as string, row);
    }
    return rows;
  }

  loadOne(objectName: string, id: string): Row | undefined {
    return this.load(this.object(objectName), [id]).get(id);
  }

  /** Records where one field has one of these values; deleted ones only on request. */
  find(objectName: string, fieldName: string, values: Value[], options: { deleted?: boolean } = {}): Row[] {
    const layout = this.layout(this.object(objectName));
    const live = layout.softDelete && !options.deleted ? ' AND "IsDeleted" = 0' : '';
    const statement = this.prepare(
      `${layout.selectSql} WHERE ${quote(fieldName)} IN (SELECT value FROM json_each(?))${live} ORDER BY "Id"`,
    );
    return statement
      .all(JSON.stringify(values.map(encode)))
      .map((raw) => this.decodeRow(layout, raw as Record<string, unknown>));
  }

  all(objectName: string): Row[] {
    const layout = this.layout(this.object(objectName));
    return this.prepare(`${layout.selectSql} ORDER BY "Id"`)
      .all()
      .map((raw) => this.decodeRow(layout, raw as Record<string, unknown>));
  }

  decodeRow(layout: Layout, raw: Record<string, unknown>): Row {
    const row: Row = {};
    for (const field of layout.stored) row[field.name] = decode(field, raw[field.name]);
    return row;
  }

  insert(object: ObjectDef, row: Row): void {
    const layout = this.layout(object);
    this.prepare(layout.insertSql).run(...layout.stored.map((field) => encode(row[field.name])));
  }

  /** Writes the named fields only. */
  update(object: ObjectDef, id: string, row: Row, fields: string[]): void {
    if (fields.length === 0) return;
    const assignments = fields.map((name) => `${quote(name)} = ?`).join(', ');
    const values: SqlValue[] = fields.map((name) => encode(row[name]));
    this.prepare(`UPDATE ${quote(object.name)} SET ${assignments} WHERE "Id" = ?`).run(...values, id);
  }

  remove(object: ObjectDef, ids: string[]): void {
    this.prepare(`DELETE FROM ${quote(object.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`).run(
      JSON.stringify(ids),
    );
  }
}
