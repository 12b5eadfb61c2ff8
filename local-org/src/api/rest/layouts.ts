/**
 * `/sobjects/X/describe/layouts`: which fields stand where on the object's page layout, as far as the project has one.
 * Source: REST API Developer Guide, "Get Layouts and Descriptions for a Specified Object".
 */
import type { LayoutDef } from '../../metadata/types.ts';
import { knownObject } from '../json.ts';
import { notFound } from '../errors.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

export const layoutRoutes: Route[] = [{ method: 'GET', path: '/sobjects/:object/describe/layouts', handler: layouts }];

function layouts(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const rights = call.org.rights(call.userId);
  if (!rights.object(object).read) throw notFound();
  const isReadable = (name: string): boolean => {
    const field = object.fields.get(name.toLowerCase());
    return field !== undefined && rights.field(object, field).read;
  };
  const found = call.org.metadata.layouts.filter((layout) => layout.object === object.name);
  return {
    status: 200,
    body: {
      layouts: found.map((layout) => describeLayout(layout, isReadable)),
      recordTypeMappings: [],
      recordTypeSelectorRequired: [false],
    },
  };
}

function describeLayout(layout: LayoutDef, isReadable: (field: string) => boolean): Record<string, unknown> {
  const sections = layout.sections.map(({ label, columns }) => ({
    heading: label,
    columns: columns.length,
    useHeading: true,
    layoutRows: rowsOf(columns).map((row) => ({
      numItems: row.length,
      layoutItems: row.filter(isReadable).map((field) => ({
        label: field,
        required: layout.required.includes(field),
        layoutComponents: [{ type: 'Field', value: field }],
      })),
    })),
  }));
  return {
    id: null,
    name: layout.name,
    detailLayoutSections: sections,
    editLayoutSections: sections,
    relatedLists: [],
  };
}

/** Columns as the layout's source has them; the API tells of rows. */
function rowsOf(columns: string[][]): string[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.flatMap((column) => column[row] ?? []));
}
