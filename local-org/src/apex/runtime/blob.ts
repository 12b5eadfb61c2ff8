/** Blob: bytes. */
export class ApexBlob {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
