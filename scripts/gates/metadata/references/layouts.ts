/** Page layouts: fields, related lists, actions; and the rules the org has for them. */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';
import { componentNamed, named, pathField } from './names.ts';

/** Related lists of the platform. Metadata API Developer Guide, "Layout": RelatedListItem. */
const STANDARD_LIST = /^Related[A-Za-z]+$/;

export function* checkLayouts(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'layout')) {
    const objectName = source.name.slice(0, source.name.indexOf('-'));
    const object = objectOf(project.org, objectName);
    if (!object) {
      yield at(source, source.root, `There is no object ${objectName}.`);
      continue;
    }
    yield* checkItems(source, object);
    yield* checkLists(project, source, object);
    const actions = [...everyElement(source.root)].filter(({ name }) => name === 'quickActionName');
    yield* named(source, actions, (name) =>
      /^[A-Z]\w+$/.test(name) && !name.includes('__')
        ? undefined
        : componentNamed(project, 'quickAction', 'action')(name),
    );
  }
}

function* checkItems(source: Source, object: ObjectDef): Generator<Finding> {
  const shown = new Map<string, Element>();
  for (const item of childrenOf(source.root, 'layoutSections', 'layoutColumns', 'layoutItems')) {
    const name = textOf(item, 'field');
    if (name === undefined) continue;
    const field = fieldOf(object, name);
    if (!field) yield at(source, childOf(item, 'field'), `${object.name} has no field ${name}.`);
    if (shown.has(name)) yield at(source, item, `${name} is on the layout twice.`);
    shown.set(name, item);
    if (field && isComputed(field) && textOf(item, 'behavior') !== 'Readonly') {
      yield at(source, item, `${name} is computed by the platform, so its behavior must be Readonly.`);
    }
    if (field && isRequired(field) && textOf(item, 'behavior') !== 'Required') {
      yield at(source, item, `${name} is required, so its behavior must be Required.`);
    }
  }
  for (const field of object.fields.values()) {
    if (!isRequired(field) || shown.has(field.name)) continue;
    yield at(source, source.root, `${field.name} is required, so every layout must have it.`);
  }
}

function isComputed(field: FieldDef): boolean {
  return field.formula !== undefined || field.autoNumber !== undefined;
}

/** Required in the schema; a checkbox always has a value. */
function isRequired(field: FieldDef): boolean {
  return field.custom && !field.nillable && field.type !== 'boolean' && !isComputed(field);
}

function* checkLists(project: OrgProject, source: Source, object: ObjectDef): Generator<Finding> {
  for (const list of childrenOf(source.root, 'relatedLists')) {
    const element = childOf(list, 'relatedList');
    const name = element?.text ?? '';
    const child = relatedChild(project, object, name);
    if (!child && !STANDARD_LIST.test(name)) {
      yield at(source, element, `${object.name} has no related list ${name}.`);
    }
    if (!child) continue;
    // Standard columns have names of their own: NAME, CREATED_DATE, OWNER.ALIAS.
    const custom = childrenOf(list, 'fields').filter(({ text }) => /__[cr]\b/.test(text));
    yield* named(source, custom, (path) =>
      pathField(project, child, path) ? undefined : `${child.name} has no field ${path}.`,
    );
  }
}

/** `Child__c.Lookup__c` */
function relatedChild({ org }: OrgProject, object: ObjectDef, name: string): ObjectDef | undefined {
  const [childName, fieldName] = name.split('.') as [string, string | undefined];
  const child = fieldName === undefined ? undefined : objectOf(org, childName);
  const field = child && fieldOf(child, fieldName!);
  return field?.referenceTo?.includes(object.name) ? child : undefined;
}
