/** The org on this machine: metadata, records, Apex, time, users and jobs put together. It knows nothing of HTTP. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileProject } from '../apex/compile.ts';
import type { CompiledProject } from '../apex/emitted.ts';
import { ApexEngine } from '../apex/engine.ts';
import type { ApexUser } from '../apex/host.ts';
import { loadMetadata } from '../metadata/load.ts';
import { objectOf } from '../metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from '../soql/ast.ts';
import { parseSoql } from '../soql/parse.ts';
import { parseId } from '../store/ids.ts';
import type { UserPermissions } from '../store/permissions.ts';
import { Store } from '../store/store.ts';
import type { Access, DmlOperation, DmlOptions, QueryResult, ResultRow, Row, SaveResult } from '../store/types.ts';
import { Clock } from './clock.ts';
import { seedDemoUsers } from './demo-users.ts';
import { Directory } from './directory.ts';
import { Host } from './host.ts';
import { JobQueue, type FinishedJob, type QueueHost } from './jobs/queue.ts';
import { JobRows, type JobView, type ScheduleView } from './jobs/rows.ts';
import { Schedules } from './jobs/schedules.ts';
import { TimeKeeper } from './jobs/time-keeper.ts';
import { lockFolder, type Lock } from './lock.ts';
import { Outbox } from './outbox.ts';
import { RequestLog } from './request-log.ts';
import { StoreRows } from './store-rows.ts';
import { Users } from './users.ts';

export interface OpenOptions {
  /** Folder with sfdx-project.json. */
  projectDir: string;
  /** Folder for the data, or `:memory:`. */
  dataDir: string;
  /** Start empty: what the folder holds of an earlier org is deleted. */
  fresh?: boolean;
  /** ISO time at which a new org's clock starts; real time unless given. */
  now?: string;
  /** Folders of source beside the package, such as the demo's configuration. */
  alsoFrom?: string[];
  /** Demo users are created unless this is false. */
  demoUsers?: boolean;
  onProgress?: (line: string) => void;
  /** Metadata and compiled Apex, where the caller has loaded them; `projectDir` and `alsoFrom` are not read then. */
  loaded?: { metadata: OrgMetadata; project: CompiledProject };
}

const CLOCK_SETTING = 'platform.clockOffset';

export class LocalOrg {
  readonly metadata: OrgMetadata;
  readonly clock: Clock;
  readonly store: Store;
  readonly engine: ApexEngine;
  readonly users: Users;
  readonly log = new RequestLog();
  readonly outbox: Outbox;
  readonly jobRows: JobRows;
  readonly schedules: Schedules;
  readonly queue: JobQueue;
  readonly time: TimeKeeper;
  /** True when this start has created the org. */
  readonly isNew: boolean;
  /** False while demo data is being written or time is moved at the start. */
  isReady = true;
  /** Rows that only the platform writes. */
  readonly rows: StoreRows;
  #isInTransaction = false;
  #isClosed = false;
  #afterCommit: (() => void)[] = [];
  readonly #directory: Directory;
  readonly #lock: Lock | null;
  /** Where pages and clients reach the org; null until a server listens. */
  url: string | null = null;

  static open(options: OpenOptions): LocalOrg {
    const inMemory = options.dataDir === ':memory:';
    const lock = inMemory ? null : lockFolder(options.dataDir);
    try {
      if (options.fresh && !inMemory) clearData(options.dataDir);
      return new LocalOrg(options, inMemory ? null : options.dataDir, lock);
    } catch (error) {
      lock?.release();
      throw error;
    }
  }

