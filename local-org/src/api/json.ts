/** Records between the REST API's JSON and the store's rows: dates, numbers, nested records and their errors. */
import { fieldOf, objectOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { QueryResult, ResultRow, Row, Value } from '../store/types.ts';
import { ApiError, badRequest, notFound } from './errors.ts';

export type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `2026-01-05T09:00:00.000Z` → `2026-01-05T09:00:00.000+0000`, as Salesforce writes datetimes. */
export function apiDatetime(value: string): string {
  return value.endsWith('Z') ? `${value.slice(0, -1)}+0000` : value;
}

const NOTHING: ReadonlySet<string> = new Set();
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Query results as JSON; `base` is `/services/data/v66.0`. */
export class RecordWriter {
  readonly #metadata: OrgMetadata;
  readonly #base: string;
  readonly #datetimes = new Map<string, Set<string>>();

  constructor(metadata: OrgMetadata, base: string) {
    this.#metadata = metadata;
    this.#base = base;
  }

  /** `hidden`: paths of ids that the client has not asked for (see `rest/hidden-ids.ts`). */
  record(row: ResultRow, hidden: ReadonlySet<string> = NOTHING, prefix = ''): JsonObject {
    const id = row.fields['Id'];
    const result: JsonObject = {
      attributes:
        row.type === 'AggregateResult' || typeof id !== 'string'
          ? { type: row.type }
          : { type: row.type, url: `${this.#base}/sobjects/${row.type}/${id}` },
    };
    for (const [name, value] of Object.entries(row.fields)) {
      const path = hidden.size === 0 ? '' : prefix + name.toLowerCase();
      if (path !== '' && hidden.has(path)) continue;
      if (value !== null && typeof value === 'object') {
        if ('type' in value) result[name] = this.record(value, hidden, `${path}.`);
        else result[name] = value.rows.length === 0 ? null : this.#children(value, hidden, `${path}/`);
      } else {
        result[name] = this.#value(row.type, name, value ?? null);
      }
    }
    return result;
  }

  #children(result: QueryResult, hidden: ReadonlySet<string>, prefix: string): JsonObject {
    const records = result.rows.map((row) => this.record(row, hidden, prefix));
    return { totalSize: records.length, done: true, records };
  }

  #value(type: string, name: string, value: Value): Json {
    return typeof value === 'string' && this.#isDatetime(type, name, value) ? apiDatetime(value) : value;
  }

  #isDatetime(type: string, name: string, value: string): boolean {
    if (!ISO_UTC.test(value)) return false;
    // An aggregate's columns have aliases of their own; only a datetime column can hold this form there.
    if (type === 'AggregateResult') return true;
    let names = this.#datetimes.get(type);
    if (!names) {
      const fields = objectOf(this.#metadata, type)?.fields.values() ?? [];
      names = new Set([...fields].filter((field) => field.type === 'datetime').map((field) => field.name));
      this.#datetimes.set(type, names);
    }
    return names.has(name);
  }
}

export function knownObject(metadata: OrgMetadata, name: string): ObjectDef {
  const object = objectOf(metadata, name);
  if (!object) throw notFound();
  return object;
}

/** May name a record in an upsert or a relationship: ids, external ids, and fields such as a user's name. */
export function isKey(field: FieldDef): boolean {
  return field.type === 'id' || field.externalId || field.idLookup === true;
}

/** Finds a record by an external id, for `"Account": {"Key__c": "A-1"}`. */
export type FindByKey = (object: string, field: string, value: Json) => string;

/**
 * The fields of a record as a client sends them. `attributes` and the id are left out.
 * @throws ApiError for unknown fields, for fields a client may not write, and for values of the wrong type
 */
export function readRow(object: ObjectDef, body: JsonObject, verb: 'create' | 'update', findByKey: FindByKey): Row {
  const row: Row = {};
  const readOnly: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    const lower = name.toLowerCase();
    if (lower === 'attributes' || lower === 'id') continue;
    if (isObject(value)) {
      const [field, id] = readReference(object, name, value, findByKey);
      row[field.name] = id;
      continue;
    }
    const field = fieldOf(object, name);
    if (!field) throw badRequest(`No such column '${name}' on sobject of type ${object.name}`, 'INVALID_FIELD');
    if (verb === 'create' ? !field.createable : !field.updateable) readOnly.push(field.name);
    else row[field.name] = readValue(field, value);
  }
  if (readOnly.length > 0) {
    throw badRequest(
      `Unable to create/update fields: ${readOnly.join(', ')}. Please check the security settings of this field and ` +
        'verify that it is read/write for your profile or permission set.',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      readOnly,
    );
  }
  return row;
}

function readReference(
  object: ObjectDef,
  name: string,
  value: JsonObject,
  findByKey: FindByKey,
): [FieldDef, string | null] {
  const field = [...object.fields.values()].find(
    (candidate) => candidate.relationshipName?.toLowerCase() === name.toLowerCase(),
  );
  if (!field) throw badRequest(`No such column '${name}' on sobject of type ${object.name}`, 'INVALID_FIELD');
  const keys = Object.keys(value).filter((key) => key !== 'attributes');
  const target = isObject(value['attributes']) ? value['attributes']['type'] : field.referenceTo?.[0];
  if (keys.length !== 1 || typeof target !== 'string') {
    throw badRequest(
      `${name} needs exactly one external id field, for example {"${name}": {"Key__c": "A-1"}}.`,
      'INVALID_FIELD',
      [field.name],
    );
  }
  return [field, findByKey(target, keys[0]!, value[keys[0]!]!)];
}

/** One value of a JSON body as the store keeps it. */
export function readValue(field: FieldDef, value: Json): Value {
  if (value === null || value === '') return null;
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw wrongType(field, 'boolean', value);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent': {
      const number =
        typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : NaN;
      if (!Number.isFinite(number)) throw wrongType(field, field.type === 'int' ? 'int' : 'double', value);
      return number;
    }
    case 'date':
      return readDate(field, value);
    case 'datetime':
      return readDatetime(field, value);
    case 'time':
      if (typeof value === 'string' && /^\d\d:\d\d:\d\d(\.\d{3})?Z?$/.test(value)) {
        return `${value.slice(0, 8)}.${value.slice(9, 12).replace('Z', '') || '000'}Z`;
      }
      throw wrongType(field, 'time', value);
    default:
      if (typeof value === 'object') throw wrongType(field, 'string', value);
      return String(value);
  }
}

function readDate(field: FieldDef, value: Json): string {
  const text = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(value)?.[1] : undefined;
  if (text && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return text;
  throw wrongType(field, 'date', value);
}

function readDatetime(field: FieldDef, value: Json): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(value)) {
    const withColon = value.replace(/([+-]\d\d)(\d\d)$/, (zone, hours, minutes) =>
      value.includes('T') ? `${hours}:${minutes}` : zone,
    );
    const zoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(withColon) || !value.includes('T') ? withColon : `${withColon}Z`;
    const time = Date.parse(zoned);
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  throw wrongType(field, 'datetime', value);
}

function wrongType(field: FieldDef, type: string, value: Json): ApiError {
  const kind = typeof value === 'object' ? 'START_OBJECT' : `VALUE_${(typeof value).toUpperCase()}`;
  return new ApiError(
    400,
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${kind} value ${JSON.stringify(value)} of the field ${field.name}`,
    [field.name],
  );
}
