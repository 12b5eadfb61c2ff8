/** What a name in the metadata may stand for. */
import { childOf, fieldOf, objectOf, relationshipOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import type { Element } from '../xml-tree.ts';

/** Says what is wrong with a name, or nothing. */
export type NameCheck = (name: string) => string | undefined;

/** A finding for every element whose text names something that is not there. */
export function* named(source: Source, elements: Iterable<Element>, check: NameCheck): Generator<Finding> {
  for (const element of elements) {
    const message = check(element.text);
    if (message) yield at(source, element, message);
  }
}

export function objectNamed({ org }: OrgProject, name: string): string | undefined {
  return objectOf(org, name) ? undefined : `There is no object ${name}.`;
}

/** `Object.Field__c` */
export function fieldNamed({ org }: OrgProject, name: string): string | undefined {
  const [objectName, fieldName, ...more] = name.split('.') as [string, string | undefined];
  const object = objectOf(org, objectName);
  if (!object) return `There is no object ${objectName}.`;
  return fieldName !== undefined && more.length === 0 && fieldOf(object, fieldName)
    ? undefined
    : `${objectName} has no field ${name.slice(objectName.length + 1)}.`;
}

/** A field of an object, or of a parent on the way: `Status__c`, `Opportunity__r.StageName`. */
export function pathField({ org }: OrgProject, object: ObjectDef, path: string): FieldDef | undefined {
  const steps = path.split('.');
  let owner: ObjectDef | undefined = object;
  for (const step of steps.slice(0, -1)) {
    const targets: string[] | undefined = owner && relationshipOf(owner, step)?.targets;
    owner = targets?.length === 1 ? objectOf(org, targets[0]!) : undefined;
  }
  return owner && fieldOf(owner, steps.at(-1)!);
}

/** A related object by the name of its child relationship: `Opportunity`, `Opportunity.Call_Plans__r`. */
export function relatedObject({ org }: OrgProject, path: string): ObjectDef | undefined {
  const [first, ...relationships] = path.split('.') as [string, ...string[]];
  let object = objectOf(org, first);
  for (const name of relationships) {
    const child = object && (childOf(object, name) ?? childOf(object, name.replace(/__r$/, '') + '__r'));
    object = child && objectOf(org, child.childObject);
  }
  return object;
}

/** A component of a kind, by the suffix of its file. */
export function componentNamed(project: OrgProject, suffix: string, what: string): NameCheck {
  return (name) =>
    ofSuffix(project, suffix).some((source) => source.name === name) ? undefined : `There is no ${what} ${name}.`;
}

export function classNamed({ org }: OrgProject, name: string): string | undefined {
  return org.apex.some((source) => source.kind === 'class' && source.name === name)
    ? undefined
    : `There is no Apex class ${name}.`;
}

/** Tabs of the platform: `standard-Opportunity`, `standard-home`. */
export function tabNamed(project: OrgProject, name: string): string | undefined {
  const standard = /^standard-(\w+)$/.exec(name)?.[1];
  if (standard === undefined) return componentNamed(project, 'tab', 'tab')(name);
  return PLATFORM_TABS.has(standard.toLowerCase()) || objectOf(project.org, standard)
    ? undefined
    : `The platform has no tab ${name}.`;
}

const PLATFORM_TABS = new Set([
  'home',
  'report',
  'dashboard',
  'feed',
  'file',
  'chatter',
  'case',
  'campaign',
  'forecasting3',
]);
