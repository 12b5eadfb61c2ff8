/** Type names at run time: of values, in casts, in `instanceof`. */
import { nativeType } from '../registry.ts';
import type { NativeType } from '../registry.ts';
import { parseId } from '../../store/ids.ts';
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { ApexDecimal } from './decimal.ts';
import { metaOf } from './dispatch.ts';
import { ApexEnumValue } from './enums.ts';
import { ApexException, typeException } from './exceptions.ts';
import { ApexDouble, decimalToInt, decimalToLong, isNumber, longToInt, toDecimal, toNumber } from './numbers.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';

export interface TypeName {
  name: string;
  args: TypeName[];
}

const parsed = new Map<string, TypeName>();

/** `Map<Id,List<Account>>` taken apart. */
export function parseTypeName(text: string): TypeName {
  let type = parsed.get(text);
  if (!type) parsed.set(text, (type = parseFresh(text.replace(/\s+/g, ''))));
  return type;
}

function parseFresh(text: string): TypeName {
  if (text.endsWith('[]')) return { name: 'List', args: [parseTypeName(text.slice(0, -2))] };
  const open = text.indexOf('<');
  if (open < 0) return { name: text, args: [] };
  const args: TypeName[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === '<') depth++;
    else if ((char === ',' || i === text.length - 1) && depth === 0) {
      args.push(parseTypeName(text.slice(start, i)));
      start = i + 1;
    } else if (char === '>') depth--;
  }
  return { name: text.slice(0, open), args };
}

/** Lower case, without the default namespaces. */
export const plainName = (name: string): string => name.toLowerCase().replace(/^(?:system|schema)\./, '');

/** The Apex type of a value, as messages name it. */
export function typeNameOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'boolean':
      return 'Boolean';
  }
  if (value === null || value === undefined) return 'null';
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) return value.type;
  if (value instanceof SObject || value instanceof ApexEnumValue) return value.type;
  const meta = metaOf(value);
  if (meta) return meta.name;
  if (value instanceof ApexException) return value.nativeType;
  return (value as { apexType?: string }).apexType ?? (value as object).constructor.name;
}

/** `instanceof`, for values that are not null. */
export function isInstance(value: unknown, type: string): boolean {
  if (value === null || value === undefined) return false;
  const wanted = parseTypeName(type);
  const name = plainName(wanted.name);
  if (name === 'object') return true;
  if (typeof value === 'string')
    return name === 'string' || (name === 'id' && value.length >= 15 && parseId(value) !== null);
  const meta = metaOf(value);
  if (meta) return meta.assignableTo.some((each) => plainName(parseTypeName(each).name) === name);
  return isAssignable(parseTypeName(typeNameOf(value)), wanted);
}

/** Whether a value of one type may be held in a variable of another without conversion. */
export function isAssignable(from: TypeName, to: TypeName): boolean {
  const source = plainName(from.name);
  const target = plainName(to.name);
  if (target === 'object') return true;
  if (source === target) return from.args.every((arg, i) => !to.args[i] || isAssignable(arg, to.args[i]));
  if (target === 'iterable') return source === 'list' || source === 'set' || nativeAncestors(source).has(target);
  const { world } = transaction();
  const user = world.class(source);
  if (user) return user.$meta.assignableTo.some((each) => plainName(parseTypeName(each).name) === target);
  if (target === 'sobject') return world.metadata.objects.has(source) || source === 'aggregateresult';
  return nativeAncestors(source).has(target);
}

function nativeAncestors(name: string, into: Set<string> = new Set()): Set<string> {
  const type: NativeType | undefined = nativeType(name);
  for (const parent of [...(type?.implements ?? []), ...(type?.extends ? [type.extends] : [])]) {
    const plain = plainName(parseTypeName(parent).name);
    if (into.has(plain)) continue;
    into.add(plain);
    nativeAncestors(plain, into);
  }
  return into;
}

/** `(Type) value`. */
export function cast(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  const name = plainName(parseTypeName(type).name);
  if (isNumber(value)) {
    const number = castNumber(value, name);
    if (number !== undefined) return number;
  } else if (typeof value === 'string') {
    if (name === 'string') return value;
    if (name === 'id') {
      const id = parseId(value);
      if (id) return id;
      throw typeException(`Invalid id: ${value}`);
    }
  } else if (name === 'datetime' && value instanceof ApexDate) {
    return new ApexDatetime(value.days * 86_400_000);
  }
  if (isInstance(value, type) || isNarrowingOfList(value, type)) return value;
  throw typeException(`Invalid conversion from runtime type ${typeNameOf(value)} to ${type}`);
}

function castNumber(value: number | bigint | ApexDouble | ApexDecimal, name: string): unknown {
  switch (name) {
    case 'integer':
      return typeof value === 'number'
        ? value
        : typeof value === 'bigint'
          ? longToInt(value)
          : decimalToInt(toDecimal(value));
    case 'long':
      return typeof value === 'bigint' ? value : decimalToLong(toDecimal(value));
    case 'double':
      return new ApexDouble(toNumber(value));
    case 'decimal':
      return toDecimal(value);
    default:
      return undefined;
  }
}

/** `(List<Account>) records` where the list is a List<SObject> of accounts only; likewise from List<Object>. */
function isNarrowingOfList(value: unknown, type: string): boolean {
  const wanted = parseTypeName(type);
  if (!(value instanceof ApexList) || plainName(wanted.name) !== 'list') return false;
  const held = plainName(value.elementType);
  if (held !== 'sobject' && held !== 'object') return false;
  const element = nameText(wanted.args[0]);
  return value.items.every((item) => item === null || isInstance(item, element));
}

export function nameText(type: TypeName): string {
  return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(nameText).join(',')}>`;
}
