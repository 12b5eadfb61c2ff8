/**
 * The values of a trigger's record, converted when they are first read: triggers get every field of up to 200 rows, four
 * times per save, and read a few.
 */
import type { Row } from '../../store/types.ts';
import { allocate, slotSize } from './heap.ts';

export class RowValues extends Map<string, unknown> {
  /** What has not been converted yet; null once everything is. */
  #row: Row | null;
  readonly #convert: (name: string, value: Row[string]) => unknown;

  constructor(row: Row, convert: (name: string, value: Row[string]) => unknown) {
    super();
    this.#row = row;
    this.#convert = convert;
  }

  override get(name: string): unknown {
    const known = super.get(name);
    if (known !== undefined || this.#row === null) return known;
    const raw = this.#row[name];
    if (raw === undefined) return undefined;
    const value = this.#convert(name, raw);
    allocate(slotSize(value));
    super.set(name, value);
    return value;
  }

  override has(name: string): boolean {
    return super.has(name) || (this.#row !== null && Object.hasOwn(this.#row, name));
  }

  override delete(name: string): boolean {
    this.#fill();
    return super.delete(name);
  }

  override clear(): void {
    this.#row = null;
    super.clear();
  }

  override get size(): number {
    this.#fill();
    return super.size;
  }

  override keys(): MapIterator<string> {
    this.#fill();
    return super.keys();
  }

  override values(): MapIterator<unknown> {
    this.#fill();
    return super.values();
  }

  override entries(): MapIterator<[string, unknown]> {
    this.#fill();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.entries();
  }

  override forEach(act: (value: unknown, name: string, map: Map<string, unknown>) => void): void {
    this.#fill();
    super.forEach(act);
  }

  /** Everything, in the order of the row; what was added since comes last. */
  #fill(): void {
    const row = this.#row;
    if (row === null) return;
    this.#row = null;
    const read = [...super.entries()];
    super.clear();
    const known = new Map(read);
    for (const name of Object.keys(row)) {
      super.set(name, known.has(name) ? known.get(name) : this.#convert(name, row[name]));
    }
    for (const [name, value] of read) super.set(name, value);
  }
}
