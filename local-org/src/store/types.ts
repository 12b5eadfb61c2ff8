/** What the store takes and returns. Values are plain: the Apex layer converts them to Apex types by field type. */
import type { ObjectDef } from '../metadata/types.ts';

/**
 * A stored value. Dates are `YYYY-MM-DD`; datetimes `YYYY-MM-DDTHH:mm:ss.sssZ` (UTC, always 24 characters, so that text
 * order is time order); times `HH:mm:ss.sssZ`; multi-select picklists `A;B`; ids 18 characters.
 */
export type Value = string | number | boolean | null;

/** Field name (declared spelling) → value. Only the fields present are written. */
export type Row = Record<string, Value>;

/** A row of a query: parents are nested rows, child subqueries are `QueryResult`s. */
export interface ResultRow {
  /** The object it came from; `AggregateResult` for grouped queries. */
  type: string;
  /** The record's id, whether it was selected or not; absent for aggregates. */
  id?: string;
  fields: Record<string, Value | ResultRow | QueryResult>;
}

export interface QueryResult {
  rows: ResultRow[];
  /** For `SELECT count() …` without grouping: the count, and no rows. */
  count?: number;
}

/** Whose eyes a statement uses. */
export interface Access {
  userId: string;
  /** `user` applies object and field permissions (and sharing, always); `system` does not. */
  mode: 'user' | 'system';
  /** Record sharing in system mode: the class's `with sharing` (true) or `without sharing` (false). */
  sharing: boolean;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface SaveError {
  /** Salesforce's status code, e.g. REQUIRED_FIELD_MISSING. */
  statusCode: string;
  message: string;
  fields: string[];
}

export interface SaveResult {
  id: string | null;
  success: boolean;
  /** For upsert. */
  created?: boolean;
  errors: SaveError[];
}

/** Of a merge; `id` is the winner's. */
export interface MergeResult extends SaveResult {
  mergedIds: string[];
  /** Records that hung on a loser. */
  updatedRelatedIds: string[];
}

export interface DmlOptions {
  access: Access;
  /** False = good rows are kept (Database.insert(rows, false)). */
  allOrNone: boolean;
  /** For upsert. */
  externalIdField?: string;
  /** Set by data loads that may write CreatedDate and the like (not reachable from Apex). */
  auditFields?: boolean;
}

export type TriggerEvent = {
  object: ObjectDef;
  timing: 'before' | 'after';
  operation: 'insert' | 'update' | 'delete' | 'undelete';
  /** Mutable before insert/update: handlers write fields straight into these rows. Null for deletes. */
  newRows: Row[] | null;
  /** Null for inserts and undeletes. */
  oldRows: Row[] | null;
  access: Access;
  /** Row index (in newRows, or oldRows for deletes) → errors added by addError. Filled by the dispatcher. */
  errors: Map<number, SaveError[]>;
};

/**
 * Thrown by a dispatcher when a trigger ends with an exception it did not catch: every row of the chunk fails with
 * CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY and this message. Any other error (a governor limit) ends the whole transaction.
 */
export class TriggerFailure extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'TriggerFailure';
  }
}

/** How the store reaches Apex triggers without knowing Apex. Rows come in chunks of at most 200. */
export interface TriggerDispatcher {
  hasTriggers(object: ObjectDef, timing: TriggerEvent['timing'], operation: TriggerEvent['operation']): boolean;
  fire(event: TriggerEvent): void;
}

/** What a store has done since it was opened; the difference of two looks is what happened between them. */
export interface Usage {
  queries: number;
  /**
   * Rows that queries handed over, those of child subqueries included; a count is one row. What the search of a query
   * locator finds stays with the platform: its rows count when their chunk reads them.
   */
  rowsRead: number;
  statements: number;
  /** Rows that callers saved or deleted; what the platform writes along with them is not counted. */
  rowsWritten: number;
}

/** Counted by the caller's transaction (Apex limits, request logs). */
export interface StatementMeter {
  query(rows: number): void;
  aggregateRows?(rows: number): void;
  dml(rows: number): void;
  /** A query locator's search, which hands over no row. */
  isSearch?: boolean;
}
