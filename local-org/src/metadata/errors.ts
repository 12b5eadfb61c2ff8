/** A source file the local org cannot take: says which file, and what to do about it. */
export class MetadataError extends Error {
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = 'MetadataError';
    this.file = file;
  }
}
