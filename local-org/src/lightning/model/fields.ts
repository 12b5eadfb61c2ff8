/** How the page shows a field: enough to draw a value and its label without asking for the object's description. */
import { fieldOf, objectOf } from '../../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import type { Rights } from '../../api/ui-api/rights.ts';

export interface FieldView {
  name: string;
  label: string;
  type: string;
  help: string | null;
  /** Decimal places of numbers. */
  scale: number;
  longText: boolean;
  editable: boolean;
  /** The page layout's forms ask for it. */
  required?: boolean;
  /** For lookups: the parent path and where its name is. */
  relationship?: string;
  parentName?: string;
}

/** The field, or undefined when it does not exist or the viewer may not read it. */
export function fieldView(
  metadata: OrgMetadata,
  object: ObjectDef,
  name: string,
  rights: Rights,
): FieldView | undefined {
  const field = fieldOf(object, name);
  if (!field || !rights.field(object, field).read) return undefined;
  return {
    name: field.name,
    label: labelOf(object, field),
    type: field.type,
    help: field.inlineHelpText ?? null,
    scale: field.scale,
    longText: field.longText ?? false,
    editable: field.updateable && rights.field(object, field).edit,
    ...parentOf(metadata, field),
  };
}

export function fieldViews(metadata: OrgMetadata, object: ObjectDef, names: string[], rights: Rights): FieldView[] {
  return names.flatMap((name) => fieldView(metadata, object, name, rights) ?? []);
}

/** Lookups lose their "ID", and an event's times are called as its standard page calls them. */
function labelOf(object: ObjectDef, field: FieldDef): string {
  if (object.name === 'Event' && /^(Start|End)DateTime$/.test(field.name))
    return field.label.replace(/ Date Time$/, '');
  return field.type === 'reference' ? field.label.replace(/ ID$/, '') : field.label;
}

function parentOf(metadata: OrgMetadata, field: FieldDef): Partial<FieldView> {
  if (field.type !== 'reference' || !field.relationshipName || !field.referenceTo?.length) return {};
  const isPolymorphic = field.referenceTo.length > 1;
  const parent = objectOf(metadata, field.referenceTo[0]);
  return { relationship: field.relationshipName, parentName: isPolymorphic ? 'Name' : (parent?.nameField ?? 'Name') };
}
