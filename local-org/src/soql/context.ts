/** What a query needs from whoever runs it. */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { Value } from '../store/types.ts';
import type { Locale } from './format.ts';

/** The value of a bind variable: dates and datetimes as they are stored. */
export type BindValue = Value | readonly Value[];

/** The part of node:sqlite's DatabaseSync that is needed. Statements are prepared once and kept. */
export interface SqlSource {
  prepare(sql: string): SqlStatement;
}

export interface SqlStatement {
  all(...params: (string | number | null)[]): unknown[];
  setReturnArrays(enabled: boolean): void;
}

export interface QueryContext {
  /** Who runs the query, for USING SCOPE mine. */
  userId: string;
  /** Milliseconds since the epoch, for date literals. */
  now: number;
  /** The user's, for date literals and convertTimezone(). */
  timeZone: string;
  /**
   * SQL condition on rows `alias` of an object (record sharing), or null for all rows. It may not hold parameters.
   * Applied to the object of the query, of subqueries and of semi-joins, not to parents.
   */
  visible(object: ObjectDef, alias: string): string | null;
  /** The user's, for FORMAT(). */
  locale(): Locale;
  /** SQL of a formula field of the row `alias`. */
  formulaSql(object: ObjectDef, field: FieldDef, alias: string): string;
  /** The 18-character id, or null where the text is no id. */
  parseId(text: string): string | null;
  /** Object and field permissions; left out in system mode. */
  permissions?: ReadRights | undefined;
  /** The same for a query WITH SECURITY_ENFORCED, whatever the mode. */
  securityEnforced?: ReadRights | undefined;
}

export interface ReadRights {
  readableObject(object: ObjectDef): boolean;
  readable(object: ObjectDef, field: FieldDef): boolean;
}
