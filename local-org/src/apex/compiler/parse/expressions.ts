/** ANTLR's expressions → ours. */
import {
  ArrayExpressionContext,
  AssignExpressionContext,
  BitExpressionContext,
  BoundExpressionContext,
  CastExpressionContext,
  CmpExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  IdPrimaryContext,
  InstanceOfExpressionContext,
  LiteralPrimaryContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SoqlPrimaryContext,
  SubExpressionContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  VoidPrimaryContext,
} from '@apexdevtools/apex-parser';
import type {
  ApexParseTree,
  ApexParserRuleContext,
  CreatedNameContext,
  ExpressionContext,
  ExpressionListContext,
  MethodCallContext,
  PrimaryContext,
  SoqlLiteralContext,
} from '@apexdevtools/apex-parser';
import type { Expr, NewExpr, SoqlExpr, TypeNode } from '../ast.ts';
import { at, lowerLiteral, lowerType } from './common.ts';

export function lowerExpr(ctx: ExpressionContext): Expr {
  const node = at(ctx);
  if (ctx instanceof PrimaryExpressionContext) return lowerPrimary(ctx.primary());
  if (ctx instanceof SubExpressionContext) return { ...node, kind: 'paren', inner: lowerExpr(ctx.expression()) };
  if (ctx instanceof DotExpressionContext) return lowerDot(ctx);
  if (ctx instanceof MethodCallExpressionContext) return lowerCall(ctx.methodCall());
  if (ctx instanceof NewExpressionContext) return lowerNew(ctx);
  if (ctx instanceof AssignExpressionContext) {
    const [target, value] = ctx.expression_list();
    return { ...node, kind: 'assign', op: operatorText(ctx), target: lowerExpr(target!), value: lowerExpr(value!) };
  }
  if (ctx instanceof ArrayExpressionContext) {
    const [target, index] = ctx.expression_list();
    return { ...node, kind: 'index', target: lowerExpr(target!), index: lowerExpr(index!) };
  }
  if (ctx instanceof CondExpressionContext) {
    const [condition, then, otherwise] = ctx.expression_list().map(lowerExpr);
    return { ...node, kind: 'conditional', condition: condition!, then: then!, otherwise: otherwise! };
  }
  if (ctx instanceof CastExpressionContext)
    return { ...node, kind: 'cast', type: lowerType(ctx.typeRef()), operand: lowerExpr(ctx.expression()) };
  if (ctx instanceof InstanceOfExpressionContext)
    return { ...node, kind: 'instanceof', operand: lowerExpr(ctx.expression()), type: lowerType(ctx.typeRef()) };
  if (ctx instanceof PreOpExpressionContext || ctx instanceof NegExpressionContext) {
    const op = ctx.getChild(0).getText();
    const operand = lowerExpr(ctx.expression());
    if (op === '++' || op === '--')
      return { ...node, kind: 'increment', op: op[0] as '+' | '-', prefix: true, target: operand };
    return { ...node, kind: 'unary', op: op as '-', operand };
  }
  if (ctx instanceof PostOpExpressionContext) {
    const op = ctx.getChild(1).getText()[0] as '+' | '-';
    return { ...node, kind: 'increment', op, prefix: false, target: lowerExpr(ctx.expression()) };
  }
  return lowerBinary(ctx);
}

function lowerBinary(ctx: ExpressionContext): Expr {
  const operands = (ctx as ExpressionContext & { expression_list(): ExpressionContext[] }).expression_list();
  const op = operatorText(ctx);
  const left = lowerExpr(operands[0]!);
  const right = lowerExpr(operands[1]!);
  return { ...at(ctx), kind: 'binary', op: op === '<>' ? '!=' : op, left, right };
}

/** All tokens between the operands: `>>>` and `>=` are several tokens in the grammar. */
function operatorText(ctx: ExpressionContext): string {
  if (ctx instanceof BitExpressionContext || ctx instanceof CmpExpressionContext) {
    return (ctx.children ?? [])
      .filter((child) => 'symbol' in child)
      .map((child) => child.getText())
      .join('');
  }
  return ctx.getChild(1).getText();
}

