/** What `for (x : value)` and the bulk methods of collections go through. */
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { callMethod, findMethod } from './dispatch.ts';
import { nullPointer, typeException } from './exceptions.ts';
import { typeNameOf } from './types.ts';

/** A native iterator, as `list.iterator()` returns it. */
export class ApexIterator {
  readonly apexType = 'Iterator';
  readonly #source: Iterator<unknown>;
  #next: IteratorResult<unknown>;
  constructor(source: Iterable<unknown>) {
    this.#source = source[Symbol.iterator]();
    this.#next = this.#source.next();
  }

  hasNext(): boolean {
    return !this.#next.done;
  }

  next(): unknown {
    const { value } = this.#next;
    this.#next = this.#source.next();
    return value;
  }
}

export function iterate(value: unknown): Iterable<unknown> {
  if (value === null || value === undefined) throw nullPointer();
  if (value instanceof ApexList || value instanceof ApexSet)
    return { [Symbol.iterator]: () => value[Symbol.iterator]() };
  if (value instanceof ApexMap) return value.values();
  if (value instanceof ApexIterator) return drain(value);
  if (isIterable(value)) return value;
  if (findMethod(value as object, 'iterator', 0)) return drain(callMethod(value, 'iterator', []));
  if (findMethod(value as object, 'hasNext', 0)) return drain(value);
  throw typeException(`${typeNameOf(value)} is not iterable`);
}

/** Native objects such as query locators say themselves how they iterate. */
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* drain(iterator: unknown): Generator<unknown> {
  if (iterator instanceof ApexIterator) {
    while (iterator.hasNext()) yield iterator.next();
    return;
  }
  while (callMethod(iterator, 'hasNext', []) === true) yield callMethod(iterator, 'next', []);
}
