/** Small helpers over ANTLR's contexts: positions, type references, modifiers, annotations. */
import type {
  AnnotationContext,
  ApexParserRuleContext,
  LiteralContext,
  ModifierContext,
  QualifiedNameContext,
  TypeNameContext,
  TypeRefContext,
} from '@apexdevtools/apex-parser';
import type { AnnotationMeta } from '../../emitted.ts';
import type { Literal, Modifiers, Node, TypeNode } from '../ast.ts';
import { fail } from '../errors.ts';

export function at(ctx: ApexParserRuleContext): Node {
  return { line: ctx.start.line, col: ctx.start.column + 1 };
}

/** Source text from the first to the last token, blanks and comments included. */
export function sourceText(first: ApexParserRuleContext, last: ApexParserRuleContext = first): string {
  return first.start.getInputStream().getText(first.start.start, last.stop!.stop);
}

export function lowerType(ctx: TypeRefContext): TypeNode {
  const names: string[] = [];
  let args: TypeNode[] = [];
  for (const part of ctx.typeName_list()) {
    names.push(typeName(part));
    const list = part.typeArguments();
    if (list) args = list.typeList().typeRef_list().map(lowerType);
  }
  let type: TypeNode = { ...at(ctx), names, args };
  for (let i = ctx.arraySubscripts()?.LBRACK_list().length ?? 0; i > 0; i--) {
    type = { line: type.line, col: type.col, names: ['List'], args: [type] };
  }
  return type;
}

const typeName = (ctx: TypeNameContext): string => (ctx.LIST() ?? ctx.SET() ?? ctx.MAP() ?? ctx.id()).getText();

export function lowerQualifiedType(ctx: QualifiedNameContext): TypeNode {
  return { ...at(ctx), names: ctx.id_list().map((id) => id.getText()), args: [] };
}

export function lowerModifiers(list: ModifierContext[]): Modifiers {
  const words: string[] = [];
  const annotations: AnnotationMeta[] = [];
  for (const modifier of list) {
    const annotation = modifier.annotation();
    if (annotation) annotations.push(lowerAnnotation(annotation));
    else if (modifier.SHARING()) words.push(`${modifier.getChild(0).getText().toLowerCase()} sharing`);
    else words.push(modifier.getText().toLowerCase());
  }
  // `testMethod` is the old spelling of @IsTest
  if (words.includes('testmethod')) {
    annotations.push({ name: 'istest', params: {} });
    words.push('static');
  }
  return { words, annotations };
}

function lowerAnnotation(ctx: AnnotationContext): AnnotationMeta {
  const params: AnnotationMeta['params'] = {};
  for (const pair of ctx.elementValuePairs()?.elementValuePair_list() ?? []) {
    params[pair.id().getText().toLowerCase()] = plainValue(pair.elementValue().literal());
  }
  const single = ctx.elementValue();
  if (single) params['value'] = plainValue(single.literal());
  return { name: ctx.id().getText().toLowerCase(), params };
}

function plainValue(ctx: LiteralContext): string | boolean | number | null {
  const literal = lowerLiteral(ctx);
  switch (literal.type) {
    case 'null':
      return null;
    case 'Boolean':
      return literal.value === 'true';
    case 'String':
      return literal.value;
    default:
      return Number(literal.value);
  }
}

export function lowerLiteral(ctx: LiteralContext): Literal {
  const node = at(ctx);
  const text = ctx.getText();
  if (ctx.NULL()) return { ...node, kind: 'literal', type: 'null', value: 'null' };
  if (ctx.BooleanLiteral()) return { ...node, kind: 'literal', type: 'Boolean', value: text.toLowerCase() };
  if (ctx.IntegerLiteral()) return integerLiteral(node, text);
  if (ctx.LongLiteral()) return { ...node, kind: 'literal', type: 'Long', value: text.slice(0, -1) };
  if (ctx.StringLiteral()) return stringLiteral(node, text);
  if (ctx.MultilineStringLiteral()) {
    const inner = text.slice(3, -3).replace(/^[^\S\n]*\r?\n/, '');
    return { ...node, kind: 'literal', type: 'String', value: unescapeApex(node, inner) };
  }
  const isDouble = /d$/i.test(text);
  return {
    ...node,
    kind: 'literal',
    type: isDouble ? 'Double' : 'Decimal',
    value: isDouble ? text.slice(0, -1) : text,
  };
}

export function integerLiteral(node: Node, text: string): Literal {
  // 2147483648 is only legal behind a minus sign, where the translator folds it
  if (Number(text) > 2147483648) fail(node, `Illegal integer`);
  return { ...node, kind: 'literal', type: 'Integer', value: text };
}

export function stringLiteral(node: Node, text: string): Literal {
  return { ...node, kind: 'literal', type: 'String', value: unescapeApex(node, text.slice(1, -1)) };
}

const ESCAPES: Record<string, string> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  s: ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

function unescapeApex(node: Node, text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(parseInt(escape.slice(1), 16));
    return ESCAPES[escape] ?? fail(node, `Invalid string literal '${text}'. Illegal character sequence '\\${escape}'`);
  });
}
