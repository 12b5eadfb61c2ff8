/** Apps, tabs and quick actions: what they show exists. */
import { objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, textOf, type Element } from '../xml-tree.ts';
import { componentNamed, named, tabNamed } from './names.ts';

export function* checkApps(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'app')) {
    yield* named(source, childrenOf(source.root, 'tabs'), (name) => tabNamed(project, name));
    const overrides = ['actionOverrides', 'profileActionOverrides'].flatMap((tag) => childrenOf(source.root, tag));
    for (const override of overrides) yield* checkOverride(project, source, override);
    yield* named(source, childrenOf(source.root, 'utilityBar'), componentNamed(project, 'flexipage', 'utility bar'));
  }
  for (const source of ofSuffix(project, 'tab')) yield* checkTab(project, source);
  for (const source of ofSuffix(project, 'quickAction')) yield* checkAction(project, source);
}

/** An override puts a page in the place of a standard one, of the same object and kind. */
function* checkOverride(project: OrgProject, source: Source, override: Element): Generator<Finding> {
  if (textOf(override, 'type') !== 'Flexipage') return;
  const content = childOf(override, 'content');
  const page = project.org.flexiPages.get(content?.text.toLowerCase() ?? '');
  if (!page) {
    yield at(source, content ?? override, `There is no page ${content?.text}.`);
    return;
  }
  const object = childOf(override, 'pageOrSobjectType');
  if (object?.text === 'standard-home') {
    if (page.type !== 'HomePage') yield at(source, content, `${page.name} is a ${page.type}, no HomePage.`);
  } else if (object && page.sobject !== object.text) {
    yield at(source, content, `${page.name} is a page of ${page.sobject ?? 'no object'}, not of ${object.text}.`);
  }
}

function* checkTab(project: OrgProject, source: Source): Generator<Finding> {
  const isObject = textOf(source.root, 'customObject') === 'true';
  if (isObject && objectOf(project.org, source.name)?.name !== source.name) {
    yield at(source, source.root, `There is no object ${source.name}.`);
  }
  yield* named(source, childrenOf(source.root, 'flexiPage'), componentNamed(project, 'flexipage', 'page'));
  yield* named(source, childrenOf(source.root, 'lwcComponent'), (name) => withTarget(project, name, 'lightning__Tab'));
  if (!isObject && !textOf(source.root, 'label')) yield at(source, source.root, 'a tab of no object needs a <label>.');
  const motif = childOf(source.root, 'motif');
  if (motif && !/^Custom\d{1,3}: .+$/.test(motif.text)) {
    yield at(source, motif, `"${motif.text}" is no motif. They are named like "Custom53: Bell".`);
  }
}

function* checkAction(project: OrgProject, source: Source): Generator<Finding> {
  const [object, rest] = source.name.split('.') as [string, string | undefined];
  if (rest !== undefined && !objectOf(project.org, object)) {
    yield at(source, source.root, `There is no object ${object}.`);
  }
  const component = childrenOf(source.root, 'lightningWebComponent');
  const target = rest === undefined ? 'lightning__GlobalAction' : 'lightning__RecordAction';
  yield* named(source, component, (name) => withTarget(project, name, target));
  const objects = childrenOf(source.root, 'targetObject');
  yield* named(source, objects, (name) => (objectOf(project.org, name) ? undefined : `There is no object ${name}.`));
}

function withTarget({ org }: OrgProject, name: string, target: string): string | undefined {
  const bundle = org.lwc.get(name.toLowerCase());
  if (bundle?.name !== name) return `There is no component ${name}.`;
  return bundle.targets.includes(target) ? undefined : `${name} lacks the target ${target}.`;
}
