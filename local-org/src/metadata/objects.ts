/** Custom objects from `*.object-meta.xml`: kinds, name fields and the fields the platform adds. */
import { MetadataError } from './errors.ts';
import { blankField, systemField, type SystemFieldName } from './system-fields.ts';
import type { FieldDef, ObjectDef, ObjectKind, SharingModel } from './types.ts';
import { child, children, flag, text, texts, type XmlNode } from './xml.ts';

const systemFields: Record<Exclude<ObjectKind, 'standard'>, SystemFieldName[]> = {
  custom: [
    'Id',
    'OwnerId',
    'IsDeleted',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
  ],
  customSetting: [
    'Id',
    'IsDeleted',
    'SetupOwnerId',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
  ],
  customMetadata: [
    'Id',
    'DeveloperName',
    'MasterLabel',
    'Label',
    'Language',
    'NamespacePrefix',
    'QualifiedApiName',
    'SystemModstamp',
  ],
  platformEvent: ['ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById'],
};

export function newCustomObject(file: string, name: string, node: XmlNode): ObjectDef {
  const kind = kindOf(file, name, node);
  const label = text(node, 'label') ?? name;
  const object: ObjectDef = {
    name,
    label,
    pluralLabel: text(node, 'pluralLabel') ?? label,
    kind,
    keyPrefix: '',
    nameField: kind === 'customMetadata' ? 'DeveloperName' : 'Name',
    sharingModel: kind === 'custom' ? sharingModel(file, text(node, 'sharingModel') ?? 'ReadWrite') : 'ReadWrite',
    fields: new Map(systemFields[kind].map((field) => [field.toLowerCase(), systemField(field)])),
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    setup: kind === 'customMetadata' || kind === 'customSetting',
    readOnly: kind === 'customMetadata',
  };
  if (kind === 'custom' || kind === 'customSetting') object.fields.set('name', nameField(file, node));
  if (kind === 'customSetting') {
    object.customSettingsType = text(node, 'customSettingsType') === 'List' ? 'List' : 'Hierarchy';
  }
  if (flag(node, 'enableActivities')) object.activities = true;
  if (text(node, 'publishBehavior') === 'PublishAfterCommit') object.publishAfterCommit = true;
  applyPresentation(object, node);
  return object;
}

/** Parts that an object file may also say of a standard object. */
export function applyPresentation(object: ObjectDef, node: XmlNode): void {
  const description = text(node, 'description');
  if (description) object.description = description;
  if (flag(node, 'enableHistory')) object.history = true;
  const columns = texts(child(node, 'searchLayouts'), 'searchResultsAdditionalFields');
  if (columns.length > 0) object.searchLayoutFields = columns;
}

function kindOf(file: string, name: string, node: XmlNode): Exclude<ObjectKind, 'standard'> {
  if (/__mdt$/i.test(name)) return 'customMetadata';
  if (/__e$/i.test(name)) return 'platformEvent';
  if (/__c$/i.test(name)) return text(node, 'customSettingsType') ? 'customSetting' : 'custom';
  throw new MetadataError(file, `${name} is neither a custom object nor a standard object of the local org.`);
}

function nameField(file: string, node: XmlNode): FieldDef {
  const source = child(node, 'nameField');
  const field: FieldDef = {
    ...blankField('Name', text(source, 'label') ?? 'Name', 'string'),
    length: 80,
    idLookup: true,
  };
  if (text(source, 'type') === 'AutoNumber') {
    const format = text(source, 'displayFormat');
    if (!format) throw new MetadataError(file, 'an auto-number name needs a <displayFormat>.');
    Object.assign(field, { autoNumber: format, createable: false, updateable: false, nillable: false });
  }
  return field;
}

const sharingModels: Record<string, SharingModel> = {
  private: 'Private',
  read: 'Read',
  readwrite: 'ReadWrite',
  readwritetransfer: 'ReadWrite',
  fullaccess: 'ReadWrite',
  controlledbyparent: 'ControlledByParent',
};

export function sharingModel(file: string, value: string): SharingModel {
  const model = sharingModels[value.toLowerCase()];
  if (!model) throw new MetadataError(file, `the sharing model ${value} is not supported by the local org.`);
  return model;
}

/** The compact layout an object names as its own. */
export function primaryCompactLayout(node: XmlNode): string | undefined {
  return children(node, 'compactLayoutAssignment').length > 0 ? text(node, 'compactLayoutAssignment') : undefined;
}