function lowerPrimary(ctx: PrimaryContext): Expr {
  const node = at(ctx);
  if (ctx instanceof IdPrimaryContext) return { ...node, kind: 'name', name: ctx.id().getText() };
  if (ctx instanceof LiteralPrimaryContext) return lowerLiteral(ctx.literal());
  if (ctx instanceof ThisPrimaryContext) return { ...node, kind: 'this' };
  if (ctx instanceof SuperPrimaryContext) return { ...node, kind: 'super' };
  if (ctx instanceof TypeRefPrimaryContext) return { ...node, kind: 'classLiteral', type: lowerType(ctx.typeRef()) };
  if (ctx instanceof SoqlPrimaryContext) return lowerSoql(ctx.soqlLiteral());
  if (ctx instanceof VoidPrimaryContext) return { ...node, kind: 'unsupported', what: 'void.class' };
  return { ...node, kind: 'unsupported', what: 'A SOSL search' };
}

function lowerDot(ctx: DotExpressionContext): Expr {
  const target = lowerExpr(ctx.expression());
  const safe = ctx.QUESTIONDOT() != null;
  const call = ctx.dotMethodCall();
  if (call) {
    const name = call.anyId().getText();
    return { ...at(call), kind: 'call', target, name, args: lowerArgs(call.expressionList()), safe };
  }
  return { ...at(ctx.anyId()), kind: 'dot', target, name: ctx.anyId().getText(), safe };
}

function lowerCall(ctx: MethodCallContext): Expr {
  const args = lowerArgs(ctx.expressionList());
  const node = at(ctx);
  if (ctx.THIS()) return { ...node, kind: 'constructorCall', which: 'this', args };
  if (ctx.SUPER()) return { ...node, kind: 'constructorCall', which: 'super', args };
  return { ...node, kind: 'call', target: null, name: ctx.id().getText(), args, safe: false };
}

const lowerArgs = (ctx: ExpressionListContext | null): Expr[] => (ctx?.expression_list() ?? []).map(lowerExpr);

function lowerNew(ctx: NewExpressionContext): NewExpr {
  const creator = ctx.creator();
  const type = lowerCreatedName(creator.createdName());
  const base = { ...at(ctx), kind: 'new', type } as const;
  const constructor = creator.classCreatorRest();
  if (constructor) return { ...base, form: 'constructor', args: lowerArgs(constructor.arguments().expressionList()) };
  const array = creator.arrayCreatorRest();
  if (array) {
    const list: TypeNode = { line: type.line, col: type.col, names: ['List'], args: [type] };
    if (array.expression()) return { ...base, type: list, form: 'sized', size: lowerExpr(array.expression()) };
    const items = array.arrayInitializer()?.expression_list() ?? [];
    return { ...base, type: list, form: 'items', items: items.map(lowerExpr) };
  }
  const map = creator.mapCreatorRest();
  if (map) {
    const entries = map.mapCreatorRestPair_list().map((pair): [Expr, Expr] => {
      const [key, value] = pair.expression_list();
      return [lowerExpr(key!), lowerExpr(value!)];
    });
    return { ...base, form: 'entries', entries };
  }
  const set = creator.setCreatorRest();
  if (set) return { ...base, form: 'items', items: set.expression_list().map(lowerExpr) };
  return { ...base, form: 'empty' };
}

function lowerCreatedName(ctx: CreatedNameContext): TypeNode {
  const parts = ctx.idCreatedNamePair_list();
  const args = parts.at(-1)?.typeList()?.typeRef_list().map(lowerType) ?? [];
  return { ...at(ctx), names: parts.map((part) => part.anyId().getText()), args };
}

function lowerSoql(ctx: SoqlLiteralContext): SoqlExpr {
  const query = ctx.query();
  const stream = query.start.getInputStream();
  // up to the closing bracket: the grammar leaves trailing comments outside the last clause
  const text = stream.getText(query.start.start, atEnd(ctx) - 1);
  return { ...at(ctx), kind: 'soql', text: text.trim(), binds: collectBinds(query).map((bind) => lowerExpr(bind)) };
}

const atEnd = (ctx: ApexParserRuleContext): number => ctx.stop!.start;

function collectBinds(tree: ApexParseTree, found: ExpressionContext[] = []): ExpressionContext[] {
  if (tree instanceof BoundExpressionContext) {
    found.push(tree.expression());
    return found;
  }
  for (const child of (tree as ApexParserRuleContext).children ?? []) collectBinds(child, found);
  return found;
}
