/**
 * The heap of Apex, approximately: the platform tells neither how large a value is nor when it collects garbage.
 * Source of the limits: Apex Developer Guide, "Execution Governors and Limits" (6 MB, 12 MB in asynchronous Apex).
 *
 * Sizes: an object, record or collection is 16 bytes, each place in it 8, and a character of a string one more.
 * Counted are collections, records, objects of classes and what they hold; what only a local or static variable holds
 * (a single string) counts while it is too large by itself, and a string held twice counts twice.
 *
 * While code runs, sizes are only added up: an upper bound, which costs next to nothing. Where it passes the limit, what
 * is still alive is measured, so that garbage does not count.
 */
import { limitException } from './exceptions.ts';
import { liveInstances, usedAfterMinorCollection } from './live-instances.ts';

export const HEAP_LIMIT = 6_000_000;
export const ASYNCHRONOUS_HEAP_LIMIT = 12_000_000;

const SLOT = 8;
export const OBJECT = 16;
/** In a row. */
const MOST_ESTIMATES = 8;

/** What lives on the heap. */
export abstract class HeapValue {
  /** Bytes of the value and of the plain values in it; other heap values in it count by themselves. */
  abstract heapSize(): number;
}

/** Bytes of one place in a collection, record or object, and of the plain value in it. */
export function slotSize(value: unknown): number {
  return typeof value === 'string' ? SLOT + value.length : SLOT;
}

export function slotsSize(values: Iterable<unknown>): number {
  let size = 0;
  if (Array.isArray(values)) for (let i = 0; i < values.length; i++) size += slotSize(values[i]);
  else for (const value of values) size += slotSize(value);
  return size;
}

export const tooLarge = (size: number): string => `Apex heap size too large: ${size}`;

export class Heap {
  readonly limit: number;
  /** Runs a measurement without counting its CPU time. */
  readonly #uncounted: (work: () => void) => void;
  /** What the transactions around this one hold, which the measurement finds too. */
  readonly #around: number;
  #size = 0;
  /** The size at which the next look at what is alive is due. */
  #lookAt: number;
  /** At the last measurement: live bytes of Apex, and bytes of JavaScript. */
  #measured = { live: Infinity, used: 0 };
  #looksSince = 0;

  constructor(limit: number, uncounted: (work: () => void) => void) {
    this.limit = limit;
    this.#lookAt = limit;
    this.#uncounted = uncounted;
    this.#around = current?.size ?? 0;
  }

  /** At most this much is in use. */
  get size(): number {
    return this.#size;
  }

  /** @throws LimitException when more is alive than the limit allows */
  add(bytes: number): void {
    this.#size += bytes;
    if (this.#size > this.#lookAt) this.#look();
  }

  check(size: number): void {
    if (size > this.limit) throw limitException(tooLarge(size));
  }

  #look(): void {
    this.#uncounted(() => {
      this.#size = this.#estimate() ?? this.#measure();
    });
    // Close to the limit not every few bytes are worth a look.
    this.#lookAt = Math.max(this.limit, this.#size + this.limit / 16);
    this.check(this.#size);
  }

  /**
   * A quick estimate where there is room left: values of Apex take more of JavaScript's heap than here. Only joined
   * strings take less, therefore now and then it is measured all the same. Null where it says nothing.
   */
  #estimate(): number | null {
    const { live, used } = this.#measured;
    if (live > this.limit / 2 || ++this.#looksSince > MOST_ESTIMATES) return null;
    const estimate = live + Math.max(0, usedAfterMinorCollection() - used);
    return estimate < this.limit ? estimate : null;
  }

  #measure(): number {
    let live = 0;
    for (const value of liveInstances(HeapValue)) live += value.heapSize();
    live = Math.max(0, live - this.#around);
    this.#measured = { live, used: usedAfterMinorCollection() };
    this.#looksSince = 0;
    return live;
  }
}

let current: Heap | null = null;

/** Makes the heap that of the running code; returns the former one. */
export function switchHeap(next: Heap | null): Heap | null {
  const former = current;
  current = next;
  return former;
}

export function allocate(bytes: number): void {
  current?.add(bytes);
}

/** A string that code has made; only one that is too large by itself matters before something holds it. */
export function made(text: string): string {
  if (text.length > HEAP_LIMIT) current?.check(text.length);
  return text;
}
