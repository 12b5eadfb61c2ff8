/** Where names of the metadata are used: product code, components, formulas. Tests do not count. */
import type { Finding } from '../../finding.ts';
import { apexTrees, nodesOf, pathOf, textsOf } from '../apex-trees.ts';
import type { OrgProject } from '../project.ts';
import { everyElement, type Element } from '../xml-tree.ts';
import { bundles } from './bundles.ts';

/** A place that names something, for findings about what is not there. */
export interface Mention {
  name: string;
  file: string;
  line: number;
  column: number;
  isTest: boolean;
}

/** `Label.X` and `System.Label.X` in Apex. */
export function* labelsInApex(project: OrgProject): Generator<Mention> {
  for (const { file, tree, isTest } of apexTrees(project)) {
    for (const node of nodesOf(tree)) {
      if (node.kind !== 'dot') continue;
      const path = pathOf(node as never)?.map((name) => name.toLowerCase());
      const isLabel = path?.at(-2) === 'label' && (path.length === 2 || (path.length === 3 && path[0] === 'system'));
      if (!isLabel) continue;
      yield { name: node.name as string, file, line: node.line, column: node.col, isTest };
    }
  }
}

/** What components import from `@salesforce/<kind>/…`. */
export function* importsOfKind(project: OrgProject, kind: string): Generator<Mention> {
  const prefix = `@salesforce/${kind}/`;
  for (const { scripts } of bundles(project).values()) {
    for (const { file, imports } of scripts) {
      for (const { module, line, column } of imports) {
        if (!module.startsWith(prefix)) continue;
        yield { name: module.slice(prefix.length), file, line, column, isTest: false };
      }
    }
  }
}

/** `$Label.X`, `$Permission.X` in formulas, pages and other metadata; the name is the last step. */
export function* globalsInMetadata(project: OrgProject, global: string): Generator<Mention> {
  const pattern = new RegExp(`\\${global}\\.(?:[\\w]+\\.)*(\\w+)`, 'g');
  for (const { file, root } of project.sources) {
    for (const element of everyElement(root)) {
      for (const [, name] of element.text.matchAll(pattern)) {
        yield { name: name!, file, line: element.line, column: 1, isTest: false };
      }
    }
  }
}

/** The words of a text that may be names. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\w+/g) ?? [];
}

export interface Words {
  /** Names, literals and queries of classes and triggers that are no tests. */
  code: Set<string>;
  /** Texts of metadata files by file; permission sets left out, since a grant is no use. */
  metadata: Map<string, Set<string>>;
}

const wordsIn = new WeakMap<OrgProject['org'], Words>();

export function usedWords(project: OrgProject): Words {
  let words = wordsIn.get(project.org);
  if (!words) wordsIn.set(project.org, (words = collect(project)));
  return words;
}

function collect(project: OrgProject): Words {
  const code = new Set<string>();
  const add = (text: string): void => wordsOf(text).forEach((word) => code.add(word));
  for (const { tree, isTest } of apexTrees(project)) if (!isTest) for (const text of textsOf(tree)) add(text);
  for (const { scripts, templates } of bundles(project).values()) {
    for (const { text } of [...scripts, ...templates]) add(text);
  }
  const metadata = new Map<string, Set<string>>();
  for (const { file, root, suffix } of project.sources) {
    if (suffix !== 'permissionset') metadata.set(file, new Set(wordsOf(allText(root))));
  }
  return { code, metadata };
}

function allText(root: Element): string {
  return [...everyElement(root)].map(({ text }) => text).join(' ');
}

export function missing({ file, line, column }: Mention, message: string): Finding {
  return { file, line, column, message };
}
