/**
 * Field history: `Plan__History` of `Plan__c`, `OpportunityFieldHistory` of Opportunity, `AccountHistory` of Account. They
 * exist while the object's metadata enables history. Activities keep theirs in a big object, which is not here.
 * Source: Object Reference, "StandardObjectNameHistory", "OpportunityFieldHistory" and "Custom Object__History". DataType
 * is left out: its values are not documented.
 */
import { blankField, systemField } from './system-fields.ts';
import type { FieldDef, ObjectDef } from './types.ts';

const KEY_PREFIX = '017';
const ACTIVITIES = new Set(['Event', 'Task']);

export function addHistoryObjects(objects: Map<string, ObjectDef>): void {
  for (const object of [...objects.values()]) {
    if (!object.history || ACTIVITIES.has(object.name)) continue;
    const history = historyObject(object);
    objects.set(history.name.toLowerCase(), history);
  }
}

function historyObject(parent: ObjectDef): ObjectDef {
  const custom = parent.kind === 'custom';
  const parentField = custom ? 'ParentId' : `${parent.name}Id`;
  const fields: FieldDef[] = [
    systemField('Id'),
    systemField('IsDeleted'),
    {
      ...readOnly(parentField, `${custom ? 'Parent' : parent.label} ID`, 'reference'),
      length: 18,
      nillable: false,
      referenceTo: [parent.name],
      relationshipName: custom ? 'Parent' : parent.name,
      childRelationshipName: 'Histories',
      deleteConstraint: 'Cascade',
    },
    systemField('CreatedById'),
    systemField('CreatedDate'),
    { ...readOnly('Field', 'Changed Field', 'picklist'), length: 255, nillable: false, restrictedPicklist: true },
    { ...readOnly('OldValue', 'Old Value', 'anyType'), filterable: false },
    { ...readOnly('NewValue', 'New Value', 'anyType'), filterable: false },
  ];
  return {
    name: historyName(parent),
    label: `${parent.label} History`,
    pluralLabel: `${parent.label} History`,
    kind: 'standard',
    keyPrefix: KEY_PREFIX,
    nameField: 'Id',
    sharingModel: 'ControlledByParent',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    setup: false,
    readOnly: true,
    historyOf: { object: parent.name, field: parentField },
  };
}

function historyName({ name }: ObjectDef): string {
  if (name === 'Opportunity') return 'OpportunityFieldHistory';
  return /__c$/i.test(name) ? name.replace(/__c$/i, '__History') : `${name}History`;
}

function readOnly(name: string, label: string, type: FieldDef['type']): FieldDef {
  return { ...blankField(name, label, type), createable: false, updateable: false };
}

/** How a history row names a field: standard references without their `Id`. */
export function historyFieldName(field: FieldDef): string {
  return !field.custom && field.type === 'reference' ? field.name.replace(/Id$/, '') : field.name;
}
