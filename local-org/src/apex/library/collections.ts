/** List, Set, Map. Source: Apex Reference Guide, classes of these names. */
import { defineType } from '../registry.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { callMethod, findMethod } from '../runtime/dispatch.ts';
import { compare, compareText, same } from '../runtime/equality.ts';
import { listException, typeException } from '../runtime/exceptions.ts';
import { ApexIterator, iterate } from '../runtime/iteration.ts';
import { SObject } from '../runtime/sobject.ts';
import { putAll } from '../runtime/map-fill.ts';
import { objectDef } from '../runtime/convert.ts';
import { objectToken } from '../runtime/schema.ts';
import { text } from '../runtime/text.ts';
import { transaction } from '../runtime/transaction.ts';
import { typeNameOf } from '../runtime/types.ts';
import { needed } from './arguments.ts';
import { hashCode } from './object.ts';
import { cloneRecord } from './sobject.ts';

/** Nulls first; text by case; own classes by `compareTo`; records by name, then by their fields. */
function naturalOrder(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'object' && findMethod(a, 'compareTo', 1)) return callMethod(a, 'compareTo', [b]) as number;
  if (a instanceof SObject && b instanceof SObject) return recordOrder(a, b);
  const order = compare(a, b);
  if (order === undefined) throw listException(`One or more of the items in this list is not Comparable.`);
  return order;
}

/** Source: Apex Developer Guide, "Default Sort Order of sObjects". */
function recordOrder(a: SObject, b: SObject): number {
  const nameOf = (record: SObject) => (record.values.get(record.def.nameField) ?? null) as string | null;
  const byName = naturalOrder(nameOf(a), nameOf(b));
  if (byName !== 0) return byName;
  for (const name of [...new Set([...a.values.keys(), ...b.values.keys()])].sort(compareText)) {
    const [left, right] = [a.values.get(name) ?? null, b.values.get(name) ?? null];
    if (left instanceof SObject || left instanceof ApexList || right instanceof SObject) continue;
    const order = naturalOrder(left, right);
    if (order !== 0) return order;
  }
  return 0;
}

const listOf = (self: ApexList, items: unknown[]): ApexList => new ApexList(self.elementType, items);

function deepClone(self: ApexList, keepId = false, keepTimestamps = false, keepAutonumber = false): ApexList {
  return listOf(
    self,
    self.items.map((record) =>
      record === null ? null : cloneRecord(record as SObject, keepId, true, keepTimestamps, keepAutonumber),
    ),
  );
}

function elementToken(self: ApexList) {
  const { metadata } = transaction().world;
  return metadata.objects.has(self.elementType.toLowerCase()) ? objectToken(objectDef(self.elementType)) : null;
}

defineType('List', {
  typeParams: ['T'],
  implements: ['Iterable<T>'],
  is: (value) => value instanceof ApexList,
  methods: {
    'void add(T value)': (self: ApexList, value) => self.add(value),
    'void add(Integer index, T value)': (self: ApexList, index, value) => self.insert(needed(index), value),
    'void addAll(Iterable<T> values)': (self: ApexList, values) => self.addAll(iterate(values)),
    'void clear()': (self: ApexList) => self.clear(),
    'List<T> clone()': (self: ApexList) => listOf(self, [...self.items]),
    'Boolean contains(T value)': (self: ApexList, value) => self.items.some((item) => same(item, value)),
    'List<T> deepClone()': (self: ApexList) => deepClone(self),
    'List<T> deepClone(Boolean preserveId)': (self: ApexList, id) => deepClone(self, id),
    'List<T> deepClone(Boolean preserveId, Boolean preserveTimestamps)': (self: ApexList, id, time) =>
      deepClone(self, id, time),
    'List<T> deepClone(Boolean preserveId, Boolean preserveTimestamps, Boolean preserveAutonumber)': (
      self: ApexList,
      id,
      time,
      autonumber,
    ) => deepClone(self, id, time, autonumber),
    'Boolean equals(Object other)': same,
    'T get(Integer index)': (self: ApexList, index) => self.at(index),
    'Schema.SObjectType getSObjectType()': elementToken,
    'Integer hashCode()': hashCode,
    'Integer indexOf(T value)': (self: ApexList, value) => self.items.findIndex((item) => same(item, value)),
    'Boolean isEmpty()': (self: ApexList) => self.items.length === 0,
    'Iterator<T> iterator()': (self: ApexList) => new ApexIterator(self.items),
    'T remove(Integer index)': (self: ApexList, index) => self.remove(needed(index)),
    'void set(Integer index, T value)': (self: ApexList, index, value) => self.setAt(index, value),
    'Integer size()': (self: ApexList) => self.items.length,
    'void sort()': (self: ApexList) => self.sort(naturalOrder),
    'void sort(Comparator<T> comparator)': (self: ApexList, comparator) =>
      self.sort((a, b) => callMethod(needed(comparator), 'compare', [a, b]) as number),
    'String toString()': text,
  },
});

