/**
 * What people need permission for is granted: custom fields, controllers. And what has no permissions of its own, the
 * fields of configuration, is used somewhere.
 */
import { basename } from 'node:path';
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { ObjectDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { apexTrees, hasAnnotation, methodsOf } from '../apex-trees.ts';
import { at, objectFolder, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { ungrantable } from './permission-sets.ts';
import { usedWords } from './usage.ts';

export function* checkGrants(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'field')) yield* checkField(project, source);
  yield* checkClasses(project);
}

function* checkField(project: OrgProject, source: Source): Generator<Finding> {
  const { org } = project;
  const folder = objectFolder(source);
  for (const owner of folder === 'Activity' ? ['Event', 'Task'] : [folder]) {
    const object = objectOf(org, owner);
    const field = object && fieldOf(object, source.name);
    if (!object || !field?.custom) continue;
    if (ungrantable(object, field)) {
      if (!isUsed(project, source, object)) {
        yield at(source, source.root, `${owner}.${field.name} is used nowhere. Take it out.`);
      }
      continue;
    }
    const key = `${owner}.${field.name}`.toLowerCase();
    if ([...org.permissionSets.values()].some(({ fields }) => fields.get(key)?.read)) continue;
    yield at(source, source.root, `No permission set makes ${owner}.${field.name} readable.`);
  }
}

/** Records of a custom metadata type fill its fields; that alone is no use of them. */
function isUsed(project: OrgProject, source: Source, object: ObjectDef): boolean {
  const { code, metadata } = usedWords(project);
  const name = source.name.toLowerCase();
  const records = `${object.name.replace(/__mdt$/, '')}.`;
  return (
    code.has(name) ||
    code.has(name.replace(/__c$/, '__r')) ||
    [...metadata].some(
      ([file, words]) => file !== source.file && !basename(file).startsWith(records) && words.has(name),
    )
  );
}

/** People call these classes by themselves, so each needs access to them. */
function* checkClasses(project: OrgProject): Generator<Finding> {
  const granted = new Set([...project.org.permissionSets.values()].flatMap((set) => [...set.apexClasses]));
  for (const { file, name, tree, isTest } of apexTrees(project)) {
    if (tree.kind !== 'class' || isTest || granted.has(name)) continue;
    const isController = methodsOf(tree).some(({ modifiers }) => hasAnnotation(modifiers, 'AuraEnabled'));
    if (!isController && !hasAnnotation(tree.modifiers, 'RestResource')) continue;
    const what = isController ? '@AuraEnabled methods' : '@RestResource';
    yield { file, line: tree.line, column: tree.col, message: `${name} has ${what}, but no permission set grants it.` };
  }
}
