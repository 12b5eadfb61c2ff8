/**
 * The `@salesforce/*` modules, generated from the metadata. What differs between users is read from the page's boot
 * data, so a linked component is the same for everyone and can be cached.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldOf, objectOf, relationshipOf } from '../../metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import { LBC_DIR } from '../vendor/catalog.ts';
import { isCacheable } from './apex-methods.ts';

/** Why something that was just written may be unknown still. */
const RESTART = 'Labels, schema and Apex are read when the local org starts; restart it after adding one.';

/** A module that the metadata cannot give; the message says what is missing. */
export class UnknownModule extends Error {}

/**
 * Source of a scoped module.
 * @param specifier such as `@salesforce/label/c.MyMeetings_Title`
 * @throws UnknownModule
 */
export function scopedModule(specifier: string, metadata: OrgMetadata): string {
  const [, kind, ...rest] = specifier.split('/');
  const name = rest.join('/');
  switch (kind) {
    case 'apex':
      return name ? apexModule(name, metadata) : `export { refreshApex, getSObjectValue } from 'runtime/apex';`;
    case 'schema':
      return constant(schemaReference(name, metadata));
    case 'label':
      return constant(labelValue(name, metadata));
    case 'user':
      return userModule(name);
    case 'customPermission':
      return permissionModule('custom', name.replace(/^c\./, ''));
    case 'userPermission':
      return permissionModule('user', name);
    case 'i18n':
    case 'client':
      return viewerValue(kind, name);
    case 'messageChannel':
      return constant({ channelName: name });
    case 'resourceUrl':
      return constant(`/resource/${name}`);
    case 'community':
      return constant(name === 'basePath' ? '' : null);
    default:
      throw new UnknownModule(`The local org has no modules of the kind @salesforce/${kind}.`);
  }
}

const constant = (value: unknown) => `export default ${JSON.stringify(value)};`;

function apexModule(name: string, metadata: OrgMetadata): string {
  const [className, method] = name.split('.').slice(-2);
  const cacheable = isCacheable(metadata, className, method);
  if (cacheable === undefined) {
    throw new UnknownModule(`There is no @AuraEnabled method ${className}.${method} in the project's Apex. ${RESTART}`);
  }
  const args = [className, method, cacheable].map((value) => JSON.stringify(value)).join(', ');
  return `import { apexMethod } from 'runtime/apex';\nexport default apexMethod(${args});`;
}

function schemaReference(name: string, metadata: OrgMetadata): object {
  const [objectName, ...path] = name.split('.');
  const object = objectOf(metadata, objectName);
  if (!object) throw new UnknownModule(`There is no object ${objectName}. ${RESTART}`);
  if (!path.length) return { objectApiName: objectName };
  checkField(object, path, metadata);
  return { fieldApiName: path.join('.'), objectApiName: objectName };
}

function checkField(object: ObjectDef, [first, ...rest]: string[], metadata: OrgMetadata): void {
  if (!rest.length) {
    if (!fieldOf(object, first)) throw new UnknownModule(`The object ${object.name} has no field ${first}. ${RESTART}`);
    return;
  }
  const relationship = relationshipOf(object, first);
  const parent = relationship && objectOf(metadata, relationship.targets[0]);
  if (!parent) throw new UnknownModule(`The object ${object.name} has no relationship ${first}.`);
  checkField(parent, rest, metadata);
}

function labelValue(name: string, metadata: OrgMetadata): string {
  const label = name.replace(/^c\./, '');
  const value = metadata.labels.get(label) ?? metadata.labels.get(label.toLowerCase());
  if (value === undefined)
    throw new UnknownModule(`There is no custom label ${label} in the project's labels. ${RESTART}`);
  return value;
}

function userModule(name: string): string {
  if (name === 'Id') return `import { boot } from 'runtime/boot';\nexport default boot.user.id;`;
  if (name === 'isGuest') return constant(false);
  throw new UnknownModule(`There is no module @salesforce/user/${name}.`);
}

function permissionModule(kind: 'custom' | 'user', name: string): string {
  const args = `${JSON.stringify(kind)}, ${JSON.stringify(name)}`;
  return `import { permission } from 'runtime/boot';\nexport default permission(${args});`;
}

function viewerValue(kind: string, name: string): string {
  const file = join(LBC_DIR, 'scopedImports', `@salesforce-${kind}-${name}.js`);
  if (!existsSync(file)) throw new UnknownModule(`There is no module @salesforce/${kind}/${name}.`);
  const fallback = readFileSync(file, 'utf8').replace(/^[\s\S]*?export default/, 'const fallback =');
  const value = `scopedValue(${JSON.stringify(kind)}, ${JSON.stringify(name)})`;
  return `import { scopedValue } from 'runtime/boot';\n${fallback}\nexport default ${value} ?? fallback;`;
}
