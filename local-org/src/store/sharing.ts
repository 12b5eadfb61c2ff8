/**
 * Which records a user may see, edit and delete, as SQL conditions. Object permissions are a separate matter
 * (`permissions.ts`).
 *
 * Sources: Salesforce Help, "Organization-Wide Sharing Defaults", "Sharing Considerations" and "Built-in Sharing
 * Behavior" (an account is readable with a record under it; the account owner's access to its opportunities is set on
 * the owner's role); for activities "Organization-Wide Defaults for Activities", Private.
 */
import { objectOf } from '../metadata/lookup.ts';
import type { ObjectDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { rebuildReach } from './reach.ts';
import { shareObjectOf } from './shares.ts';
import { hasTable, literal, quote } from './sql.ts';

export type Right = 'read' | 'edit' | 'delete';

/** Null = every row, without a condition. */
export type Predicate = string | null;

/** Standard objects that are shared as the record above them is. */
const PARENT_FIELDS: Record<string, string> = {
  contact: 'AccountId',
  opportunitycontactrole: 'OpportunityId',
  opportunityhistory: 'OpportunityId',
  opportunitylineitem: 'OpportunityId',
  opportunityshare: 'OpportunityId',
  accountshare: 'AccountId',
  pricebookentry: 'Pricebook2Id',
  eventrelation: 'EventId',
};

const ACTIVITIES = new Set(['event', 'task']);
const NONE = '0';

export class Sharing {
  #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Brings `_reach` in step with users, roles and groups. */
  rebuild(): void {
    rebuildReach(this.#core.records);
  }

  /** The condition on rows `alias` of an object, for one user. */
  predicate(object: ObjectDef, alias: string, userId: string, right: Right = 'read'): Predicate {
    if (object.setup || object.kind === 'customMetadata' || object.kind === 'customSetting') return null;
    return this.#core.cached(`${userId} ${right} ${object.name} ${alias}`, () => {
      const rights = this.#core.permissions.of(userId).object(object);
      if (rights.modifyAll || (right === 'read' && rights.viewAll)) return null;
      return this.#shared(object, alias, userId, right, 0);
    });
  }

  #shared(object: ObjectDef, alias: string, userId: string, right: Right, depth: number): Predicate {
    const key = object.name.toLowerCase();
    if (ACTIVITIES.has(key)) return this.#activity(object, alias, userId, right, depth);
    const parentField = this.#parentField(object, key);
    if (parentField) return this.#byParent(object, parentField, alias, userId, right, depth);
    if (!object.fields.has('ownerid')) return null;
    if (object.sharingModel === 'ReadWrite' && right !== 'delete') return null;
    if (object.sharingModel === 'Read' && right === 'read') return null;
    const ways = [this.#owned(alias, userId), this.#byShareRow(object, alias, userId, right)];
    if (key === 'opportunity') ways.push(this.#byAccountOwner(alias, userId, right));
    if (key === 'account' && right === 'read') ways.push(this.#byRecordsBelow(alias, userId, depth));
    return anyOf(ways);
  }

  #owned(alias: string, userId: string): Predicate {
    return `${alias}."OwnerId" IN (${reach(userId)})`;
  }

  #byShareRow(object: ObjectDef, alias: string, userId: string, right: Right): Predicate {
    const share = shareObjectOf(this.#core.meta, object);
    if (!share) return NONE;
    const levels = { read: "'Read', 'Edit', 'All'", edit: "'Edit', 'All'", delete: "'All'" }[right];
    return (
      `EXISTS (SELECT 1 FROM ${quote(share.object.name)} _s WHERE _s.${quote(share.parent)} = ${alias}."Id"` +
      ` AND _s.${quote(share.level)} IN (${levels}) AND _s."UserOrGroupId" IN (${reach(userId)})` +
      `${share.object.fields.has('isdeleted') ? ' AND _s."IsDeleted" = 0' : ''})`
    );
  }

  #byAccountOwner(alias: string, userId: string, right: Right): Predicate {
    if (right === 'delete' || !this.#core.records.object('UserRole').fields.has('opportunityaccessforaccountowner'))
      return NONE;
    const levels = right === 'read' ? "'Read', 'Edit'" : "'Edit'";
    return (
      `EXISTS (SELECT 1 FROM "Account" _a JOIN "User" _u ON _u."Id" = _a."OwnerId" JOIN "UserRole" _r ON _r."Id" = _u."UserRoleId"` +
      ` WHERE _a."Id" = ${alias}."AccountId" AND _r."OpportunityAccessForAccountOwner" IN (${levels})` +
      ` AND _a."OwnerId" IN (${reach(userId)}))`
    );
  }

  #byRecordsBelow(alias: string, userId: string, depth: number): Predicate {
    const opportunity = objectOf(this.#core.meta, 'Opportunity');
    if (!opportunity) return NONE;
    const at = `_p${depth}`;
    const visible = this.#shared(opportunity, at, userId, 'read', depth + 1);
    return `EXISTS (SELECT 1 FROM "Opportunity" ${at} WHERE ${at}."AccountId" = ${alias}."Id" AND ${at}."IsDeleted" = 0 AND ${visible ?? '1'})`;
  }

  /** Private activities: changed by the owner and those above; read also by whoever can read what they are about. */
  #activity(object: ObjectDef, alias: string, userId: string, right: Right, depth: number): Predicate {
    const owned = this.#owned(alias, userId);
    if (right !== 'read') return owned;
    const related = ['WhatId', 'WhoId'].flatMap((name) => {
      const field = object.fields.get(name.toLowerCase());
      return (field?.referenceTo ?? []).map((target) =>
        this.#throughReference(target, `${alias}."${name}"`, userId, 'read', depth),
      );
    });
    return anyOf([owned, ...related]);
  }

  #byParent(
    object: ObjectDef,
    fieldName: string,
    alias: string,
    userId: string,
    right: Right,
    depth: number,
  ): Predicate {
    const field = object.fields.get(fieldName.toLowerCase());
    if (!field?.referenceTo || field.referenceTo.length !== 1) {
      throw new StoreError(
        'SHARING',
        `${object.name} is controlled by its parent, but ${fieldName} does not lead to one object.`,
      );
    }
    // Who may edit the parent may also remove what hangs on it.
    const parentRight = right === 'delete' ? 'edit' : right;
    const column = `${alias}.${quote(field.name)}`;
    const parent = this.#throughReference(field.referenceTo[0], column, userId, parentRight, depth);
    if (parent === null) return null;
    // A contact without an account is private to its owner (Salesforce Help, "Controlled by Parent").
    const orphan =
      field.nillable && object.fields.has('ownerid') ? `(${column} IS NULL AND ${this.#owned(alias, userId)})` : NONE;
    return anyOf([parent, orphan]);
  }

  #throughReference(target: string, column: string, userId: string, right: Right, depth: number): Predicate {
    const object = objectOf(this.#core.meta, target);
    if (!object || !hasTable(object)) return NONE;
    const rights = this.#core.permissions.of(userId).object(object);
    if (!rights.read) return NONE;
    const at = `_p${depth}`;
    const all = rights.modifyAll || (right === 'read' && rights.viewAll);
    const visible = all ? null : this.#shared(object, at, userId, right, depth + 1);
    return `EXISTS (SELECT 1 FROM ${quote(object.name)} ${at} WHERE ${at}."Id" = ${column}${visible === null ? '' : ` AND ${visible}`})`;
  }

  #parentField(object: ObjectDef, key: string): string | null {
    if (PARENT_FIELDS[key]) return PARENT_FIELDS[key];
    if (object.historyOf) return object.historyOf.field;
    if (key.endsWith('__share')) return 'ParentId';
    if (object.sharingModel !== 'ControlledByParent') return null;
    const master = [...object.fields.values()].find(
      (field) => field.type === 'reference' && field.deleteConstraint === 'Cascade' && !field.nillable,
    );
    if (!master)
      throw new StoreError('SHARING', `${object.name} is controlled by its parent but has no master-detail field.`);
    return master.name;
  }
}

function reach(userId: string): string {
  return `SELECT principal FROM _reach WHERE viewer = ${literal(userId)}`;
}

/** OR of conditions: null (no condition) wins, `0` adds nothing. */
function anyOf(parts: Predicate[]): Predicate {
  if (parts.includes(null)) return null;
  const real = parts.filter((part) => part !== NONE);
  return real.length === 0 ? NONE : `(${real.join(' OR ')})`;
}
