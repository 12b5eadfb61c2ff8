/** One statement under way, and one row of it. */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { saveError } from './errors.ts';
import type { ParentCache } from './formula.ts';
import type { Layout } from './records.ts';
import type { DmlOptions, Row, SaveError } from './types.ts';

export type SaveKind = 'insert' | 'update';

export interface Statement {
  core: Core;
  object: ObjectDef;
  layout: Layout;
  options: DmlOptions;
  /** The clock at the start of the statement. */
  now: string;
  userId: string;
  parents: ParentCache;
}

export class Work {
  /** Place of the row in the caller's list. */
  readonly index: number;
  /** All stored fields: the values to be saved. */
  row: Row;
  /** The record before the save; null for inserts. */
  old: Row | null;
  /** Fields the caller gave a value for, null included. */
  given: Set<string>;
  errors: SaveError[] = [];
  /** The row when dependent fields were last computed: what differs from it was written by somebody since. */
  baseline: Row | null;

  constructor(index: number, row: Row, old: Row | null, given: Set<string>) {
    this.index = index;
    this.row = row;
    this.old = old;
    this.given = given;
    this.baseline = old;
  }

  /** A fresh start for another attempt. */
  copy(): Work {
    const copy = new Work(this.index, { ...this.row }, this.old, this.given);
    copy.errors = [...this.errors];
    copy.baseline = this.baseline;
    return copy;
  }

  fail(code: string, message: string, fields: string[] = []): void {
    this.errors.push(saveError(code, message, fields));
  }

  changed(name: string): boolean {
    return this.old === null ? true : (this.old[name] ?? null) !== (this.row[name] ?? null);
  }

  /** Written since dependent fields were last computed; on insert, given at all. */
  moved(name: string): boolean {
    const value = this.row[name] ?? null;
    return this.baseline === null ? value !== null : (this.baseline[name] ?? null) !== value;
  }

  get ok(): boolean {
    return this.errors.length === 0;
  }
}

/** What a standard object does by itself. Every part gets a chunk at once, so that it can read what it needs in one go. */
export interface Behaviour {
  /** Completes defaults on insert, before triggers see the record. */
  defaults?(works: Work[], statement: Statement): void;
  /** Computes dependent fields; runs before the before-triggers and again after them, so it must be repeatable. */
  derive?(works: Work[], statement: Statement): void;
  /** Refuses what the platform refuses; after the before-triggers. */
  check?(works: Work[], statement: Statement): void;
  /** Further rows the platform writes, after the save and before the after-triggers. */
  saved?(works: Work[], statement: Statement): void;
  /** What follows from a deletion, after it and before the after-triggers. */
  removed?(works: Work[], statement: Statement): void;
  /** The same of an undeletion. */
  restored?(works: Work[], statement: Statement): void;
}

/** Id fields filled by the platform, that need no existence check. */
export function isAudit(field: FieldDef): boolean {
  return AUDIT.has(field.name);
}

const AUDIT = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);
