/** Every helper that compiled Apex calls, and what each promises. How values are represented is told in `emitted.ts`. */

/* eslint-disable @typescript-eslint/no-explicit-any -- values of Apex's Object */
import type { ApexClass, ClassMeta, SharingMode } from './emitted.ts';

/** A prepared query: text for `parseSoql`, and what the compiler found out about it. */
export interface QueryConstant {
  text: string;
  /** Object of the rows, or `AggregateResult`. */
  rowType: string;
}

export interface RuntimeSupport {
  // ---- loading -------------------------------------------------------------------------------------------------
  /** JS class that generated classes extend: `Object` for plain classes, `Exception` for exceptions, or a native class. */
  baseClass(name: string): new () => any;
  /** Called once per class, inner class, interface and enum, at load. Interfaces and enums have a holder class. */
  defineClass(meta: ClassMeta, cls: ApexClass): void;
  /** Implementations of the registry, by key. Property key: `Type.property` as declared. */
  native(key: string): (...args: any[]) => any;
  nativeNew(key: string): (...args: any[]) => any;
  nativeGet(key: string): (self?: any) => any;
  nativeSet(key: string): (self: any, value: any) => void;
  /** Called before every statement with its Apex line (coverage, CPU). A function per unit, fetched at load. */
  statementHook(unit: string): (line: number) => void;

  // ---- null and conditions -------------------------------------------------------------------------------------
  /** The value, or NullPointerException. */
  nn<T>(value: T | null): T;
  /** Condition of if, while, ?:, &&, ||, !: null is a NullPointerException. */
  bool(value: boolean | null): boolean;

  // ---- arithmetic: null operands are NullPointerExceptions; int wraps to 32, long to 64 bits; x/0 MathException ---
  intAdd(a: any, b: any): number;
  intSub(a: any, b: any): number;
  intMul(a: any, b: any): number;
  intDiv(a: any, b: any): number;
  intNeg(a: any): number;
  intAnd(a: any, b: any): number;
  intOr(a: any, b: any): number;
  intXor(a: any, b: any): number;
  intShl(a: any, b: any): number;
  intShr(a: any, b: any): number;
  intUshr(a: any, b: any): number;
  intNot(a: any): number;
  longAdd(a: any, b: any): bigint;
  longSub(a: any, b: any): bigint;
  longMul(a: any, b: any): bigint;
  longDiv(a: any, b: any): bigint;
  longNeg(a: any): bigint;
  longAnd(a: any, b: any): bigint;
  longOr(a: any, b: any): bigint;
  longXor(a: any, b: any): bigint;
  longShl(a: any, b: any): bigint;
  longShr(a: any, b: any): bigint;
  longUshr(a: any, b: any): bigint;
  longNot(a: any): bigint;
  doubleAdd(a: any, b: any): any;
  doubleSub(a: any, b: any): any;
  doubleMul(a: any, b: any): any;
  doubleDiv(a: any, b: any): any;
  doubleNeg(a: any): any;
  decimalAdd(a: any, b: any): any;
  decimalSub(a: any, b: any): any;
  decimalMul(a: any, b: any): any;
  decimalDiv(a: any, b: any): any;
  decimalNeg(a: any): any;
  boolAnd(a: any, b: any): boolean;
  boolOr(a: any, b: any): boolean;
  boolXor(a: any, b: any): boolean;
  /** Date ± Integer days. */
  dateAdd(date: any, days: any): any;
  dateSub(date: any, days: any): any;
  /** Datetime ± days; days is an Integer, Long, Double or Decimal value. */
  datetimeAdd(datetime: any, days: any): any;
  datetimeSub(datetime: any, days: any): any;
  /** Time ± milliseconds (Integer or Long), wrapping at midnight. */
  timeAdd(time: any, milliseconds: any): any;
  timeSub(time: any, milliseconds: any): any;

