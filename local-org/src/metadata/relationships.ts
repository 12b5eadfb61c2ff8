/** The last step over all objects: share objects, activities, record types, key prefixes, child relationships. */
import { MetadataError } from './errors.ts';
import { addHistoryObjects } from './history.ts';
import { blankField, systemField } from './system-fields.ts';
import type { FieldDef, ObjectDef, PicklistValue } from './types.ts';

type Objects = Map<string, ObjectDef>;

export function connect(objects: Objects, sharingReasons: Map<string, PicklistValue[]>): void {
  for (const object of [...objects.values()]) {
    if (object.recordTypes.length > 0) object.fields.set('recordtypeid', systemField('RecordTypeId'));
    if (object.activities) relateActivities(objects, object.name);
    if ([...object.fields.values()].some(isMasterDetail)) followMaster(object);
    if (object.kind === 'custom' && (object.sharingModel === 'Private' || object.sharingModel === 'Read')) {
      const share = shareObject(object, sharingReasons.get(object.name.toLowerCase()) ?? []);
      objects.set(share.name.toLowerCase(), share);
    }
  }
  addHistoryObjects(objects);
  allotKeyPrefixes(objects);
  relateChildren(objects);
}

function isMasterDetail(field: FieldDef): boolean {
  return field.custom && field.deleteConstraint === 'Cascade' && !field.nillable && field.type === 'reference';
}

/** A detail record has no owner of its own. */
function followMaster(object: ObjectDef): void {
  object.fields.delete('ownerid');
  object.sharingModel = 'ControlledByParent';
}

function relateActivities(objects: Objects, target: string): void {
  for (const activity of ['event', 'task']) {
    objects.get(activity)?.fields.get('whatid')?.referenceTo?.push(target);
  }
}

/**
 * `X__Share`, which exists while the object is private or read-only to the public.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_bulk_sharing_creating_with_apex.htm
 */
function shareObject(parent: ObjectDef, reasons: PicklistValue[]): ObjectDef {
  const name = parent.name.replace(/__c$/i, '__Share');
  const pick = (values: [string, string][]): PicklistValue[] =>
    values.map(([value, label]) => ({ value, label, default: false, active: true }));
  const fields: FieldDef[] = [
    systemField('Id'),
    {
      ...blankField('ParentId', 'Parent ID', 'reference'),
      length: 18,
      nillable: false,
      updateable: false,
      referenceTo: [parent.name],
      relationshipName: 'Parent',
      childRelationshipName: 'Shares',
      deleteConstraint: 'Cascade',
    },
    {
      ...blankField('UserOrGroupId', 'User/Group ID', 'reference'),
      length: 18,
      nillable: false,
      updateable: false,
      referenceTo: ['Group', 'User'],
      relationshipName: 'UserOrGroup',
      deleteConstraint: 'Cascade',
    },
    {
      ...blankField('AccessLevel', 'Access Level', 'picklist'),
      length: 40,
      nillable: false,
      restrictedPicklist: true,
      picklist: pick([
        ['Read', 'Read Only'],
        ['Edit', 'Read/Write'],
        ['All', 'Owner'],
      ]),
    },
    {
      ...blankField('RowCause', 'Row Cause', 'picklist'),
      length: 40,
      updateable: false,
      defaultValue: 'Manual',
      picklist: [
        ...pick([
          ['Owner', 'Owner'],
          ['Manual', 'Manual Sharing'],
          ['Rule', 'Sharing Rule'],
        ]),
        ...reasons,
      ],
    },
    systemField('LastModifiedDate'),
    systemField('LastModifiedById'),
    systemField('IsDeleted'),
  ];
  return {
    name,
    label: `Share: ${parent.label}`,
    pluralLabel: `Share: ${parent.label}`,
    kind: 'custom',
    keyPrefix: '',
    nameField: 'Id',
    sharingModel: 'ReadWrite',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    setup: false,
    readOnly: false,
  };
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const firstLetter = { custom: 'a', customSetting: 'a', customMetadata: 'm', platformEvent: 'e' } as const;

/**
 * A prefix must outlive changes of the project, since stored ids begin with it: it comes from the object's name, not
 * from its place in a list. Names whose prefixes collide take the next free one, in order of their names.
 */
function allotKeyPrefixes(objects: Objects): void {
  const taken = new Set([...objects.values()].map((object) => object.keyPrefix));
  const custom = [...objects.values()].filter((object) => object.kind !== 'standard' && object.keyPrefix === '');
  for (const object of custom.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const first = firstLetter[object.kind as keyof typeof firstLetter];
    const slots = LETTERS.length ** 2;
    for (let slot = hash(object.name) % slots; ; slot = (slot + 1) % slots) {
      const prefix = first + LETTERS[Math.floor(slot / LETTERS.length)]! + LETTERS[slot % LETTERS.length]!;
      if (taken.has(prefix)) continue;
      taken.add(prefix);
      object.keyPrefix = prefix;
      break;
    }
  }
}

/** FNV-1a over the lower-case name. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const letter of name.toLowerCase()) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

function relateChildren(objects: Objects): void {
  for (const object of objects.values()) {
    for (const field of object.fields.values()) {
      for (const target of field.referenceTo ?? []) {
        const parent = objects.get(target.toLowerCase());
        if (!parent) {
          throw new MetadataError(
            `${object.name}.${field.name}`,
            `refers to ${target}, which is not an object of the project or of the local org.`,
          );
        }
        if (field.childRelationshipName) addChild(parent, object, field);
      }
    }
  }
}

function addChild(parent: ObjectDef, child: ObjectDef, field: FieldDef): void {
  const relationshipName = field.childRelationshipName!;
  const taken = parent.childRelationships.find(
    (each) => each.relationshipName.toLowerCase() === relationshipName.toLowerCase(),
  );
  if (taken) {
    throw new MetadataError(
      `${child.name}.${field.name}`,
      `the child relationship ${relationshipName} of ${parent.name} is already used by ` +
        `${taken.childObject}.${taken.field}. Choose another <relationshipName>.`,
    );
  }
  parent.childRelationships.push({ childObject: child.name, field: field.name, relationshipName });
}
