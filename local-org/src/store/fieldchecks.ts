/** System validation: required fields, lengths, ranges, restricted picklists, references and unique values. */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import { checkValue } from './convert.ts';
import { idsByKey, sameKey } from './keys.ts';
import { checkAvailable, recordTypeOf } from './record-types.ts';
import { quote } from './sql.ts';
import type { Value } from './types.ts';
import { isAudit, type Statement, type Work } from './work.ts';

/** Formats, lengths and restricted picklists of values that are new. */
export function checkValues(statement: Statement, works: Work[]): void {
  for (const work of works) {
    const type = recordTypeOf(statement.core, statement.object, work.row);
    for (const field of statement.layout.stored) {
      if (!work.changed(field.name)) continue;
      const value = work.row[field.name] ?? null;
      const error = checkValue(field, value) ?? (type ? checkAvailable(type, field, value) : null);
      if (error) work.errors.push(error);
    }
  }
}

export function checkRequired(statement: Statement, works: Work[]): void {
  const required = statement.layout.stored.filter(
    (field) =>
      !field.nillable && field.type !== 'boolean' && field.type !== 'id' && !isAudit(field) && !isComputed(field),
  );
  for (const work of works) {
    const missing = required.filter((field) => (work.row[field.name] ?? null) === null).map((field) => field.name);
    if (missing.length > 0) {
      work.fail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    }
  }
}

/** Fields a caller cannot write are the platform's to fill. */
function isComputed(field: FieldDef): boolean {
  return field.autoNumber !== undefined || (!field.createable && !field.updateable);
}

interface Pointer {
  work: Work;
  field: FieldDef;
  id: string;
}

/** References lead to records of the right kind that exist and, where sharing applies, that the user can see. */
export function checkReferences(statement: Statement, works: Work[]): void {
  const { core, layout } = statement;
  const pointers = new Map<ObjectDef, Pointer[]>();
  for (const work of works) {
    for (const field of layout.stored) {
      if (field.type !== 'reference' || isAudit(field) || !work.changed(field.name)) continue;
      const id = work.row[field.name];
      if (typeof id !== 'string' || id === statement.userId) continue;
      const target = core.records.objectOfId(id);
      if (!target || !field.referenceTo?.some((name) => name.toLowerCase() === target.name.toLowerCase())) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
        continue;
      }
      if (field.custom && id === work.row.Id) {
        work.fail('CIRCULAR_DEPENDENCY', `${field.label}: the record cannot refer to itself`, [field.name]);
      }
      const list = pointers.get(target);
      if (list) list.push({ work, field, id });
      else pointers.set(target, [{ work, field, id }]);
    }
  }
  for (const [target, list] of pointers) checkTargets(statement, target, list);
}

function checkTargets(statement: Statement, target: ObjectDef, pointers: Pointer[]): void {
  const ids = new Set(pointers.map(({ id }) => id));
  const isMaster = pointers.some(({ field }) => field.masterRight === 'edit');
  const found = lookUp(statement, target, [...ids], isMaster);
  for (const { work, field, id } of pointers) {
    const record = found.get(id);
    if (!record) work.fail('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    else if (record.deleted) work.fail('ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
    else if (!record.visible || (field.masterRight === 'edit' && !record.editable)) {
      work.fail(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id: ${id}`,
        [field.name],
      );
    } else if (field.name === 'OwnerId' && record.inactive && !statement.options.auditFields) {
      work.fail(
        'INACTIVE_OWNER_OR_USER',
        `operation performed with inactive user [${id}] as owner of ${statement.object.label.toLowerCase()}`,
        ['OwnerId'],
      );
    }
  }
}

interface Target {
  deleted: boolean;
  visible: boolean;
  editable: boolean;
  inactive: boolean;
}

function lookUp(statement: Statement, target: ObjectDef, ids: string[], isMaster: boolean): Map<string, Target> {
  const { core, options } = statement;
  const sees = options.access.mode === 'user' || options.access.sharing;
  const predicate = sees ? core.sharing.predicate(target, 't', statement.userId) : null;
  // A detail is written by whoever may edit its master, unless the field asks for read access only
  // (Metadata API, CustomField, writeRequiresMasterRead).
  const edit = sees && isMaster ? core.sharing.predicate(target, 't', statement.userId, 'edit') : null;
  const deleted = target.fields.has('isdeleted') ? 't."IsDeleted"' : '0';
  const inactive = target.name === 'User' ? 't."IsActive" = 0' : '0';
  const rows = core.records
    .prepare(
      `SELECT t."Id" AS id, ${deleted} AS deleted, (${predicate ?? '1'}) AS visible, (${edit ?? '1'}) AS editable, (${inactive}) AS inactive` +
        ` FROM ${quote(target.name)} t WHERE t."Id" IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as { id: string; deleted: number; visible: number; editable: number; inactive: number }[];
  return new Map(
    rows.map((row) => [
      row.id,
      {
        deleted: row.deleted === 1,
        visible: row.visible === 1,
        editable: row.editable === 1,
        inactive: row.inactive === 1,
      },
    ]),
  );
}

/** Values of unique fields: none in the store, none twice in this chunk. Blank is never a duplicate. */
export function checkUnique(statement: Statement, works: Work[]): void {
  for (const field of statement.layout.stored) {
    if (!field.unique) continue;
    const waiting = works.filter(
      (work) => work.ok && (work.row[field.name] ?? null) !== null && work.changed(field.name),
    );
    if (waiting.length === 0) continue;
    const taken = idsByKey(
      statement.core,
      statement.object,
      field,
      waiting.map((work) => work.row[field.name]),
    );
    const inChunk = new Set<Value>();
    for (const work of waiting) {
      const key = sameKey(field, work.row[field.name]);
      const holder = taken.get(key)?.[0];
      if ((holder !== undefined && holder !== work.row.Id) || inChunk.has(key)) {
        duplicate(statement, work, field, holder);
      }
      inChunk.add(key);
    }
  }
}

function duplicate(statement: Statement, work: Work, field: FieldDef, holder: string | undefined): void {
  if (statement.object.name === 'User' && field.name === 'Username') {
    work.fail('DUPLICATE_USERNAME', 'Duplicate Username. The username already exists. Usernames must be unique.', [
      'Username',
    ]);
    return;
  }
  const names = `duplicate value found: ${holder ? field.name : '<unknown>'}`;
  work.fail('DUPLICATE_VALUE', `${names} duplicates value on record with id: ${holder ?? '<unknown>'}`, [field.name]);
}
