/** Keys of sets and maps: equal Apex values get the same JavaScript key. */
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { ApexDecimal } from './decimal.ts';
import { callMethod, findMethod } from './dispatch.ts';
import { ApexDouble } from './numbers.ts';
import { SObject } from './sobject.ts';

export type Key = string | number | boolean | bigint | null | object;

/** Begins the keys of values that are no strings, so that no string of a program equals them. */
const MARK = '\u0001';

/**
 * Finds the key of a value. Most values have one of their own; objects with `equals` and `hashCode` are looked up among
 * those seen before with the same hash, so each collection has its own table.
 */
export class KeyTable {
  #byHash: Map<number, object[]> | null = null;

  find(value: unknown): Key | undefined {
    if (!hasOwnEquality(value)) return keyOf(value);
    const hash = callMethod(value, 'hashCode', []) as number;
    return this.#byHash?.get(hash)?.find((each) => callMethod(each, 'equals', [value]) === true);
  }

  findOrAdd(value: unknown): Key {
    const found = this.find(value);
    if (found !== undefined) return found;
    const hash = callMethod(value, 'hashCode', []) as number;
    this.#byHash ??= new Map();
    const bucket = this.#byHash.get(hash);
    if (bucket) bucket.push(value as object);
    else this.#byHash.set(hash, [value as object]);
    return value as object;
  }
}

function hasOwnEquality(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$meta' in value.constructor &&
    findMethod(value, 'hashCode', 0) !== undefined &&
    findMethod(value, 'equals', 1) !== undefined
  );
}

/** The key of a value without own `equals`. Collections and records count by content, other objects by identity. */
export function keyOf(value: unknown): Key {
  if (typeof value !== 'object' || value === null) return value as Key;
  if (value instanceof ApexDecimal) return `${MARK}N${value.stripTrailingZeros()}`;
  if (value instanceof ApexDouble) return `${MARK}N${value.value}`;
  if (value instanceof ApexDate) return `${MARK}D${value.days}`;
  if (value instanceof ApexDatetime) return `${MARK}T${value.time}`;
  if (value instanceof ApexTime) return `${MARK}C${value.milliseconds}`;
  if (value instanceof ApexBlob) return `${MARK}B${value.bytes.toString('base64')}`;
  if (value instanceof SObject) return `${MARK}S${contentOf(value)}`;
  if (value instanceof ApexList) return `${MARK}L${JSON.stringify(value.items.map(textKey))}`;
  if (value instanceof ApexSet) return `${MARK}E${JSON.stringify(value.values().map(textKey).sort())}`;
  if (value instanceof ApexMap) {
    return `${MARK}M${JSON.stringify(
      value
        .entries()
        .map(([k, v]) => [textKey(k), textKey(v)])
        .sort(),
    )}`;
  }
  return value;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** A number of its own for each object: the default `hashCode`. */
export function identityOf(value: object): number {
  let identity = identities.get(value);
  if (identity === undefined) identities.set(value, (identity = nextIdentity++));
  return identity;
}

function textKey(value: unknown): string {
  if (hasOwnEquality(value)) return `${MARK}H${value.constructor.name}${callMethod(value, 'hashCode', [])}`;
  const key = keyOf(value);
  if (typeof key === 'string') return key.startsWith(MARK) ? key : `s${key}`;
  return typeof key === 'object' && key !== null ? `${MARK}O${identityOf(key)}` : `${MARK}P${String(key)}`;
}

/** Type and field values of a record, in the order of field names. */
function contentOf(record: SObject): string {
  const fields = [...record.values].filter(([, value]) => value !== null && !(value instanceof ApexList));
  return record.type + JSON.stringify(fields.map(([name, value]) => [name, textKey(value)]).sort());
}
