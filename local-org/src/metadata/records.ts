/** Custom metadata records from `Type.Record.md-meta.xml`. */
import { basename } from 'node:path';
import { MetadataError } from './errors.ts';
import { fieldOf } from './lookup.ts';
import type { CustomMetadataRecord, FieldDef, ObjectDef } from './types.ts';
import { child, children, content, need, text, type XmlNode } from './xml.ts';

export function readRecord(file: string, node: XmlNode, objects: Map<string, ObjectDef>): CustomMetadataRecord {
  const [typeName, developerName] = basename(file).split('.');
  const type = objects.get(`${typeName}__mdt`.toLowerCase());
  if (!type || !developerName) {
    throw new MetadataError(file, `there is no custom metadata type ${typeName}__mdt in the project.`);
  }
  const values: CustomMetadataRecord['values'] = {};
  for (const entry of children(node, 'values')) {
    const name = need(file, entry, 'field');
    const field = fieldOf(type, name);
    if (!field) throw new MetadataError(file, `${type.name} has no field ${name}.`);
    const value = child(entry, 'value');
    values[field.name] =
      value === undefined || value['@xsi:nil'] === 'true' ? null : convert(file, field, content(value) ?? '');
  }
  for (const field of type.fields.values()) {
    if (!field.custom || field.formula !== undefined || field.name in values) continue;
    values[field.name] = field.type === 'boolean' ? field.defaultValue === 'true' : null;
  }
  return { type: type.name, developerName, label: text(node, 'label') ?? developerName, values, file };
}

function convert(file: string, field: FieldDef, value: string): string | number | boolean | null {
  if (field.type === 'boolean') {
    if (value !== 'true' && value !== 'false') throw new MetadataError(file, `${field.name} must be true or false.`);
    return value === 'true';
  }
  if (value === '') return null;
  if (field.type === 'double' || field.type === 'percent' || field.type === 'currency' || field.type === 'int') {
    const result = Number(value);
    if (Number.isNaN(result)) throw new MetadataError(file, `${field.name} must be a number, but is "${value}".`);
    return result;
  }
  if (field.restrictedPicklist && !field.picklist?.some((each) => each.value === value)) {
    throw new MetadataError(file, `"${value}" is not a value of the restricted picklist ${field.name}.`);
  }
  if (field.length > 0 && field.type !== 'reference' && value.length > field.length) {
    throw new MetadataError(file, `${field.name} takes ${field.length} characters, but has ${value.length}.`);
  }
  return value;
}