  // ---- comparison ----------------------------------------------------------------------------------------------
  /** `==`: values, strings without regard to case, ids 15 = 18, user objects by equals() or identity. */
  eq(a: any, b: any): boolean;
  /** `===`: identity for objects; value for primitives; strings by case. */
  exactEq(a: any, b: any): boolean;
  /** `<` and friends. Null with numbers, dates: false. A string is greater than null. */
  lt(a: any, b: any): boolean;
  le(a: any, b: any): boolean;
  gt(a: any, b: any): boolean;
  ge(a: any, b: any): boolean;
  /** The same for two Integers. */
  intLt(a: any, b: any): boolean;
  intLe(a: any, b: any): boolean;
  intGt(a: any, b: any): boolean;
  intGe(a: any, b: any): boolean;

  // ---- strings and conversions (all conversions pass null through) ---------------------------------------------
  /** `+` where one side is a String: null becomes `null`. */
  concat(a: any, b: any): string;
  /** The same, done by JavaScript since neither side is null. */
  joined(text: string): string;
  intToLong(value: any): any;
  intToDouble(value: any): any;
  intToDecimal(value: any): any;
  longToInt(value: any): any;
  longToDouble(value: any): any;
  longToDecimal(value: any): any;
  doubleToDecimal(value: any): any;
  decimalToDouble(value: any): any;
  /** Casts to a smaller number cut the fraction off. */
  doubleToInt(value: any): any;
  doubleToLong(value: any): any;
  decimalToInt(value: any): any;
  decimalToLong(value: any): any;
  dateToDatetime(value: any): any;
  /** String → Id; StringException `Invalid id: …`; 15 characters become 18. */
  toId(value: any): any;
  /** Literals: the text as written, without suffix. */
  decimal(text: string): any;
  double(text: string): any;
  /**
   * `(Type) value` where the static type does not decide: TypeException
   * `Invalid conversion from runtime type X to Y`. Numbers widen (an Integer cast to Decimal becomes a Decimal),
   * String ↔ Id converts, null passes. A `List<SObject>` holding only rows of one object passes as List of it.
   */
  cast(value: any, type: string): any;
  /** `instanceof`; null is false. */
  isInstance(value: any, type: string): boolean;

  // ---- collections: `type` is the whole type, `List<Account>` ---------------------------------------------------
  newList(type: string, items: any[]): any;
  /** `new Integer[5]`: null elements. */
  newListSized(type: string, size: any): any;
  newSet(type: string, items: any[]): any;
  newMap(type: string, entries: [any, any][]): any;
  /** `new List<T>(collection)`, `new Set<T>(collection)`; null is a NullPointerException. */
  newListFrom(type: string, source: any): any;
  newSetFrom(type: string, source: any): any;
  /** `new Map<K,V>(map)` and `new Map<Id,SObject>(list of records)`. */
  newMapFrom(type: string, source: any): any;
  at(list: any, index: any): any;
  /** Returns the value. */
  setAt(list: any, index: any, value: any): any;
  /** `for (x : value)` over List, Set, Iterable (native or of a user class). */
  iterate(value: any): Iterable<any>;

  // ---- SObjects: names as the schema spells them ------------------------------------------------------------------
  /** Values are already of the field's Apex type. A nested parent (`Account = acc`, `Account__r = new X(Ext__c=1)`) comes under its relationship name. */
  newSObject(type: string, fields: Record<string, any>): any;
  /** Null object: NullPointerException. Row retrieved without the field: SObjectException. */
  getField(record: any, field: string): any;
  /** The last step of `child.Parent.Field`: a null parent gives null. */
  getFieldThrough(parent: any, field: string): any;
  /** Returns the value. */
  setField(record: any, field: string, value: any): any;
  getParent(record: any, relationship: string): any;
  getParentThrough(record: any, relationship: string): any;
  setParent(record: any, relationship: string, value: any): any;
  /** Child list; never queried = empty list. */
  getChildren(record: any, relationship: string): any;

