/**
 * What the Metadata API asks of a field by its type, which its types do not say. Metadata API Developer Guide,
 * "CustomField"; "Custom Metadata Types"; Object Reference, "Event": custom fields of Activity.
 */
import { objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { Finding } from '../../finding.ts';
import { at, objectFolder, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, textOf } from '../xml-tree.ts';

const NUMERIC = new Set(['Number', 'Currency', 'Percent']);

/** Elements each type needs, unless the field is a formula. */
const NEEDS: Record<string, string[]> = {
  AutoNumber: ['displayFormat'],
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  Html: ['length', 'visibleLines'],
  LongTextArea: ['length', 'visibleLines'],
  Lookup: ['referenceTo', 'relationshipName'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  MetadataRelationship: ['referenceTo', 'relationshipName'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Picklist: ['valueSet'],
  Text: ['length'],
};

/** Length of texts by type: least and most. */
const LENGTHS: Record<string, [number, number]> = {
  Text: [1, 255],
  LongTextArea: [256, 131072],
  Html: [256, 131072],
};

const CONFIGURATION_TYPES = new Set(
  'Checkbox Date DateTime Email MetadataRelationship Number Percent Phone Picklist Text TextArea LongTextArea Url'.split(
    ' ',
  ),
);

/** Activities take short fields only (see DESIGN.md). */
const NOT_ON_ACTIVITY = new Set('LongTextArea Html AutoNumber Summary MasterDetail'.split(' '));

/** Fields with history an object may have. */
const MOST_TRACKED = 20;

export function* checkFieldShapes(project: OrgProject): Generator<Finding> {
  const tracked = new Map<string, number>();
  for (const source of ofSuffix(project, 'field')) {
    if (!source.name.endsWith('__c')) continue;
    for (const message of wrongShape(project, source)) yield at(source, source.root, message);
    if (textOf(source.root, 'trackHistory') !== 'true') continue;
    const object = objectFolder(source);
    tracked.set(object, (tracked.get(object) ?? 0) + 1);
    if (tracked.get(object) === MOST_TRACKED + 1) {
      yield at(source, source.root, `${object} tracks the history of more than ${MOST_TRACKED} fields.`);
    }
    if (!hasHistory(project, object)) {
      yield at(
        source,
        childOf(source.root, 'trackHistory'),
        `${object} keeps no history: <enableHistory> in its file.`,
      );
    }
  }
}

function hasHistory(project: OrgProject, object: string): boolean {
  const file = ofSuffix(project, 'object').find(({ name }) => name === object);
  return !object.endsWith('__c') || textOf(file?.root, 'enableHistory') === 'true';
}

function* wrongShape({ org }: OrgProject, { root, ...source }: Source): Generator<string> {
  const type = textOf(root, 'type') ?? '';
  const isFormula = childOf(root, 'formula') !== undefined;
  const needs = [...(isFormula ? (NUMERIC.has(type) ? ['precision', 'scale'] : []) : (NEEDS[type] ?? [])), 'label'];
  for (const name of needs) if (!childOf(root, name)) yield `A field of type ${type} needs <${name}>.`;

  const number = (name: string): number => Number(textOf(root, name) ?? Number.NaN);
  const limits = isFormula ? undefined : LENGTHS[type];
  if (limits && (number('length') < limits[0] || number('length') > limits[1])) {
    yield `<length> of ${type} is from ${limits[0]} to ${limits[1]}, but is ${number('length')}.`;
  }
  if (NUMERIC.has(type) && (number('precision') > 18 || number('scale') > number('precision'))) {
    yield '<precision> is at most 18, and <scale> at most <precision>.';
  }
  if (
    type === 'Lookup' &&
    textOf(root, 'required') === 'true' &&
    !['Restrict', 'Cascade'].includes(textOf(root, 'deleteConstraint') ?? '')
  ) {
    yield 'A required lookup cannot be emptied when its target is deleted: <deleteConstraint> must be Restrict.';
  }
  const owner = objectFolder({ root, ...source });
  if (owner === 'Activity' && NOT_ON_ACTIVITY.has(type)) yield `Activity takes no fields of type ${type}.`;
  if (objectOf(org, owner)?.kind === 'customMetadata' && !CONFIGURATION_TYPES.has(type)) {
    yield `Custom metadata types take no fields of type ${type}.`;
  }
}
