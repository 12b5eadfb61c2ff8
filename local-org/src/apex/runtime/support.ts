/** Everything generated code calls, bound to one org: see `emitted-calls.ts` for what each member promises. */
import type { SharingMode } from '../emitted.ts';
import type { QueryConstant, RuntimeSupport } from '../emitted-calls.ts';
import { nativeType } from '../registry.ts';
import { accessOf } from './access.ts';
import { callFuture } from './async.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { customMetadata, customSetting } from './config-data.ts';
import { withScope } from './bind-scope.ts';
import { conversions } from './conversions.ts';
import { deepCopy } from './copy.ts';
import type { Coverage } from './coverage.ts';
import { objectDef } from './convert.ts';
import { daysAndTimes } from './date-arithmetic.ts';
import { recordsArgument, saveRecords } from './dml.ts';
import type { EnumTable } from './enums.ts';
import { nativeEnums } from './enums.ts';
import { equal, identical, ordered } from './equality.ts';
import { ApexException, caught, newException, nullPointer } from './exceptions.ts';
import { HeapValue, OBJECT, allocate, made, slotsSize } from './heap.ts';
import { iterate } from './iteration.ts';
import { natives } from './natives.ts';
import { putAll } from './map-fill.ts';
import { arithmetic } from './numbers.ts';
import { queryRecords, runQuery, single } from './queries.ts';
import { QueryLocatorValue } from './query-locator.ts';
import { FieldDescribe, ObjectDescribe, fieldToken, objectToken } from './schema.ts';
import { refuse } from './refusal.ts';
import { SObject } from './sobject.ts';
import { FutureCall } from './queued-work.ts';
import { sobjects } from './sobject-access.ts';
import { text } from './text.ts';
import { transaction } from './transaction.ts';
import { typeToken } from './type-token.ts';
import { triggerVariable } from './trigger-variables.ts';
import { cast, isInstance, nameText, parseTypeName } from './types.ts';

/** Root of generated classes, so that `instanceof` tells user objects from others. */
export class ApexObject extends HeapValue {
  constructor() {
    super();
    allocate(OBJECT);
  }

  override heapSize(): number {
    return OBJECT + slotsSize(Object.values(this));
  }
}

export interface SupportOptions {
  enums: EnumTable;
  coverage: Coverage;
  labels: ReadonlyMap<string, string>;
}

export function createSupport({ enums, coverage, labels }: SupportOptions): RuntimeSupport {
  const enumsOf = (type: string) => (enums.has(type) ? enums : nativeEnums);
  return {
    ...arithmetic,
    ...conversions,
    ...daysAndTimes,
    ...sobjects,
    ...natives,
    ...queries,
    ...collections,

    baseClass: (name) => (name === 'Object' ? ApexObject : (baseException(name) as new () => unknown)),
    defineClass(meta) {
      if (meta.kind === 'enum') enums.define(meta.name, meta.constants);
    },
    statementHook: (unit) => coverage.hook(unit),

    nn(value) {
      if (value === null || value === undefined) throw nullPointer();
      return value;
    },
    bool(value) {
      if (value === null) throw nullPointer();
      return value;
    },
    boolAnd: (a, b) => both(a, b) && a && b,
    boolOr: (a, b) => both(a, b) && (a || b),
    boolXor: (a, b) => both(a, b) && a !== b,

    eq: equal,
    exactEq: identical,
    lt: (a, b) => ordered(a, b, (order) => order < 0),
    le: (a, b) => ordered(a, b, (order) => order <= 0),
    gt: (a, b) => ordered(a, b, (order) => order > 0),
    ge: (a, b) => ordered(a, b, (order) => order >= 0),
    intLt: (a, b) => a !== null && b !== null && a < b,
    intLe: (a, b) => (a !== null && b !== null ? a <= b : a === b),
    intGt: (a, b) => a !== null && b !== null && a > b,
    intGe: (a, b) => (a !== null && b !== null ? a >= b : a === b),
    concat: (a, b) => made(text(a) + text(b)),
    joined: made,
    cast,
    isInstance,
    iterate,

    sobjectType: (object) => objectToken(objectDef(object)),
    sobjectField(object, field) {
      const def = objectDef(object);
      return fieldToken(def, new SObject(def).field(field));
    },
    describeObject: (object) => new ObjectDescribe(objectDef(object)),
    describeField(object, field) {
      const def = objectDef(object);
      return new FieldDescribe(def, new SObject(def).field(field));
    },
    type: typeToken,
    label(name) {
      const value = labels.get(name) ?? labels.get(name.toLowerCase());
      if (value === undefined) throw new Error(`There is no label ${name}`);
      return value;
    },
    customSetting,
    customMetadata,

    enumConstant(type, constant) {
      const value = enumsOf(type).find(type, constant);
      if (!value) throw new Error(`${type} has no constant ${constant}`);
      return value;
    },
    enumValues: (type) => new ApexList(type, [...enumsOf(type).values(type)]),
    enumValueOf(type, name) {
      if (name === null) throw nullPointer();
      const value = enumsOf(type).find(type, name);
      if (!value) throw newException('NoSuchElementException', `No enum constant ${type}.${name}`);
      return value;
    },

    enterSharing(mode) {
      const tx = transaction();
      const before = tx.sharing;
      tx.sharing = mode;
      return before;
    },
    leaveSharing(before) {
      transaction().sharing = before as 'with' | 'without' | null;
    },
    beginRunAs(user) {
      const tx = transaction();
      const before = tx.userId;
      const id = user === null ? null : (user as SObject).id;
      if (!id) throw newException('TypeException', 'System.runAs needs a saved user');
      // Source: Apex Developer Guide, "Using the runAs Method": each call counts as a DML statement.
      tx.limits.count('dmlStatements');
      tx.userId = id;
      tx.runAsDepth++;
      return before;
    },
    endRunAs(before) {
      const tx = transaction();
      tx.userId = before as string;
      tx.runAsDepth--;
    },

    withScope,
    callFuture(className, method, args, allowsCallouts) {
      const copies = deepCopy(args);
      callFuture(className, new FutureCall(() => method(...copies), allowsCallouts));
    },
    trigger: triggerVariable,
    refuse,
    caught,
    initException(exception, message, cause) {
      exception.text = message;
      exception.apexCause = cause;
      return exception;
    },
  };
}

