/** A small org in memory: tables as the store lays them out, rows by hand, and queries as text. */
import { DatabaseSync } from 'node:sqlite';
import { loadMetadata } from '../../src/metadata/load.ts';
import { objectOf } from '../../src/metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../../src/metadata/types.ts';
import { registerSoqlFunctions } from '../../src/soql/functions.ts';
import { parseSoql } from '../../src/soql/parse.ts';
import { runQuery, type BindValue, type QueryContext } from '../../src/soql/run.ts';
import type { QueryResult, ResultRow, Row } from '../../src/store/types.ts';
import { fieldXml, objectXml, picklistXml, writeProject } from '../metadata/project.ts';

export const projectFiles = {
  'app/objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit', '<enableActivities>true</enableActivities>'),
  'app/objects/Visit__c/fields/Opportunity__c.field-meta.xml': fieldXml(
    'Opportunity__c',
    'Lookup',
    '<referenceTo>Opportunity</referenceTo><relationshipName>Visits</relationshipName>',
  ),
  'app/objects/Visit__c/fields/Topics__c.field-meta.xml': picklistXml(
    'Topics__c',
    ['A', 'B', 'C'],
    'MultiselectPicklist',
  ),
  'app/objects/Visit__c/fields/Outcome__c.field-meta.xml': picklistXml('Outcome__c', ['Zebra', 'Apple']),
  'app/objects/Visit__c/fields/Done__c.field-meta.xml': fieldXml('Done__c', 'Checkbox'),
  'app/objects/Visit__c/fields/Long__c.field-meta.xml': fieldXml('Long__c', 'LongTextArea', '<length>1000</length>'),
  'app/objects/Visit__c/fields/Shout__c.field-meta.xml': fieldXml('Shout__c', 'Text', '<formula>UPPER(Name)</formula>'),
};

export class World {
  readonly metadata: OrgMetadata = loadMetadata(writeProject(projectFiles));
  readonly db = new DatabaseSync(':memory:');
  context: QueryContext = {
    userId: '005000000000001AAA',
    now: Date.parse('2026-03-18T20:00:00Z'),
    timeZone: 'America/Los_Angeles',
    locale: () => ({ name: 'en_US', timeZone: 'America/Los_Angeles', currency: 'USD' }),
    visible: () => null,
    formulaSql: (_object, _field, alias) => `(upper(${alias}."Name") COLLATE NOCASE)`,
    parseId: (text) => (/^\w{18}$/.test(text) ? text : /^\w{15}$/.test(text) ? `${text}AAA` : null),
  };
  #next = 1;

  constructor() {
    registerSoqlFunctions(this.db);
    for (const object of this.metadata.objects.values()) {
      if (object.virtual) continue;
      const columns = [...object.fields.values()].filter((field) => field.formula === undefined).map(columnSql);
      this.db.exec(`CREATE TABLE "${object.name}" (${columns.join(', ')})`);
    }
  }

  object(name: string): ObjectDef {
    return objectOf(this.metadata, name)!;
  }

  /** Inserts a row and returns its id. */
  insert(objectName: string, row: Row = {}): string {
    const object = this.object(objectName);
    const id = `${object.keyPrefix}${String(this.#next++).padStart(12, '0')}AAA`;
    const all: Row = { Id: id, ...(object.fields.has('isdeleted') ? { IsDeleted: false } : {}), ...row };
    if (object.fields.has('isarchived') && all['IsArchived'] === undefined) all['IsArchived'] = false;
    const names = Object.keys(all);
    const values = Object.values(all).map((value) => (typeof value === 'boolean' ? Number(value) : value));
    this.db
      .prepare(
        `INSERT INTO "${object.name}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
      )
      .run(...values);
    return id;
  }

  query(soql: string, ...binds: BindValue[]): QueryResult {
    return runQuery(this.db, this.metadata, parseSoql(soql), binds, this.context);
  }

  /** Values of the first selected field of every row. */
  list(soql: string, ...binds: BindValue[]): unknown[] {
    return this.query(soql, ...binds).rows.map((row) => Object.values(row.fields)[0]);
  }
}

export function parent(row: ResultRow, name: string): ResultRow {
  return row.fields[name] as ResultRow;
}

export function children(row: ResultRow, name: string): ResultRow[] {
  return (row.fields[name] as QueryResult).rows;
}

const numbers = new Set(['double', 'currency', 'percent']);

function columnSql(field: FieldDef): string {
  const plain = ['id', 'reference', 'date', 'datetime', 'time'].includes(field.type);
  const type =
    field.type === 'boolean' || field.type === 'int'
      ? 'INTEGER'
      : numbers.has(field.type)
        ? 'REAL'
        : plain
          ? 'TEXT'
          : 'TEXT COLLATE NOCASE';
  return `"${field.name}" ${type}`;
}
