/** What the scripts of the components import: Apex methods, schema, labels, permissions and each other. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fieldOf, objectOf, relationshipOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { MethodDecl } from '../../../../local-org/src/apex/compiler/ast.ts';
import type { Finding } from '../../finding.ts';
import { apexTrees, methodsOf } from '../apex-trees.ts';
import { ofSuffix, type OrgProject } from '../project.ts';
import { bundles, type Bundle, type Script } from './bundles.ts';

/** Modules that name nothing of the project. LWC Developer Guide, "@salesforce Modules". */
const NAMELESS =
  /^@salesforce\/(apex|i18n\/\w+(\.\w+)*|client\/formFactor|user\/(Id|isGuest)|userPermission\/\w+|community\/\w+|site\/\w+)$/;

type Check = (project: OrgProject, name: string) => string | undefined;

/** By the second part of the module's name: what is wrong with the rest of it. */
const CHECKS: Record<string, Check> = {
  apex: (project, name) => (auraMethod(project, name) ? undefined : noMethod(project, name)),
  schema: wrongSchema,
  label: ({ org }, name) =>
    !name.startsWith('c.') || org.labels.has(name.slice(2).toLowerCase())
      ? undefined
      : `There is no label ${name.slice(2)}.`,
  customPermission: ({ org }, name) =>
    org.customPermissions.has(name.toLowerCase()) ? undefined : `There is no custom permission ${name}.`,
  messageChannel: (project, name) => wrongFile(project, 'messageChannel', name.replace(/__c$/, ''), 'message channel'),
  resourceUrl: (project, name) => wrongFile(project, 'resource', name, 'static resource'),
  contentAssetUrl: (project, name) => wrongFile(project, 'asset', name, 'asset file'),
};

export function* checkModules(project: OrgProject): Generator<Finding> {
  for (const bundle of bundles(project).values()) {
    for (const script of bundle.scripts) {
      for (const { module, line, column } of script.imports) {
        const message = wrongModule(project, bundle, module);
        if (message) yield { file: script.file, line, column, message };
      }
      yield* checkWires(project, script);
    }
  }
}

function wrongModule(project: OrgProject, bundle: Bundle, module: string): string | undefined {
  if (module.startsWith('.')) return wrongRelative(bundle, module);
  if (module === 'lwc' || module.startsWith('lightning/') || NAMELESS.test(module)) return undefined;
  if (module.startsWith('c/'))
    return bundles(project).has(module.slice(2)) ? undefined : `There is no component ${module}.`;
  const [, kind, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(module) ?? [];
  const check = kind && CHECKS[kind];
  return check ? check(project, name!) : `"${module}" is no module that an org provides.`;
}

function wrongRelative(bundle: Bundle, module: string): string | undefined {
  const path = join(bundle.dir, module);
  const found = ['', '.ts', '.js', '.html', '.css'].some((suffix) => existsSync(path + suffix));
  if (module.includes('..')) return `"${module}" leaves the bundle, which an org does not allow. Import c/….`;
  return found ? undefined : `${bundle.name} has no file ${module}.`;
}

function wrongFile(project: OrgProject, suffix: string, name: string, what: string): string | undefined {
  return ofSuffix(project, suffix).some((source) => source.name === name) ? undefined : `There is no ${what} ${name}.`;
}

function wrongSchema({ org }: OrgProject, name: string): string | undefined {
  const [objectName, ...path] = name.split('.') as [string, ...string[]];
  let object = objectOf(org, objectName);
  if (!object) return `There is no object ${objectName}.`;
  for (const step of path.slice(0, -1)) {
    const relationship = relationshipOf(object, step);
    const parent = relationship?.targets.length === 1 ? objectOf(org, relationship.targets[0]!) : undefined;
    if (!parent) return `${object.name} has no relationship ${step} to one object.`;
    object = parent;
  }
  const field = path.at(-1);
  return field === undefined || fieldOf(object, field) ? undefined : `${object.name} has no field ${field}.`;
}

// ---- Apex methods --------------------------------------------------------------------------------------------------

function auraMethod(project: OrgProject, name: string): MethodDecl | undefined {
  const [className, methodName] = name.split('.') as [string, string | undefined];
  const found = apexTrees(project).find((each) => each.kind === 'class' && each.name === className);
  if (!found || found.tree.kind !== 'class') return undefined;
  return methodsOf(found.tree).find((method) => method.name === methodName && auraEnabled(method) !== undefined);
}

function auraEnabled(method: MethodDecl): Record<string, unknown> | undefined {
  const annotation = method.modifiers.annotations.find(({ name }) => name.toLowerCase() === 'auraenabled');
  return annotation && method.modifiers.words.includes('static') ? annotation.params : undefined;
}

function noMethod(project: OrgProject, name: string): string {
  const exists = project.org.apex.some((source) => source.kind === 'class' && source.name === name.split('.')[0]);
  return exists
    ? `${name} is no static method with @AuraEnabled (names count with their case here).`
    : `There is no Apex class ${name.split('.')[0]}.`;
}

/** Only cacheable methods can be wired; the others fail when the component is created. */
function* checkWires(project: OrgProject, script: Script): Generator<Finding> {
  for (const { adapter, line, column } of script.wires) {
    const module = script.imports.find(({ name }) => name === adapter)?.module;
    const [, name] = /^@salesforce\/apex\/(.+)$/.exec(module ?? '') ?? [];
    const method = name && auraMethod(project, name);
    if (!method || isCacheable(method)) continue;
    const message = `${basename(name)} is wired, so its annotation must be @AuraEnabled(cacheable=true).`;
    yield { file: script.file, line, column, message };
  }
}

function isCacheable(method: MethodDecl): boolean {
  return Object.entries(auraEnabled(method) ?? {}).some(
    ([key, value]) => key.toLowerCase() === 'cacheable' && String(value).toLowerCase() === 'true',
  );
}
