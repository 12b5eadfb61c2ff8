/** The org's records: one SQLite file, Salesforce's save order, permissions, sharing and formulas. */
import { DatabaseSync } from 'node:sqlite';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from '../soql/ast.ts';
import { Core } from './core.ts';
import { putCustomMetadata } from './custom-metadata.ts';
import { runDml } from './dml.ts';
import { StoreError } from './errors.ts';
import { parseId } from './ids.ts';
import { runMerge } from './merge.ts';
import type { Permissions } from './permissions.ts';
import { retrieveRecord, rowsIn, runStoreQuery } from './queries.ts';
import { recordAccess, type RecordAccess } from './record-access.ts';
import type { Records } from './records.ts';
import { checkVersion, createInternalTables, syncSchema } from './schema.ts';
import { seed } from './seed.ts';
import type { Sharing } from './sharing.ts';
import { hasTable, quote } from './sql.ts';
import type { Savepoint, Transactions } from './transactions.ts';
import type {
  Access,
  DmlOperation,
  DmlOptions,
  MergeResult,
  QueryResult,
  ResultRow,
  Row,
  SaveResult,
  StatementMeter,
  TriggerDispatcher,
  Usage,
} from './types.ts';

export interface StoreOptions {
  /** Path of the data file, or `:memory:`. */
  file: string;
  metadata: OrgMetadata;
  clock: { now(): number };
  triggers: TriggerDispatcher;
}

export class Store {
  readonly metadata: OrgMetadata;
  readonly db: DatabaseSync;
  readonly transactions: Transactions;
  readonly permissions: Permissions;
  readonly sharing: Sharing;
  readonly records: Records;
  /** The Automated Process user: the platform's own writes. */
  readonly systemUserId: string;
  readonly core: Core;
  readonly usage: Readonly<Usage>;
  readonly #used: Usage = { queries: 0, rowsRead: 0, statements: 0, rowsWritten: 0 };
  #tests: Savepoint[] = [];

  static open(options: StoreOptions): Store {
    const db = openDatabase(options.file);
    try {
      createInternalTables(db);
      checkVersion(db, options.file);
      syncSchema(db, options.metadata, options.file);
      return new Store(db, options);
    } catch (error) {
      db.close();
      throw explain(error, options.file);
    }
  }

  private constructor(db: DatabaseSync, { metadata, clock, triggers }: StoreOptions) {
    this.metadata = metadata;
    this.usage = this.#used;
    this.db = db;
    this.core = new Core(db, metadata, clock, triggers);
    this.transactions = this.core.transactions;
    this.permissions = this.core.permissions;
    this.sharing = this.core.sharing;
    this.records = this.core.records;
    this.core.compileFormulas();
    this.systemUserId = seed(this.core);
  }

