/** Parts of objects that name fields: list views, compact layouts, search layouts, field sets, lookup filters. */
import { objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { ObjectDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, objectFolder, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, type Element } from '../xml-tree.ts';
import { named, pathField } from './names.ts';

/** Standard columns of list views and search layouts: `NAME`, `OWNER.ALIAS`, `CREATED_DATE`. */
const STANDARD_COLUMN = /^[A-Z][A-Z0-9_.]*$/;

export function* checkObjectParts(project: OrgProject): Generator<Finding> {
  for (const [source, object] of partsOf(project, 'listView')) {
    const fields = [...childrenOf(source.root, 'columns'), ...childrenOf(source.root, 'filters', 'field')];
    yield* checkFields(project, source, object, fields);
  }
  for (const [source, object] of partsOf(project, 'compactLayout')) {
    yield* checkFields(project, source, object, childrenOf(source.root, 'fields'));
  }
  for (const [source, object] of partsOf(project, 'fieldSet')) {
    const fields = ['displayedFields', 'availableFields'].flatMap((list) => childrenOf(source.root, list, 'field'));
    yield* checkFields(project, source, object, fields);
  }
  for (const source of ofSuffix(project, 'object')) yield* checkObject(project, source);
}

function partsOf({ org, ...project }: OrgProject, suffix: string): [Source, ObjectDef][] {
  return ofSuffix(project, suffix).flatMap((source) => {
    const object = objectOf(org, objectFolder(source));
    return object ? [[source, object]] : [];
  });
}

function* checkObject(project: OrgProject, source: Source): Generator<Finding> {
  const object = objectOf(project.org, source.name);
  if (!object) return;
  const searched = childOf(source.root, 'searchLayouts')?.children ?? [];
  const fields = searched.filter(({ name }) => name.endsWith('Fields') || name === 'searchFilterFields');
  yield* checkFields(project, source, object, fields);
  const layout = childOf(source.root, 'compactLayoutAssignment');
  const layouts = partsOf(project, 'compactLayout').filter(([, owner]) => owner === object);
  if (layout && layout.text !== 'SYSTEM' && !layouts.some(([{ name }]) => name === layout.text)) {
    yield at(source, layout, `${object.name} has no compact layout ${layout.text}.`);
  }
}

function* checkFields(project: OrgProject, source: Source, object: ObjectDef, elements: Element[]): Generator<Finding> {
  yield* named(source, elements, (name) =>
    STANDARD_COLUMN.test(name) || pathField(project, object, name) ? undefined : `${object.name} has no field ${name}.`,
  );
}
