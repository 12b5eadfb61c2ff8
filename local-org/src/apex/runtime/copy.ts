/** Deep copies of Apex objects: what serialising a job and reading it back gives. Static state is no part of it. */
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { classOf, lineage } from './dispatch.ts';
import { ApexException } from './exceptions.ts';
import { SObject } from './sobject.ts';

export function deepCopy<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || value instanceof ApexException) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return value.map((item) => copy(item, seen));
  if (value instanceof ApexList) {
    const list = new ApexList(value.elementType);
    seen.set(value, list);
    for (const item of value.items) list.items.push(copy(item, seen));
    return list;
  }
  if (value instanceof ApexSet) {
    return remember(
      value,
      seen,
      new ApexSet(
        value.elementType,
        value.values().map((item) => copy(item, seen)),
      ),
    );
  }
  if (value instanceof ApexMap) {
    const map = new ApexMap(value.keyType, value.valueType);
    seen.set(value, map);
    for (const [key, item] of value.entries()) map.put(copy(key, seen), copy(item, seen));
    return map;
  }
  if (value instanceof SObject) return copyRecord(value, seen);
  return classOf(value) ? copyObject(value, seen) : value;
}

function remember<T>(original: object, seen: Map<object, unknown>, copied: T): T {
  seen.set(original, copied);
  return copied;
}

function copyRecord(record: SObject, seen: Map<object, unknown>): SObject {
  const twin = remember(record, seen, new SObject(record.def, record.origin));
  for (const [name, value] of record.values) twin.values.set(name, copy(value, seen));
  for (const name of record.changed) twin.changed.add(name);
  return twin;
}

function copyObject(object: object, seen: Map<object, unknown>): object {
  const twin = remember(object, seen, Object.create(Object.getPrototypeOf(object)) as Record<string, unknown>);
  for (const [name, value] of Object.entries(object)) twin[name] = copy(value, seen);
  for (const cls of lineage(classOf(object)!)) {
    for (const field of cls.$meta.fields) if (field.isTransient && !field.isStatic) twin[field.js] = null;
  }
  return twin;
}
