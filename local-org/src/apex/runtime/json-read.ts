/** JSON text as Apex values: untyped, or of a type that the program names. Source: Apex Reference Guide, "JSON Class". */
import { fieldOf, relationshipOf } from '../../metadata/lookup.ts';
import { parseId } from '../../store/ids.ts';
import type { ApexClass, FieldMeta } from '../emitted.ts';
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { apexTypeOf, objectDef, timeOf } from './convert.ts';
import { ApexDate, ApexDatetime } from './dates.ts';
import { ApexDecimal } from './decimal.ts';
import { lineage } from './dispatch.ts';
import { nativeEnums } from './enums.ts';
import { newException } from './exceptions.ts';
import { jsonProblem } from './json-errors.ts';
import { ApexDouble } from './numbers.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';
import { nameText, parseTypeName, plainName } from './types.ts';
import type { TypeName } from './types.ts';

/** A number as written, so that no digit is lost. */
export class JsonNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  get isWhole(): boolean {
    return /^-?\d+$/.test(this.source);
  }
}

export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | { [name: string]: JsonValue };

const failed = (message: string) => newException('JSONException', message);

export function parseJson(source: string): JsonValue {
  try {
    return JSON.parse(source, (_key, value, context?: { source?: string }) =>
      typeof value === 'number' ? new JsonNumber(context?.source ?? String(value)) : value,
    ) as JsonValue;
  } catch (error) {
    throw failed(jsonProblem(source, error as Error));
  }
}

/** Maps, lists, strings, Integers (Longs when large), Decimals, Booleans. */
export function untyped(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return untypedNumber(value);
  if (Array.isArray(value)) return new ApexList('Object', value.map(untyped));
  if (typeof value !== 'object' || value === null) return value;
  return new ApexMap(
    'String',
    'Object',
    Object.entries(value).map(([key, item]) => [key, untyped(item)]),
  );
}

function untypedNumber(value: JsonNumber): unknown {
  if (!value.isWhole) return ApexDecimal.of(value.source);
  const whole = BigInt(value.source);
  return BigInt.asIntN(32, whole) === whole ? Number(whole) : whole;
}

export interface ReadOptions {
  /** Names without a field are refused. */
  strict: boolean;
}

