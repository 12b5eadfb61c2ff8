/** Permission sets: what they grant exists, and the org accepts the grant. */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { ObjectDef, FieldDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, textOf, type Element } from '../xml-tree.ts';
import { classNamed, componentNamed, fieldNamed, named, objectNamed, tabNamed, type NameCheck } from './names.ts';

/** Element → the child that names what is granted. */
const KEYS: Record<string, string> = {
  applicationVisibilities: 'application',
  classAccesses: 'apexClass',
  customMetadataTypeAccesses: 'name',
  customPermissions: 'name',
  customSettingAccesses: 'name',
  fieldPermissions: 'field',
  objectPermissions: 'object',
  recordTypeVisibilities: 'recordType',
  tabSettings: 'tab',
  userPermissions: 'name',
};

export function* checkPermissionSets(project: OrgProject): Generator<Finding> {
  const checks = checksOf(project);
  for (const source of ofSuffix(project, 'permissionset')) {
    for (const [entry, key] of Object.entries(KEYS)) {
      yield* twice(source, entry, key);
      const check = checks[entry];
      if (check) yield* named(source, childrenOf(source.root, entry, key), check);
    }
    for (const entry of childrenOf(source.root, 'fieldPermissions')) yield* checkFieldAccess(project, source, entry);
    for (const entry of childrenOf(source.root, 'objectPermissions')) yield* checkObjectAccess(source, entry);
  }
}

function checksOf(project: OrgProject): Record<string, NameCheck> {
  return {
    applicationVisibilities: (name) =>
      name.startsWith('standard__') ? undefined : componentNamed(project, 'app', 'app')(name),
    classAccesses: (name) => classNamed(project, name),
    customMetadataTypeAccesses: ofKind(project, 'customMetadata', 'custom metadata type'),
    customPermissions: componentNamed(project, 'customPermission', 'custom permission'),
    customSettingAccesses: ofKind(project, 'customSetting', 'custom setting'),
    fieldPermissions: (name) => fieldNamed(project, name.replace(/^Activity\./, 'Event.')),
    objectPermissions: (name) => objectNamed(project, name),
    recordTypeVisibilities: (name) => recordTypeNamed(project, name),
    tabSettings: (name) => tabNamed(project, name),
  };
}

function ofKind({ org }: OrgProject, kind: ObjectDef['kind'], what: string): NameCheck {
  return (name) => (objectOf(org, name)?.kind === kind ? undefined : `There is no ${what} ${name}.`);
}

function recordTypeNamed({ org }: OrgProject, name: string): string | undefined {
  const [object, recordType] = name.split('.') as [string, string | undefined];
  const types = objectOf(org, object)?.recordTypes ?? [];
  return types.some((type) => type.name === recordType) ? undefined : `There is no record type ${name}.`;
}

function* twice(source: Source, entry: string, key: string): Generator<Finding> {
  const seen = new Set<string>();
  for (const element of childrenOf(source.root, entry, key)) {
    const name = element.text.toLowerCase();
    if (seen.has(name)) yield at(source, element, `${element.text} is granted twice.`);
    seen.add(name);
  }
}

function* checkFieldAccess({ org }: OrgProject, source: Source, entry: Element): Generator<Finding> {
  const name = textOf(entry, 'field') ?? '';
  const [objectName, fieldName] = name.split('.') as [string, string | undefined];
  if (objectName === 'Activity') {
    yield at(source, entry, `${name}: fields of Activity are granted as Event.${fieldName} and as Task.${fieldName}.`);
    return;
  }
  const object = objectOf(org, objectName);
  const field = object && fieldName !== undefined ? fieldOf(object, fieldName) : undefined;
  if (!object || !field) return;
  const why = ungrantable(object, field);
  if (why) yield at(source, entry, `${name} ${why}, so the org refuses field permissions on it.`);
  const isEditable = textOf(entry, 'editable') === 'true';
  if (isEditable && textOf(entry, 'readable') !== 'true') {
    yield at(source, entry, `${name} is editable but not readable.`);
  }
  if (isEditable && (field.formula !== undefined || field.autoNumber !== undefined)) {
    yield at(source, entry, `${name} is computed by the platform and cannot be editable.`);
  }
}

/** Why a field has no permissions of its own; undefined for those that need to be granted. */
export function ungrantable(object: ObjectDef, field: FieldDef): string | undefined {
  if (object.kind === 'customMetadata' || object.kind === 'customSetting') return 'belongs to configuration';
  if (object.kind === 'platformEvent') return 'belongs to a platform event';
  if (!field.custom) return field.name === 'Id' || field.name === 'Name' ? 'is always visible' : undefined;
  // A checkbox has always a value; that does not make it required.
  const isRequired = !field.nillable && field.type !== 'boolean' && field.autoNumber === undefined;
  if (!isRequired) return undefined;
  return field.type === 'reference' && field.deleteConstraint === 'Cascade'
    ? 'is a master-detail field'
    : 'is required';
}

/** Right → rights it rests on; the Metadata API refuses one without the others. */
const DEPENDS: Record<string, string[]> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
};

function* checkObjectAccess(source: Source, entry: Element): Generator<Finding> {
  const has = (right: string): boolean => textOf(entry, right) === 'true';
  for (const [right, needed] of Object.entries(DEPENDS)) {
    const missing = needed.filter((each) => !has(each));
    if (!has(right) || missing.length === 0) continue;
    yield at(source, childOf(entry, right), `${textOf(entry, 'object')}: ${right} needs ${missing.join(', ')}.`);
  }
}
