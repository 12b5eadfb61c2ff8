/** Custom fields from `*.field-meta.xml`. */
import { basename } from 'node:path';
import { MetadataError } from './errors.ts';
import { blankField } from './system-fields.ts';
import type { FieldDef, FieldType, PicklistValue } from './types.ts';
import { child, children, flag, need, number, text, type XmlNode } from './xml.ts';

/** Shared value sets by lower-case name. */
export type ValueSets = Map<string, { values: PicklistValue[]; restricted: boolean }>;

/** Metadata API field type → describe type, with the length the platform gives where the source names none. */
const types: Record<string, { type: FieldType; length?: number; long?: boolean }> = {
  Checkbox: { type: 'boolean' },
  Currency: { type: 'currency' },
  Date: { type: 'date' },
  DateTime: { type: 'datetime' },
  Email: { type: 'email', length: 80 },
  Html: { type: 'textarea', length: 32768, long: true },
  LongTextArea: { type: 'textarea', length: 32768, long: true },
  MultiselectPicklist: { type: 'multipicklist', length: 4099 },
  Number: { type: 'double' },
  Percent: { type: 'percent' },
  Phone: { type: 'phone', length: 40 },
  Picklist: { type: 'picklist', length: 255 },
  Text: { type: 'string', length: 255 },
  TextArea: { type: 'textarea', length: 255 },
  Time: { type: 'time' },
  Url: { type: 'url', length: 255 },
  AutoNumber: { type: 'string', length: 30 },
  Lookup: { type: 'reference', length: 18 },
  Hierarchy: { type: 'reference', length: 18 },
  MasterDetail: { type: 'reference', length: 18 },
  MetadataRelationship: { type: 'reference', length: 18 },
};

const FORMULA_TEXT_LENGTH = 1300;

export function readField(file: string, node: XmlNode, valueSets: ValueSets): FieldDef {
  const name = need(file, node, 'fullName');
  if (name !== basename(file).split('.')[0]) {
    throw new MetadataError(file, `<fullName> is ${name}, so the file must be named ${name}.field-meta.xml.`);
  }
  const source = need(file, node, 'type');
  const known = types[source];
  if (!known) {
    throw new MetadataError(file, `fields of type ${source} are not supported by the local org. Use another type.`);
  }
  const field: FieldDef = {
    ...blankField(name, text(node, 'label') ?? name, known.type),
    custom: true,
    length: number(node, 'length', known.length ?? 0),
    precision: number(node, 'precision'),
    scale: number(node, 'scale'),
    nillable: !flag(node, 'required') && known.type !== 'boolean',
    unique: flag(node, 'unique'),
    externalId: flag(node, 'externalId'),
    caseSensitive: flag(node, 'caseSensitive'),
    ...(known.long ? { longText: true, filterable: false } : {}),
    ...optional(node, 'inlineHelpText'),
    ...optional(node, 'description'),
    ...(flag(node, 'trackHistory') ? { trackHistory: true } : {}),
  };
  if (source === 'AutoNumber') {
    field.autoNumber = need(file, node, 'displayFormat');
    Object.assign(field, { createable: false, updateable: false, nillable: false });
  }
  const defaultValue = text(node, 'defaultValue');
  if (defaultValue !== undefined && defaultValue !== '') field.defaultValue = defaultValue;
  else if (known.type === 'boolean') field.defaultValue = 'false';
  if (known.type === 'picklist' || known.type === 'multipicklist') readPicklist(file, node, field, valueSets);
  if (known.type === 'reference') readReference(file, node, source, field);
  const formula = text(node, 'formula');
  if (formula !== undefined) {
    Object.assign(field, { formula, createable: false, updateable: false, nillable: true });
    delete field.defaultValue;
    if (field.type === 'string') field.length = FORMULA_TEXT_LENGTH;
  }
  return field;
}

function optional(node: XmlNode, tag: 'inlineHelpText' | 'description'): Partial<FieldDef> {
  const value = text(node, tag);
  return value === undefined ? {} : { [tag]: value };
}

function readPicklist(file: string, node: XmlNode, field: FieldDef, valueSets: ValueSets): void {
  const set = child(node, 'valueSet');
  if (!set) throw new MetadataError(file, 'a picklist needs a <valueSet>.');
  const shared = text(set, 'valueSetName');
  if (shared !== undefined) {
    const found = valueSets.get(shared.toLowerCase());
    if (!found) throw new MetadataError(file, `the global value set ${shared} is not in the project.`);
    field.picklist = found.values;
    field.restrictedPicklist = true;
    return;
  }
  field.picklist = readValues(children(child(set, 'valueSetDefinition'), 'value'));
  if (flag(set, 'restricted')) field.restrictedPicklist = true;
}

export function readValues(nodes: XmlNode[]): PicklistValue[] {
  return nodes.map((value) => {
    const name = text(value, 'fullName') ?? '';
    return {
      value: name,
      label: text(value, 'label') ?? name,
      default: flag(value, 'default'),
      active: flag(value, 'isActive', true),
    };
  });
}

function readReference(file: string, node: XmlNode, source: string, field: FieldDef): void {
  const target = source === 'Hierarchy' ? 'User' : need(file, node, 'referenceTo');
  field.referenceTo = [target];
  field.relationshipName = field.name.replace(/__c$/i, '__r');
  const children = text(node, 'relationshipName');
  if (children) field.childRelationshipName = `${children}__r`;
  if (source === 'MasterDetail') {
    field.deleteConstraint = 'Cascade';
    field.nillable = false;
    field.updateable = flag(node, 'reparentableMasterDetail');
    field.masterRight = flag(node, 'writeRequiresMasterRead') ? 'read' : 'edit';
  } else {
    field.deleteConstraint = (text(node, 'deleteConstraint') as FieldDef['deleteConstraint']) ?? 'SetNull';
  }
}
