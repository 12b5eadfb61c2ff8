/** Apex types as the compiler sees them. Interned by the World: equal types are the same object. */
import type { NativeType } from '../../registry.ts';
import type { ObjectDef } from '../../../metadata/types.ts';
import type { ClassInfo } from './classes.ts';

export type PrimitiveName =
  | 'void'
  | 'null'
  | 'Object'
  | 'Boolean'
  | 'Integer'
  | 'Long'
  | 'Double'
  | 'Decimal'
  | 'String'
  | 'Id'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob';

interface TypeBase {
  /** Canonical Apex spelling: `Map<Id,List<Account>>`. */
  readonly name: string;
  /** Lower-case name. */
  readonly key: string;
}

export interface PrimitiveType extends TypeBase {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}

/** `Account`, `SObject` (no definition), `AggregateResult` and `Name` (no definition either). */
export interface SObjectType extends TypeBase {
  readonly kind: 'sobject';
  readonly object: ObjectDef | null;
}

export interface UserType extends TypeBase {
  readonly kind: 'user';
  readonly info: ClassInfo;
}

/** Everything of the registry that is no primitive: List, Set, Map, enums, exceptions, `Database.SaveResult` … */
export interface NativeRefType extends TypeBase {
  readonly kind: 'native';
  readonly def: NativeType;
  readonly args: readonly Type[];
}

export type Type = PrimitiveType | SObjectType | UserType | NativeRefType;

const primitive = (name: PrimitiveName): PrimitiveType => ({ kind: 'primitive', name, key: name.toLowerCase() });

export const VOID = primitive('void');
export const NULL = primitive('null');
export const OBJECT = primitive('Object');
export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');

export const SOBJECT: SObjectType = { kind: 'sobject', name: 'SObject', key: 'sobject', object: null };
export const AGGREGATE: SObjectType = {
  kind: 'sobject',
  name: 'AggregateResult',
  key: 'aggregateresult',
  object: null,
};
/** What `Event.What` and `Case.Owner` are: any of several objects, seen through the few fields they share. */
export const NAME_SOBJECT: SObjectType = { kind: 'sobject', name: 'Name', key: 'name', object: null };

export const PRIMITIVES: ReadonlyMap<string, Type> = new Map<string, Type>(
  [
    VOID,
    OBJECT,
    BOOLEAN,
    INTEGER,
    LONG,
    DOUBLE,
    DECIMAL,
    STRING,
    ID,
    DATE,
    DATETIME,
    TIME,
    BLOB,
    SOBJECT,
    AGGREGATE,
  ].map((type) => [type.key, type]),
);

const NUMERIC_RANK: Partial<Record<PrimitiveName, number>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };

/** 0 Integer, 1 Long, 2 Double, 3 Decimal; undefined for what is no number. */
export function numericRank(type: Type): number | undefined {
  return type.kind === 'primitive' ? NUMERIC_RANK[type.name] : undefined;
}

export const NUMERIC_BY_RANK: readonly PrimitiveType[] = [INTEGER, LONG, DOUBLE, DECIMAL];

export const isText = (type: Type): boolean => type === STRING || type === ID;

/** `List`, `Set` or `Map`; undefined for the rest. */
export function collectionKind(type: Type): 'List' | 'Set' | 'Map' | undefined {
  if (type.kind !== 'native') return undefined;
  const name = type.def.name;
  return name === 'List' || name === 'Set' || name === 'Map' ? name : undefined;
}

/** `E` of `List<E>`. */
export function listElement(type: Type): Type | undefined {
  return collectionKind(type) === 'List' ? (type as NativeRefType).args[0] : undefined;
}

export function isEnum(type: Type): boolean {
  return (type.kind === 'user' && type.info.kind === 'enum') || (type.kind === 'native' && type.def.kind === 'enum');
}

/** Constants of a user-defined or native enum. */
export function enumConstants(type: Type): string[] | undefined {
  if (type.kind === 'user' && type.info.kind === 'enum') return type.info.constants;
  if (type.kind === 'native' && type.def.kind === 'enum') return type.def.constants ?? [];
  return undefined;
}