/** Adds or removes many; true when the set has changed. */
function each(self: ApexSet, values: Iterable<unknown>, act: (value: unknown) => boolean): boolean {
  const before = self.size;
  for (const value of [...values]) act(value);
  return self.size !== before;
}

function retainAll(self: ApexSet, values: unknown): boolean {
  const kept = new ApexSet(self.elementType, iterate(values));
  return each(self, self.values(), (value) => !kept.has(value) && self.remove(value));
}

defineType('Set', {
  typeParams: ['T'],
  implements: ['Iterable<T>'],
  is: (value) => value instanceof ApexSet,
  methods: {
    'Boolean add(T value)': (self: ApexSet, value) => self.add(value),
    'Boolean addAll(Iterable<T> values)': (self: ApexSet, values) => each(self, iterate(values), (v) => self.add(v)),
    'void clear()': (self: ApexSet) => self.clear(),
    'Set<T> clone()': (self: ApexSet) => new ApexSet(self.elementType, self.values()),
    'Boolean contains(T value)': (self: ApexSet, value) => self.has(value),
    'Boolean containsAll(Iterable<T> values)': (self: ApexSet, values) =>
      [...iterate(values)].every((value) => self.has(value)),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': hashCode,
    'Boolean isEmpty()': (self: ApexSet) => self.size === 0,
    'Iterator<T> iterator()': (self: ApexSet) => new ApexIterator(self.values()),
    'Boolean remove(T value)': (self: ApexSet, value) => self.remove(value),
    'Boolean removeAll(Iterable<T> values)': (self: ApexSet, values) =>
      each(self, iterate(values), (value) => self.remove(value)),
    'Boolean retainAll(Iterable<T> values)': retainAll,
    'Integer size()': (self: ApexSet) => self.size,
    'String toString()': text,
  },
});

/** A copy whose records are copies too. */
function deepCloneMap(self: ApexMap): ApexMap {
  const copy = (value: unknown) => (value instanceof SObject ? cloneRecord(value, true, true, true, true) : value);
  return new ApexMap(
    self.keyType,
    self.valueType,
    self.entries().map(([key, value]) => [key, copy(value)]),
  );
}

defineType('Map', {
  typeParams: ['K', 'V'],
  is: (value) => value instanceof ApexMap,
  methods: {
    'void clear()': (self: ApexMap) => self.clear(),
    'Map<K,V> clone()': (self: ApexMap) => new ApexMap(self.keyType, self.valueType, self.entries()),
    'Boolean containsKey(K key)': (self: ApexMap, key) => self.has(key),
    'Map<K,V> deepClone()': deepCloneMap,
    'Boolean equals(Object other)': same,
    'V get(K key)': (self: ApexMap, key) => self.get(key),
    'Schema.SObjectType getSObjectType()': (self: ApexMap) => elementToken(new ApexList(self.valueType)),
    'Integer hashCode()': hashCode,
    'Boolean isEmpty()': (self: ApexMap) => self.size === 0,
    'Set<K> keySet()': (self: ApexMap) => new ApexSet(self.keyType, self.keys()),
    'V put(K key, V value)': (self: ApexMap, key, value) => self.put(key, value),
    'void putAll(Map<K,V> other)': (self: ApexMap, other) => putAll(self, needed(other)),
    'void putAll(List<SObject> records)': (self: ApexMap, records) => {
      if (self.keyType !== 'Id' && self.keyType !== 'String') {
        throw typeException(`putAll of records needs a map from Id, not ${typeNameOf(self)}`);
      }
      putAll(self, needed(records));
    },
    'V remove(K key)': (self: ApexMap, key) => self.remove(key),
    'Integer size()': (self: ApexMap) => self.size,
    'String toString()': text,
    'List<V> values()': (self: ApexMap) => new ApexList(self.valueType, self.values()),
  },
});
