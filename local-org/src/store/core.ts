/** What the parts of the store share. Each part takes the core and adds its own piece of behaviour. */
import type { DatabaseSync } from 'node:sqlite';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { registerSoqlFunctions } from '../soql/functions.ts';
import { Archive } from './archive.ts';
import { runDml } from './dml.ts';
import { Formulas, type Formula } from './formula.ts';
import { returnTypeOf } from './formula-parse.ts';
import { Globals } from './globals.ts';
import { idCounter, raiseIdCounter } from './ids.ts';
import { Permissions } from './permissions.ts';
import { Records } from './records.ts';
import { compileRules, type CompiledRule } from './rules.ts';
import { Sharing } from './sharing.ts';
import { Transactions } from './transactions.ts';
import type { DmlOperation, DmlOptions, Row, SaveResult, TriggerDispatcher } from './types.ts';

const ID_SETTING = 'ids';
/** Ids set aside at a time, so that none is handed out twice after a crash. */
const ID_BLOCK = 2_000_000;

/** Objects whose rows decide who sees whose records. */
const REACH_OBJECTS = new Set(['user', 'userrole', 'group', 'groupmember']);

export class Core {
  readonly db: DatabaseSync;
  readonly meta: OrgMetadata;
  readonly clock: { now(): number };
  readonly records: Records;
  readonly transactions: Transactions;
  readonly archive: Archive;
  readonly globals: Globals;
  readonly formulas: Formulas;
  readonly permissions: Permissions;
  readonly sharing: Sharing;
  triggers: TriggerDispatcher;
  /** The user whose time zone, `$User` and `$Permission` formulas see. */
  viewer = '';
  /** While an Apex test runs: no stage history is written. */
  testMode = false;
  /** DML statements inside triggers inside DML statements … */
  depth = 0;
  /** Records whose triggers are running. */
  readonly inTrigger = new Map<string, 'before' | 'after'>();
  #idsUpTo = 0;
  #cache = new Map<string, unknown>();
  #rules = new Map<ObjectDef, CompiledRule[]>();
  #defaults = new Map<FieldDef, Formula>();

  constructor(db: DatabaseSync, meta: OrgMetadata, clock: { now(): number }, triggers: TriggerDispatcher) {
    this.db = db;
    registerSoqlFunctions(db);
    this.meta = meta;
    this.clock = clock;
    this.triggers = triggers;
    this.records = new Records(db, meta);
    this.archive = new Archive(this.records);
    this.transactions = new Transactions(db, {
      onStart: () => {
        this.#reserveIds();
        this.archive.keep(this.clock.now());
      },
      onRollback: () => this.clearCaches(),
    });
    this.globals = new Globals(this);
    this.formulas = new Formulas(this.records, this.globals);
    this.permissions = new Permissions(this);
    this.sharing = new Sharing(this);
    raiseIdCounter(Number(this.setting(ID_SETTING) ?? 1));
  }

  /** Outside of any transaction, so that a rollback cannot lose the reservation. */
  #reserveIds(): void {
    if (idCounter() < this.#idsUpTo - ID_BLOCK / 2) return;
    this.#idsUpTo = idCounter() + ID_BLOCK;
    this.setSetting(ID_SETTING, String(this.#idsUpTo));
  }

  /** Gives back what was reserved and not used. */
  close(): void {
    this.setSetting(ID_SETTING, String(idCounter()));
    this.db.close();
  }

  /** Now, as stored: whole seconds, as Salesforce keeps date/time values. */
  now(): string {
    return new Date(Math.floor(this.clock.now() / 1000) * 1000).toISOString();
  }

  rulesOf(object: ObjectDef): CompiledRule[] {
    let rules = this.#rules.get(object);
    if (!rules) {
      rules = compileRules(this, object);
      this.#rules.set(object, rules);
    }
    return rules;
  }

  defaultFormula(object: ObjectDef, field: FieldDef): Formula {
    let formula = this.#defaults.get(field);
    if (!formula) {
      formula = this.formulas.compile(field.defaultValue!, {
        object: null,
        name: `Default value of ${object.name}.${field.name}`,
        returns: returnTypeOf(field),
      });
      this.#defaults.set(field, formula);
    }
    return formula;
  }

  /** Compiles every formula of the org, so that a wrong one is reported at the start and not at the first save. */
  compileFormulas(): void {
    for (const object of this.meta.objects.values()) {
      for (const field of object.fields.values()) {
        if (field.formula !== undefined) this.formulas.ofField(object, field);
        else if (field.custom && field.defaultValue !== undefined) this.defaultFormula(object, field);
      }
      this.rulesOf(object);
    }
  }

  /** A whole DML statement, for records the platform saves along with others. */
  dml(operation: DmlOperation, object: string, rows: Row[], options: DmlOptions): SaveResult[] {
    return runDml(this, operation, object, rows, options);
  }

  /** A value that rests on setup records, remembered until one of them changes. */
  cached<T>(key: string, compute: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, compute());
    return this.#cache.get(key) as T;
  }

  clearCaches(): void {
    this.#cache.clear();
    this.globals.clear();
    this.permissions.clear();
  }

  /** To be called after rows of an object were written. */
  changed(objectName: string): void {
    const object = this.meta.objects.get(objectName.toLowerCase());
    if (!object) return;
    if (REACH_OBJECTS.has(objectName.toLowerCase())) this.sharing.rebuild();
    if (object.setup || object.kind === 'customSetting') this.clearCaches();
  }

  /** Runs with another user's eyes. */
  as<T>(userId: string, work: () => T): T {
    const previous = this.viewer;
    this.viewer = userId;
    try {
      return work();
    } finally {
      this.viewer = previous;
    }
  }

  setting(key: string): string | undefined {
    const row = this.records.prepare('SELECT value FROM _settings WHERE key = ?').get(key) as
      { value: string } | undefined;
    return row?.value;
  }

  setSetting(key: string, value: string | null): void {
    if (value === null) this.records.prepare('DELETE FROM _settings WHERE key = ?').run(key);
    else
      this.records
        .prepare('INSERT INTO _settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
        .run(key, value);
  }
}
