/** `/composite/sobjects`: up to 200 records of one or several objects in one request. */
import type { ObjectDef } from '../../metadata/types.ts';
import type { DmlOperation, Row, SaveError, SaveResult } from '../../store/types.ts';
import { fieldOf } from '../../metadata/lookup.ts';
import { ApiError, badJson, badRequest } from '../errors.ts';
import { isKey, isObject, knownObject, readRow, type JsonObject } from '../json.ts';
import { oneOf, selectWhere } from '../lookups.ts';
import { bodyObject, findByKey } from './records.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

const MOST_RECORDS = 200;
const MOST_RETRIEVED = 2000;

export const collectionRoutes: Route[] = [
  { method: 'POST', path: '/composite/sobjects', handler: (call) => write(call, 'insert') },
  { method: 'PATCH', path: '/composite/sobjects', handler: (call) => write(call, 'update') },
  { method: 'DELETE', path: '/composite/sobjects', handler: remove },
  { method: 'GET', path: '/composite/sobjects/:object', handler: retrieve },
  { method: 'POST', path: '/composite/sobjects/:object', handler: retrieve },
  { method: 'PATCH', path: '/composite/sobjects/:object/:field', handler: upsert },
];

/** A row on its way into the store: one that could not be read keeps its error. */
export interface Incoming {
  object: ObjectDef | null;
  row: Row;
  error: SaveError | null;
}

function write(call: RestCall, operation: 'insert' | 'update'): RestAnswer {
  const { records, allOrNone } = requestOf(call);
  const incoming = records.map((record) => read(call, record, operation));
  return { status: 200, body: saveAll(call, operation, incoming, allOrNone) };
}

function upsert(call: RestCall): RestAnswer {
  const { records, allOrNone } = requestOf(call);
  const object = knownObject(call.org.metadata, call.params['object']!);
  const field = fieldOf(object, call.params['field']!);
  if (!field || !isKey(field)) {
    throw badRequest(
      `Provided external ID field does not exist or is not accessible: ${call.params['field']}`,
      'INVALID_FIELD',
    );
  }
  const incoming = records.map((record) => {
    const item = read(call, { attributes: { type: object.name }, ...record }, 'create');
    const id = idOf(record);
    return field.type === 'id' && id && !item.error ? { ...item, row: { ...item.row, Id: id } } : item;
  });
  return { status: 200, body: saveAll(call, 'upsert', incoming, allOrNone, field.name) };
}

function remove(call: RestCall): RestAnswer {
  const ids = (call.request.query.get('ids') ?? '').split(',').filter(Boolean);
  if (ids.length === 0) throw badRequest('Name the records: /composite/sobjects?ids=001…,001…', 'MALFORMED_ID');
  limit(ids.length, MOST_RECORDS);
  const incoming = ids.map((text): Incoming => {
    const id = call.org.parseId(text);
    const object = id ? call.org.objectOfId(id) : undefined;
    if (!id || !object) return refused('MALFORMED_ID', `malformed id ${text}`, ['Id']);
    return { object, row: { Id: id }, error: null };
  });
  return { status: 200, body: saveAll(call, 'delete', incoming, call.request.query.get('allOrNone') === 'true') };
}

function retrieve(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const { ids, fields } = retrieveRequest(call);
  limit(ids.length, MOST_RETRIEVED);
  if (fields.length === 0) throw badRequest('Name the fields to retrieve.', 'INVALID_FIELD');
  const known = ids.map((text) => call.org.parseId(text));
  const paths = [
    ...new Map([['id', ['Id']], ...fields.map((name) => [name.toLowerCase(), name.split('.')] as const)]).values(),
  ];
  const wanted = known.filter((id) => id !== null);
  const query = selectWhere(object.name, paths as string[][], oneOf('Id', wanted));
  const rows = wanted.length === 0 ? [] : call.org.query(query, [], call.access).rows;
  const byId = new Map(rows.map((row) => [row.fields['Id'], call.writer.record(row)]));
  return { status: 200, body: known.map((id) => byId.get(id) ?? null) };
}

