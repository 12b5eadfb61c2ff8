/** Custom permissions: each one asked for exists; each one that exists is asked for, and granted to somebody. */
import type { CallExpr, Expr, MethodDecl, SoqlExpr, TypeDecl } from '../../../../local-org/src/apex/compiler/ast.ts';
import type { Finding } from '../../finding.ts';
import { apexTrees, methodsOf, nodesOf, pathOf, typesOf } from '../apex-trees.ts';
import { at, ofSuffix, type OrgProject } from '../project.ts';
import { globalsInMetadata, importsOfKind, missing, type Mention } from './usage.ts';

export function* checkCustomPermissions(project: OrgProject): Generator<Finding> {
  const { org } = project;
  const inApex = [...askedInApex(project)];
  for (const mention of inApex) {
    if (org.customPermissions.has(mention.name.toLowerCase())) continue;
    yield missing(mention, `There is no custom permission ${mention.name}.`);
  }
  // Imports, formulas and pages are checked where they stand.
  const asked = [
    ...inApex,
    ...importsOfKind(project, 'customPermission'),
    ...globalsInMetadata(project, '$Permission'),
  ];
  const used = new Set(asked.filter(({ isTest }) => !isTest).map(({ name }) => name.toLowerCase()));
  const granted = new Set(
    [...org.permissionSets.values()].flatMap((set) => [...set.customPermissions]).map((name) => name.toLowerCase()),
  );
  for (const source of ofSuffix(project, 'customPermission')) {
    const name = source.name.toLowerCase();
    if (!used.has(name)) yield at(source, source.root, `Nothing asks for the custom permission ${source.name}.`);
    if (!granted.has(name)) yield at(source, source.root, `No permission set grants ${source.name}.`);
  }
}

/** A query that asks who holds a permission, which `checkPermission` only knows of the running user. */
const BY_QUERY = /\bFROM\s+CustomPermission\s+WHERE\s+DeveloperName\s*=\s*'(\w+)'/i;

/** `FeatureManagement.checkPermission('X')`, directly or through a method that passes its parameter on; or by a query. */
function* askedInApex(project: OrgProject): Generator<Mention> {
  for (const { file, tree, isTest } of apexTrees(project)) {
    const askers = new Set([...typesOf(tree)].flatMap(passingOn).map((name) => name.toLowerCase()));
    for (const node of nodesOf(tree)) {
      const queried = node.kind === 'soql' ? BY_QUERY.exec((node as unknown as SoqlExpr).text)?.[1] : undefined;
      if (queried) {
        const { line, col } = node as unknown as SoqlExpr;
        yield { name: queried, file, line, column: col, isTest };
      }
      if (node.kind !== 'call') continue;
      const call = node as unknown as CallExpr;
      const asks = isCheck(call) || (call.target === null && askers.has(call.name.toLowerCase()));
      const [name] = call.args;
      if (!asks || name?.kind !== 'literal') continue;
      yield { name: name.value, file, line: name.line, column: name.col, isTest };
    }
  }
}

function isCheck(call: CallExpr): boolean {
  return (
    call.name.toLowerCase() === 'checkpermission' && pathOf(call.target)?.at(-1)?.toLowerCase() === 'featuremanagement'
  );
}

function passingOn(type: TypeDecl): string[] {
  return methodsOf(type)
    .filter((method) => [...nodesOf(method.body)].some((node) => node.kind === 'call' && passes(node as never, method)))
    .map(({ name }) => name);
}

function passes(call: CallExpr, method: MethodDecl): boolean {
  const [argument] = call.args as (Expr | undefined)[];
  const name = argument?.kind === 'name' ? argument.name.toLowerCase() : undefined;
  return isCheck(call) && method.params[0]?.name.toLowerCase() === name;
}
