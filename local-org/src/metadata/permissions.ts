/** Permission sets from `*.permissionset-meta.xml`. */
import type { PermissionSetDef } from './types.ts';
import { children, flag, need, text, type XmlNode } from './xml.ts';

export function readPermissionSet(file: string, name: string, node: XmlNode): PermissionSetDef {
  const enabled = (tag: string, nameTag: string): Set<string> =>
    new Set(
      children(node, tag)
        .filter((entry) => flag(entry, 'enabled'))
        .map((entry) => need(file, entry, nameTag)),
    );
  return {
    name,
    label: text(node, 'label') ?? name,
    file,
    objects: new Map(
      children(node, 'objectPermissions').map((entry) => [
        need(file, entry, 'object').toLowerCase(),
        {
          read: flag(entry, 'allowRead'),
          create: flag(entry, 'allowCreate'),
          edit: flag(entry, 'allowEdit'),
          delete: flag(entry, 'allowDelete'),
          viewAll: flag(entry, 'viewAllRecords'),
          modifyAll: flag(entry, 'modifyAllRecords'),
        },
      ]),
    ),
    fields: new Map(
      children(node, 'fieldPermissions').map((entry) => [
        need(file, entry, 'field').toLowerCase(),
        { read: flag(entry, 'readable'), edit: flag(entry, 'editable') },
      ]),
    ),
    customPermissions: enabled('customPermissions', 'name'),
    apexClasses: enabled('classAccesses', 'apexClass'),
    tabs: new Set(
      children(node, 'tabSettings')
        .filter((entry) => text(entry, 'visibility') !== 'None')
        .map((entry) => need(file, entry, 'tab')),
    ),
    userPermissions: enabled('userPermissions', 'name'),
    applications: new Set(
      children(node, 'applicationVisibilities')
        .filter((entry) => flag(entry, 'visible'))
        .map((entry) => need(file, entry, 'application')),
    ),
  };
}