function retrieveRequest(call: RestCall): { ids: string[]; fields: string[] } {
  const list = (name: string): string[] => (call.request.query.get(name) ?? '').split(',').filter(Boolean);
  if (call.request.method === 'GET') return { ids: list('ids'), fields: list('fields') };
  const body = bodyObject(call.json());
  const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  return { ids: strings(body['ids']), fields: strings(body['fields']) };
}

function requestOf(call: RestCall): { records: JsonObject[]; allOrNone: boolean } {
  const body = bodyObject(call.json());
  const { records, allOrNone } = body;
  if (!Array.isArray(records) || !records.every(isObject)) {
    throw badJson('The body needs "records": a list of objects with "attributes": {"type": …} and fields.');
  }
  limit(records.length, MOST_RECORDS);
  return { records, allOrNone: allOrNone === true };
}

function limit(count: number, most: number): void {
  if (count > most) {
    throw badRequest(`Cannot process more than ${most} records at once; ${count} were sent.`, 'EXCEEDED_ID_LIMIT');
  }
}

function read(call: RestCall, record: JsonObject, operation: 'insert' | 'update' | 'create'): Incoming {
  const type = isObject(record['attributes']) ? record['attributes']['type'] : undefined;
  const object = typeof type === 'string' ? call.org.objectNamed(type) : undefined;
  if (!object) return refused('INVALID_TYPE', `sObject type '${String(type ?? '')}' is not supported.`);
  try {
    const row = readRow(object, record, operation === 'update' ? 'update' : 'create', findByKey(call));
    if (operation !== 'update') return { object, row, error: null };
    const id = call.org.parseId(idOf(record) ?? '');
    if (!id) return refused('MISSING_ARGUMENT', 'Id not specified in an update call');
    return { object, row: { Id: id, ...row }, error: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const [{ errorCode, message, fields }] = error.errors as [(typeof error.errors)[0]];
    return refused(errorCode, message, fields);
  }
}

function idOf(record: JsonObject): string | null {
  const key = Object.keys(record).find((name) => name.toLowerCase() === 'id');
  return key && typeof record[key] === 'string' ? record[key] : null;
}

function refused(statusCode: string, message: string, fields: string[] = []): Incoming {
  return { object: null, row: {}, error: { statusCode, message, fields } };
}

const ROLLED_BACK: SaveError = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
};

/**
 * Saves rows in their order, neighbours of the same object together, and answers one result for each.
 * With allOrNone nothing stays saved when any row is refused.
 */
export function saveAll(
  call: RestCall,
  operation: DmlOperation,
  incoming: Incoming[],
  allOrNone: boolean,
  externalIdField?: string,
): JsonObject[] {
  const savepoint = call.org.savepoint();
  const results: SaveResult[] = incoming.map(({ error }) => failure(error));
  const hopeless = allOrNone && incoming.some(({ error }) => error);
  for (const run of hopeless ? [] : runs(incoming)) {
    const { object } = incoming[run[0]!]!;
    const saved = call.org.dml(
      operation,
      object!.name,
      run.map((i) => incoming[i]!.row),
      { access: call.access, allOrNone, ...(externalIdField ? { externalIdField } : {}) },
    );
    run.forEach((i, at) => (results[i] = saved[at]!));
  }
  if (allOrNone && results.some(({ success }) => !success)) {
    call.org.rollback(savepoint);
    return results.map((result) => answer(result.errors.length > 0 ? result : failure(ROLLED_BACK), operation));
  }
  return results.map((result) => answer(result, operation));
}

/** Indexes of neighbouring readable rows of one object. */
function runs(incoming: Incoming[]): number[][] {
  const result: number[][] = [];
  incoming.forEach(({ object, error }, i) => {
    if (error || !object) return;
    const last = result.at(-1);
    if (last && incoming[last[0]!]!.object === object) last.push(i);
    else result.push([i]);
  });
  return result;
}

function failure(error: SaveError | null): SaveResult {
  return { id: null, success: false, errors: error ? [error] : [] };
}

function answer(result: SaveResult, operation: DmlOperation): JsonObject {
  const errors = result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
  if (!result.success) return { success: false, errors };
  return {
    id: result.id,
    success: true,
    errors,
    ...(operation === 'upsert' ? { created: result.created ?? false } : {}),
  };
}
