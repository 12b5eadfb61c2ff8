/** Fields, parents and children of records, as generated code reaches them. */
import { relationshipOf } from '../../metadata/lookup.ts';
import { ApexList } from './collections.ts';
import { objectDef } from './convert.ts';
import { nullPointer, sobjectException } from './exceptions.ts';
import { SObject } from './sobject.ts';

export const sobjects = {
  newSObject(type: string, fields: Record<string, unknown>): SObject {
    const record = new SObject(objectDef(type));
    for (const name in fields) record.write(name, fields[name]);
    return record;
  },
  getField(record: SObject | null, field: string): unknown {
    if (record === null) throw nullPointer();
    return record.read(field);
  },
  getFieldThrough: (parent: SObject | null, field: string): unknown => (parent === null ? null : parent.read(field)),
  setField(record: SObject | null, field: string, value: unknown): unknown {
    if (record === null) throw nullPointer();
    record.write(field, value);
    return value;
  },
  getParent(record: SObject | null, relationship: string): unknown {
    if (record === null) throw nullPointer();
    return parentOf(record, relationship);
  },
  getParentThrough: (parent: SObject | null, relationship: string): unknown =>
    parent === null ? null : parentOf(parent, relationship),
  setParent(record: SObject | null, relationship: string, value: unknown): unknown {
    if (record === null) throw nullPointer();
    record.write(relationship, value);
    return value;
  },
  getChildren(record: SObject | null, relationship: string): ApexList {
    if (record === null) throw nullPointer();
    const children = record.values.get(relationship);
    if (children instanceof ApexList) return children;
    const relation = record.def.childRelationships.find((each) => each.relationshipName === relationship);
    return new ApexList(relation?.childObject ?? 'SObject');
  },
};

/** A parent that was not queried is an error only where its lookup was not queried either. */
export function parentOf(record: SObject, relationship: string): unknown {
  const parent = record.values.get(relationship);
  if (parent !== undefined) return parent;
  if (record.origin !== 'query') return null;
  const lookup = relationshipOf(record.def, relationship)?.field.name;
  if (lookup && record.values.has(lookup)) return null;
  throw sobjectException(
    `SObject row was retrieved via SOQL without querying the requested field: ${record.type}.${relationship}`,
  );
}
