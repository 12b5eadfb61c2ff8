/** `/sobjects` and `/sobjects/X/describe`: the schema as the caller may see it. */
import type { FieldDef, ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import { isKey, knownObject } from '../json.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

export const describeRoutes: Route[] = [
  { method: 'GET', path: '/sobjects', handler: global },
  { method: 'GET', path: '/tooling/sobjects', handler: global },
  { method: 'GET', path: '/sobjects/:object', handler: basic },
  { method: 'GET', path: '/sobjects/:object/describe', handler: describe },
  { method: 'GET', path: '/tooling/sobjects/:object/describe', handler: describe },
];

const SOAP_TYPES: Partial<Record<FieldDef['type'], string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  anyType: 'xsd:anyType',
};

function global(call: RestCall): RestAnswer {
  const sobjects = [...call.org.metadata.objects.values()]
    .filter((object) => call.org.rights(call.userId).object(object).read)
    .map((object) => summary(call, object));
  return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}

function basic(call: RestCall): RestAnswer {
  const object = visible(call);
  return { status: 200, body: { objectDescribe: summary(call, object), recentItems: [] } };
}

function describe(call: RestCall): RestAnswer {
  const object = visible(call);
  const rights = call.org.rights(call.userId);
  const fields = [...object.fields.values()]
    .filter((field) => rights.field(object, field).read)
    .map((field) => describeField(object, field, rights.field(object, field).edit));
  return {
    status: 200,
    body: {
      ...summary(call, object),
      actionOverrides: [],
      childRelationships: object.childRelationships.map((child) => describeChild(call.org.metadata, child)),
      compactLayoutable: object.kind === 'standard' || object.kind === 'custom',
      fields,
      listviewable: null,
      lookupLayoutable: null,
      namedLayoutInfos: [],
      networkScopeFieldName: null,
      recordTypeInfos: describeRecordTypes(call, object),
      sobjectDescribeOption: 'FULL',
      supportedScopes: [{ label: `All ${object.pluralLabel}`, name: 'everything' }],
    },
  };
}

function visible(call: RestCall): ObjectDef {
  const object = knownObject(call.org.metadata, call.params['object']!);
  return call.org.rights(call.userId).object(object).read ? object : knownObject(call.org.metadata, '');
}

function summary(call: RestCall, object: ObjectDef): Record<string, unknown> {
  const rights = call.org.rights(call.userId).object(object);
  const writable = !object.readOnly;
  const isRecord = object.kind === 'standard' || object.kind === 'custom';
  const url = `${call.base}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: writable && rights.create,
    custom: object.kind !== 'standard',
    customSetting: object.kind === 'customSetting',
    deepCloneable: false,
    deletable: writable && rights.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: isRecord && !object.setup,
    mergeable: false,
    mruEnabled: isRecord && !object.setup,
    name: object.name,
    queryable: object.kind !== 'platformEvent',
    replicateable: isRecord,
    retrieveable: object.kind !== 'platformEvent',
    searchable: isRecord && !object.setup,
    triggerable: isRecord && !object.setup,
    undeletable: object.fields.has('isdeleted') && rights.delete,
    updateable: writable && rights.edit,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

function describeChild(metadata: OrgMetadata, child: ObjectDef['childRelationships'][number]): Record<string, unknown> {
  const field = metadata.objects.get(child.childObject.toLowerCase())?.fields.get(child.field.toLowerCase());
  return {
    cascadeDelete: field?.deleteConstraint === 'Cascade',
    childSObject: child.childObject,
    deprecatedAndHidden: false,
    field: child.field,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName: child.relationshipName,
    restrictedDelete: field?.deleteConstraint === 'Restrict',
  };
}

function describeRecordTypes(call: RestCall, object: ObjectDef): Record<string, unknown>[] {
  const master = { name: 'Master', label: 'Master', active: true };
  return [...object.recordTypes, master].map(({ name, label, active }) => ({
    active,
    available: true,
    defaultRecordTypeMapping: name === 'Master' && object.recordTypes.length === 0,
    developerName: name,
    master: name === 'Master',
    name: label,
    recordTypeId: name === 'Master' ? '012000000000000AAA' : call.org.recordTypeId(object, name),
    urls: {},
  }));
}

function describeField(object: ObjectDef, field: FieldDef, mayEdit: boolean): Record<string, unknown> {
  const isText = field.length > 0 && field.type !== 'id' && field.type !== 'reference';
  const isLong = field.longText === true;
  return {
    aggregatable: !isLong,
    aiPredictionField: false,
    autoNumber: field.autoNumber !== undefined,
    byteLength: isText ? field.length * 3 : field.length,
    calculated: field.formula !== undefined,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable && mayEdit,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
    defaultValueFormula: field.type === 'boolean' ? null : (field.defaultValue ?? null),
    defaultedOnCreate: field.defaultedOnCreate ?? (field.type === 'boolean' || field.defaultValue !== undefined),
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? field.precision : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: null,
    filterable: field.filterable ?? !isLong,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: !isLong && field.type !== 'datetime' && field.formula === undefined,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: isKey(field),
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.name === object.nameField,
    namePointing: (field.referenceTo?.length ?? 0) > 1,
    nillable: field.nillable,
    permissionable: field.custom,
    picklistValues: (field.picklist ?? []).map(({ value, label, active, default: isDefault }) => ({
      active,
      defaultValue: isDefault,
      label,
      validFor: null,
      value,
    })),
    polymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1,
    precision: field.type === 'int' ? 0 : field.precision,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.restrictedPicklist ?? false,
    scale: field.scale,
    searchPrefilterable: false,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: !isLong,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && mayEdit,
    writeRequiresMasterRead: false,
  };
}
