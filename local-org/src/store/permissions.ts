/**
 * What a user may do: the profile's rights joined with those of the assigned permission sets.
 *
 * Only profiles that every org has are known, with the rights they have there: all fields of standard objects, but for
 * the minimum access profile, which grants none. Fields of the project are granted by permission sets alone: a deployment
 * gives no profile access to them (Metadata API Developer Guide, "Profile"). Required fields, names and system fields
 * cannot be hidden (same guide, "PermissionSet", fieldPermissions).
 */
import type { FieldDef, ObjectDef, ObjectRights, PermissionSetDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { permissionSetOf } from './permission-rows.ts';

const NOTHING: ObjectRights = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false,
};
const READ: ObjectRights = { ...NOTHING, read: true };
const WRITE: ObjectRights = { ...READ, create: true, edit: true, delete: true };
const ALL: ObjectRights = { ...WRITE, viewAll: true, modifyAll: true };

/** Standard objects the Standard User profile may write, and those it may only read. */
const SALES_OBJECTS = [
  'account',
  'contact',
  'opportunity',
  'opportunitylineitem',
  'opportunitycontactrole',
  'lead',
  'case',
  'event',
  'task',
  'eventrelation',
];
const CATALOG_OBJECTS = ['product2', 'pricebook2', 'pricebookentry', 'campaign'];

interface ProfileRights {
  isAdmin: boolean;
  /** Whether the fields of standard objects are granted, too. */
  standardFields: boolean;
  objects: Map<string, ObjectRights>;
}

const STANDARD_USER: ProfileRights = {
  isAdmin: false,
  standardFields: true,
  objects: new Map([
    ...SALES_OBJECTS.map((name): [string, ObjectRights] => [name, WRITE]),
    ...CATALOG_OBJECTS.map((name): [string, ObjectRights] => [name, READ]),
  ]),
};

/** Source: Salesforce Help, "Standard Profiles". */
const PROFILES: Record<string, ProfileRights> = {
  'System Administrator': { isAdmin: true, standardFields: true, objects: new Map() },
  'Standard User': STANDARD_USER,
  'Contract Manager': STANDARD_USER,
  'Marketing User': { ...STANDARD_USER, objects: new Map([...STANDARD_USER.objects, ['campaign', WRITE]]) },
  'Solution Manager': STANDARD_USER,
  'Minimum Access - Salesforce': { isAdmin: false, standardFields: false, objects: new Map() },
};

export const PROFILE_NAMES = Object.keys(PROFILES);

export function isAdministrator(profile: string): boolean {
  return PROFILES[profile]?.isAdmin ?? false;
}

/** Objects whose access is that of the record they hang on. */
const FOLLOWS: Record<string, string> = {
  opportunityhistory: 'opportunity',
  opportunitylineitem: 'opportunity',
  opportunitycontactrole: 'opportunity',
  eventrelation: 'event',
  accountshare: 'account',
  opportunityshare: 'opportunity',
  casecomment: 'case',
};

export class Permissions {
  #core: Core;
  #users = new Map<string, UserPermissions>();

  constructor(core: Core) {
    this.#core = core;
  }

  clear(): void {
    this.#users.clear();
  }

  of(userId: string): UserPermissions {
    let user = this.#users.get(userId);
    if (!user) {
      user = this.#load(userId);
      this.#users.set(userId, user);
    }
    return user;
  }

  #load(userId: string): UserPermissions {
    const { records, meta } = this.#core;
    const row = records.loadOne('User', userId);
    if (!row) throw new StoreError('INVALID_CROSS_REFERENCE_KEY', `There is no user with the id ${userId}.`);
    if (row.UserType === 'AutomatedProcess')
      return new UserPermissions({ isAdmin: true, standardFields: true, objects: new Map() }, [], true);
    const profile = typeof row.ProfileId === 'string' ? records.loadOne('Profile', row.ProfileId) : undefined;
    const rights = PROFILES[String(profile?.Name)];
    if (!rights) {
      throw new StoreError(
        'INVALID_CROSS_REFERENCE_KEY',
        `User ${row.Username} has no profile that the local org knows (${PROFILE_NAMES.join(', ')}).`,
      );
    }
    const ids = records.find('PermissionSetAssignment', 'AssigneeId', [userId]).map((each) => each.PermissionSetId);
    const sets = records
      .find('PermissionSet', 'Id', ids)
      .map((each) => meta.permissionSets.get(String(each.Name).toLowerCase()) ?? permissionSetOf(this.#core, each));
    return new UserPermissions(rights, sets, false);
  }
}

export class UserPermissions {
  readonly isAdmin: boolean;
  #profile: ProfileRights;
  #sets: PermissionSetDef[];
  /** The platform itself: nothing is hidden from it. */
  #isSystem: boolean;
  #objects = new Map<string, ObjectRights>();

  constructor(profile: ProfileRights, sets: PermissionSetDef[], isSystem: boolean) {
    this.#profile = profile;
    this.#sets = sets;
    this.#isSystem = isSystem;
    this.isAdmin = profile.isAdmin;
  }

