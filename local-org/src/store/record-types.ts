/**
 * What a record type makes available. The platform holds API and Apex to it for restricted picklists only: any value of an
 * unrestricted one is taken.
 * Sources: Metadata API Developer Guide, "RecordType", picklistValues; SOAP API Developer Guide, StatusCode,
 * INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST.
 */
import type { FieldDef, ObjectDef, RecordTypeDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import type { Row, SaveError, Value } from './types.ts';
import { badPicklistValue } from './convert.ts';

export function recordTypeOf(core: Core, object: ObjectDef, row: Row): RecordTypeDef | undefined {
  const id = row.RecordTypeId;
  if (typeof id !== 'string' || object.recordTypes.length === 0) return undefined;
  const names = core.cached(
    'record types',
    () => new Map(core.records.all('RecordType').map((each) => [each.Id, `${each.SobjectType}.${each.DeveloperName}`])),
  );
  return object.recordTypes.find((type) => names.get(id) === `${object.name}.${type.name}`);
}

/** The default of a picklist for new records of the type; undefined where the type does not speak of the field. */
export function defaultForType(type: RecordTypeDef | undefined, field: FieldDef): Value | undefined {
  const available = type?.picklists?.get(field.name.toLowerCase());
  return available && (available.default ?? null);
}

export function checkAvailable(type: RecordTypeDef, field: FieldDef, value: Value): SaveError | null {
  const available = field.restrictedPicklist ? type.picklists?.get(field.name.toLowerCase()) : undefined;
  if (!available || typeof value !== 'string') return null;
  const chosen = field.type === 'multipicklist' ? value.split(';') : [value];
  const bad = chosen.find((each) => !available.values.includes(each));
  return bad === undefined ? null : badPicklistValue(field, bad);
}
