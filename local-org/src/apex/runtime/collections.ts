/**
 * List, Set and Map. Elements compare by value; iteration is in order of insertion; changing a collection while it is
 * iterated is refused. Source: Apex Developer Guide, "Collections"; Apex Reference Guide, "List/Set/Map Class".
 */
import { finalException, listException, nullPointer } from './exceptions.ts';
import { HeapValue, OBJECT, allocate, slotSize, slotsSize } from './heap.ts';
import { KeyTable } from './keys.ts';
import type { Key } from './keys.ts';

abstract class Guarded extends HeapValue {
  #iterations = 0;

  protected change(): void {
    if (this.#iterations > 0) throw finalException('Cannot modify a collection while it is being iterated.');
  }

  protected *guard<T>(items: Iterable<T>): Generator<T> {
    this.#iterations++;
    try {
      yield* items;
    } finally {
      this.#iterations--;
    }
  }
}

export class ApexList extends Guarded {
  /** Canonical type of the elements. */
  readonly elementType: string;
  /** For reading; writers use the methods, which guard iterations. */
  readonly items: unknown[];
  constructor(elementType: string, items: unknown[] = []) {
    super();
    this.elementType = elementType;
    this.items = items;
    allocate(OBJECT + slotsSize(items));
  }

  override heapSize(): number {
    return OBJECT + slotsSize(this.items);
  }

  get type(): string {
    return `List<${this.elementType}>`;
  }

  at(index: number | null): unknown {
    if (index === null) throw nullPointer();
    this.#check(index);
    return this.items[index];
  }

  setAt(index: number | null, value: unknown): void {
    if (index === null) throw nullPointer();
    this.#check(index);
    this.items[index] = value;
    allocate(slotSize(value));
  }

  add(value: unknown): void {
    this.change();
    allocate(slotSize(value));
    this.items.push(value);
  }

  insert(index: number, value: unknown): void {
    this.change();
    if (index !== this.items.length) this.#check(index);
    allocate(slotSize(value));
    this.items.splice(index, 0, value);
  }

  addAll(values: Iterable<unknown>): void {
    this.change();
    const added = [...values];
    allocate(slotsSize(added));
    for (const value of added) this.items.push(value);
  }

  remove(index: number): unknown {
    this.change();
    this.#check(index);
    return this.items.splice(index, 1)[0];
  }

  clear(): void {
    this.change();
    this.items.length = 0;
  }

  sort(compare: (a: unknown, b: unknown) => number): void {
    this.change();
    this.items.sort(compare);
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.guard(this.items);
  }

  #check(index: number): void {
    if (index < 0 || index >= this.items.length) throw listException(`List index out of bounds: ${index}`);
  }
}

export class ApexSet extends Guarded {
  readonly elementType: string;
  readonly #keys = new KeyTable();
  readonly #items = new Map<Key, unknown>();
  constructor(elementType: string, items: Iterable<unknown> = []) {
    super();
    this.elementType = elementType;
    allocate(OBJECT);
    for (const item of items) this.add(item);
  }

  override heapSize(): number {
    return OBJECT + slotsSize(this.#items.values());
  }

  get type(): string {
    return `Set<${this.elementType}>`;
  }

  get size(): number {
    return this.#items.size;
  }

  has(value: unknown): boolean {
    const key = this.#keys.find(value);
    return key !== undefined && this.#items.has(key);
  }

  add(value: unknown): boolean {
    const key = this.#keys.findOrAdd(value);
    if (this.#items.has(key)) return false;
    this.change();
    allocate(slotSize(value));
    this.#items.set(key, value);
    return true;
  }

  remove(value: unknown): boolean {
    const key = this.#keys.find(value);
    if (key === undefined || !this.#items.has(key)) return false;
    this.change();
    return this.#items.delete(key);
  }

  clear(): void {
    this.change();
    this.#items.clear();
  }

  /** The elements as they are now; not guarded. */
  values(): unknown[] {
    return [...this.#items.values()];
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.guard(this.#items.values());
  }
}

export class ApexMap extends HeapValue {
  readonly keyType: string;
  readonly valueType: string;
  readonly #keys = new KeyTable();
  readonly #entries = new Map<Key, { key: unknown; value: unknown }>();
  constructor(keyType: string, valueType: string, entries: Iterable<readonly [unknown, unknown]> = []) {
    super();
    this.keyType = keyType;
    this.valueType = valueType;
    allocate(OBJECT);
    for (const [key, value] of entries) this.put(key, value);
  }

  override heapSize(): number {
    let size = OBJECT;
    for (const { key, value } of this.#entries.values()) size += slotSize(key) + slotSize(value);
    return size;
  }

  get type(): string {
    return `Map<${this.keyType},${this.valueType}>`;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(key: unknown): boolean {
    const found = this.#keys.find(key);
    return found !== undefined && this.#entries.has(found);
  }

  get(key: unknown): unknown {
    const found = this.#keys.find(key);
    return found === undefined ? null : (this.#entries.get(found)?.value ?? null);
  }

  /** Returns the former value. */
  put(key: unknown, value: unknown): unknown {
    const found = this.#keys.findOrAdd(key);
    const entry = this.#entries.get(found);
    if (!entry) {
      allocate(slotSize(key) + slotSize(value));
      this.#entries.set(found, { key, value });
      return null;
    }
    const former = entry.value;
    allocate(slotSize(value));
    entry.value = value;
    return former;
  }

  remove(key: unknown): unknown {
    const found = this.#keys.find(key);
    const entry = found === undefined ? undefined : this.#entries.get(found);
    if (!entry) return null;
    this.#entries.delete(found!);
    return entry.value;
  }

  clear(): void {
    this.#entries.clear();
  }

  keys(): unknown[] {
    return [...this.#entries.values()].map((entry) => entry.key);
  }

  values(): unknown[] {
    return [...this.#entries.values()].map((entry) => entry.value);
  }

  entries(): [unknown, unknown][] {
    return [...this.#entries.values()].map((entry) => [entry.key, entry.value]);
  }
}
