/**
 * Setup objects and others are not saved in one transaction.
 * Source: Apex Developer Guide, "sObjects That Can't Be Used Together in DML Operations" and "Mixed DML Operations in Test
 * Methods": blocks of `System.runAs` are free of the rule, and each asynchronous job is a transaction of its own.
 */
import type { ObjectDef } from '../../metadata/types.ts';
import type { DmlOperation, SaveError } from '../../store/types.ts';
import { SObject } from './sobject.ts';
import type { Transaction } from './transaction.ts';

/** Of the documented list, what this org has. */
const SETUP_OBJECTS = new Set([
  'FieldPermissions',
  'GroupMember',
  'ObjectPermissions',
  'PermissionSet',
  'PermissionSetAssignment',
  'QueueSobject',
  'SetupEntityAccess',
  'UserRole',
]);

/** An update of a user that assigns none of these mixes with everything. */
const USER_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

type Side = 'setup' | 'data';

/** A save that comes from outside of Apex, such as a client's, and runs triggers. */
export function noteSave(tx: Transaction, def: ObjectDef): void {
  if (tx.runAsDepth > 0 || def.name === 'User' || def.name === 'Group') return;
  tx.firstSave ??= { side: SETUP_OBJECTS.has(def.name) ? 'setup' : 'data', object: def.name };
}

/** Null where the statement mixes with both sides. */
function sideOf(operation: DmlOperation, def: ObjectDef, records: SObject[]): Side | null {
  if (SETUP_OBJECTS.has(def.name)) return 'setup';
  // "You can only insert and update a group in a transaction with other sObjects."
  if (def.name === 'Group') return operation === 'delete' ? 'setup' : null;
  if (def.name === 'User') return records.some((user) => changesAccess(operation, user)) ? 'setup' : null;
  return 'data';
}

function changesAccess(operation: DmlOperation, user: SObject): boolean {
  const isNew = operation === 'insert' || (operation === 'upsert' && user.id === null);
  if (isNew) return (user.values.get('UserRoleId') ?? null) !== null;
  return USER_FIELDS.some((field) => user.changed.has(field));
}

/** What the transaction has saved first on the side that it may not leave. */
export interface FirstSave {
  side: Side;
  object: string;
}

/** The platform's refusal, or null; then the statement counts as done. */
export function mixedDml(tx: Transaction, operation: DmlOperation, records: SObject[]): SaveError | null {
  if (tx.runAsDepth > 0) return null;
  const { def } = records[0]!;
  const side = sideOf(operation, def, records);
  if (side === null) return null;
  tx.firstSave ??= { side, object: def.name };
  if (tx.firstSave.side === side) return null;
  return {
    statusCode: 'MIXED_DML_OPERATION',
    message: `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${def.name}, original object: ${tx.firstSave.object}`,
    fields: [],
  };
}
