/** Finds things in the schema by name, without regard to case. */
import type { ChildRelationship, FieldDef, ObjectDef, OrgMetadata } from './types.ts';

export function objectOf(metadata: Pick<OrgMetadata, 'objects'>, name: string): ObjectDef | undefined {
  return metadata.objects.get(name.toLowerCase());
}

export function fieldOf(object: ObjectDef, name: string): FieldDef | undefined {
  return object.fields.get(name.toLowerCase());
}

/** The reference behind a parent path: `Account` → AccountId, `Opportunity__r` → Opportunity__c. */
export function relationshipOf(object: ObjectDef, name: string): { field: FieldDef; targets: string[] } | undefined {
  const wanted = name.toLowerCase();
  let index = parents.get(object);
  if (index === undefined || index.size !== object.fields.size) {
    index = { size: object.fields.size, byName: new Map() };
    for (const field of object.fields.values()) {
      if (field.relationshipName && field.referenceTo) {
        index.byName.set(field.relationshipName.toLowerCase(), { field, targets: field.referenceTo });
      }
    }
    parents.set(object, index);
  }
  return index.byName.get(wanted);
}

const DEFINITIONS = ['entitydefinition', 'fielddefinition'];

/**
 * Metadata relationships to objects and fields hold API names, not ids.
 * https://help.salesforce.com/s/articleView?id=platform.custommetadatatypes_relationships_fields.htm
 */
export function holdsApiName(field: { custom?: boolean; referenceTo?: string[] }): boolean {
  return (
    field.custom === true &&
    field.referenceTo !== undefined &&
    DEFINITIONS.includes(field.referenceTo[0]!.toLowerCase())
  );
}

/** The child relationship of a subquery: `Contacts`, `Call_Plans__r`, `Account.Contacts`. */
export function childOf(object: ObjectDef, name: string): ChildRelationship | undefined {
  const prefix = `${object.name.toLowerCase()}.`;
  const wanted = name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length).toLowerCase() : name.toLowerCase();
  return object.childRelationships.find((each) => each.relationshipName.toLowerCase() === wanted);
}

interface ParentIndex {
  /** Number of fields when it was built, so that fields added by the loader are seen. */
  size: number;
  byName: Map<string, { field: FieldDef; targets: string[] }>;
}

const parents = new WeakMap<ObjectDef, ParentIndex>();
