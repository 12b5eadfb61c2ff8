/** `==`, `===` and the order of values. Source: Apex Developer Guide, "Expression Operators". */
import { parseId } from '../../store/ids.ts';
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { callMethod, findMethod } from './dispatch.ts';
import { ApexEnumValue } from './enums.ts';
import { foldCase } from './fold-case.ts';
import { keyOf } from './keys.ts';
import { compareNumbers, isNumber } from './numbers.ts';
import { SObject } from './sobject.ts';

/** `==`: by value; text without regard to case; an id's two lengths are equal. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') {
    return a.length === b.length ? foldCase(a) === foldCase(b) : sameId(a, b);
  }
  return same(a, b);
}

function sameId(a: string, b: string): boolean {
  const lengths = a.length + b.length;
  if (lengths !== 33 || (a.length !== 15 && a.length !== 18)) return false;
  const id = parseId(a);
  return id !== null && id === parseId(b);
}

/** Equality of elements, keys and `Object.equals`: text by case. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return (a ?? null) === (b ?? null);
  if (isNumber(a)) return isNumber(b) && compareNumbers(a, b) === 0;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (findMethod(a, 'equals', 1)) return callMethod(a, 'equals', [b]) === true;
  if (a instanceof ApexDate || a instanceof ApexDatetime || a instanceof ApexTime) {
    return isMoment(b) && compareMoments(a, b) === 0;
  }
  if (a instanceof ApexList) {
    return b instanceof ApexList && a.items.length === b.items.length && a.items.every((x, i) => same(x, b.items[i]));
  }
  if (a instanceof ApexSet) return b instanceof ApexSet && a.size === b.size && a.values().every((x) => b.has(x));
  if (a instanceof ApexMap) {
    return b instanceof ApexMap && a.size === b.size && a.entries().every(([k, v]) => b.has(k) && same(v, b.get(k)));
  }
  if (a instanceof SObject) return b instanceof SObject && keyOf(a) === keyOf(b);
  if (a instanceof ApexBlob) return b instanceof ApexBlob && a.bytes.equals(b.bytes);
  return false;
}

/** `===`: the same object; values of primitive types by value, text by case. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isPrimitive(a) && isPrimitive(b) && same(a, b);
}

const isPrimitive = (value: unknown): boolean => isNumber(value) || isMoment(value);

type Moment = ApexDate | ApexDatetime | ApexTime;

function isMoment(value: unknown): value is Moment {
  return value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime;
}

const instant = (value: Moment): number =>
  value instanceof ApexDate ? value.days * 86_400_000 : value instanceof ApexDatetime ? value.time : value.milliseconds;

export function compareMoments(a: Moment, b: Moment): number {
  return instant(a) - instant(b);
}

/** `<`, `>` and friends for two values that are not null; undefined where they have no order. Text without regard to case. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return compareText(foldCase(a), foldCase(b));
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (isMoment(a) && isMoment(b)) return compareMoments(a, b);
  if (a instanceof ApexEnumValue && b instanceof ApexEnumValue) return a.ordinal - b.ordinal;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return undefined;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of `<` with nulls: nothing is less or greater than null, only text is greater. */
export function ordered(a: unknown, b: unknown, test: (order: number) => boolean): boolean {
  if (a === null || b === null) {
    if (a === b) return test(0);
    if (typeof a === 'string') return test(1);
    if (typeof b === 'string') return test(-1);
    return false;
  }
  const order = compare(a, b);
  return order !== undefined && test(order);
}
