/** Custom metadata records, beyond what the loader refuses: types of values, required fields, references. */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { FieldDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, textOf } from '../xml-tree.ts';

/** Field type → `xsi:type` of its values; text for all others. */
const VALUE_TYPES: Partial<Record<FieldDef['type'], string[]>> = {
  boolean: ['xsd:boolean'],
  date: ['xsd:date'],
  datetime: ['xsd:dateTime'],
  double: ['xsd:double', 'xsd:int'],
  percent: ['xsd:double', 'xsd:int'],
};

export function* checkRecords(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'md')) {
    const type = objectOf(project.org, `${source.name.split('.')[0]}__mdt`);
    if (!type) continue;
    const given = new Set<string>();
    for (const entry of childrenOf(source.root, 'values')) {
      const field = fieldOf(type, textOf(entry, 'field') ?? '');
      const value = childOf(entry, 'value');
      if (!field || !value) continue;
      if (given.has(field.name)) yield at(source, entry, `${field.name} is set twice.`);
      if (value.attributes['xsi:nil'] === 'true') continue;
      given.add(field.name);
      const types = VALUE_TYPES[field.type] ?? ['xsd:string'];
      const found = value.attributes['xsi:type'] ?? '';
      if (!types.includes(found)) {
        yield at(source, value, `The value of ${field.name} must have xsi:type="${types[0]}", not "${found}".`);
      }
      const missing = field.type === 'reference' && missingTarget(project, field, value.text);
      if (missing) yield at(source, value, missing);
    }
    yield* checkRequired(source, [...type.fields.values()], given);
  }
}

function* checkRequired(source: Source, fields: FieldDef[], given: Set<string>): Generator<Finding> {
  for (const field of fields) {
    if (!field.custom || field.nillable || field.type === 'boolean' || given.has(field.name)) continue;
    yield at(source, source.root, `The record needs a value of ${field.name}.`);
  }
}

/** A metadata relationship names another record, an object or a field. */
function missingTarget({ org }: OrgProject, field: FieldDef, name: string): string | undefined {
  const target = field.referenceTo?.[0] ?? '';
  if (target.endsWith('__mdt')) {
    const isThere = org.customMetadata.some((record) => record.type === target && record.developerName === name);
    return isThere ? undefined : `There is no record ${name} of ${target}.`;
  }
  if (target === 'EntityDefinition') return objectOf(org, name) ? undefined : `There is no object ${name}.`;
  return undefined;
}
