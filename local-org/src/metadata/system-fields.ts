/** Fields that Salesforce gives an object by itself. */
import type { FieldDef } from './types.ts';

export type SystemFieldName =
  | 'Id'
  | 'IsDeleted'
  | 'OwnerId'
  | 'CreatedDate'
  | 'CreatedById'
  | 'LastModifiedDate'
  | 'LastModifiedById'
  | 'SystemModstamp'
  | 'RecordTypeId'
  | 'SetupOwnerId'
  | 'DeveloperName'
  | 'MasterLabel'
  | 'Label'
  | 'Language'
  | 'NamespacePrefix'
  | 'QualifiedApiName'
  | 'ReplayId'
  | 'EventUuid';

const user = (relationshipName: string): Partial<FieldDef> => ({
  length: 18,
  referenceTo: ['User'],
  relationshipName,
  deleteConstraint: 'SetNull',
});

const definitions: Record<SystemFieldName, Partial<FieldDef> & Pick<FieldDef, 'label' | 'type'>> = {
  Id: { label: 'Record ID', type: 'id', length: 18, caseSensitive: true, idLookup: true },
  IsDeleted: { label: 'Deleted', type: 'boolean', defaultValue: 'false' },
  // A custom object's owner may be a queue, so the reference is polymorphic.
  OwnerId: {
    label: 'Owner ID',
    type: 'reference',
    length: 18,
    referenceTo: ['Group', 'User'],
    relationshipName: 'Owner',
    createable: true,
    updateable: true,
    defaultedOnCreate: true,
  },
  CreatedDate: { label: 'Created Date', type: 'datetime' },
  CreatedById: { label: 'Created By ID', type: 'reference', ...user('CreatedBy') },
  LastModifiedDate: { label: 'Last Modified Date', type: 'datetime' },
  LastModifiedById: { label: 'Last Modified By ID', type: 'reference', ...user('LastModifiedBy') },
  SystemModstamp: { label: 'System Modstamp', type: 'datetime' },
  RecordTypeId: {
    label: 'Record Type ID',
    type: 'reference',
    length: 18,
    nillable: true,
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
    createable: true,
    updateable: true,
    defaultedOnCreate: true,
  },
  SetupOwnerId: {
    label: 'Location',
    type: 'reference',
    length: 18,
    unique: true,
    referenceTo: ['Organization', 'Profile', 'User'],
    relationshipName: 'SetupOwner',
    createable: true,
    defaultedOnCreate: true,
  },
  DeveloperName: { label: 'Custom Metadata Record Name', type: 'string', length: 40 },
  MasterLabel: { label: 'Label', type: 'string', length: 40 },
  Label: { label: 'Label', type: 'string', length: 40 },
  Language: { label: 'Master Language', type: 'picklist', length: 40 },
  NamespacePrefix: { label: 'Namespace Prefix', type: 'string', length: 15, nillable: true },
  QualifiedApiName: { label: 'Qualified API Name', type: 'string', length: 70 },
  ReplayId: { label: 'Replay ID', type: 'string', length: 1000, nillable: true },
  EventUuid: { label: 'Event UUID', type: 'string', length: 36, nillable: true },
};

export function systemField(name: SystemFieldName): FieldDef {
  const { label, type, ...own } = definitions[name];
  return {
    ...blankField(name, label, type),
    nillable: false,
    createable: false,
    updateable: false,
    ...own,
  };
}

/** A field with nothing special about it: optional, writable, no length. */
export function blankField(name: string, label: string, type: FieldDef['type']): FieldDef {
  return {
    name,
    label,
    type,
    custom: false,
    length: 0,
    precision: 0,
    scale: 0,
    nillable: true,
    unique: false,
    externalId: false,
    caseSensitive: false,
    createable: true,
    updateable: true,
  };
}