  private constructor(options: OpenOptions, dataDir: string | null, lock: Lock | null) {
    const { onProgress = () => {} } = options;
    this.#lock = lock;
    const { metadata, project } = options.loaded ?? load(options, onProgress);
    this.metadata = metadata;
    this.clock = new Clock();
    if (options.now) this.clock.startAt(Date.parse(options.now));
    const host = new Host(this);
    this.engine = new ApexEngine(this.metadata, host, project);
    this.store = Store.open({
      file: dataDir === null ? ':memory:' : join(dataDir, 'org.db'),
      metadata: this.metadata,
      clock: this.clock,
      triggers: this.engine.triggers,
    });
    this.isNew = this.#takeUpClock();
    const rows = new StoreRows(this.store);
    this.rows = rows;
    this.#directory = new Directory(rows);
    this.outbox = new Outbox(this.store.db, () => this.nowText());
    this.jobRows = new JobRows(rows, () => this.nowText());
    const queueHost = this.#queueHost();
    this.queue = new JobQueue(queueHost);
    this.schedules = new Schedules(queueHost);
    this.time = new TimeKeeper(this.clock, this.queue, this.schedules);
    this.users = new Users(dataDir);
    this.store.transactions.run(() => {
      if (options.demoUsers !== false) seedDemoUsers(rows, (object, row) => this.#insertAsSystem(object, row));
      this.jobRows.abortUnfinished();
    });
    this.users.load(
      this.organization().id,
      (username) => rows.find('User', 'Username', [username])[0]?.['Id'] as string | undefined,
    );
  }

  // ---- records -------------------------------------------------------------------------------------------------

  /** One transaction in a user's name: triggers share their static variables, and all of it is saved or nothing. */
  transaction<T>(userId: string, work: () => T): T {
    return this.engine.transaction(userId, work);
  }

  /** Everything `work` writes is kept, or nothing when it throws. Inside another transaction it joins that one. */
  atomic<T>(work: () => T): T {
    if (this.#isInTransaction) return work();
    this.#isInTransaction = true;
    this.#afterCommit = [];
    let result: T;
    try {
      result = this.store.transactions.run(work);
    } finally {
      this.#isInTransaction = false;
    }
    for (const next of this.#afterCommit) next();
    return result;
  }

  /** For what must not happen when the transaction is rolled back, such as starting a job. */
  afterCommit(next: () => void): void {
    if (this.#isInTransaction) this.#afterCommit.push(next);
    else next();
  }

  parse(soql: string): SoqlQuery {
    return parseSoql(soql);
  }

  query(query: SoqlQuery, binds: unknown[], access: Access): QueryResult {
    return this.store.query(query, binds, access);
  }

  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions): SaveResult[] {
    return this.store.dml(operation, object, rows, options);
  }

  /** The record as the user may see it, or null. `fields` names the ones wanted; all readable ones otherwise. */
  retrieve(object: string, id: string, access: Access, fields?: string[]): ResultRow | null {
    return this.store.retrieve(object, id, access, fields);
  }

  savepoint(): ReturnType<Store['savepoint']> {
    return this.store.savepoint();
  }

  rollback(savepoint: ReturnType<Store['savepoint']>): void {
    this.store.rollback(savepoint);
  }

  objectNamed(name: string): ObjectDef | undefined {
    return objectOf(this.metadata, name);
  }

  objectOfId(id: string): ObjectDef | undefined {
    return this.store.objectOfId(id);
  }

  /** The 18-character form, or null where the text is no id. */
  parseId(text: string): string | null {
    return parseId(text);
  }

  // ---- people --------------------------------------------------------------------------------------------------

  user(id: string): ApexUser {
    return this.#directory.user(id);
  }

  organization(): { id: string; name: string; defaultCurrency: string; isMultiCurrency: boolean } {
    return this.store.core.cached('platform.organization', () => this.#directory.organization());
  }

  rights(userId: string): UserPermissions {
    return this.store.permissions.of(userId);
  }

  recordTypeId(object: ObjectDef, developerName: string): string | null {
    const row = this.rows
      .find('RecordType', 'DeveloperName', [developerName])
      .find((candidate) => candidate['SobjectType'] === object.name);
    return (row?.['Id'] as string | undefined) ?? null;
  }

  hasCustomPermission(userId: string, name: string): boolean {
    return this.store.permissions.of(userId).hasCustom(name);
  }

  // ---- time and jobs -------------------------------------------------------------------------------------------

  nowText(): string {
    return new Date(this.clock.now()).toISOString();
  }

  /** Runs what is due now. */
  runDue(): Promise<FinishedJob[]> {
    return this.time.runDue();
  }

  /** Moves time forward; what falls due on the way runs at its time. */
  moveClock(target: number): Promise<FinishedJob[]> {
    return this.time.moveTo(target);
  }

  /** The latest jobs, newest first. */
  jobs(): JobView[] {
    return this.jobRows.latest(100);
  }

  scheduled(): ScheduleView[] {
    return this.jobRows.scheduleViews();
  }

  listenOn(url: string): void {
    this.url = url;
    this.users.setAddress(url);
    this.time.start();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.queue.stop();
    await this.time.stop();
    this.store.close();
    this.#lock?.release();
  }

  #queueHost(): QueueHost {
    return {
      now: () => this.clock.now(),
      bookkeeping: (work) => this.atomic(work),
      rows: this.jobRows,
      code: () => this.engine,
      log: (level, message) => this.log.message(level, message),
    };
  }

  /** @returns whether the org is new */
  #takeUpClock(): boolean {
    const kept = this.store.setting(CLOCK_SETTING);
    if (kept !== undefined) this.clock.restore(Number(kept));
    this.clock.onMove = (offset) => this.store.setSetting(CLOCK_SETTING, String(offset));
    this.clock.onMove(this.clock.offset);
    return kept === undefined;
  }

  #insertAsSystem(object: string, row: Row): string {
    const access: Access = { userId: this.store.systemUserId, mode: 'system', sharing: false };
    const [result] = this.store.dml('insert', object, [row], { access, allOrNone: true });
    if (!result!.success) throw new Error(`${object} could not be created: ${result!.errors[0]?.message}`);
    return result!.id!;
  }
}

function load({ projectDir, alsoFrom }: OpenOptions, onProgress: (line: string) => void) {
  const metadata = loadMetadata(projectDir, alsoFrom);
  for (const line of metadata.notRun ?? []) onProgress(line);
  onProgress('Compiling Apex');
  const project = compileProject(metadata, { cacheDir: join(projectDir, '.cache', 'apex') });
  return { metadata, project };
}

/** Only what the local org itself has written is deleted: the folder may be anybody's. */
function clearData(dataDir: string): void {
  for (const name of ['org.db', 'org.db-wal', 'org.db-shm', 'users.json', 'demo-unfinished', 'demo'])
    rmSync(join(dataDir, name), { force: true });
}
