/** The work of a bulk ingest job: chunks of 200 rows, each a transaction of its own, good rows kept. */
import { fieldOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { DmlOperation, Row, SaveResult } from '../../store/types.ts';
import { ApiError, badRequest, describeError } from '../errors.ts';
import { knownObject, readRow, type JsonObject } from '../json.ts';
import { readCsv, type Delimiter } from './bulk-csv.ts';
import { findByKey } from './records.ts';
import type { RestCall } from './router.ts';

const CHUNK = 200;
/** How Bulk API writes "make it empty"; an empty cell leaves the field alone. */
const EMPTY = '#N/A';

export interface IngestResult {
  header: string[];
  successful: { id: string; created: boolean; row: string[] }[];
  failed: { id: string | null; error: string; row: string[] }[];
  unprocessed: string[][];
}

export async function runIngest(
  call: RestCall,
  info: JsonObject,
  csv: string,
  isAborted: () => boolean,
  onProgress: (result: IngestResult) => void,
): Promise<IngestResult> {
  const object = knownObject(call.org.metadata, String(info['object']));
  const { header, rows } = readCsv(csv, info['columnDelimiter'] as Delimiter);
  const unknown = header.filter((name) => !isColumn(object, name));
  if (unknown.length > 0) throw badRequest(`Field name not found : ${unknown.join(', ')}`, 'INVALIDBATCH');
  const result: IngestResult = { header, successful: [], failed: [], unprocessed: [] };
  for (let from = 0; from < rows.length; from += CHUNK) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isAborted()) {
      result.unprocessed = rows.slice(from);
      break;
    }
    saveChunk(call, object, info, rows.slice(from, from + CHUNK), result);
    onProgress(result);
  }
  return result;
}

function isColumn(object: ObjectDef, name: string): boolean {
  const [relation, key] = name.split('.');
  if (key === undefined) return fieldOf(object, name) !== undefined;
  return [...object.fields.values()].some((f) => f.relationshipName?.toLowerCase() === relation!.toLowerCase());
}

function saveChunk(call: RestCall, object: ObjectDef, info: JsonObject, rows: string[][], result: IngestResult): void {
  const operation = String(info['operation']).replace('hardDelete', 'delete') as DmlOperation;
  const ready: { row: string[]; values: Row }[] = [];
  try {
    call.org
      .transaction(call.userId, () => {
        const outcome: { row: string[]; saved: SaveResult }[] = [];
        for (const row of rows) {
          try {
            ready.push({ row, values: readCells(call, object, operation, result.header, row) });
          } catch (error) {
            if (!(error instanceof ApiError)) throw error;
            outcome.push({ row, saved: refused(error) });
          }
        }
        const saved =
          ready.length === 0
            ? []
            : save(
                call,
                object,
                operation,
                info,
                ready.map(({ values }) => values),
              );
        ready.forEach(({ row }, i) => outcome.push({ row, saved: saved[i]! }));
        return outcome;
      })
      .forEach(({ row, saved }) => record(result, operation, row, saved));
  } catch (error) {
    // The whole chunk was refused, for example by an Apex exception: every row says why.
    const [first] = describeError(error).errors;
    for (const row of rows) result.failed.push({ id: null, error: `${first!.errorCode}:${first!.message}:--`, row });
  }
}

function save(call: RestCall, object: ObjectDef, operation: DmlOperation, info: JsonObject, rows: Row[]): SaveResult[] {
  const key = info['externalIdFieldName'];
  return call.org.dml(operation, object.name, rows, {
    access: call.access,
    allOrNone: false,
    ...(operation === 'upsert' && typeof key === 'string' ? { externalIdField: key } : {}),
  });
}

function readCells(call: RestCall, object: ObjectDef, operation: DmlOperation, header: string[], row: string[]): Row {
  const body: JsonObject = {};
  let id: string | null = null;
  header.forEach((name, i) => {
    const cell = row[i] ?? '';
    if (name.toLowerCase() === 'id') id = cell === '' ? null : call.org.parseId(cell);
    else if (cell !== '') {
      const [relation, key] = name.split('.') as [string, string?];
      const value = cell === EMPTY ? null : cell;
      body[relation] = key === undefined ? value : { [key]: value };
    }
  });
  if (operation !== 'insert' && operation !== 'upsert' && id === null) {
    throw badRequest('Id not specified', 'MISSING_ARGUMENT', ['Id']);
  }
  if (operation === 'delete') return { Id: id };
  const values = readRow(object, body, operation === 'update' ? 'update' : 'create', findByKey(call));
  return id ? { Id: id, ...values } : values;
}

function refused(error: ApiError): SaveResult {
  const errors = error.errors.map(({ errorCode, message, fields }) => ({
    statusCode: errorCode,
    message,
    fields: fields ?? [],
  }));
  return { id: null, success: false, errors };
}

function record(result: IngestResult, operation: DmlOperation, row: string[], saved: SaveResult): void {
  if (saved.success) {
    const created = operation === 'insert' || saved.created === true;
    result.successful.push({ id: saved.id!, created, row });
    return;
  }
  const [{ statusCode, message, fields } = { statusCode: 'UNKNOWN', message: '', fields: [] as string[] }] =
    saved.errors;
  result.failed.push({ id: saved.id, error: `${statusCode}:${message}:${fields.join(',') || '--'}`, row });
}
