/** Records of custom metadata types that the org writes itself (Apex `Metadata.Operations.enqueueDeployment`). */
import { checkValue, convert } from './convert.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';
import { newId } from './ids.ts';
import type { Row } from './types.ts';
import { givenFields } from './values.ts';

export function putCustomMetadata(core: Core, type: string, developerName: string, label: string, values: Row): string {
  const object = core.records.object(type);
  if (object.kind !== 'customMetadata')
    throw new StoreError('INVALID_TYPE', `${object.name} is not a custom metadata type.`);
  const present = core.records.find(object.name, 'DeveloperName', [developerName])[0];
  const row: Row = {};
  for (const field of core.records.layout(object).stored) {
    row[field.name] = present?.[field.name] ?? (field.type === 'boolean' ? false : null);
  }
  for (const [field, value] of givenFields(object, values)) {
    const converted = convert(field, value);
    const error = converted.error ?? checkValue(field, converted.value);
    if (error) throw new StoreError(error.statusCode, `${object.name}.${developerName}: ${error.message}`);
    row[field.name] = converted.value ?? null;
  }
  Object.assign(row, {
    DeveloperName: developerName,
    MasterLabel: label,
    Label: label,
    QualifiedApiName: developerName,
    Language: 'en_US',
    SystemModstamp: core.now(),
  });
  if (present) core.records.update(object, row.Id as string, row, Object.keys(row));
  else core.records.insert(object, { ...row, Id: newId(object.keyPrefix) });
  core.changed(object.name);
  return String(row.Id ?? core.records.find(object.name, 'DeveloperName', [developerName])[0].Id);
}
