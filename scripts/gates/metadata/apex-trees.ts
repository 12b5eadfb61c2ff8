/** The project's Apex as syntax trees of the local org's compiler, and ways to walk them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CompileCache } from '../../../local-org/src/apex/compiler/cache.ts';
import { ApexCompileError } from '../../../local-org/src/apex/compiler/errors.ts';
import type {
  Expr,
  MethodDecl,
  Modifiers,
  Node,
  SourceUnit,
  TypeDecl,
} from '../../../local-org/src/apex/compiler/ast.ts';
import { relativeTo } from '../finding.ts';
import type { OrgProject } from './project.ts';

export interface ApexTree {
  /** Relative to the project. */
  file: string;
  name: string;
  kind: 'class' | 'trigger';
  tree: SourceUnit;
  /** The class is a test, or a helper of tests. */
  isTest: boolean;
}

export const apexCacheOf = (dir: string): string => join(dir, '.cache', 'apex');

const treesOf = new WeakMap<OrgProject['org'], ApexTree[]>();

/** Sources that do not parse are left out: the SOQL gate compiles the project and names them. */
export function apexTrees({ dir, org }: OrgProject): ApexTree[] {
  let trees = treesOf.get(org);
  if (!trees) treesOf.set(org, (trees = readTrees(dir, org)));
  return trees;
}

function readTrees(dir: string, org: OrgProject['org']): ApexTree[] {
  const cache = new CompileCache(apexCacheOf(dir));
  return org.apex.flatMap((source) => {
    try {
      const known = cache.readTree(source);
      const tree = known ?? parser().parseUnit(source.kind, source.file, source.source);
      if (!known) cache.writeTree(source, tree);
      const { name, kind } = source;
      return [{ file: relativeTo(dir, source.file), name, kind, tree, isTest: isTestClass(tree) }];
    } catch (error) {
      if (error instanceof ApexCompileError) return [];
      throw error;
    }
  });
}

/** The grammar is large: it is loaded when something must be parsed, which a warm cache spares. */
function parser(): typeof import('../../../local-org/src/apex/compiler/parse/parse.ts') {
  return createRequire(import.meta.url)('../../../local-org/src/apex/compiler/parse/parse.ts');
}

function isTestClass(tree: SourceUnit): boolean {
  return 'modifiers' in tree && hasAnnotation(tree.modifiers, 'isTest');
}

export function hasAnnotation(modifiers: Modifiers, name: string): boolean {
  return modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === name.toLowerCase());
}

export type AnyNode = Node & { kind: string } & Record<string, unknown>;

/** Every node that has a kind, parents first. */
export function* nodesOf(part: unknown): Generator<AnyNode> {
  if (typeof part !== 'object' || part === null) return;
  if (typeof (part as AnyNode).kind === 'string') yield part as AnyNode;
  for (const value of Object.values(part)) yield* nodesOf(value);
}

/** Every text in the tree: names, literals, queries. Comments are not in it. */
export function* textsOf(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (typeof part === 'object' && part !== null) for (const value of Object.values(part)) yield* textsOf(value);
}

/** A class and its inner classes. */
export function* typesOf(tree: SourceUnit): Generator<TypeDecl> {
  if (tree.kind === 'trigger' || tree.kind === 'anonymous') return;
  yield tree;
  for (const member of tree.members) if (member.kind === 'type') yield* typesOf(member.decl);
}

export function methodsOf(type: TypeDecl): MethodDecl[] {
  return type.members.filter((member) => member.kind === 'method');
}

/** `['System', 'Label', 'X']` for a path of plain names. */
export function pathOf(expr: Expr | null): string[] | undefined {
  if (expr?.kind === 'name') return [expr.name];
  if (expr?.kind !== 'dot') return undefined;
  const target = pathOf(expr.target);
  return target && [...target, expr.name];
}