/** The platform reads piece by piece: a wrong beginning is told before a wrong end. */
export function readText(source: string, type: string, options: ReadOptions): unknown {
  const name = parseTypeName(type);
  const isList = ['list', 'set'].includes(plainName(name.name));
  if (isList && /^\s*[^\s[{n]/.test(source)) throw wrongList(name);
  return read(parseJson(source), name, options);
}

export function readAs(value: JsonValue, type: string, options: ReadOptions): unknown {
  return read(value, parseTypeName(type), options);
}

function read(value: JsonValue, type: TypeName, options: ReadOptions): unknown {
  if (value === null) return null;
  const name = plainName(type.name);
  const { world } = transaction();
  switch (name) {
    case 'object':
      return untyped(value);
    case 'list':
    case 'iterable':
      return new ApexList(nameText(type.args[0]), readAll(value, type.args[0], type, options));
    case 'set':
      return new ApexSet(nameText(type.args[0]), readAll(value, type.args[0], type, options));
    case 'map':
      return readMap(value, type, options);
    case 'sobject':
      return readRecord(value, null, options);
  }
  const cls = world.class(name);
  if (cls) return cls.$meta.kind === 'enum' ? readEnum(value, cls.$meta.name) : readObject(value, cls, options);
  if (world.metadata.objects.has(name)) return readRecord(value, name, options);
  if (nativeEnums.has(name)) return readEnum(value, name);
  return primitive(value, name, type.name);
}

function readAll(value: JsonValue, element: TypeName, type: TypeName, options: ReadOptions): unknown[] {
  // Child records come as a query result.
  const items = isObject(value) && 'records' in value ? value.records : value;
  if (!Array.isArray(items)) throw wrongList(type);
  return items.map((item) => read(item, element, options));
}

const wrongList = (type: TypeName) =>
  failed(`Malformed JSON: Expected '[' at the beginning of List/Set, for ${nameText(type)}`);

function readMap(value: JsonValue, type: TypeName, options: ReadOptions): ApexMap {
  if (!isObject(value)) throw failed(`Malformed JSON: Expected '{' at the beginning of object, for ${nameText(type)}`);
  const [keyType, valueType] = type.args;
  const entries = Object.entries(value).map(([key, item]): [unknown, unknown] => [
    read(plainName(keyType.name) === 'string' ? key : keyValue(key), keyType, options),
    read(item, valueType, options),
  ]);
  return new ApexMap(nameText(keyType), nameText(valueType), entries);
}

const keyValue = (key: string): JsonValue => (/^-?\d+(?:\.\d+)?$/.test(key) ? new JsonNumber(key) : key);

const isObject = (value: JsonValue): value is { [name: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);

function readEnum(value: JsonValue, type: string): unknown {
  const { enums } = transaction().world;
  const table = enums.has(type) ? enums : nativeEnums;
  const found = typeof value === 'string' ? table.find(type, value) : undefined;
  if (!found) throw failed(`Invalid value for enum ${type}: ${String(value)}`);
  return found;
}

/** Fields are set without running a constructor. */
function readObject(value: JsonValue, cls: ApexClass, options: ReadOptions): unknown {
  if (!isObject(value)) throw failed(`Malformed JSON: Expected '{' at the beginning of object, for ${cls.$meta.name}`);
  if (cls.$meta.isAbstract || cls.$meta.kind !== 'class')
    throw failed(`Type cannot be deserialized: ${cls.$meta.name}`);
  const object = new cls() as Record<string, unknown>;
  const fields = writableFields(cls);
  for (const [name, item] of Object.entries(value)) {
    const field = fields.get(name.toLowerCase());
    if (field) object[field.js] = read(item, parseTypeName(field.type), options);
    else if (options.strict) throw failed(`No such column '${name}' on object of type ${cls.$meta.name}`);
  }
  return object;
}

function writableFields(cls: ApexClass): Map<string, FieldMeta> {
  const fields = new Map<string, FieldMeta>();
  for (const each of [...lineage(cls)].reverse()) {
    for (const field of each.$meta.fields) {
      if (!field.isStatic && field.canWrite) fields.set(field.name.toLowerCase(), field);
    }
  }
  return fields;
}

/** Type and fields of a record; components write `sobjectType` where JSON has `attributes.type`. */
function readRecord(value: JsonValue, type: string | null, options: ReadOptions): SObject {
  if (!isObject(value))
    throw failed(`Malformed JSON: Expected '{' at the beginning of object, for ${type ?? 'SObject'}`);
  const { attributes = null, sobjectType = null, ...members } = value;
  const named = isObject(attributes) ? attributes.type : sobjectType;
  const objectName = type ?? (typeof named === 'string' ? named : null);
  if (!objectName) throw failed('SObject without attributes.type');
  const record = new SObject(objectDef(objectName));
  for (const [name, item] of Object.entries(members)) readMember(record, name, item, options);
  return record;
}

function readMember(record: SObject, name: string, item: JsonValue, options: ReadOptions): void {
  const field = fieldOf(record.def, name);
  if (field) {
    record.write(field.name, read(item, parseTypeName(apexTypeOf(field)), options));
    return;
  }
  const parent = relationshipOf(record.def, name);
  if (parent) {
    const target = parent.targets.length === 1 ? parent.targets[0] : null;
    record.write(parent.field.relationshipName!, item === null ? null : readRecord(item, target, options));
    return;
  }
  const child = record.def.childRelationships.find(
    (each) => each.relationshipName.toLowerCase() === name.toLowerCase(),
  );
  if (child) {
    const list = parseTypeName(`List<${child.childObject}>`);
    record.values.set(child.relationshipName, read(item, list, options));
    return;
  }
  throw failed(`No such column '${name}' on sobject of type ${record.type}`);
}

function primitive(value: JsonValue, name: string, written: string): unknown {
  if (value instanceof JsonNumber) return numeric(value, name, written);
  if (typeof value === 'boolean') {
    if (name === 'boolean') return value;
    if (name === 'string') return String(value);
  }
  if (typeof value === 'string') {
    const read = fromText(value, name);
    if (read !== undefined) return read;
  }
  throw failed(
    `Illegal value for primitive: ${typeof value === 'object' ? JSON.stringify(value) : value} is no ${written}`,
  );
}

function numeric(value: JsonNumber, name: string, written: string): unknown {
  switch (name) {
    case 'integer':
      return Math.trunc(Number(value.source)) | 0;
    case 'long':
      return BigInt(Math.trunc(Number(value.source)));
    case 'double':
      return new ApexDouble(Number(value.source));
    case 'decimal':
      return ApexDecimal.of(value.source);
    case 'string':
      return value.source;
    case 'datetime':
      return new ApexDatetime(Number(value.source));
    default:
      throw failed(`Illegal value for primitive: ${value.source} is no ${written}`);
  }
}

function fromText(value: string, name: string): unknown {
  switch (name) {
    case 'string':
      return value;
    case 'id': {
      const id = parseId(value);
      if (!id) throw newException('StringException', `Invalid id: ${value}`);
      return id;
    }
    case 'date':
      if (/^\d{4}-\d{2}-\d{2}/.test(value)) return ApexDate.fromIso(value);
      throw failed(`Illegal value for primitive: ${value} is no Date`);
    case 'datetime': {
      const time = Date.parse(value);
      if (Number.isNaN(time)) throw failed(`Illegal value for primitive: ${value} is no Datetime`);
      return new ApexDatetime(time);
    }
    case 'time':
      return timeOf(value);
    case 'boolean':
      return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
    case 'blob':
      return new ApexBlob(Buffer.from(value, 'base64'));
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      return /^-?\d+(?:\.\d+)?$/.test(value) ? numeric(new JsonNumber(value), name, name) : undefined;
    default:
      return undefined;
  }
}
