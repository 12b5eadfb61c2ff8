/** DML from Apex: records to rows, results to records, refusals to DmlExceptions. */
import type { Access, DmlOperation, MergeResult, SaveResult } from '../../store/types.ts';
import { ApexList } from './collections.ts';
import { rowOf } from './convert.ts';
import { ApexException, newException, nullPointer } from './exceptions.ts';
import type { DmlFailure } from './exceptions.ts';
import { mixedDml } from './mixed-dml.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

export interface SaveOptions {
  allOrNone: boolean;
  access: Access;
  externalIdField?: string | null;
}

/** A statement over one record or a list. An empty list costs nothing but the statement. */
export function recordsArgument(argument: unknown): SObject[] {
  if (argument === null) throw nullPointer();
  const records = argument instanceof ApexList ? argument.items : [argument];
  if (records.some((record) => record === null)) throw nullPointer();
  return records as SObject[];
}

function countStatement(rows: number): Transaction {
  const tx = transaction();
  tx.limits.count('dmlStatements');
  tx.limits.count('dmlRows', rows);
  tx.hasUncommittedWork = true;
  return tx;
}

/** Saves and reports; with `allOrNone` a refusal is thrown as DmlException. */
export function saveRecords(operation: DmlOperation, records: SObject[], options: SaveOptions): SaveResult[] {
  if (records.length === 0) return [];
  const { host } = countStatement(records.length);
  checkIds(operation, records, options.allOrNone);
  const isMixed = records.some((record) => record.type !== records[0].type);
  const savepoint = isMixed && options.allOrNone ? host.savepoint() : null;
  try {
    return saveGroups(operation, records, options);
  } catch (error) {
    if (savepoint !== null) host.rollback(savepoint);
    throw error;
  }
}

/** Merges duplicates into a record; a merge counts as one statement. */
export function mergeRecords(
  master: SObject,
  duplicates: SObject[],
  options: Omit<SaveOptions, 'externalIdField'>,
): MergeResult {
  const { host } = countStatement(duplicates.length + 1);
  const ids = duplicates.map((record) => record.id ?? '');
  const result = asApexException(master.type, () => host.merge(master.type, rowOf(master), ids, options));
  if (options.allOrNone && !result.success) {
    throw dmlException(
      'merge',
      result.errors.map((error) => ({ index: 0, id: result.id, error })),
    );
  }
  return result;
}

/** Lists of mixed types are saved run by run, in their order. */
function saveGroups(operation: DmlOperation, records: SObject[], options: SaveOptions): SaveResult[] {
  const results: SaveResult[] = [];
  for (let start = 0; start < records.length;) {
    let end = start + 1;
    while (end < records.length && records[end].type === records[start].type) end++;
    const group = records.slice(start, end);
    const saved = saveGroup(operation, group, options);
    if (options.allOrNone) throwFailures(operation, group, saved, start);
    applyResults(operation, group, saved);
    results.push(...saved);
    start = end;
  }
  return results;
}

function saveGroup(operation: DmlOperation, records: SObject[], options: SaveOptions): SaveResult[] {
  const tx = transaction();
  const mixed = mixedDml(tx, operation, records);
  if (mixed) return records.map(({ id }) => ({ id, success: false, created: false, errors: [mixed] }));
  const { host } = tx;
  const idOnly = operation === 'delete' || operation === 'undelete';
  const rows = records.map((record) => (idOnly ? { Id: record.id } : rowOf(record)));
  return asApexException(records[0].type, () =>
    host.dml(operation, records[0].type, rows, {
      access: options.access,
      allOrNone: options.allOrNone,
      ...(options.externalIdField ? { externalIdField: options.externalIdField } : {}),
    }),
  );
}

/** A statement refused as a whole. In user mode the object's permission decides about it: a SecurityException. */
function asApexException<T>(object: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (!(error instanceof Error) || error instanceof ApexException || typeof code !== 'string') throw error;
    if (code === 'INSUFFICIENT_ACCESS_OR_READONLY')
      throw newException('SecurityException', `Access to entity '${object}' denied`);
    const refusal = newException('DmlException', error.message);
    refusal.failures = [{ index: 0, id: null, error: { statusCode: code, message: error.message, fields: [] } }];
    throw refusal;
  }
}

function applyResults(operation: DmlOperation, records: SObject[], results: SaveResult[]): void {
  results.forEach((result, i) => {
    if (result.success && result.id && (operation === 'insert' || operation === 'upsert')) {
      records[i].values.set('Id', result.id);
    }
  });
}

/** Ids where none belong, and none where one is needed, are refused before anything is saved. */
function checkIds(operation: DmlOperation, records: SObject[], allOrNone: boolean): void {
  if (!allOrNone) return;
  const wrong = records.findIndex((record) =>
    operation === 'insert' ? record.id !== null : operation !== 'upsert' && record.id === null,
  );
  if (wrong < 0) return;
  const error =
    operation === 'insert'
      ? {
          statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
          message: 'cannot specify Id in an insert call',
          fields: ['Id'],
        }
      : { statusCode: 'MISSING_ARGUMENT', message: `Id not specified in an ${operation} call`, fields: [] };
  throw dmlException(operation, [{ index: wrong, id: records[wrong].id, error }]);
}

function throwFailures(operation: DmlOperation, records: SObject[], results: SaveResult[], offset: number): void {
  const failures: DmlFailure[] = [];
  results.forEach((result, i) => {
    for (const error of result.errors) failures.push({ index: offset + i, id: records[i].id, error });
  });
  if (failures.length > 0) throw dmlException(operation, failures);
}

/** `Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, …: [Name]`. */
export function dmlException(operation: DmlOperation | 'merge', failures: DmlFailure[]): ApexException {
  const [{ index, id, error }] = failures;
  const verb = operation[0].toUpperCase() + operation.slice(1);
  const row = id ? `row ${index} with id ${id}` : `row ${index}`;
  const exception = newException(
    'DmlException',
    `${verb} failed. First exception on ${row}; first error: ${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`,
  );
  exception.failures = failures;
  return exception;
}