  hasCustom(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.#sets.some((set) => [...set.customPermissions].some((each) => each.toLowerCase() === wanted));
  }

  hasUserPermission(name: string): boolean {
    return this.isAdmin || this.#sets.some((set) => set.userPermissions.has(name));
  }

  hasApexClass(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.isAdmin || this.#sets.some((set) => [...set.apexClasses].some((each) => each.toLowerCase() === wanted));
  }

  hasTab(name: string): boolean {
    return this.isAdmin || this.#sets.some((set) => set.tabs.has(name));
  }

  hasApplication(name: string): boolean {
    return this.isAdmin || this.#sets.some((set) => set.applications.has(name));
  }

  object(object: ObjectDef): ObjectRights {
    const key = object.name.toLowerCase();
    let rights = this.#objects.get(key);
    if (!rights) {
      rights = this.#objectRights(object, key);
      this.#objects.set(key, rights);
    }
    return rights;
  }

  #objectRights(object: ObjectDef, key: string): ObjectRights {
    if (this.isAdmin || this.#isSystem || this.hasUserPermission('ModifyAllData')) return ALL;
    const followed = object.historyOf?.object.toLowerCase() ?? followedObject(key);
    const sources = [
      this.#profile.objects.get(key),
      ...this.#sets.map((set) => set.objects.get(key)),
      ...(followed === key
        ? []
        : [this.#profile.objects.get(followed), ...this.#sets.map((set) => set.objects.get(followed))]),
      ...this.#activityRights(key),
    ];
    // Setup records, custom metadata and custom settings are readable to all internal users, and written by administrators.
    if (object.setup || object.kind === 'customMetadata' || object.kind === 'customSetting') sources.push(READ);
    if (this.hasUserPermission('ViewAllData')) sources.push({ ...READ, viewAll: true });
    return sources.reduce((joined: ObjectRights, each) => (each ? join(joined, each) : joined), NOTHING);
  }

  /** Events and tasks are opened by user permissions, not by object permissions. */
  #activityRights(key: string): ObjectRights[] {
    if (key !== 'event' && key !== 'task') return [];
    const edit = this.hasUserPermission(key === 'event' ? 'EditEvent' : 'EditTask');
    return [edit ? WRITE : this.hasUserPermission('ActivitiesAccess') ? READ : NOTHING];
  }

  field(object: ObjectDef, field: FieldDef): { read: boolean; edit: boolean } {
    const rights = this.object(object);
    const writable = field.createable || field.updateable;
    if (this.#isSystem || isAlwaysVisible(object, field)) {
      return { read: rights.read, edit: writable && (rights.create || rights.edit) };
    }
    const key = `${object.name}.${field.name}`.toLowerCase();
    const byProfile = !field.custom && this.#profile.standardFields;
    let read = byProfile;
    let edit = byProfile;
    const address = field.custom ? null : addressOf(key);
    for (const set of this.#sets) {
      const grant = set.fields.get(key) ?? (address ? set.fields.get(address) : undefined);
      read ||= grant?.read ?? false;
      edit ||= grant?.edit ?? false;
    }
    return { read: rights.read && (read || edit), edit: edit && writable && (rights.create || rights.edit) };
  }
}

function followedObject(key: string): string {
  if (FOLLOWS[key]) return FOLLOWS[key];
  if (key.endsWith('__share')) return `${key.slice(0, -'__share'.length)}__c`;
  return key;
}

/** The parts of an address are granted by the address: `account.shippingstreet` by `account.shippingaddress`. */
function addressOf(key: string): string | null {
  const found = /^(\w+\.\w*?)(?:street|city|state|postalcode|country|latitude|longitude|geocodeaccuracy)$/.exec(key);
  return found && `${found[1]}address`;
}

/** Fields without field-level security. A detail's or activity's standard fields follow the object. */
function isAlwaysVisible(object: ObjectDef, field: FieldDef): boolean {
  if (object.setup || object.kind === 'customMetadata' || object.kind === 'customSetting') return true;
  if (!field.custom && (SYSTEM_FIELDS.has(field.name) || object.kind !== 'standard')) return true;
  if (object.historyOf) return true;
  if (!field.custom && (field.type === 'id' || FOLLOWS[object.name.toLowerCase()] !== undefined)) return true;
  // A checkbox always has a value, so it is never "required": its access is granted like any other's.
  return field.name === object.nameField || (!field.nillable && field.type !== 'boolean');
}

const SYSTEM_FIELDS = new Set(
  (
    'Id IsDeleted CreatedDate CreatedById LastModifiedDate LastModifiedById SystemModstamp OwnerId RecordTypeId ' +
    'LastActivityDate LastViewedDate LastReferencedDate IsClosed IsWon'
  ).split(' '),
);

function join(a: ObjectRights, b: ObjectRights): ObjectRights {
  return {
    read: a.read || b.read,
    create: a.create || b.create,
    edit: a.edit || b.edit,
    delete: a.delete || b.delete,
    viewAll: a.viewAll || b.viewAll,
    modifyAll: a.modifyAll || b.modifyAll,
  };
}
