/** The Schema namespace. Source: Apex Reference Guide, "Schema Namespace". */
import { randomUUID } from 'node:crypto';
import { fieldOf, objectOf } from '../../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../metadata/types.ts';
import { defineType } from '../registry.ts';
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { objectDef, toApex, toId } from '../runtime/convert.ts';
import { nativeEnum } from '../runtime/enums.ts';
import { newException } from '../runtime/exceptions.ts';
import {
  ChildRelationshipValue,
  FieldDescribe,
  FieldMapHolder,
  FieldSetsHolder,
  FieldToken,
  ObjectDescribe,
  ObjectToken,
  PicklistEntryValue,
  RecordTypeInfoValue,
  MASTER_ID,
  childRelationship,
  fieldToken,
  objectToken,
  recordTypesOf,
} from '../runtime/schema.ts';
import { SObject } from '../runtime/sobject.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';

export const DISPLAY: Record<FieldType, string> = {
  id: 'ID',
  string: 'STRING',
  textarea: 'TEXTAREA',
  boolean: 'BOOLEAN',
  int: 'INTEGER',
  double: 'DOUBLE',
  currency: 'CURRENCY',
  percent: 'PERCENT',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  picklist: 'PICKLIST',
  multipicklist: 'MULTIPICKLIST',
  combobox: 'COMBOBOX',
  reference: 'REFERENCE',
  email: 'EMAIL',
  phone: 'PHONE',
  url: 'URL',
  anyType: 'ANYTYPE',
};

defineType('Schema.DisplayType', {
  namespace: 'Schema',
  kind: 'enum',
  constants: [...Object.values(DISPLAY), 'ADDRESS', 'BASE64', 'ENCRYPTEDSTRING', 'LOCATION', 'LONG', 'SOBJECT'],
});

/** Source: Apex Reference Guide, "SoapType Enum"; SOAP API Developer Guide, "Field Types". */
const SOAP: Record<FieldType, string> = {
  id: 'ID',
  reference: 'ID',
  string: 'STRING',
  textarea: 'STRING',
  picklist: 'STRING',
  multipicklist: 'STRING',
  combobox: 'STRING',
  email: 'STRING',
  phone: 'STRING',
  url: 'STRING',
  boolean: 'BOOLEAN',
  int: 'INTEGER',
  double: 'DOUBLE',
  currency: 'DOUBLE',
  percent: 'DOUBLE',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  anyType: 'ANYTYPE',
};

defineType('Schema.SoapType', {
  namespace: 'Schema',
  kind: 'enum',
  constants: [...new Set(Object.values(SOAP)), 'ADDRESS', 'BASE64BINARY', 'LOCATION'],
});

defineType('Schema.FieldDescribeOptions', {
  namespace: 'Schema',
  kind: 'enum',
  constants: ['DEFAULT', 'FULL_DESCRIBE'],
});

defineType('SObjectDescribeOptions', { kind: 'enum', constants: ['DEFAULT', 'DEFERRED', 'FULL'] });

/** `Schema.getGlobalDescribe()` and the other functions of the namespace itself. */
defineType('Schema', {
  statics: {
    'Map<String,Schema.SObjectType> getGlobalDescribe()': () => {
      const objects = [...transaction().world.metadata.objects.values()];
      return new CaseFreeMap(
        'String',
        'Schema.SObjectType',
        objects.map((def) => [def.name.toLowerCase(), objectToken(def)]),
      );
    },
    'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': (names: ApexList) =>
      new ApexList(
        'Schema.DescribeSObjectResult',
        names.items.map((name) => new ObjectDescribe(describable(String(name)))),
      ),
  },
});

/** The maps of describe answer to names in any case. */
export class CaseFreeMap extends ApexMap {
  override get(key: unknown): unknown {
    return super.get(typeof key === 'string' ? key.toLowerCase() : key);
  }

  override has(key: unknown): boolean {
    return super.has(typeof key === 'string' ? key.toLowerCase() : key);
  }

  override put(key: unknown, value: unknown): unknown {
    return super.put(typeof key === 'string' ? key.toLowerCase() : key, value);
  }
}

function describable(name: string): ObjectDef {
  const def = objectOf(transaction().world.metadata, name);
  if (!def)
    throw newException('InvalidParameterValueException', `Invalid sobject provided. The entity ${name} was not found`);
  return def;
}

