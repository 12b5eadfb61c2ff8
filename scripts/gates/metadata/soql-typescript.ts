/** Queries in TypeScript that talks to an org: the scripts and the plugin. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { TextQuery } from './soql.ts';

const FOLDERS = ['scripts', 'plugin/src'];

/** Fixtures of the gates hold wrong queries on purpose. */
const EXEMPT = /(^|\/)fixtures\//;

export function* typeScriptQueries(dir: string): Generator<TextQuery> {
  for (const folder of FOLDERS.filter((each) => existsSync(join(dir, each)))) {
    for (const found of globSync(`${folder}/**/*.ts`, { cwd: dir }).sort()) {
      const file = found.replaceAll('\\', '/');
      if (!EXEMPT.test(file)) yield* queriesIn(file, readFileSync(join(dir, file), 'utf8'));
    }
  }
}

function* queriesIn(file: string, source: string): Generator<TextQuery> {
  if (!/\bSELECT\s/i.test(source)) return;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(tree);
  for (const node of textNodes(tree)) {
    const text = textOf(node, constants);
    if (text === undefined || !/^\s*SELECT\s[\s\S]*\sFROM\s/i.test(text)) continue;
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    yield { file, line: line + 1, column: character + 1, text };
  }
}

/** Literals, templates and sums of them, the outermost only. */
function* textNodes(node: ts.Node): Generator<ts.Expression> {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node)) yield node as ts.Expression;
  else for (const child of childrenOf(node)) yield* textNodes(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** `const NAME = 'text'` anywhere in the file. */
function constantsOf(tree: ts.SourceFile): Map<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      constants.set(node.name.text, node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return constants;
}

/** @returns undefined where a part decides more than a value */
function textOf(node: ts.Expression, constants: Map<string, ts.Expression>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const init = constants.get(node.text);
    return init && !ts.isIdentifier(init) ? textOf(init, constants) : undefined;
  }
  if (isSum(node)) {
    const left = textOf(node.left, constants);
    return left === undefined ? undefined : append(left, node.right, constants);
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  let text: string | undefined = node.head.text;
  for (const span of node.templateSpans) {
    text = append(text, span.expression, constants);
    if (text === undefined) return undefined;
    text += span.literal.text;
  }
  return text;
}

function append(text: string, part: ts.Expression, constants: Map<string, ts.Expression>): string | undefined {
  const known = textOf(part, constants) ?? placeholder(text);
  return known === undefined ? undefined : text + known;
}

/** Something that may stand where a value of the running program is put in. */
function placeholder(before: string): string | undefined {
  const quotes = before.replaceAll(/\\./g, '').split("'").length - 1;
  if (quotes % 2 === 1) return 'x';
  if (/(=|<|>|\bLIKE|\bIN)\s*$/i.test(before)) return ':value';
  if (/\bIN\s*\(\s*$/i.test(before)) return "'x'";
  return /\b(LIMIT|OFFSET)\s*$/i.test(before) ? '1' : undefined;
}
