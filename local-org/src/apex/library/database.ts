/** Database: statements as methods, dynamic queries, savepoints, batches. Source: Apex Reference Guide, "Database Class". */
import type { DmlOperation, SaveResult } from '../../store/types.ts';
import type { SoqlQuery } from '../../soql/ast.ts';
import { defineType } from '../registry.ts';
import { AccessLevelValue, SYSTEM_MODE, USER_MODE, accessOf, accessOfLevel } from '../runtime/access.ts';
import { executeBatch } from '../runtime/async.ts';
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { mergeRecords, recordsArgument, saveRecords } from '../runtime/dml.ts';
import { illegalArgument, queryException } from '../runtime/exceptions.ts';
import { parseDynamic, queryRecords, rowTypeOf, runQuery } from '../runtime/queries.ts';
import { QueryLocatorValue } from '../runtime/query-locator.ts';
import { FieldToken, objectOfId } from '../runtime/schema.ts';
import { SObject } from '../runtime/sobject.ts';
import { scopeVariable } from '../runtime/bind-scope.ts';
import { needed } from './arguments.ts';
import { DmlOptionsValue, MergeValue, ResultValue } from './database-results.ts';
import { savepointMethods } from './savepoints.ts';

defineType('AccessLevel', {
  is: (value) => value instanceof AccessLevelValue,
  staticProperties: { 'AccessLevel USER_MODE': () => USER_MODE, 'AccessLevel SYSTEM_MODE': () => SYSTEM_MODE },
});

// ---- DML ---------------------------------------------------------------------------------------------------------

type Operation = Exclude<DmlOperation, 'upsert'>;

interface Flags {
  allOrNone: boolean;
  level: unknown;
  externalIdField: string | null;
}

/** The optional arguments tell themselves apart by what they are. */
function flagsOf(args: unknown[]): Flags {
  const flags: Flags = { allOrNone: true, level: null, externalIdField: null };
  for (const arg of args) {
    if (typeof arg === 'boolean') flags.allOrNone = arg;
    else if (arg instanceof DmlOptionsValue) flags.allOrNone = arg.optAllOrNone ?? true;
    else if (arg instanceof AccessLevelValue) flags.level = arg;
    else if (arg instanceof FieldToken) flags.externalIdField = arg.field.name;
  }
  return flags;
}

/** Ids stand for records in delete and undelete. */
function asRecord(value: unknown): SObject {
  if (value instanceof SObject) return value;
  const id = needed(value as string | null);
  const def = objectOfId(id);
  if (!def) throw illegalArgument(`Invalid id: ${id}`);
  const record = new SObject(def);
  record.write('Id', id);
  return record;
}

function save(operation: DmlOperation) {
  const resultType = `Database.${RESULT_TYPES[operation]}`;
  return (target: unknown, ...args: unknown[]): unknown => {
    const { allOrNone, level, externalIdField } = flagsOf(args);
    const records = target instanceof ApexList ? target.items.map(asRecord) : recordsArgument(asRecord(target));
    const results = saveRecords(operation, records, { allOrNone, access: accessOfLevel(level), externalIdField });
    const values = results.map((result) => new ResultValue(resultType, completed(result, operation)));
    return target instanceof ApexList ? new ApexList(resultType, values) : values[0];
  };
}

const completed = (result: SaveResult, operation: DmlOperation): SaveResult =>
  operation === 'upsert' ? { ...result, created: result.created ?? false } : result;

const RESULT_TYPES: Record<DmlOperation, string> = {
  insert: 'SaveResult',
  update: 'SaveResult',
  upsert: 'UpsertResult',
  delete: 'DeleteResult',
  undelete: 'UndeleteResult',
};

const OPTIONAL = [
  '',
  ', Boolean allOrNone',
  ', AccessLevel accessLevel',
  ', Boolean allOrNone, AccessLevel accessLevel',
];
const DML_OPTIONS = [', Database.DMLOptions options', ', Database.DMLOptions options, AccessLevel accessLevel'];
const EXTERNAL_ID = ', Schema.SObjectField externalIdField';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- values of Apex's Object
function signatures(operation: DmlOperation): Record<string, (...args: any[]) => unknown> {
  const result = RESULT_TYPES[operation];
  const targets = [
    [`Database.${result}`, 'SObject record'],
    [`List<Database.${result}>`, 'List<SObject> records'],
  ];
  if (operation === 'delete' || operation === 'undelete') {
    targets.push([`Database.${result}`, 'Id recordId'], [`List<Database.${result}>`, 'List<Id> recordIds']);
  }
  const optional = [...OPTIONAL];
  if (operation === 'insert' || operation === 'update') optional.push(...DML_OPTIONS);
  if (operation === 'upsert') optional.push(...OPTIONAL.map((each) => EXTERNAL_ID + each));
  const implementation = save(operation);
  return Object.fromEntries(
    targets.flatMap(([returns, target]) =>
      optional.map((more): [string, typeof implementation] => [
        `${returns} ${operation}(${target}${more})`,
        implementation,
      ]),
    ),
  );
}