  // ---- schema ----------------------------------------------------------------------------------------------------
  /** `Account.SObjectType` → Schema.SObjectType */
  sobjectType(object: string): any;
  /** `Account.Name` → Schema.SObjectField */
  sobjectField(object: string, field: string): any;
  /** `Schema.SObjectType.Account` → Schema.DescribeSObjectResult */
  describeObject(object: string): any;
  /** `Schema.SObjectType.Account.fields.Name` → Schema.DescribeFieldResult */
  describeField(object: string, field: string): any;
  /** `Foo.class` → System.Type */
  type(type: string): any;
  label(name: string): string;
  /** Static methods of hierarchy and list custom settings (`getInstance`, `getOrgDefaults`, `getValues`, `getAll`), lower case. */
  customSetting(object: string, method: string, args: any[]): any;
  /** `getAll`, `getInstance` of a custom metadata type, lower case. */
  customMetadata(object: string, method: string, args: any[]): any;

  // ---- enums: native and user-defined ----------------------------------------------------------------------------
  /** The same object for the same constant, always. */
  enumConstant(type: string, constant: string): any;
  enumValues(type: string): any;
  /** NoSuchElementException-like error of the platform when there is none. */
  enumValueOf(type: string, name: any): any;

  // ---- queries and DML: sharing is the lexical class's mode -------------------------------------------------------
  /** `List<rowType>`. */
  query(query: QueryConstant, binds: any[], sharing: SharingMode): any;
  /** The single row; QueryException `List has no rows for assignment to SObject` / `List has more than 1 row …`. */
  queryOne(query: QueryConstant, binds: any[], sharing: SharingMode): any;
  /** Like queryOne, but null without a row: `[SELECT …]?.Name` and `[SELECT …] ?? x`. */
  queryOneOrNull(query: QueryConstant, binds: any[], sharing: SharingMode): any;
  /**
   * Around every `Database.query(text)` and its like: the variables of the calling method, by lower-case name, which the
   * text may bind. Only those the query names are read.
   */
  withScope(variables: Record<string, () => any>, call: () => any): any;
  /** `Account a = Database.query(…)`: the only row of a list, with queryOne's errors. */
  singleRow(list: any): any;
  /** `SELECT count()`. */
  queryCount(query: QueryConstant, binds: any[], sharing: SharingMode): number;
  /** `Database.getQueryLocator([SELECT …])`: the rows are read later. */
  queryLocator(query: QueryConstant, binds: any[], sharing: SharingMode): any;
  /** Rows one by one, and lists of 200. */
  queryRows(query: QueryConstant, binds: any[], sharing: SharingMode): Iterable<any>;
  queryChunks(query: QueryConstant, binds: any[], sharing: SharingMode): Iterable<any>;
  dml(
    operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete',
    records: any,
    sharing: SharingMode,
    /** `as user` / `as system`; null where nothing is written. */
    mode: 'user' | 'system' | null,
    externalIdField: string | null,
  ): void;
  /**
   * Methods of `with sharing` and `without sharing` classes say so on entry and hand the result back on leaving, so
   * that code of `inherited`/`omitted` classes knows its caller's mode. Such a query made with no caller runs `with`
   * (inherited) or `without` (omitted) sharing. A query in an explicit class passes its own mode and needs no state.
   */
  enterSharing(mode: 'with' | 'without'): unknown;
  leaveSharing(before: unknown): void;
  /** A call of a `@future` method: queued, with a copy of its arguments. */
  callFuture(className: string, method: (...args: any[]) => void, args: any[], allowsCallouts: boolean): void;
  /** `System.runAs(user) { … }`. */
  beginRunAs(user: any): unknown;
  endRunAs(before: unknown): void;

  // ---- triggers --------------------------------------------------------------------------------------------------
  /** `Trigger.new` → `trigger('new')`; lower-case names; null / false outside a trigger. */
  trigger(variable: string): any;

  /** Ends the run: the code here did not compile, which `compileProject` was asked to tolerate. */
  refuse(where: string, problem: string): never;

  // ---- exceptions -------------------------------------------------------------------------------------------------
  /**
   * Given whatever a catch clause caught: the Apex exception. JS TypeErrors on null from `apex:` scripts and stack
   * overflows become Apex exceptions; uncatchable ones (limits, assertions) and internal errors are thrown again.
   */
  caught(error: unknown): any;
  /** The implicit constructors of a user exception; returns the exception. */
  initException(exception: any, message: string | null, cause: any): any;
}
