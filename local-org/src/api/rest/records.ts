/** `/sobjects/X`: create, read, change, delete and upsert one record. */
import { fieldOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { SaveResult } from '../../store/types.ts';
import { badJson, badRequest, notFound, saveFailed } from '../errors.ts';
import {
  isKey,
  isObject,
  knownObject,
  readRow,
  readValue,
  type FindByKey,
  type Json,
  type JsonObject,
} from '../json.ts';
import { byKey } from '../lookups.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

export const recordRoutes: Route[] = [
  { method: 'POST', path: '/sobjects/:object', handler: create },
  { method: 'GET', path: '/sobjects/:object/:id', handler: read },
  { method: 'PATCH', path: '/sobjects/:object/:id', handler: update },
  { method: 'DELETE', path: '/sobjects/:object/:id', handler: remove },
  { method: 'GET', path: '/sobjects/:object/:field/:value', handler: readByKey },
  { method: 'PATCH', path: '/sobjects/:object/:field/:value', handler: upsert },
  { method: 'POST', path: '/sobjects/:object/:field/:value', handler: upsert },
  { method: 'DELETE', path: '/sobjects/:object/:field/:value', handler: removeByKey },
];

export function bodyObject(value: unknown): JsonObject {
  if (!isObject(value)) throw badJson('The body must be a JSON object with the record’s fields.');
  return value;
}

/** The 18-character id of a path or body, when it can belong to the object. */
export function recordId(call: RestCall, object: ObjectDef, text: string): string {
  const id = call.org.parseId(text);
  if (!id || !id.startsWith(object.keyPrefix)) throw notFound();
  return id;
}

/** Resolves `"Account": {"Key__c": "A-1"}` with the caller's access. */
export function findByKey(call: RestCall): FindByKey {
  return (objectName, fieldName, value) => {
    const object = knownObject(call.org.metadata, objectName);
    const field = fieldOf(object, fieldName);
    if (!field || !isKey(field)) {
      throw badRequest(`${object.name}.${fieldName} is not an external id.`, 'INVALID_FIELD', [fieldName]);
    }
    const [id, another] = byKey(call.org, object.name, field.name, readValue(field, value), call.access);
    if (!id || another) {
      throw badRequest(
        `Foreign key external ID: ${String(value)} ${id ? 'is not unique' : 'not found'} for field ${field.name} in entity ${object.name}`,
        'INVALID_FIELD',
        [field.name],
      );
    }
    return id;
  };
}

function create(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const body = bodyObject(call.json());
  if (Object.keys(body).some((key) => key.toLowerCase() === 'id')) {
    throw badRequest('cannot specify Id in an insert call', 'INVALID_FIELD_FOR_INSERT_UPDATE', ['Id']);
  }
  const row = readRow(object, body, 'create', findByKey(call));
  const result = save(call, 'insert', object, row);
  return {
    status: 201,
    body: { id: result.id, success: true, errors: [] },
    headers: { Location: location(call, result) },
  };
}

function read(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  return readOne(call, object, recordId(call, object, call.params['id']!));
}

function readByKey(call: RestCall): RestAnswer {
  const { object, id } = keyed(call);
  if (!id) throw notFound('Provided external ID field does not exist or is not accessible: ' + call.params['field']);
  return readOne(call, object, id);
}

function readOne(call: RestCall, object: ObjectDef, id: string): RestAnswer {
  const fields = call.request.query
    .get('fields')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const row = call.org.retrieve(object.name, id, call.access, fields);
  if (!row) throw notFound();
  return { status: 200, body: call.writer.record(row) };
}

function update(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const id = recordId(call, object, call.params['id']!);
  const body = bodyObject(call.json());
  if (Object.keys(body).some((key) => key.toLowerCase() === 'id')) {
    throw badRequest('The Id field should not be specified in the sobject data.', 'INVALID_FIELD', ['Id']);
  }
  save(call, 'update', object, { Id: id, ...readRow(object, body, 'update', findByKey(call)) });
  return { status: 204 };
}

function remove(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  save(call, 'delete', object, { Id: recordId(call, object, call.params['id']!) });
  return { status: 204 };
}

function removeByKey(call: RestCall): RestAnswer {
  const { object, id } = keyed(call);
  if (!id) throw notFound();
  save(call, 'delete', object, { Id: id });
  return { status: 204 };
}

function upsert(call: RestCall): RestAnswer {
  const { object, field, id, value } = keyed(call);
  const body = bodyObject(call.json());
  const key = Object.keys(body).find((name) => name.toLowerCase() === field.toLowerCase());
  if (key && String(body[key]) !== call.params['value']) {
    throw badRequest('The external ID field should not differ between the URL and the body.', 'INVALID_FIELD', [field]);
  }
  if (key) delete body[key];
  const row = readRow(object, body, id ? 'update' : 'create', findByKey(call));
  const result = id
    ? save(call, 'update', object, { Id: id, ...row })
    : save(call, 'insert', object, { ...row, ...(field === 'Id' ? {} : { [field]: value }) });
  return { status: id ? 200 : 201, body: { id: result.id, success: true, errors: [], created: !id } };
}

/** The record that `/sobjects/X/Field/Value` names. @throws ApiError 300 when several have the value */
function keyed(call: RestCall): { object: ObjectDef; field: string; value: ReturnType<typeof readValue>; id?: string } {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const field = fieldOf(object, call.params['field']!);
  if (!field || !isKey(field)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${call.params['field']}`);
  }
  const value = readValue(field, call.params['value'] as Json);
  const ids = byKey(call.org, object.name, field.name, value, call.access);
  if (ids.length > 1) {
    throw badRequest(`More than one record has ${field.name} = ${String(value)}.`, 'DUPLICATE_EXTERNAL_ID', [
      field.name,
    ]);
  }
  return { object, field: field.name, value, ...(ids[0] ? { id: ids[0] } : {}) };
}

function save(
  call: RestCall,
  operation: 'insert' | 'update' | 'delete',
  object: ObjectDef,
  row: Record<string, string | number | boolean | null>,
): SaveResult {
  const [result] = call.org.dml(operation, object.name, [row], { access: call.access, allOrNone: true });
  if (!result!.success) throw saveFailed(result!.errors);
  return result!;
}

function location(call: RestCall, result: SaveResult): string {
  return `${call.base}/sobjects/${call.params['object']}/${result.id}`;
}