  query(query: SoqlQuery, binds: unknown[], access: Access, meter?: StatementMeter): QueryResult {
    const result = this.core.as(access.userId, () => runStoreQuery(this.core, query, binds, access, meter));
    this.#used.queries++;
    if (!meter?.isSearch) this.#used.rowsRead += rowsIn(result);
    return result;
  }

  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions, meter?: StatementMeter): SaveResult[] {
    meter?.dml(rows.length);
    this.#used.statements++;
    this.#used.rowsWritten += rows.length;
    return runDml(this.core, operation, object, rows, options);
  }

  /** Merges accounts, contacts or leads: `losers` go, and what hung on them hangs on the master. */
  merge(object: string, master: Row, losers: string[], options: DmlOptions, meter?: StatementMeter): MergeResult {
    meter?.dml(1 + losers.length);
    this.#used.statements++;
    this.#used.rowsWritten += 1 + losers.length;
    return runMerge(this.core, object, master, losers, options);
  }

  /** The record as this user may see it, or null. `fields` names the ones wanted; all readable ones otherwise. */
  retrieve(object: string, id: string, access: Access, fields?: string[]): ResultRow | null {
    const parsed = parseId(id);
    return parsed === null
      ? null
      : this.core.as(access.userId, () => retrieveRecord(this.core, object, parsed, access, fields));
  }

  /** What a user may do with records, by sharing and object permissions. */
  recordAccess(userId: string, ids: string[]): Map<string, RecordAccess> {
    return recordAccess(this.core, userId, ids);
  }

  objectOfId(id: string): ObjectDef | undefined {
    return this.records.objectOfId(id);
  }

  /** SQL for a formula field of the row `alias`. */
  formulaSql(object: ObjectDef, field: FieldDef, alias: string): string {
    return this.core.formulas.sql(object, field, alias);
  }

  /** The merged values of a hierarchy custom setting for a user; an empty row where nothing is set. */
  customSetting(object: string, userId: string): Row {
    return this.core.globals.customSetting(object, userId);
  }

  /** The org's time as stored. */
  now(): string {
    return this.core.now();
  }

  // ---- transactions ----------------------------------------------------------------------------------------------

  begin(): void {
    this.transactions.begin();
  }

  commit(): void {
    this.transactions.commit();
  }

  abort(): void {
    this.transactions.abort();
  }

  savepoint(): Savepoint {
    return this.transactions.begin();
  }

  rollback(savepoint: Savepoint): void {
    this.transactions.rollback(savepoint);
  }

  // ---- tests -----------------------------------------------------------------------------------------------------

  get testMode(): boolean {
    return this.core.testMode;
  }

  set testMode(on: boolean) {
    this.core.testMode = on;
  }

  /**
   * An Apex test sees no records but those of setup objects and custom metadata (Apex Developer Guide, "Isolation of
   * Test Data from Organization Data in Unit Tests") and the standard price book, which `Test.getStandardPricebookId`
   * gives to tests. What is written until `endTest` is undone.
   */
  beginTest(): void {
    this.#tests.push(this.transactions.begin());
    this.core.testMode = true;
    for (const object of this.metadata.objects.values()) {
      if (!hasTable(object) || object.kind === 'customMetadata') continue;
      if (object.kind !== 'customSetting' && object.setup) continue;
      const kept = object.name === 'Pricebook2' ? 'WHERE "IsStandard" IS NOT 1' : '';
      this.db.exec(`DELETE FROM ${quote(object.name)} ${kept}`);
    }
    this.core.clearCaches();
  }

  endTest(): void {
    const savepoint = this.#tests.pop();
    if (!savepoint) throw new StoreError('INVALID_SAVEPOINT', 'No test is running.');
    this.transactions.abort(savepoint);
    this.core.testMode = this.#tests.length > 0;
  }

  /** `Test.setCreatedDate`. */
  setCreatedDate(object: string, id: string, createdDate: string): void {
    const found = this.records.object(object);
    this.records.update(found, id, { CreatedDate: createdDate }, ['CreatedDate']);
  }

  // ---- custom metadata written by the org itself -------------------------------------------------------------------

  /** Creates or changes a record of a custom metadata type, as a deployment from Apex does. */
  putCustomMetadata(type: string, developerName: string, label: string, values: Row): string {
    return putCustomMetadata(this.core, type, developerName, label, values);
  }

  // ---- settings ----------------------------------------------------------------------------------------------------

  setting(key: string): string | undefined {
    return this.core.setting(key);
  }

  setSetting(key: string, value: string | null): void {
    this.core.setSetting(key, value);
  }

  close(): void {
    this.core.close();
  }
}

/** WAL with synchronous=NORMAL: what was committed survives the end of the process at any moment. */
function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync;
  try {
    db = new DatabaseSync(file);
  } catch (error) {
    throw explain(error, file);
  }
  try {
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;',
    );
  } catch (error) {
    db.close();
    throw explain(error, file);
  }
  return db;
}

function explain(error: unknown, file: string): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/not a database/.test(message)) {
    return new StoreError(
      'STORE_FILE',
      `${file} is not a data file of the local org. Start with an empty one: npm start -- --fresh`,
    );
  }
  if (/unable to open/.test(message)) {
    return new StoreError(
      'STORE_FILE',
      `The data file ${file} cannot be opened. Check that its folder exists and is writable.`,
    );
  }
  if (/locked|busy/.test(message)) {
    return new StoreError(
      'STORE_FILE',
      `The data file ${file} is in use by another process. Stop that one, or choose another folder with --data.`,
    );
  }
  return error;
}
