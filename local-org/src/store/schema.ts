/** Tables and indexes from the metadata, created or extended when a store is opened. */
import type { DatabaseSync } from 'node:sqlite';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { StoreError } from './errors.ts';
import { CASCADE_COLUMN, columnType, hasTable, quote, storedFields } from './sql.ts';

/** Raise it when stored data of an older version would be read wrongly. */
export const STORE_VERSION = '1';

/** Column pairs that selective filters of activities and histories use together. */
const COMBINED_INDEXES: [object: string, columns: string[]][] = [
  ['Event', ['WhatId', 'StartDateTime']],
  ['Task', ['WhatId', 'ActivityDate']],
  ['OpportunityHistory', ['OpportunityId', 'CreatedDate']],
];

/** Dates that Salesforce indexes itself (Best Practices for Large Data Volumes, "Indexes"), and those of activities. */
const INDEXED_DATES = new Set([
  'systemmodstamp',
  'createddate',
  'lastmodifieddate',
  'startdatetime',
  'enddatetime',
  'closedate',
  'activitydate',
]);

/** References nothing filters on; an index would only slow saves down. */
const UNINDEXED_REFERENCES = new Set(['createdbyid', 'lastmodifiedbyid', 'recordtypeid']);

export function createInternalTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS _settings (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS _counters (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS _cleared (root TEXT NOT NULL, object TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS _cleared_root ON _cleared (root);
    CREATE TABLE IF NOT EXISTS _reach (viewer TEXT NOT NULL, principal TEXT NOT NULL, PRIMARY KEY (viewer, principal)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS _invitee_copies (copy TEXT PRIMARY KEY, relation TEXT NOT NULL, event TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS _invitee_copies_relation ON _invitee_copies (relation);
    CREATE INDEX IF NOT EXISTS _invitee_copies_event ON _invitee_copies (event);
    CREATE TABLE IF NOT EXISTS _from_source (object TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (object, id)) WITHOUT ROWID;
  `);
}

export function checkVersion(db: DatabaseSync, file: string): void {
  const row = db.prepare(`SELECT value FROM _settings WHERE key = 'storeVersion'`).get() as
    { value: string } | undefined;
  if (!row) {
    db.prepare(`INSERT INTO _settings VALUES ('storeVersion', ?)`).run(STORE_VERSION);
    return;
  }
  if (row.value !== STORE_VERSION) {
    throw new StoreError(
      'STORE_VERSION',
      `The data file ${file} was written by version ${row.value} of the local org's store; this one reads version ${STORE_VERSION}. ` +
        'Start again with an empty one: npm start -- --fresh',
    );
  }
}

export function syncSchema(db: DatabaseSync, meta: OrgMetadata, file: string): void {
  for (const object of meta.objects.values()) {
    if (!hasTable(object)) continue;
    const existing = columnsOf(db, object);
    if (existing.size === 0) createTable(db, object);
    else addColumns(db, object, existing, file);
    createIndexes(db, object);
  }
}

function columnsOf(db: DatabaseSync, object: ObjectDef): Map<string, string> {
  const rows = db.prepare(`PRAGMA table_info(${quote(object.name)})`).all() as { name: string; type: string }[];
  return new Map(rows.map((row) => [row.name.toLowerCase(), row.type]));
}

function column(field: FieldDef): string {
  return `${quote(field.name)} ${columnType(field)}${field.type === 'id' ? ' PRIMARY KEY NOT NULL' : ''}`;
}

function createTable(db: DatabaseSync, object: ObjectDef): void {
  const columns = storedFields(object).map(column);
  if (!object.fields.has('id'))
    throw new StoreError('SCHEMA', `Object ${object.name} has no Id field in the metadata.`);
  db.exec(`CREATE TABLE ${quote(object.name)} (${[...columns, `${CASCADE_COLUMN} TEXT`].join(', ')})`);
}

function addColumns(db: DatabaseSync, object: ObjectDef, existing: Map<string, string>, file: string): void {
  for (const field of storedFields(object)) {
    const wanted = columnType(field).split(' ')[0];
    const present = existing.get(field.name.toLowerCase());
    if (present === undefined) {
      db.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${column(field)}`);
      // A new checkbox is unchecked on the records that exist.
      if (field.type === 'boolean') db.exec(`UPDATE ${quote(object.name)} SET ${quote(field.name)} = 0`);
    } else if (present !== wanted) {
      throw new StoreError(
        'STORE_SCHEMA',
        `The data file ${file} keeps ${object.name}.${field.name} as ${present}, the metadata now needs ${wanted}. ` +
          'Start again with an empty one: npm start -- --fresh',
      );
    }
  }
}

function createIndexes(db: DatabaseSync, object: ObjectDef): void {
  const index = (columns: string[]) =>
    db.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(`${object.name}.${columns.join('+')}`)} ON ${quote(object.name)} (${columns.map(quote).join(', ')})`,
    );
  const combined = COMBINED_INDEXES.filter(
    ([name, columns]) => name === object.name && columns.every((c) => object.fields.has(c.toLowerCase())),
  ).map(([, columns]) => columns);
  combined.forEach(index);
  db.exec(
    `CREATE INDEX IF NOT EXISTS ${quote(`${object.name}.${CASCADE_COLUMN}`)} ON ${quote(object.name)} (${CASCADE_COLUMN}) WHERE ${CASCADE_COLUMN} IS NOT NULL`,
  );
  const covered = new Set(combined.map((columns) => columns[0].toLowerCase()));
  for (const field of storedFields(object)) {
    const key = field.name.toLowerCase();
    if (covered.has(key)) continue;
    if (needsIndex(object, field, key)) index([field.name]);
  }
}

function needsIndex(object: ObjectDef, field: FieldDef, key: string): boolean {
  if (field.type === 'id') return false;
  if (field.type === 'reference') return !UNINDEXED_REFERENCES.has(key);
  return field.unique || field.externalId || field.name === object.nameField || INDEXED_DATES.has(key);
}
