/** What the record and list pages of an object show to the viewer. */
import type { FlexiPageDef, ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import type { Rights } from '../../api/ui-api/rights.ts';
import { recordActions, type ActionsView } from './actions.ts';
import { OBJECT_DEFAULTS } from './defaults.ts';
import { fieldViews, type FieldView } from './fields.ts';
import { objectIcon } from './icons.ts';
import { listFields } from './lists.ts';
import { relatedLists, type RelatedListView } from './related.ts';

export interface ObjectView {
  apiName: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  nameField: string;
  icon: string;
  can: { create: boolean; edit: boolean; delete: boolean };
  /** Fields of the record header, without the name. */
  compact: FieldView[];
  sections: { label: string; columns: FieldView[][] }[];
  /** Columns of the list page, the name first. */
  columns: FieldView[];
  related: RelatedListView[];
  actions: ActionsView;
}

export function objectView(metadata: OrgMetadata, object: ObjectDef, rights: Rights, page?: FlexiPageDef): ObjectView {
  const { create, edit, delete: remove } = rights.object(object);
  const can = { create, edit, delete: remove };
  const compact = OBJECT_DEFAULTS[object.name]?.compact;
  const names = object.compactLayoutFields ?? compact ?? [];
  return {
    apiName: object.name,
    label: object.label,
    pluralLabel: object.pluralLabel,
    keyPrefix: object.keyPrefix,
    nameField: object.nameField,
    icon: objectIcon(metadata, object.name),
    can,
    compact: fieldViews(metadata, object, names, rights).filter((field) => field.name !== object.nameField),
    sections: sections(metadata, object, rights),
    columns: fieldViews(metadata, object, listFields(object), rights),
    related: relatedLists(metadata, object, rights),
    actions: recordActions(metadata, object.name, page, can),
  };
}

function sections(metadata: OrgMetadata, object: ObjectDef, rights: Rights): ObjectView['sections'] {
  const layout = metadata.layouts.find((each) => each.object === object.name);
  const source = layout?.sections ?? OBJECT_DEFAULTS[object.name]?.sections ?? allFields(object);
  const required = new Set(layout?.required ?? OBJECT_DEFAULTS[object.name]?.required);
  const missing = layout ? [] : customFields(object);
  return [...source, ...(missing.length ? [{ label: 'Additional Information', columns: inColumns(missing) }] : [])]
    .map(({ label, columns }) => ({
      label,
      columns: columns.map((names) =>
        fieldViews(metadata, object, names, rights).map((field) => ({ ...field, required: required.has(field.name) })),
      ),
    }))
    .filter(({ columns }) => columns.some((column) => column.length > 0));
}

/** Without a layout, the package's own fields of a standard object are shown after the usual ones. */
function customFields(object: ObjectDef): string[] {
  if (!OBJECT_DEFAULTS[object.name]) return [];
  return [...object.fields.values()].filter((field) => field.custom).map((field) => field.name);
}

function allFields(object: ObjectDef): { label: string; columns: string[][] }[] {
  const names = [...object.fields.values()].filter((field) => field.type !== 'id').map((field) => field.name);
  return [{ label: `${object.label} Information`, columns: inColumns(names) }];
}

function inColumns(names: string[]): string[][] {
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)];
}
