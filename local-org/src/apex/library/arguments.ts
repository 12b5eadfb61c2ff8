/** Small checks that the native methods share. */
import { nullPointer } from '../runtime/exceptions.ts';

/** An argument that may not be null. */
export function needed<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw nullPointer();
  return value;
}
