/** Custom metadata records of the source as rows; relationships to other records become their ids. */
import type { CustomMetadataRecord, ObjectDef } from '../metadata/types.ts';
import { StoreError } from './errors.ts';
import type { SeedRows } from './seed-rows.ts';
import type { Row } from './types.ts';

/** Types come after those they refer to. */
export function mirrorCustomMetadata(rows: SeedRows): void {
  const { meta } = rows.core;
  const done = new Set<ObjectDef>();
  const mirror = (object: ObjectDef): void => {
    if (done.has(object)) return;
    done.add(object);
    for (const { target } of relations(rows, object)) mirror(target);
    const records = meta.customMetadata.filter(({ type }) => type.toLowerCase() === object.name.toLowerCase());
    rows.sync(
      object.name,
      ['DeveloperName'],
      records.map((record) => rowOf(rows, object, record)),
    );
  };
  for (const object of meta.objects.values()) if (object.kind === 'customMetadata') mirror(object);
}

/** Relationship fields that lead to records of custom metadata; others name objects and fields by their API names. */
function relations(rows: SeedRows, object: ObjectDef): { field: string; target: ObjectDef }[] {
  return [...object.fields.values()].flatMap(({ name, referenceTo }) => {
    const target = referenceTo && rows.core.meta.objects.get(referenceTo[0]!.toLowerCase());
    return target?.kind === 'customMetadata' ? [{ field: name, target }] : [];
  });
}

function rowOf(rows: SeedRows, object: ObjectDef, record: CustomMetadataRecord): Row {
  const { developerName, label, values } = record;
  const row: Row = { ...values };
  for (const { field, target } of relations(rows, object)) {
    const wanted = values[field];
    if (wanted === null || wanted === undefined) continue;
    const [found] = rows.core.records.find(target.name, 'DeveloperName', [String(wanted)]);
    if (!found)
      throw new StoreError('INVALID_FIELD', `${record.file}: there is no record ${String(wanted)} of ${target.name}.`);
    row[field] = found.Id;
  }
  return {
    ...row,
    DeveloperName: developerName,
    MasterLabel: label,
    Label: label,
    QualifiedApiName: developerName,
    Language: 'en_US',
  };
}
