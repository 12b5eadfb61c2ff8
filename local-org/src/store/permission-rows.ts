/**
 * A permission set made in the org itself, such as by a test: what it grants is in rows. Source: Object Reference for the
 * Salesforce Platform, "PermissionSet", "ObjectPermissions", "FieldPermissions", "SetupEntityAccess".
 */
import type { PermissionSetDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import type { Row } from './types.ts';

export function permissionSetOf(core: Core, set: Row): PermissionSetDef {
  const { records } = core;
  const parent = [set.Id];
  const entities = records.find('SetupEntityAccess', 'ParentId', parent).map(({ SetupEntityId }) => SetupEntityId);
  const namesOf = (object: string, key: string): Set<string> =>
    new Set(records.find(object, 'Id', entities).map((row) => String(row[key])));
  return {
    name: String(set.Name),
    label: String(set.Label),
    file: '',
    objects: new Map(
      records.find('ObjectPermissions', 'ParentId', parent).map((row) => [
        String(row.SobjectType).toLowerCase(),
        {
          read: row.PermissionsRead === true,
          create: row.PermissionsCreate === true,
          edit: row.PermissionsEdit === true,
          delete: row.PermissionsDelete === true,
          viewAll: row.PermissionsViewAllRecords === true,
          modifyAll: row.PermissionsModifyAllRecords === true,
        },
      ]),
    ),
    fields: new Map(
      records
        .find('FieldPermissions', 'ParentId', parent)
        .map((row) => [
          String(row.Field).toLowerCase(),
          { read: row.PermissionsRead === true, edit: row.PermissionsEdit === true },
        ]),
    ),
    customPermissions: namesOf('CustomPermission', 'DeveloperName'),
    apexClasses: namesOf('ApexClass', 'Name'),
    tabs: new Set(),
    userPermissions: new Set(
      Object.keys(set)
        .filter((name) => name.startsWith('Permissions') && set[name] === true)
        .map((name) => name.slice('Permissions'.length)),
    ),
    applications: new Set(),
  };
}
