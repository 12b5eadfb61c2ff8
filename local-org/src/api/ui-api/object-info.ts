/** `/ui-api/object-info`: what an object is, for forms and labels, as the viewer may use it. */
import { objectOf } from '../../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import { notFound } from '../errors.ts';
import type { Rights } from './rights.ts';

export const MASTER_RECORD_TYPE = '012000000000000AAA';

const DATA_TYPES: Record<FieldType, string> = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  reference: 'Reference',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  anyType: 'String',
};

/** @throws ApiError 404 when there is no such object, or the viewer may not read it */
export function readableObject(metadata: OrgMetadata, name: string, rights: Rights): ObjectDef {
  const object = objectOf(metadata, name);
  if (!object || !rights.object(object).read) throw notFound();
  return object;
}

export function objectInfo(object: ObjectDef, metadata: OrgMetadata, rights: Rights): object {
  const { read, create, edit, delete: remove } = rights.object(object);
  const fields = [...object.fields.values()].filter((field) => rights.field(object, field).read);
  return {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: object.childRelationships.map(({ childObject, field, relationshipName }) => ({
      childObjectApiName: childObject,
      fieldName: field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName,
    })),
    createable: create,
    custom: object.kind !== 'standard',
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: remove,
    dependentFields: {},
    eTag: '',
    feedEnabled: false,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(object, field, metadata, rights)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: true,
    mruEnabled: false,
    nameFields: [object.nameField],
    queryable: read,
    recordTypeInfos: {
      [MASTER_RECORD_TYPE]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE,
      },
    },
    searchable: true,
    themeInfo: null,
    updateable: edit,
  };
}

function fieldInfo(object: ObjectDef, field: FieldDef, metadata: OrgMetadata, rights: Rights): object {
  const { edit } = rights.field(object, field);
  const references = (field.referenceTo ?? []).flatMap((name) => {
    const target = objectOf(metadata, name);
    return target ? [{ apiName: target.name, nameFields: [target.nameField] }] : [];
  });
  return {
    apiName: field.name,
    calculated: field.formula !== undefined,
    compound: false,
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: null,
    controllingFields: [],
    createable: field.createable && edit,
    custom: field.custom,
    dataType: DATA_TYPES[field.type],
    extraTypeInfo: field.longText ? 'PlainTextArea' : null,
    filterable: !field.longText,
    highScaleNumber: false,
    htmlFormatted: false,
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.length,
    maskType: null,
    nameField: field.name === object.nameField,
    polymorphicForeignKey: references.length > 1,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: references,
    relationshipName: field.relationshipName ?? null,
    required: !field.nillable && field.createable && field.defaultValue === undefined && field.type !== 'boolean',
    scale: field.scale,
    searchPrefilterable: false,
    sortable: !field.longText,
    unique: field.unique,
    updateable: field.updateable && edit,
  };
}

/** Values of one picklist; every value is valid for every record type here. */
export function picklistValues(field: FieldDef, url: string): object {
  const values = (field.picklist ?? [])
    .filter((entry) => entry.active)
    .map(({ label, value }) => ({ attributes: null, label, validFor: [], value }));
  const standard = field.picklist?.find((entry) => entry.default && entry.active);
  const defaultValue = standard
    ? { attributes: null, label: standard.label, validFor: [], value: standard.value }
    : null;
  return { controllerValues: {}, defaultValue, eTag: '', url, values };
}
