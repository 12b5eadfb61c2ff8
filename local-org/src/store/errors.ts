import type { SaveError } from './types.ts';

/** A statement that is refused as a whole. `code` is Salesforce's status code where it has one. */
export class StoreError extends Error {
  code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

export function saveError(statusCode: string, message: string, fields: string[] = []): SaveError {
  return { statusCode, message, fields };
}
