/** From what the caller gave to a full row: names, write permissions, conversion, defaults. */
import { fieldOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import { convert } from './convert.ts';
import { StoreError } from './errors.ts';
import { defaultForType, recordTypeOf } from './record-types.ts';
import type { Row, Value } from './types.ts';
import { isAudit, Work, type SaveKind, type Statement } from './work.ts';

/** A row as the caller wrote it, with declared field names; unknown names stop the statement. */
export function givenFields(object: ObjectDef, input: Row): Map<FieldDef, Value> {
  const given = new Map<FieldDef, Value>();
  for (const [name, value] of Object.entries(input)) {
    const field = fieldOf(object, name);
    if (!field) throw new StoreError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
    if (value !== undefined) given.set(field, value);
  }
  return given;
}

export function newWork(statement: Statement, index: number, input: Row): Work {
  const work = new Work(index, blankRow(statement), null, new Set());
  if (input.Id) work.fail('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  applyGiven(statement, work, givenFields(statement.object, input), 'insert');
  applyDefaults(statement, work);
  return work;
}

export function changeWork(statement: Statement, index: number, input: Row, old: Row): Work {
  const work = new Work(index, { ...old }, old, new Set());
  applyGiven(statement, work, givenFields(statement.object, input), 'update');
  return work;
}

function blankRow(statement: Statement): Row {
  const row: Row = {};
  for (const field of statement.layout.stored) row[field.name] = field.type === 'boolean' ? false : null;
  return row;
}

function applyGiven(statement: Statement, work: Work, given: Map<FieldDef, Value>, kind: SaveKind): void {
  const refused: string[] = [];
  for (const [field, value] of given) {
    if (field.name === 'Id') continue;
    const converted = convert(field, value);
    if (!isWritable(statement, field, kind)) {
      // A record that was read and is saved again brings its read-only fields along; that changes nothing.
      if (!isUnchanged(work, field, converted.value)) refused.push(field.name);
      continue;
    }
    if (converted.error) work.errors.push(converted.error);
    else work.row[field.name] = converted.value;
    work.given.add(field.name);
  }
  if (refused.length > 0) work.fail('INVALID_FIELD_FOR_INSERT_UPDATE', refusal(refused), refused);
}

function isUnchanged(work: Work, field: FieldDef, value: Value | undefined): boolean {
  return work.old !== null && field.formula === undefined && value === work.old[field.name];
}

/** REST API Developer Guide, "Status Codes and Error Responses": INVALID_FIELD_FOR_INSERT_UPDATE. */
function refusal(fields: string[]): string {
  return (
    `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field ` +
    'and verify that it is read/write for your profile or permission set.'
  );
}

function isWritable(statement: Statement, field: FieldDef, kind: SaveKind): boolean {
  const { options, core, object } = statement;
  if (field.formula !== undefined) return false;
  if (options.auditFields) return true;
  if (!(kind === 'insert' ? field.createable : field.updateable)) return false;
  return options.access.mode === 'system' || core.permissions.of(statement.userId).field(object, field).edit;
}

function applyDefaults(statement: Statement, work: Work): void {
  const { row, given } = work;
  const type = recordTypeOf(statement.core, statement.object, row);
  for (const field of statement.layout.stored) {
    if (given.has(field.name) || isAudit(field)) continue;
    const forType = defaultForType(type, field);
    const value = forType === undefined ? defaultOf(statement, field) : forType;
    if (value !== null) row[field.name] = value;
  }
  if (statement.layout.hasOwner && row.OwnerId === null) row.OwnerId = statement.userId;
  const { object } = statement;
  if (object.customSettingsType === 'Hierarchy' && row.SetupOwnerId === null) {
    row.SetupOwnerId = (statement.core.records.all('Organization')[0]?.Id as string | undefined) ?? null;
  }
}

function defaultOf(statement: Statement, field: FieldDef): Value {
  if (field.picklist && field.type !== 'multipicklist') {
    const chosen = field.picklist.find((entry) => entry.default && entry.active);
    if (chosen) return chosen.value;
  }
  if (field.defaultValue === undefined) return null;
  const value = field.custom ? evaluateDefault(statement, field) : field.defaultValue;
  const converted = convert(field, value);
  if (converted.error) {
    throw new StoreError(
      'FIELD_INTEGRITY_EXCEPTION',
      `Default value of ${statement.object.name}.${field.name}: ${converted.error.message}`,
    );
  }
  return converted.value ?? null;
}

/** Default values of custom fields are formulas; literals like `false` and `"text"` are formulas too. */
function evaluateDefault(statement: Statement, field: FieldDef): Value {
  return statement.core.formulas.evaluate(statement.core.defaultFormula(statement.object, field), null);
}
