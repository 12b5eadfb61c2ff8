/** Rows that mirror the metadata: permission sets, record types, classes, custom metadata. In step at every start. */
import type { OrgMetadata, PermissionSetDef } from '../metadata/types.ts';
import { mirrorCustomMetadata } from './mirror-custom-metadata.ts';
import { mirrorDefinitions } from './mirror-definitions.ts';
import type { SeedRows } from './seed-rows.ts';
import type { Row } from './types.ts';

const LANGUAGE = 'en_US';

export function mirrorMetadata(rows: SeedRows): void {
  const { meta } = rows.core;
  rows.sync(
    'PermissionSet',
    ['Name'],
    [...meta.permissionSets.values()].map((set) => permissionSetRow(meta, set)),
  );
  rows.sync('CustomPermission', ['DeveloperName'], customPermissions(meta));
  rows.sync('CustomNotificationType', ['DeveloperName'], notificationTypes(meta));
  rows.sync('RecordType', ['SobjectType', 'DeveloperName'], recordTypes(meta));
  rows.sync('ApexClass', ['Name'], apex(meta, 'class'));
  rows.sync('ApexTrigger', ['Name'], apex(meta, 'trigger'));
  mirrorDefinitions(rows);
  mirrorCustomMetadata(rows);
  mirrorGrants(rows);
}

/** System permissions are columns named `Permissions…`. */
function permissionSetRow(meta: OrgMetadata, set: PermissionSetDef): Row {
  const columns = [...(meta.objects.get('permissionset')?.fields.values() ?? [])].map((field) => field.name);
  const permissions = columns
    .filter((name) => name.startsWith('Permissions'))
    .map((name) => [name, set.userPermissions.has(name.slice('Permissions'.length))]);
  return {
    Name: set.name,
    Label: set.label,
    IsCustom: true,
    IsOwnedByProfile: false,
    Type: 'Regular',
    ...Object.fromEntries(permissions),
  };
}

function customPermissions(meta: OrgMetadata): Row[] {
  return [...meta.customPermissions.values()].map(({ name, label, description }) => ({
    DeveloperName: name,
    MasterLabel: label,
    Language: LANGUAGE,
    Description: description ?? null,
  }));
}

function notificationTypes(meta: OrgMetadata): Row[] {
  return [...meta.notificationTypes.values()].map(({ name, label }) => ({
    DeveloperName: name,
    CustomNotifTypeName: name,
    MasterLabel: label,
    Language: LANGUAGE,
    Desktop: true,
    Mobile: true,
  }));
}

function recordTypes(meta: OrgMetadata): Row[] {
  return [...meta.objects.values()].flatMap((object) =>
    object.recordTypes.map(({ name, label, description, active }) => ({
      SobjectType: object.name,
      DeveloperName: name,
      Name: label,
      Description: description ?? null,
      IsActive: active,
    })),
  );
}

function apex(meta: OrgMetadata, kind: 'class' | 'trigger'): Row[] {
  return meta.apex
    .filter((source) => source.kind === kind)
    .map(({ name, apiVersion, source }) => ({
      Name: name,
      ApiVersion: apiVersion,
      Status: 'Active',
      IsValid: true,
      Body: source,
      LengthWithoutComments: source.length,
    }));
}

/** What the permission sets grant, as clients query it: objects, fields, classes and custom permissions. */
function mirrorGrants(rows: SeedRows): void {
  const { meta, records } = rows.core;
  const idsOf = (object: string, key: string) =>
    new Map(
      records.has(object) ? records.all(object).map((row) => [String(row[key]).toLowerCase(), row.Id as string]) : [],
    );
  const sets = idsOf('PermissionSet', 'Name');
  const classes = idsOf('ApexClass', 'Name');
  const permissions = idsOf('CustomPermission', 'DeveloperName');
  const each = <T>(list: (set: PermissionSetDef, parent: string) => T[]): T[] =>
    [...meta.permissionSets.values()].flatMap((set) => list(set, sets.get(set.name.toLowerCase())!));

  rows.sync(
    'ObjectPermissions',
    ['ParentId', 'SobjectType'],
    each((set, parent) => objectGrants(meta, set, parent)),
  );
  rows.sync(
    'FieldPermissions',
    ['ParentId', 'Field'],
    each((set, parent) => fieldGrants(meta, set, parent)),
  );
  rows.sync(
    'SetupEntityAccess',
    ['ParentId', 'SetupEntityId'],
    each((set, parent) => [
      ...entityGrants(parent, 'ApexClass', set.apexClasses, classes),
      ...entityGrants(parent, 'CustomPermission', set.customPermissions, permissions),
    ]),
  );
}

function objectGrants(meta: OrgMetadata, set: PermissionSetDef, parent: string): Row[] {
  return [...set.objects].map(([name, rights]) => ({
    ParentId: parent,
    SobjectType: meta.objects.get(name)?.name ?? name,
    PermissionsRead: rights.read,
    PermissionsCreate: rights.create,
    PermissionsEdit: rights.edit,
    PermissionsDelete: rights.delete,
    PermissionsViewAllRecords: rights.viewAll,
    PermissionsModifyAllRecords: rights.modifyAll,
  }));
}

function fieldGrants(meta: OrgMetadata, set: PermissionSetDef, parent: string): Row[] {
  return [...set.fields].map(([path, { read, edit }]) => {
    const [objectName, fieldName] = path.split('.');
    const object = meta.objects.get(objectName);
    const type = object?.name ?? objectName;
    return {
      ParentId: parent,
      SobjectType: type,
      Field: `${type}.${object?.fields.get(fieldName)?.name ?? fieldName}`,
      PermissionsRead: read,
      PermissionsEdit: edit,
    };
  });
}

function entityGrants(parent: string, type: string, names: Set<string>, ids: Map<string, string>): Row[] {
  return [...names].flatMap((name) => {
    const id = ids.get(name.toLowerCase());
    return id ? [{ ParentId: parent, SetupEntityId: id, SetupEntityType: type }] : [];
  });
}
