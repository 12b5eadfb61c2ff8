/** Related lists of a record page: which children, and their columns. */
import { childOf, objectOf } from '../../metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import type { Rights } from '../../api/ui-api/rights.ts';
import { OBJECT_DEFAULTS, STANDARD_RELATED_LISTS } from './defaults.ts';
import { fieldViews, type FieldView } from './fields.ts';
import { listFields } from './lists.ts';

export interface RelatedListView {
  relationship: string;
  object: string;
  /** The child's lookup to the record. */
  field: string;
  label: string;
  columns: FieldView[];
}

const MAX_COLUMNS = 4;

export function relatedLists(metadata: OrgMetadata, object: ObjectDef, rights: Rights): RelatedListView[] {
  const lists = metadata.layouts.find((layout) => layout.object === object.name)?.relatedLists;
  const names = lists?.length
    ? lists.map(({ name, fields }) => ({ name: relationshipName(object, name), fields }))
    : (OBJECT_DEFAULTS[object.name]?.related ?? customChildren(metadata, object)).map((name) => ({ name, fields: [] }));
  const seen = new Set<string>();
  return names.flatMap(({ name, fields }) => {
    const list = relatedList(metadata, object, name, rights, fields);
    if (!list || seen.has(list.relationship)) return [];
    seen.add(list.relationship);
    return [list];
  });
}

/** One list by its relationship name, or undefined when it does not exist or the viewer may not see its records. */
export function relatedList(
  metadata: OrgMetadata,
  object: ObjectDef,
  name: string,
  rights: Rights,
  wanted: string[] = [],
): RelatedListView | undefined {
  const relationship = childOf(object, relationshipName(object, name));
  const child = relationship && objectOf(metadata, relationship.childObject);
  if (!relationship || !child || !rights.object(child).read) return undefined;
  const chosen = fieldViews(metadata, child, wanted, rights);
  const columns = (chosen.length ? chosen : fieldViews(metadata, child, listFields(child), rights))
    .filter((column) => column.name !== relationship.field)
    .slice(0, MAX_COLUMNS);
  return {
    relationship: relationship.relationshipName,
    object: child.name,
    field: relationship.field,
    label: child.pluralLabel,
    columns,
  };
}

/** Layouts name lists of custom objects as `Child__c.Lookup__c`. */
function relationshipName(object: ObjectDef, name: string): string {
  const [childObject, field] = name.split('.');
  const custom = object.childRelationships.find((each) => each.childObject === childObject && each.field === field);
  return custom?.relationshipName ?? STANDARD_RELATED_LISTS[name] ?? name;
}

function customChildren(metadata: OrgMetadata, object: ObjectDef): string[] {
  return object.childRelationships
    .filter((each) => objectOf(metadata, each.childObject)?.kind === 'custom' && !each.childObject.endsWith('__Share'))
    .map((each) => each.relationshipName);
}
