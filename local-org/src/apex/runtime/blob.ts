/** Blob: bytes. */
import { HeapValue, OBJECT, allocate } from './heap.ts';

export class ApexBlob extends HeapValue {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    super();
    this.bytes = bytes;
    allocate(this.heapSize());
  }

  override heapSize(): number {
    return OBJECT + this.bytes.length;
  }

  override toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
