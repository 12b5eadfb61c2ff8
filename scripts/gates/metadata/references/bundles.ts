/** LWC bundles as the reference checks see them: modules imported, public properties, members, templates. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { relativeTo } from '../../finding.ts';
import type { OrgProject } from '../project.ts';

export interface Import {
  module: string;
  /** Local name of the default import. */
  name: string | undefined;
  line: number;
  column: number;
}

export interface Script {
  /** Relative to the project. */
  file: string;
  text: string;
  imports: Import[];
  /** `@wire(adapter, …)`: the adapter's name and its line. */
  wires: { adapter: string; line: number; column: number }[];
  /** The class the file exports by default. */
  component: ComponentClass | undefined;
}

export interface ComponentClass {
  /** Names with `@api`. */
  api: Set<string>;
  members: Set<string>;
  /** Module of the class it extends; undefined where that is no imported class. */
  base: string | undefined;
}

export interface Bundle {
  name: string;
  dir: string;
  scripts: Script[];
  templates: { file: string; text: string }[];
}

const bundlesOf = new WeakMap<OrgProject['org'], Map<string, Bundle>>();

/** The project's bundles by their exact name. */
export function bundles({ dir, org }: OrgProject): Map<string, Bundle> {
  let found = bundlesOf.get(org);
  if (!found) {
    found = new Map([...org.lwc.values()].map((bundle) => [bundle.name, readBundle(dir, bundle.dir)]));
    bundlesOf.set(org, found);
  }
  return found;
}

function readBundle(projectDir: string, dir: string): Bundle {
  const names = readdirSync(dir);
  // The TypeScript is the source; the JavaScript beside it is made from it.
  const scripts = names.filter(
    (name) => /(?<!\.d)\.ts$/.test(name) || (name.endsWith('.js') && !names.includes(tsOf(name))),
  );
  return {
    name: basename(dir),
    dir,
    scripts: scripts.map((name) => readScript(projectDir, join(dir, name))),
    templates: names
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ file: relativeTo(projectDir, join(dir, name)), text: readFileSync(join(dir, name), 'utf8') })),
  };
}

const tsOf = (name: string): string => name.replace(/\.js$/, '.ts');

function readScript(projectDir: string, path: string): Script {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const script: Script = { file: relativeTo(projectDir, path), text, imports: [], wires: [], component: undefined };
  const place = (node: ts.Node): { line: number; column: number } => {
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    return { line: line + 1, column: character + 1 };
  };
  for (const { module, name, node } of importsOf(tree)) script.imports.push({ module, name, ...place(node) });
  for (const statement of tree.statements) {
    if (!ts.isClassDeclaration(statement) || !isDefaultExport(statement)) continue;
    script.component = readClass(statement, script.imports, tree);
    for (const member of statement.members) {
      for (const { name, args } of decoratorsOf(member)) {
        if (name === 'wire' && args[0]) script.wires.push({ adapter: args[0].getText(tree), ...place(args[0]) });
      }
    }
  }
  return script;
}

function* importsOf(tree: ts.SourceFile): Generator<{ module: string; name: string | undefined; node: ts.Node }> {
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    const name = ts.isImportDeclaration(statement) ? statement.importClause?.name?.text : undefined;
    yield { module: specifier.text, name, node: specifier };
  }
}

function isDefaultExport(node: ts.ClassDeclaration): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function readClass(node: ts.ClassDeclaration, imports: Import[], tree: ts.SourceFile): ComponentClass {
  const component: ComponentClass = { api: new Set(), members: new Set(), base: undefined };
  const parent = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  // `NavigationMixin(Parent)` adds methods only.
  const names = parent ? parent.expression.getText(tree).split(/[^\w$]+/) : [];
  component.base = imports.find(({ name }) => name !== undefined && names.includes(name))?.module;
  for (const member of node.members) {
    if (!member.name || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    component.members.add(member.name.text);
    if (decoratorsOf(member).some(({ name }) => name === 'api')) component.api.add(member.name.text);
  }
  return component;
}

function decoratorsOf(member: ts.Node): { name: string; args: readonly ts.Expression[] }[] {
  return (ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : []).map(({ expression }) =>
    ts.isCallExpression(expression)
      ? { name: expression.expression.getText(), args: expression.arguments }
      : { name: expression.getText(), args: [] },
  );
}

export type Known = { api: Set<string>; members: Set<string> };

/**
 * Public properties and members of a component and of the classes it extends.
 *
 * @param module as imported: `c/statusBadge`, `lightning/button`
 * @returns undefined where a class of the chain cannot be read
 */
export function knownOf(project: OrgProject, module: string): Known | undefined {
  const known: Known = { api: new Set(), members: new Set() };
  for (let at: string | undefined = module; at !== undefined;) {
    const component = classOf(project, at);
    if (!component) return undefined;
    for (const name of component.api) known.api.add(name);
    for (const name of component.members) known.members.add(name);
    at = component.base;
  }
  return known;
}

function classOf(project: OrgProject, module: string): ComponentClass | undefined {
  const [namespace, name] = module.split('/') as [string, string];
  if (namespace === 'c') {
    return bundles(project)
      .get(name)
      ?.scripts.find(({ file }) => basename(file).replace(/\.(ts|js)$/, '') === name)?.component;
  }
  return namespace === 'lightning' ? baseComponent(name)?.component : undefined;
}

const BASE_COMPONENTS = join(
  fileURLToPath(import.meta.resolve('lightning-base-components/package.json')),
  '../src/lightning',
);
const baseComponents = new Map<string, Script | undefined>();

/** A base component as Salesforce publishes its source; not all are published. */
export function baseComponent(name: string): Script | undefined {
  if (!baseComponents.has(name)) {
    const file = join(BASE_COMPONENTS, name, `${name}.js`);
    baseComponents.set(name, existsSync(file) ? readScript(BASE_COMPONENTS, file) : undefined);
  }
  return baseComponents.get(name);
}
