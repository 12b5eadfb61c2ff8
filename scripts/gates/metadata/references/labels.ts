/** Custom labels: each one that is named exists, each one that exists is used outside of tests. */
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject } from '../project.ts';
import { childrenOf, textOf } from '../xml-tree.ts';
import { globalsInMetadata, importsOfKind, labelsInApex, missing } from './usage.ts';

export function* checkLabels(project: OrgProject): Generator<Finding> {
  const imported = [...importsOfKind(project, 'label')].map((each) => ({
    ...each,
    name: each.name.replace(/^c\./, ''),
  }));
  // What a component imports and a page names is checked with the component and with the page.
  const elsewhere = [...imported, ...globalsInMetadata(project, '$Label')];
  const inApex = [...labelsInApex(project)];
  for (const mention of inApex) {
    if (!project.org.labels.has(mention.name.toLowerCase()))
      yield missing(mention, `There is no label ${mention.name}.`);
  }
  const used = new Set([...inApex, ...elsewhere].filter(({ isTest }) => !isTest).map(({ name }) => name.toLowerCase()));
  for (const source of ofSuffix(project, 'labels')) {
    for (const label of childrenOf(source.root, 'labels')) {
      const name = textOf(label, 'fullName') ?? '';
      if (!used.has(name.toLowerCase())) yield at(source, label, `The label ${name} is used nowhere. Take it out.`);
    }
  }
}