function baseException(name: string): typeof ApexException {
  if (nativeType(name)?.kind !== 'exception') throw new Error(`Classes cannot extend ${name}`);
  return ApexException;
}

function both(a: boolean | null, b: boolean | null): true {
  if (a === null || b === null) throw nullPointer();
  return true;
}

/** SOQL and DML statements. */
const queries = {
  query(query: QueryConstant, binds: unknown[], sharing: SharingMode): ApexList {
    const parsed = transaction().host.parse(query.text);
    return queryRecords(parsed, query.rowType, binds, accessOf(sharing, parsed.mode));
  },
  queryOne: (query: QueryConstant, binds: unknown[], sharing: SharingMode): unknown =>
    single(queries.query(query, binds, sharing), false),
  queryOneOrNull: (query: QueryConstant, binds: unknown[], sharing: SharingMode): unknown =>
    single(queries.query(query, binds, sharing), true),
  singleRow: (list: ApexList): unknown => single(list, false),
  queryCount(query: QueryConstant, binds: unknown[], sharing: SharingMode): number {
    const parsed = transaction().host.parse(query.text);
    const result = runQuery(parsed, binds, accessOf(sharing, parsed.mode));
    return result.count ?? result.rows.length;
  },
  queryRows: (query: QueryConstant, binds: unknown[], sharing: SharingMode): Iterable<unknown> =>
    queries.query(query, binds, sharing).items,
  *queryChunks(query: QueryConstant, binds: unknown[], sharing: SharingMode): Iterable<unknown> {
    const { items, elementType } = queries.query(query, binds, sharing);
    for (let i = 0; i < items.length; i += 200) yield new ApexList(elementType, items.slice(i, i + 200));
  },
  queryLocator(query: QueryConstant, binds: unknown[], sharing: SharingMode): QueryLocatorValue {
    const parsed = transaction().host.parse(query.text);
    return QueryLocatorValue.ofQuery(parsed, query.rowType, binds, accessOf(sharing, parsed.mode));
  },
  dml(
    operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete',
    records: unknown,
    sharing: SharingMode,
    mode: 'user' | 'system' | null,
    externalIdField: string | null,
  ): void {
    const access = accessOf(sharing, mode);
    saveRecords(operation, recordsArgument(records), { allOrNone: true, access, externalIdField });
  },
};

const elementOf = (type: string): string => nameText(parseTypeName(type).args[0]);

function keyAndValueOf(type: string): [string, string] {
  const [key, value] = parseTypeName(type).args;
  return [nameText(key), nameText(value)];
}

const collections = {
  newList: (type: string, items: unknown[]): ApexList => new ApexList(elementOf(type), items),
  newListSized(type: string, size: number | null): ApexList {
    if (size === null) throw nullPointer();
    return new ApexList(elementOf(type), new Array(size).fill(null));
  },
  newSet: (type: string, items: unknown[]): ApexSet => new ApexSet(elementOf(type), items),
  newMap: (type: string, entries: [unknown, unknown][]): ApexMap => new ApexMap(...keyAndValueOf(type), entries),
  newListFrom: (type: string, source: unknown): ApexList => new ApexList(elementOf(type), [...iterate(source)]),
  newSetFrom: (type: string, source: unknown): ApexSet => new ApexSet(elementOf(type), iterate(source)),
  newMapFrom(type: string, source: unknown): ApexMap {
    if (source === null) throw nullPointer();
    const map = new ApexMap(...keyAndValueOf(type));
    putAll(map, source);
    return map;
  },
  at: (list: ApexList | null, index: number | null): unknown => {
    if (list === null) throw nullPointer();
    return list.at(index);
  },
  setAt(list: ApexList | null, index: number | null, value: unknown): unknown {
    if (list === null) throw nullPointer();
    list.setAt(index, value);
    return value;
  },
};
