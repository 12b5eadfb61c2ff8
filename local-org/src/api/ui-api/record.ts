/** Records as UI API gives them: every field with its value and how to show it. */
import { fieldOf, objectOf, relationshipOf } from '../../metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import type { Access, QueryResult, ResultRow, Value } from '../../store/types.ts';
import { notFound } from '../errors.ts';
import { equals, selectWhere } from '../lookups.ts';
import { displayValue, type Viewer } from './display.ts';
import type { FieldPath } from './paths.ts';

const SYSTEM_FIELDS = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

export interface RecordRepresentation {
  apiName: string;
  childRelationships: object;
  eTag: string;
  fields: Record<string, { displayValue: string | null; value: unknown }>;
  id: string;
  lastModifiedById: string | null;
  lastModifiedDate: string | null;
  recordTypeId: string | null;
  recordTypeInfo: null;
  systemModstamp: string | null;
  weakEtag: number;
}

/** @throws ApiError 404 when there is no such record, or the viewer may not see it */
export function readRecord(
  org: LocalOrg,
  object: ObjectDef,
  id: string,
  paths: FieldPath[],
  viewer: Viewer,
  access: Access,
): RecordRepresentation {
  const system = SYSTEM_FIELDS.filter((name) => fieldOf(object, name)).map((name) => [name]);
  const columns = [['Id'], ...system, ...paths.map((path) => path.names), ...parentNames(org.metadata, object, paths)];
  const query = selectWhere(object.name, unique(columns), equals('Id', id));
  const [row] = org.query(query, [], access).rows;
  if (!row) throw notFound();
  return representation(row, org.metadata, viewer);
}

/** The name of every parent on the way: UI API shows it as the relationship's displayValue. */
function parentNames(metadata: OrgMetadata, object: ObjectDef, paths: FieldPath[]): string[][] {
  return paths.flatMap(({ names }) => {
    const columns: string[][] = [];
    let current: ObjectDef | undefined = object;
    for (let depth = 0; depth < names.length - 1 && current; depth++) {
      const relationship = relationshipOf(current, names[depth]);
      const isPolymorphic = (relationship?.targets.length ?? 0) > 1;
      current = relationship && objectOf(metadata, relationship.targets[0]);
      const name = isPolymorphic ? 'Name' : current?.nameField;
      if (name) columns.push([...names.slice(0, depth + 1), name]);
      if (current) columns.push([...names.slice(0, depth + 1), 'Id']);
    }
    return columns;
  });
}

function unique(columns: string[][]): string[][] {
  return [...new Map(columns.map((column) => [column.join('.'), column])).values()];
}

export function representation(row: ResultRow, metadata: OrgMetadata, viewer: Viewer): RecordRepresentation {
  const object = objectOf(metadata, row.type);
  const text = (name: string) => (row.fields[name] as string | null | undefined) ?? null;
  const modified = text('SystemModstamp') ?? text('LastModifiedDate');
  const fields: RecordRepresentation['fields'] = {};
  for (const [name, value] of Object.entries(row.fields)) {
    if (value !== null && typeof value === 'object') {
      if (isRow(value))
        fields[name] = { displayValue: nameOf(value, metadata), value: representation(value, metadata, viewer) };
      continue;
    }
    const field = object && fieldOf(object, name);
    fields[name] = { displayValue: field ? displayValue(field, value, viewer) : null, value: value as Value };
  }
  return {
    apiName: row.type,
    childRelationships: {},
    eTag: modified ?? '',
    fields,
    id: text('Id') ?? '',
    lastModifiedById: text('LastModifiedById'),
    lastModifiedDate: text('LastModifiedDate'),
    recordTypeId: text('RecordTypeId'),
    recordTypeInfo: null,
    systemModstamp: modified,
    weakEtag: modified ? Date.parse(modified) : 0,
  };
}

function isRow(value: ResultRow | QueryResult): value is ResultRow {
  return 'type' in value;
}

export function nameOf(row: ResultRow, metadata: OrgMetadata): string | null {
  const field = objectOf(metadata, row.type)?.nameField ?? 'Name';
  return ((row.fields[field] ?? row.fields['Name']) as string | null | undefined) ?? null;
}
