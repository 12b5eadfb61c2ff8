/** Creating, changing and deleting records, with errors told per field as UI API does. */
import { fieldOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import type { Access, Row, SaveError } from '../../store/types.ts';
import { ApiError, badRequest } from '../errors.ts';
import { isObject, readRow, type Json } from '../json.ts';

interface RecordError {
  constituentField: null;
  duplicateRecordError: null;
  errorCode: string;
  field: string | null;
  fieldLabel: string | null;
  message: string;
}

/** A refused save; `body` is UI API's answer. */
export class RecordSaveError extends Error {
  readonly status = 400;
  readonly body: object;

  constructor(object: ObjectDef, verb: 'create' | 'update' | 'delete' | 'restore', problems: SaveError[]) {
    const message = `An error occurred while trying to ${verb} the record. Please try again.`;
    super(message);
    const errors: RecordError[] = [];
    const fieldErrors: Record<string, RecordError[]> = {};
    for (const { statusCode, message: text, fields } of problems) {
      const named = fields.flatMap((name) => fieldOf(object, name) ?? []);
      const error = { constituentField: null, duplicateRecordError: null, errorCode: statusCode, message: text };
      for (const { name, label } of named)
        (fieldErrors[name] ??= []).push({ ...error, field: name, fieldLabel: label });
      if (named.length === 0) errors.push({ ...error, field: null, fieldLabel: null });
    }
    this.body = {
      message,
      statusCode: 400,
      enhancedErrorType: 'RecordError',
      errorCode: problems[0]?.statusCode ?? 'UNKNOWN_EXCEPTION',
      output: { errors, fieldErrors },
    };
  }
}

const VERBS = { insert: 'create', update: 'update', delete: 'delete' } as const;

/**
 * Saves one record in a transaction of its own.
 * @param id for updates and deletes
 * @returns the record's id
 * @throws RecordSaveError when the org refuses the save
 */
export function saveRecord(
  org: LocalOrg,
  operation: 'insert' | 'update' | 'delete',
  object: ObjectDef,
  id: string | null,
  fields: unknown,
  access: Access,
): string {
  const verb = VERBS[operation];
  const row: Row = {
    ...(operation === 'delete' ? {} : values(object, verb === 'create' ? 'create' : 'update', fields)),
  };
  if (id) row['Id'] = id;
  return org.transaction(access.userId, () => {
    const [result] = org.dml(operation, object.name, [row], { access, allOrNone: true });
    if (!result!.success || !result!.id) throw new RecordSaveError(object, verb, result!.errors);
    return result!.id;
  });
}

function values(object: ObjectDef, verb: 'create' | 'update', fields: unknown): Row {
  if (!isObject(fields)) throw badRequest('The body needs "fields": an object of field names and values.');
  return readRow(object, fields, verb, (target, field, value: Json) => {
    throw new ApiError(
      400,
      'INVALID_FIELD',
      `UI API takes ids: ${target}.${field} = ${String(value)} is a nested record.`,
    );
  });
}
