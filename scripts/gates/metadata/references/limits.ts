/**
 * Names and lengths the platform takes. Metadata API Developer Guide, by type; Salesforce Help, "Custom Field Attributes",
 * "Formula Size and Complexity", "Custom Label Limits".
 */
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';

/** Suffix → path of the element → characters it may have. */
const LENGTHS: Record<string, Record<string, number>> = {
  object: { label: 40, pluralLabel: 40, description: 1000, 'nameField.label': 80 },
  field: {
    label: 40,
    description: 1000,
    inlineHelpText: 510,
    formula: 3900,
    relationshipName: 40,
    relationshipLabel: 80,
  },
  validationRule: { errorMessage: 255, description: 255, errorConditionFormula: 3900 },
  permissionset: { label: 80, description: 255 },
  customPermission: { label: 80, description: 255 },
  md: { label: 40 },
  flexipage: { masterLabel: 80, description: 255 },
  app: { label: 40, description: 255 },
  tab: { label: 40, description: 255 },
  listView: { label: 40 },
  compactLayout: { label: 80 },
  report: { name: 40, description: 255 },
  reportType: { label: 50, description: 1000 },
  dashboard: { title: 80, description: 255 },
  quickAction: { label: 80 },
  notiftype: { masterLabel: 80, description: 255 },
};

/** Suffixes whose component is named by an API name, and how long it may be. */
const NAME_LENGTHS: Record<string, number> = {
  object: 40,
  field: 40,
  validationRule: 40,
  listView: 40,
  compactLayout: 40,
  permissionset: 80,
  customPermission: 80,
  flexipage: 80,
  app: 40,
  tab: 40,
  cls: 40,
  trigger: 40,
  md: 40,
  reportType: 50,
  notiftype: 80,
};

const API_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;

export function* checkLimits(project: OrgProject): Generator<Finding> {
  for (const source of project.sources) {
    for (const [path, limit] of Object.entries(LENGTHS[source.suffix] ?? {})) {
      yield* tooLong(source, childOf(source.root, ...path.split('.')), limit);
    }
    yield* checkName(source);
  }
  for (const source of ofSuffix(project, 'labels')) {
    for (const label of childrenOf(source.root, 'labels')) yield* checkLabel(source, label);
  }
}

function* tooLong(source: Source, element: Element | undefined, limit: number): Generator<Finding> {
  const length = element?.text.length ?? 0;
  if (length > limit) yield at(source, element, `<${element!.name}> takes ${limit} characters, but has ${length}.`);
}

function* checkName(source: Source): Generator<Finding> {
  if (source.suffix === 'js' && !CAMEL_CASE.test(source.name)) {
    yield at(source, source.root, `"${source.name}" must be camelCase: a small letter, then letters and digits.`);
  }
  const limit = NAME_LENGTHS[source.suffix];
  if (limit === undefined) return;
  // A record of a custom metadata type is Type.Record; both parts are names.
  for (const part of source.name.split('.')) {
    const bare = part.replace(/__(c|mdt|e)$/, '');
    if (bare.length > limit) {
      yield at(
        source,
        source.root,
        `The name ${part} takes ${limit} characters before its suffix, but has ${bare.length}.`,
      );
    }
    // Two underscores part a namespace from a name.
    if (!API_NAME.test(bare))
      yield at(source, source.root, `"${part}" is no API name: letters, digits, single underscores.`);
  }
}

function* checkLabel(source: Source, label: Element): Generator<Finding> {
  const name = childOf(label, 'fullName');
  yield* tooLong(source, name, 80);
  yield* tooLong(source, childOf(label, 'value'), 1000);
  yield* tooLong(source, childOf(label, 'shortDescription'), 80);
  if (name && !API_NAME.test(name.text)) yield at(source, name, `"${name.text}" is no API name.`);
  for (const element of everyElement(label)) {
    if (element.name === 'value' && textOf(label, 'value') === '') yield at(source, element, 'A label needs a text.');
  }
}
