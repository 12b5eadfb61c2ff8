/** Errors as Salesforce's REST API writes them: an HTTP status and `[{message, errorCode, fields}]`. */
import type { SaveError } from '../store/types.ts';

export interface ErrorBody {
  message: string;
  errorCode: string;
  fields?: string[];
}

export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly errors: ErrorBody[];

  constructor(status: number, errorCode: string, message: string, fields?: string[]) {
    super(message);
    this.status = status;
    this.errors = [{ message, errorCode, ...(fields ? { fields } : {}) }];
  }
}

export function notFound(message = 'The requested resource does not exist'): ApiError {
  return new ApiError(404, 'NOT_FOUND', message);
}

export function badRequest(message: string, errorCode = 'INVALID_REQUEST', fields?: string[]): ApiError {
  return new ApiError(400, errorCode, message, fields);
}

export function badJson(message: string): ApiError {
  return new ApiError(400, 'JSON_PARSER_ERROR', message);
}

/** What a refused save looks like when only one record was sent. */
export function saveFailed(errors: SaveError[]): ApiError {
  const first = errors[0] ?? { statusCode: 'UNKNOWN_EXCEPTION', message: 'The record was not saved.', fields: [] };
  const error = new ApiError(statusOf(first.statusCode), first.statusCode, first.message);
  error.errors.length = 0;
  error.errors.push(...errors.map(({ statusCode, message, fields }) => ({ message, errorCode: statusCode, fields })));
  return error;
}

const STATUS: Record<string, number> = {
  INVALID_SESSION_ID: 401,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 400,
  NOT_FOUND: 404,
  INVALID_CROSS_REFERENCE_KEY: 404,
  ENTITY_IS_DELETED: 404,
};

export function statusOf(errorCode: string): number {
  return STATUS[errorCode] ?? 400;
}

/** Any error that reaches a face of the API; one without a code is a fault of the local org and is told as such. */
export function describeError(error: unknown): { status: number; errors: ErrorBody[] } {
  if (error instanceof ApiError) return { status: error.status, errors: error.errors };
  const { code, message, statusCode, fields } = error as {
    code?: unknown;
    message?: string;
    statusCode?: unknown;
    fields?: string[];
  };
  const text = message ?? String(error);
  if (statusCode === 413) return one(413, 'REQUEST_TOO_LARGE', text);
  if (typeof code === 'string' && /^FST_ERR_CTP_INVALID_JSON|^FST_ERR_CTP_EMPTY_JSON/.test(code)) {
    return one(400, 'JSON_PARSER_ERROR', text);
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return one(statusCode, 'INVALID_REQUEST', text);
  }
  const errorCode = typeof statusCode === 'string' ? statusCode : code;
  if (typeof errorCode === 'string' && /^[A-Z][A-Z_]+$/.test(errorCode) && !errorCode.startsWith('ERR_')) {
    return { status: statusOf(errorCode), errors: [{ message: text, errorCode, ...(fields ? { fields } : {}) }] };
  }
  // An exception of Apex that nothing caught; 5xx would make clients try again and again.
  if (isApexException(error)) return one(400, 'APEX_ERROR', String(error));
  if ((error as Error).name === 'ClockError') return one(400, 'INVALID_TIME', text);
  return one(500, 'UNKNOWN_EXCEPTION', text);
}

/** Read structurally: the faces know no Apex types. */
function isApexException(error: unknown): boolean {
  return typeof (error as { getTypeName?: unknown }).getTypeName === 'function';
}

function one(status: number, errorCode: string, message: string): { status: number; errors: ErrorBody[] } {
  return { status, errors: [{ message, errorCode }] };
}