/** Fields of a new record that carry a default, for `newSObject(null, true)`. */
function withDefaults(def: ObjectDef): SObject {
  const record = new SObject(def);
  // an event made with its defaults knows its uuid before it is published
  if (def.kind === 'platformEvent') record.write('EventUuid', randomUUID());
  for (const field of def.fields.values()) {
    const picked = field.picklist?.find((entry) => entry.default)?.value;
    const literal = picked ?? literalDefault(field);
    if (literal !== undefined) record.write(field.name, toApex(field, literal));
  }
  return record;
}

function literalDefault(field: FieldDef): string | number | boolean | undefined {
  const text = field.defaultValue?.trim();
  if (text === undefined || text === '') return undefined;
  if (field.type === 'boolean') return text.toLowerCase() === 'true';
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^["'](.*)["']$/.exec(text)?.[1];
}

defineType('Schema.SObjectType', {
  namespace: 'Schema',
  is: (value) => value instanceof ObjectToken,
  methods: {
    'Schema.DescribeSObjectResult getDescribe()': (self: ObjectToken) => new ObjectDescribe(self.def),
    'Schema.DescribeSObjectResult getDescribe(SObjectDescribeOptions options)': (self: ObjectToken) =>
      new ObjectDescribe(self.def),
    'SObject newSObject()': (self: ObjectToken) => new SObject(self.def),
    'SObject newSObject(Id id)': (self: ObjectToken, id) => {
      const record = new SObject(self.def);
      if (id !== null) record.write('Id', toId(id));
      return record;
    },
    'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': (self: ObjectToken, recordTypeId, loadDefaults) => {
      const record = loadDefaults ? withDefaults(self.def) : new SObject(self.def);
      if (recordTypeId !== null) record.write('RecordTypeId', toId(recordTypeId));
      return record;
    },
    'String toString()': (self: ObjectToken) => self.toString(),
  },
});

defineType('Schema.SObjectField', {
  namespace: 'Schema',
  is: (value) => value instanceof FieldToken,
  methods: {
    'Schema.DescribeFieldResult getDescribe()': (self: FieldToken) => new FieldDescribe(self.object, self.field),
    'Schema.DescribeFieldResult getDescribe(Schema.FieldDescribeOptions options)': (self: FieldToken) =>
      new FieldDescribe(self.object, self.field),
    'String toString()': (self: FieldToken) => self.toString(),
  },
});

function fieldMap(def: ObjectDef): ApexMap {
  const entries = [...def.fields.values()].map((field): [string, FieldToken] => [
    field.name.toLowerCase(),
    fieldToken(def, field),
  ]);
  return new CaseFreeMap('String', 'Schema.SObjectField', entries);
}

defineType('Schema.SObjectTypeFields', {
  namespace: 'Schema',
  methods: { 'Map<String,Schema.SObjectField> getMap()': (self: FieldMapHolder) => fieldMap(self.def) },
});

const isWritable = (def: ObjectDef): boolean => !def.readOnly;

/** Record types by one of their names; the master record type is in the list only. */
function recordTypeMap(def: ObjectDef, key: (info: RecordTypeInfoValue) => string): ApexMap {
  return new ApexMap(
    'String',
    'Schema.RecordTypeInfo',
    recordTypesOf(def).map((info) => [key(info), info]),
  );
}

defineType('Schema.DescribeSObjectResult', {
  namespace: 'Schema',
  is: (value) => value instanceof ObjectDescribe,
  properties: {
    'Schema.SObjectTypeFields fields': (self: ObjectDescribe) => new FieldMapHolder(self.def),
    'Schema.SObjectTypeFieldSets fieldSets': (self: ObjectDescribe) => new FieldSetsHolder(self.def),
  },
  methods: {
    'List<Schema.ChildRelationship> getChildRelationships()': (self: ObjectDescribe) =>
      new ApexList('Schema.ChildRelationship', self.def.childRelationships.map(childRelationship)),
    'String getKeyPrefix()': (self: ObjectDescribe) => self.def.keyPrefix || null,
    'String getLabel()': (self: ObjectDescribe) => self.def.label,
    'String getLabelPlural()': (self: ObjectDescribe) => self.def.pluralLabel,
    'String getLocalName()': (self: ObjectDescribe) => self.def.name,
    'String getName()': (self: ObjectDescribe) => self.def.name,
    'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (self: ObjectDescribe) =>
      new ApexList('Schema.RecordTypeInfo', recordTypesOf(self.def)),
    'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': (self: ObjectDescribe) =>
      recordTypeMap(self.def, (info) => info.def.name),
    'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName()': (self: ObjectDescribe) =>
      recordTypeMap(self.def, (info) => info.def.label),
    'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById()': (self: ObjectDescribe) =>
      new ApexMap(
        'Id',
        'Schema.RecordTypeInfo',
        recordTypesOf(self.def).map((info) => [info.id, info]),
      ),
    'Schema.SObjectType getSObjectType()': (self: ObjectDescribe) => objectToken(self.def),
    'Boolean isAccessible()': (self: ObjectDescribe) => self.rights.read,
    'Boolean isCreateable()': (self: ObjectDescribe) => isWritable(self.def) && self.rights.create,
    'Boolean isCustom()': (self: ObjectDescribe) => self.def.kind !== 'standard',
    'Boolean isCustomSetting()': (self: ObjectDescribe) => self.def.kind === 'customSetting',
    'Boolean isDeprecatedAndHidden()': () => false,
    'Boolean isDeletable()': (self: ObjectDescribe) => isWritable(self.def) && self.rights.delete,
    'Boolean isQueryable()': (self: ObjectDescribe) => self.rights.read,
    'Boolean isSearchable()': (self: ObjectDescribe) => !self.def.setup && self.def.kind !== 'customMetadata',
    'Boolean isUndeletable()': (self: ObjectDescribe) => isWritable(self.def) && self.rights.delete,
    'Boolean isUpdateable()': (self: ObjectDescribe) => isWritable(self.def) && self.rights.edit,
    'Boolean isMergeable()': (self: ObjectDescribe) => ['Account', 'Contact', 'Lead', 'Case'].includes(self.def.name),
  },
});

const UNSORTABLE = (field: FieldDef): boolean => field.longText === true || field.type === 'multipicklist';

function defaultOf(self: FieldDescribe): unknown {
  const literal = literalDefault(self.field);
  return literal === undefined ? (self.field.type === 'boolean' ? false : null) : toApex(self.field, literal);
}

function references(field: FieldDef): ApexList {
  const { metadata } = transaction().world;
  const targets = (field.referenceTo ?? []).map((name) => objectOf(metadata, name)).filter((def) => def !== undefined);
  return new ApexList('Schema.SObjectType', targets.map(objectToken));
}

defineType('Schema.DescribeFieldResult', {
  namespace: 'Schema',
  is: (value) => value instanceof FieldDescribe,
  methods: {
    'Integer getByteLength()': (self: FieldDescribe) => self.field.length * 3,
    'String getCalculatedFormula()': (self: FieldDescribe) => self.field.formula ?? null,
    'Object getDefaultValue()': defaultOf,
    'String getDefaultValueFormula()': (self: FieldDescribe) => self.field.defaultValue ?? null,
    'Integer getDigits()': (self: FieldDescribe) => (self.field.type === 'int' ? self.field.precision || 9 : 0),
    'String getInlineHelpText()': (self: FieldDescribe) => self.field.inlineHelpText ?? null,
    'String getLabel()': (self: FieldDescribe) => self.field.label,
    'Integer getLength()': (self: FieldDescribe) => self.field.length,
    'String getLocalName()': (self: FieldDescribe) => self.field.name,
    'String getName()': (self: FieldDescribe) => self.field.name,
    'List<Schema.PicklistEntry> getPicklistValues()': (self: FieldDescribe) =>
      new ApexList(
        'Schema.PicklistEntry',
        (self.field.picklist ?? []).map((entry) => new PicklistEntryValue(entry)),
      ),
    'Integer getPrecision()': (self: FieldDescribe) => self.field.precision,
    'List<Schema.SObjectType> getReferenceTo()': (self: FieldDescribe) => references(self.field),
    'String getRelationshipName()': (self: FieldDescribe) => self.field.relationshipName ?? null,
    'Integer getScale()': (self: FieldDescribe) => self.field.scale,
    'Schema.SoapType getSoapType()': (self: FieldDescribe) => nativeEnum('Schema.SoapType', SOAP[self.field.type]),
    'Schema.SObjectField getSObjectField()': (self: FieldDescribe) => fieldToken(self.object, self.field),
    'Schema.SObjectType getSObjectType()': (self: FieldDescribe) => objectToken(self.object),
    'Schema.DisplayType getType()': (self: FieldDescribe) => nativeEnum('Schema.DisplayType', DISPLAY[self.field.type]),
    'Boolean isAccessible()': (self: FieldDescribe) => self.rights.read,
    'Boolean isAutoNumber()': (self: FieldDescribe) => self.field.autoNumber !== undefined,
    'Boolean isCalculated()': (self: FieldDescribe) => self.field.formula !== undefined,
    'Boolean isCascadeDelete()': (self: FieldDescribe) => self.field.deleteConstraint === 'Cascade',
    'Boolean isCaseSensitive()': (self: FieldDescribe) => self.field.caseSensitive,
    'Boolean isCreateable()': (self: FieldDescribe) => self.field.createable && self.rights.edit,
    'Boolean isCustom()': (self: FieldDescribe) => self.field.custom,
    'Boolean isDefaultedOnCreate()': (self: FieldDescribe) =>
      self.field.defaultValue !== undefined || self.field.type === 'boolean' || self.field.autoNumber !== undefined,
    'Boolean isDependentPicklist()': () => false,
    'Boolean isDeprecatedAndHidden()': () => false,
    'Boolean isEncrypted()': () => false,
    'Boolean isExternalID()': (self: FieldDescribe) => self.field.externalId,
    'Boolean isFilterable()': (self: FieldDescribe) => !self.field.longText,
    'Boolean isGroupable()': (self: FieldDescribe) => !UNSORTABLE(self.field) && self.field.type !== 'datetime',
    'Boolean isHtmlFormatted()': () => false,
    'Boolean isIdLookup()': (self: FieldDescribe) => self.field.externalId || self.field.type === 'id',
    'Boolean isNameField()': (self: FieldDescribe) =>
      self.field.name === self.object.nameField && self.field.type !== 'id',
    'Boolean isNamePointing()': (self: FieldDescribe) => (self.field.referenceTo?.length ?? 0) > 1,
    'Boolean isNillable()': (self: FieldDescribe) => self.field.nillable,
    'Boolean isPermissionable()': (self: FieldDescribe) => self.field.custom && self.field.nillable,
    'Boolean isRestrictedDelete()': (self: FieldDescribe) => self.field.deleteConstraint === 'Restrict',
    'Boolean isRestrictedPicklist()': (self: FieldDescribe) => self.field.restrictedPicklist === true,
    'Boolean isSortable()': (self: FieldDescribe) => !UNSORTABLE(self.field),
    'Boolean isUnique()': (self: FieldDescribe) => self.field.unique,
    'Boolean isUpdateable()': (self: FieldDescribe) => self.field.updateable && self.rights.edit,
  },
});

defineType('Schema.PicklistEntry', {
  namespace: 'Schema',
  is: (value) => value instanceof PicklistEntryValue,
  methods: {
    'String getLabel()': (self: PicklistEntryValue) => self.entry.label,
    'String getValue()': (self: PicklistEntryValue) => self.entry.value,
    'Boolean isActive()': (self: PicklistEntryValue) => self.entry.active,
    'Boolean isDefaultValue()': (self: PicklistEntryValue) => self.entry.default,
  },
});

defineType('Schema.RecordTypeInfo', {
  namespace: 'Schema',
  is: (value) => value instanceof RecordTypeInfoValue,
  methods: {
    'String getDeveloperName()': (self: RecordTypeInfoValue) => self.def.name,
    'String getName()': (self: RecordTypeInfoValue) => self.def.label,
    'Id getRecordTypeId()': (self: RecordTypeInfoValue) => self.id,
    'Boolean isActive()': (self: RecordTypeInfoValue) => self.def.active,
    'Boolean isAvailable()': (self: RecordTypeInfoValue) => self.def.active,
    'Boolean isDefaultRecordTypeMapping()': (self: RecordTypeInfoValue) => self.id === MASTER_ID,
    'Boolean isMaster()': (self: RecordTypeInfoValue) => self.id === MASTER_ID,
  },
});

const constraintOf = ({ childObject, field }: ChildRelationshipValue) =>
  fieldOf(objectDef(childObject), field)?.deleteConstraint;

defineType('Schema.ChildRelationship', {
  namespace: 'Schema',
  is: (value) => value instanceof ChildRelationshipValue,
  methods: {
    'Schema.SObjectType getChildSObject()': (self: ChildRelationshipValue) => objectToken(objectDef(self.childObject)),
    'Schema.SObjectField getField()': (self: ChildRelationshipValue) => {
      const def = objectDef(self.childObject);
      const field = fieldOf(def, needed(self.field));
      return field ? fieldToken(def, field) : null;
    },
    'String getRelationshipName()': (self: ChildRelationshipValue) => self.relationshipName,
    'Boolean isCascadeDelete()': (self: ChildRelationshipValue) => constraintOf(self) === 'Cascade',
    'Boolean isDeprecatedAndHidden()': () => false,
    'Boolean isRestrictedDelete()': (self: ChildRelationshipValue) => constraintOf(self) === 'Restrict',
  },
});
