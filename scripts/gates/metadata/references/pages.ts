/** Lightning pages: template and regions, components and their properties, what visibility rules name. */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { LwcBundle } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';
import { knownOf } from './bundles.ts';
import { pathField } from './names.ts';

/** Page type → what its template's name begins with, and the target a component must have. */
const PAGE_TYPES: Record<string, { template: RegExp; target: string }> = {
  RecordPage: { template: /^flexipage:recordHome|^c:/, target: 'lightning__RecordPage' },
  AppPage: { template: /^flexipage:(?!recordHome)|^c:/, target: 'lightning__AppPage' },
  HomePage: { template: /^home:|^c:/, target: 'lightning__HomePage' },
};

/** Regions of the templates in use; those of others are not checked. */
const REGIONS: Record<string, string[]> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
};

export function* checkPages(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'flexipage')) {
    yield* checkTemplate(source);
    yield* checkSobject(project, source);
    yield* checkIdentifiers(source);
    for (const instance of instancesOf(source)) yield* checkComponent(project, source, instance);
    yield* checkExpressions(project, source);
  }
}

function* checkTemplate(source: Source): Generator<Finding> {
  const type = textOf(source.root, 'type') ?? '';
  const template = childOf(source.root, 'template', 'name');
  if (!template) return;
  if (PAGE_TYPES[type] && !PAGE_TYPES[type].template.test(template.text)) {
    yield at(source, template, `${template.text} is no template of a ${type}.`);
  }
  const regions = REGIONS[template.text];
  for (const region of childrenOf(source.root, 'flexiPageRegions')) {
    const name = childOf(region, 'name');
    if (!regions || textOf(region, 'type') === 'Facet' || !name || regions.includes(name.text)) continue;
    yield at(source, name, `${template.text} has no region ${name.text}. Regions: ${regions.join(', ')}.`);
  }
}

function* checkSobject({ org }: OrgProject, source: Source): Generator<Finding> {
  const element = childOf(source.root, 'sobjectType');
  const isRecordPage = textOf(source.root, 'type') === 'RecordPage';
  if (isRecordPage && !element) yield at(source, source.root, 'a record page needs <sobjectType>.');
  if (element && !objectOf(org, element.text)) yield at(source, element, `There is no object ${element.text}.`);
}

function* checkIdentifiers(source: Source): Generator<Finding> {
  const facets = childrenOf(source.root, 'flexiPageRegions', 'name').map(({ text }) => text);
  const seen = new Set<string>();
  for (const element of everyElement(source.root)) {
    if (element.name === 'identifier') {
      if (seen.has(element.text)) yield at(source, element, `The identifier ${element.text} is there twice.`);
      seen.add(element.text);
    }
    // `Facet-…` is how the builder names the regions that a component holds.
    if (element.name === 'value' && element.text.startsWith('Facet-') && !facets.includes(element.text)) {
      yield at(source, element, `The page has no facet ${element.text}.`);
    }
  }
}

function instancesOf(source: Source): Element[] {
  return childrenOf(source.root, 'flexiPageRegions', 'itemInstances', 'componentInstance');
}

function* checkComponent(project: OrgProject, source: Source, instance: Element): Generator<Finding> {
  const nameElement = childOf(instance, 'componentName');
  const [namespace, name] = (nameElement?.text ?? '').split(':') as [string, string | undefined];
  if (!/^[a-z]\w*$/.test(namespace) || !name) {
    yield at(source, nameElement ?? instance, 'A component is named namespace:component.');
  }
  if (namespace !== 'c' || !name) return;
  const bundle = project.org.lwc.get(name.toLowerCase());
  if (bundle?.name !== name) {
    yield at(source, nameElement, `There is no component c:${name}.`);
    return;
  }
  const refusal = notPlaceable(source, bundle);
  if (refusal) yield at(source, nameElement, refusal);
  yield* checkProperties(project, source, instance, bundle);
}

function notPlaceable(source: Source, bundle: LwcBundle): string | undefined {
  if (!bundle.isExposed) return `${bundle.name} is not exposed (isExposed in its .js-meta.xml).`;
  const type = textOf(source.root, 'type') ?? '';
  const target = PAGE_TYPES[type]?.target;
  if (target && !bundle.targets.includes(target)) return `${bundle.name} lacks the target ${target}.`;
  const sobject = textOf(source.root, 'sobjectType');
  if (type !== 'RecordPage' || bundle.objects.length === 0 || !sobject || bundle.objects.includes(sobject)) {
    return undefined;
  }
  return `${bundle.name} is for ${bundle.objects.join(', ')}, not for ${sobject}.`;
}

/** A page sets what the component offers the admin: a <property> of its design, which is an @api property. */
function* checkProperties(
  project: OrgProject,
  source: Source,
  instance: Element,
  bundle: LwcBundle,
): Generator<Finding> {
  const meta = ofSuffix(project, 'js').find(({ name }) => name === bundle.name);
  const offered = childrenOf(meta?.root, 'targetConfigs', 'targetConfig', 'property').map(
    ({ attributes }) => attributes.name,
  );
  const known = knownOf(project, `c/${bundle.name}`);
  for (const property of childrenOf(instance, 'componentInstanceProperties', 'name')) {
    if (offered.includes(property.text) && known?.api.has(property.text) !== false) continue;
    yield at(source, property, `${bundle.name} offers no property ${property.text}.`);
  }
}

/** `{!Record.StageName}`, `{!$Permission.CustomPermission.X}`, `{!$Label.X}` in visibility rules and properties. */
function* checkExpressions(project: OrgProject, source: Source): Generator<Finding> {
  const object = objectOf(project.org, textOf(source.root, 'sobjectType') ?? '');
  for (const element of everyElement(source.root)) {
    for (const [, path] of element.text.matchAll(/\{!([$\w.]+)\}/g)) {
      const message = wrongExpression(project, object, path!);
      if (message) yield at(source, element, message);
    }
    if (element.name !== 'fieldItem' || !object) continue;
    const field = /^Record\.(.+)$/.exec(element.text)?.[1];
    if (!field || !fieldOf(object, field)) yield at(source, element, `${object.name} has no field ${element.text}.`);
  }
}

function wrongExpression(project: OrgProject, object: ReturnType<typeof objectOf>, path: string): string | undefined {
  const { org } = project;
  const [root, ...rest] = path.split('.') as [string, ...string[]];
  const last = rest.at(-1) ?? '';
  if (root === 'Record' && object) {
    return pathField(project, object, rest.join('.')) ? undefined : `${object.name} has no field ${rest.join('.')}.`;
  }
  if (root === '$Permission' && rest[0] === 'CustomPermission') {
    return org.customPermissions.has(last.toLowerCase()) ? undefined : `There is no custom permission ${last}.`;
  }
  if (root === '$Label') return org.labels.has(last.toLowerCase()) ? undefined : `There is no label ${last}.`;
  return undefined;
}