const OPERATIONS: (Operation | 'upsert')[] = ['insert', 'update', 'upsert', 'delete', 'undelete'];

/** One duplicate or several, as records or ids. A list gives a list with the result of each. */
function merge(master: SObject | null, duplicates: unknown, ...args: unknown[]): unknown {
  const { allOrNone, level } = flagsOf(args);
  const options = { allOrNone, access: accessOfLevel(level) };
  const losers = (duplicates instanceof ApexList ? duplicates.items : [duplicates]).map(asRecord);
  const result = new MergeValue(mergeRecords(needed(master), losers, options));
  return duplicates instanceof ApexList ? new ApexList('Database.MergeResult', [result]) : result;
}

const MERGES = Object.fromEntries(
  [
    ['Database.MergeResult', 'SObject duplicate'],
    ['Database.MergeResult', 'Id duplicateId'],
    ['List<Database.MergeResult>', 'List<SObject> duplicates'],
    ['List<Database.MergeResult>', 'List<Id> duplicateIds'],
  ].flatMap(([returns, target]) =>
    OPTIONAL.map((more): [string, typeof merge] => [`${returns} merge(SObject master, ${target}${more})`, merge]),
  ),
);

// ---- dynamic queries -----------------------------------------------------------------------------------------------

/** Values of `:name` in the text, in the order of the binds. Dots reach into records. */
function bindValues(query: SoqlQuery, values: ApexMap | null): unknown[] {
  return query.binds.map(({ expression }) => {
    if (!values) return boundInScope(expression);
    const [name, ...path] = expression.split('.').map((part) => part.trim());
    const key = values.keys().find((each) => String(each).toLowerCase() === name.toLowerCase());
    if (key === undefined) throw queryException(`Variable does not exist: ${name}`);
    return path.reduce(
      (value: unknown, field) => (value as SObject).read((value as SObject).field(field).name),
      values.get(key),
    );
  });
}

function boundInScope(name: string): unknown {
  const read = scopeVariable(name);
  if (!read) throw queryException(`Variable does not exist: ${name}`);
  return read();
}

/** A mode written in the text wins over the AccessLevel. */
const accessFor = (query: SoqlQuery, level: unknown) =>
  query.mode ? accessOf('omitted', query.mode) : accessOfLevel(level);

function dynamicQuery(soql: string | null, binds: ApexMap | null, level: unknown): ApexList {
  const query = parseDynamic(soql);
  return queryRecords(query, rowTypeOf(query), bindValues(query, binds), accessFor(query, level));
}

function dynamicCount(soql: string | null, binds: ApexMap | null, level: unknown): number {
  const query = parseDynamic(soql);
  const result = runQuery(query, bindValues(query, binds), accessFor(query, level));
  return result.count ?? result.rows.length;
}

function dynamicLocator(soql: string | null, binds: ApexMap | null, level: unknown): QueryLocatorValue {
  const query = parseDynamic(soql);
  return QueryLocatorValue.ofQuery(query, rowTypeOf(query), bindValues(query, binds), accessFor(query, level));
}

defineType('Database', {
  statics: {
    ...Object.assign({}, ...OPERATIONS.map(signatures)),
    ...MERGES,
    'List<SObject> query(String soql)': (soql) => dynamicQuery(soql, null, null),
    'List<SObject> query(String soql, AccessLevel accessLevel)': (soql, level) => dynamicQuery(soql, null, level),
    'List<SObject> queryWithBinds(String soql, Map<String,Object> binds, AccessLevel accessLevel)': dynamicQuery,
    'Integer countQuery(String soql)': (soql) => dynamicCount(soql, null, null),
    'Integer countQuery(String soql, AccessLevel accessLevel)': (soql, level) => dynamicCount(soql, null, level),
    'Integer countQueryWithBinds(String soql, Map<String,Object> binds, AccessLevel accessLevel)': dynamicCount,
    'Database.QueryLocator getQueryLocator(String soql)': (soql) => dynamicLocator(soql, null, null),
    'Database.QueryLocator getQueryLocator(String soql, AccessLevel accessLevel)': (soql, level) =>
      dynamicLocator(soql, null, level),
    'Database.QueryLocator getQueryLocator(List<SObject> rows)': (rows) => QueryLocatorValue.ofRows(needed(rows)),
    'Database.QueryLocator getQueryLocatorWithBinds(String soql, Map<String,Object> binds, AccessLevel accessLevel)':
      dynamicLocator,
    'Id executeBatch(Object batch)': (batch) => executeBatch(batch),
    'Id executeBatch(Object batch, Integer scope)': (batch, scope) => executeBatch(batch, needed(scope)),
    ...savepointMethods,
  },
});
