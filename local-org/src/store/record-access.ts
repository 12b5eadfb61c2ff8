/**
 * What users may do with single records: `UserRecordAccess`, whose rows exist only for the users and records a query
 * names. Source: Object Reference, UserRecordAccess.
 */
import type { ObjectDef } from '../metadata/types.ts';
import { filterValues } from '../soql/filter-values.ts';
import type { BindValue } from '../soql/context.ts';
import type { SoqlQuery } from '../soql/ast.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { parseId } from './ids.ts';
import type { Right } from './sharing.ts';
import { quote } from './sql.ts';
import type { Row } from './types.ts';

const OBJECT = 'UserRecordAccess';
const MOST_RECORDS = 200;

export interface RecordAccess {
  read: boolean;
  edit: boolean;
  delete: boolean;
}

/** Sharing and object permissions together, for records of any objects. */
export function recordAccess(core: Core, userId: string, ids: string[]): Map<string, RecordAccess> {
  const byObject = new Map<ObjectDef, string[]>();
  for (const id of ids) {
    const object = core.records.objectOfId(id);
    if (object) byObject.set(object, [...(byObject.get(object) ?? []), id]);
  }
  const access = new Map<string, RecordAccess>();
  for (const [object, wanted] of byObject) {
    const [read, edit, remove] = (['read', 'edit', 'delete'] as const).map((right) =>
      reachable(core, object, userId, wanted, right),
    );
    for (const id of wanted) access.set(id, { read: read.has(id), edit: edit.has(id), delete: remove.has(id) });
  }
  return access;
}

function reachable(core: Core, object: ObjectDef, userId: string, ids: string[], right: Right): Set<string> {
  if (!core.permissions.of(userId).object(object)[right]) return new Set();
  return idsWithin(core, object, userId, ids, right);
}

/** Those of the records that sharing lets the user read, edit or delete. */
export function idsWithin(
  core: Core,
  object: ObjectDef,
  userId: string,
  ids: Iterable<string>,
  right: Right,
): Set<string> {
  const predicate = core.sharing.predicate(object, 't', userId, right);
  const rows = core.records
    .prepare(
      `SELECT t."Id" AS id FROM ${quote(object.name)} t WHERE t."Id" IN (SELECT value FROM json_each(?))` +
        (predicate === null ? '' : ` AND ${predicate}`),
    )
    .all(JSON.stringify([...ids])) as { id: string }[];
  return new Set(rows.map((row) => row.id));
}

export function isRecordAccessQuery(query: SoqlQuery): boolean {
  return query.from.toLowerCase() === OBJECT.toLowerCase();
}

/** Lays the rows out that the query asks for, runs it, and takes them away again. */
export function withRecordAccess<T>(core: Core, query: SoqlQuery, binds: readonly BindValue[], run: () => T): T {
  const users = idsIn(filterValues(query, 'UserId', binds), 'UserId');
  const records = idsIn(filterValues(query, 'RecordId', binds), 'RecordId');
  if (users.length !== 1 || records.length > MOST_RECORDS) {
    throw new StoreError(
      'MALFORMED_QUERY',
      `A query of ${OBJECT} names one UserId and at most ${MOST_RECORDS} values of RecordId.`,
    );
  }
  const object = core.records.object(OBJECT);
  for (const [id, access] of recordAccess(core, users[0], records))
    core.records.insert(object, accessRow(users[0], id, access));
  try {
    return run();
  } finally {
    core.db.exec(`DELETE FROM ${quote(OBJECT)}`);
  }
}

function idsIn(values: unknown[] | undefined, field: string): string[] {
  if (!values) throw new StoreError('MALFORMED_QUERY', `A query of ${OBJECT} must filter by ${field}.`);
  return [...new Set(values.map((value) => parseId(String(value))).filter((id) => id !== null))];
}

function accessRow(userId: string, recordId: string, access: RecordAccess): Row {
  return {
    Id: recordId,
    UserId: userId,
    RecordId: recordId,
    HasReadAccess: access.read,
    HasEditAccess: access.edit,
    HasDeleteAccess: access.delete,
    HasTransferAccess: access.delete,
    HasAllAccess: access.delete,
    MaxAccessLevel: access.delete ? 'All' : access.edit ? 'Edit' : access.read ? 'Read' : 'None',
  };
}
