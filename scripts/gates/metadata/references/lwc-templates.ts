/**
 * Templates: every component a tag names exists, every attribute is a public property of it, and every name in an
 * expression is a member of the class. None of that is an error in a browser: a wrong name is just empty.
 */
import { kebabcaseToCamelcase, parse } from '@lwc/template-compiler';
import { basename } from 'node:path';
import type { Finding } from '../../finding.ts';
import type { OrgProject } from '../project.ts';
import { baseComponent, bundles, knownOf, type Known } from './bundles.ts';

/** Base components whose source Salesforce does not publish. Component Reference, "Lightning Web Components". */
const CLOSED = new Set(
  (
    'lightning-record-form lightning-record-edit-form lightning-record-view-form lightning-input-field ' +
    'lightning-output-field lightning-messages lightning-record-picker lightning-file-upload lightning-map ' +
    'lightning-input-rich-text lightning-rich-text-toolbar-button lightning-rich-text-toolbar-button-group ' +
    'lightning-click-to-dial lightning-flow lightning-quick-action-panel'
  ).split(' '),
);

/** Properties every element has, whatever its class declares. */
const GLOBAL = new Set(
  (
    'accessKey dir draggable hidden id lang role slot spellcheck style tabIndex title class contentEditable inputMode ' +
    'exportparts part'
  ).split(' '),
);

/** The parts of the template's tree that are read here. */
interface TemplateNode {
  type: string;
  name?: string;
  location: { startLine: number; startColumn: number };
  children?: TemplateNode[];
  /** `lwc:elseif` and `lwc:else`, in a chain. */
  else?: TemplateNode;
  properties?: { name: string; attributeName: string; location: TemplateNode['location']; value: unknown }[];
  item?: { name: string };
  index?: { name: string };
  iterator?: { name: string };
}

export function* checkTemplates(project: OrgProject): Generator<Finding> {
  for (const bundle of bundles(project).values()) {
    const isTable = bundle.scripts.some((script) => script.component?.base === 'lightning/datatable');
    for (const { file, text } of bundle.templates) {
      // Templates of a table's custom cells see the cell's values, not the class.
      const own = isTable ? undefined : knownOf(project, `c/${bundle.name}`);
      const { root } = parse(text, {});
      // What does not parse is an error of the LWC compiler, and reported by it.
      if (!root) continue;
      // A bundle may hold several templates, one per view; they share the class.
      yield* checkNode(project, file, root as unknown as TemplateNode, own, new Set());
    }
  }
}

function* checkNode(
  project: OrgProject,
  file: string,
  node: TemplateNode,
  own: Known | undefined,
  variables: Set<string>,
): Generator<Finding> {
  const loop = [node.item, node.index, node.iterator].flatMap((each) => (each ? [each.name] : []));
  const inScope = loop.length > 0 ? new Set([...variables, ...loop]) : variables;
  if (node.type === 'Component') yield* checkComponent(project, file, node);
  if (own) {
    for (const { name, location } of expressionsOf(node)) {
      if (own.members.has(name) || inScope.has(name)) continue;
      const bundle = basename(file).replace('.html', '');
      yield place(file, location, `{${name}} is no member of the component ${bundle}.`);
    }
  }
  for (const child of [...(node.children ?? []), ...(node.else ? [node.else] : [])])
    yield* checkNode(project, file, child, own, inScope);
}

function* checkComponent(project: OrgProject, file: string, node: TemplateNode): Generator<Finding> {
  const tag = node.name!;
  // `c-status-badge` is of the module `c/statusBadge`.
  const module = kebabcaseToCamelcase(tag);
  if (!exists(project, tag, module)) {
    yield place(file, node.location, `There is no component <${tag}>.`);
    return;
  }
  const known = knownOf(project, module);
  if (!known) return;
  for (const { name, attributeName, location } of node.properties ?? []) {
    if (known.api.has(name) || GLOBAL.has(name) || /^(aria|data)[A-Z-]/.test(name)) continue;
    yield place(file, location, `<${tag}> has no public property for "${attributeName}".`);
  }
}

function exists(project: OrgProject, tag: string, module: string): boolean {
  const [namespace, name] = module.split('/') as [string, string];
  if (namespace === 'c') return bundles(project).has(name);
  return namespace !== 'lightning' || CLOSED.has(tag) || baseComponent(name) !== undefined;
}

/** First names of the expressions of a node, not of its children: `panel` of `{panel.title}`. */
function* expressionsOf(node: TemplateNode): Generator<{ name: string; location: TemplateNode['location'] }> {
  const { children: _children, else: _else, item: _item, index: _index, iterator: _iterator, ...own } = node;
  yield* namesIn(own, node.location);
}

function* namesIn(
  part: unknown,
  near: TemplateNode['location'],
): Generator<{
  name: string;
  location: TemplateNode['location'];
}> {
  if (typeof part !== 'object' || part === null) return;
  const node = part as { type?: string; name?: string; object?: unknown; location?: TemplateNode['location'] };
  const location = node.location ?? near;
  if (node.type === 'Identifier' && node.name) yield { name: node.name, location };
  else if (node.type === 'MemberExpression') yield* namesIn(node.object, location);
  else if (node.type !== 'Comment') for (const value of Object.values(part)) yield* namesIn(value, location);
}

function place(file: string, location: TemplateNode['location'], message: string): Finding {
  return { file, line: location.startLine, column: location.startColumn, message };
}
