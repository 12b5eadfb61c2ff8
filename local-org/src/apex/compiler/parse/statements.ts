/** ANTLR's statements → ours. */
import {
  BlockContext,
  BreakStatementContext,
  ContinueStatementContext,
  DeleteStatementContext,
  DoWhileStatementContext,
  ExpressionStatementContext,
  ForStatementContext,
  IfStatementContext,
  InsertStatementContext,
  LocalVariableDeclarationStatementContext,
  MergeStatementContext,
  ReturnStatementContext,
  RunAsStatementContext,
  SwitchStatementContext,
  ThrowStatementContext,
  TryStatementContext,
  UndeleteStatementContext,
  UpdateStatementContext,
  UpsertStatementContext,
  WhileStatementContext,
} from '@apexdevtools/apex-parser';
import type {
  AccessLevelContext,
  ApexParserRuleContext,
  ExpressionContext,
  LocalVariableDeclarationContext,
  StatementContext,
  WhenControlContext,
  WhenLiteralContext,
} from '@apexdevtools/apex-parser';
import type { Block, DmlStatement, Expr, LocalVariable, Statement, SwitchCase, TryStatement } from '../ast.ts';
import { unsupported } from '../errors.ts';
import { at, integerLiteral, lowerModifiers, lowerQualifiedType, lowerType, stringLiteral } from './common.ts';
import { lowerExpr } from './expressions.ts';

export function lowerBlock(ctx: BlockContext): Block {
  return { ...at(ctx), kind: 'block', body: ctx.statement_list().map(lowerStatement) };
}

export function lowerStatement(ctx: StatementContext): Statement {
  const s = ctx.getChild(0) as ApexParserRuleContext;
  const node = at(s);
  if (s instanceof BlockContext) return lowerBlock(s);
  if (s instanceof ExpressionStatementContext) return { ...node, kind: 'expression', expr: lowerExpr(s.expression()) };
  if (s instanceof LocalVariableDeclarationStatementContext) return lowerLocal(s.localVariableDeclaration());
  if (s instanceof IfStatementContext) {
    const [then, otherwise] = s.statement_list().map(lowerStatement);
    const condition = lowerExpr(s.parExpression().expression());
    return { ...node, kind: 'if', condition, then: then!, otherwise: otherwise ?? null };
  }
  if (s instanceof ReturnStatementContext)
    return { ...node, kind: 'return', value: s.expression() ? lowerExpr(s.expression()) : null };
  if (s instanceof ForStatementContext) return lowerFor(s);
  if (s instanceof WhileStatementContext) {
    const condition = lowerExpr(s.parExpression().expression());
    return { ...node, kind: 'while', condition, body: s.statement() ? lowerStatement(s.statement()) : null };
  }
  if (s instanceof DoWhileStatementContext) {
    const condition = lowerExpr(s.parExpression().expression());
    return { ...node, kind: 'dowhile', condition, body: lowerBlock(s.block()) };
  }
  if (s instanceof TryStatementContext) return lowerTry(s);
  if (s instanceof SwitchStatementContext) {
    const cases = s.whenControl_list().map(lowerCase);
    return { ...node, kind: 'switch', subject: lowerExpr(s.expression()), cases };
  }
  if (s instanceof ThrowStatementContext) return { ...node, kind: 'throw', value: lowerExpr(s.expression()) };
  if (s instanceof BreakStatementContext) return { ...node, kind: 'break' };
  if (s instanceof ContinueStatementContext) return { ...node, kind: 'continue' };
  if (s instanceof InsertStatementContext) return lowerDml(s, 'insert');
  if (s instanceof UpdateStatementContext) return lowerDml(s, 'update');
  if (s instanceof UpsertStatementContext) return lowerDml(s, 'upsert', s.qualifiedName()?.getText());
  if (s instanceof DeleteStatementContext) return lowerDml(s, 'delete');
  if (s instanceof UndeleteStatementContext) return lowerDml(s, 'undelete');
  if (s instanceof MergeStatementContext) return lowerMerge(s);
  if (s instanceof RunAsStatementContext) {
    const args = (s.expressionList()?.expression_list() ?? []).map(lowerExpr);
    return { ...node, kind: 'runas', args, body: lowerBlock(s.block()) };
  }
  return unsupported(node, `The statement '${s.getText().slice(0, 40)}'`);
}

export function lowerLocal(ctx: LocalVariableDeclarationContext): LocalVariable {
  return {
    ...at(ctx),
    kind: 'local',
    isFinal: lowerModifiers(ctx.modifier_list()).words.includes('final'),
    type: lowerType(ctx.typeRef()),
    variables: ctx
      .variableDeclarators()
      .variableDeclarator_list()
      .map((variable) => ({
        ...at(variable),
        name: variable.id().getText(),
        init: variable.expression() ? lowerExpr(variable.expression()) : null,
      })),
  };
}

function lowerFor(ctx: ForStatementContext): Statement {
  const node = at(ctx);
  const body = ctx.statement() ? lowerStatement(ctx.statement()) : null;
  const control = ctx.forControl();
  const each = control.enhancedForControl();
  if (each) {
    const source = lowerExpr(each.expression());
    return { ...node, kind: 'foreach', type: lowerType(each.typeRef()), name: each.id().getText(), source, body };
  }
  const init = control.forInit();
  const declared = init?.localVariableDeclaration();
  return {
    ...node,
    kind: 'for',
    init: declared ? lowerLocal(declared) : (init?.expressionList().expression_list().map(lowerExpr) ?? null),
    condition: control.expression() ? lowerExpr(control.expression()) : null,
    update: control.forUpdate()?.expressionList().expression_list().map(lowerExpr) ?? [],
    body,
  };
}

function lowerTry(ctx: TryStatementContext): TryStatement {
  return {
    ...at(ctx),
    kind: 'try',
    body: lowerBlock(ctx.block()),
    catches: ctx.catchClause_list().map((clause) => ({
      ...at(clause),
      type: lowerQualifiedType(clause.qualifiedName()),
      name: clause.id().getText(),
      body: lowerBlock(clause.block()),
    })),
    finallyBlock: ctx.finallyBlock() ? lowerBlock(ctx.finallyBlock().block()) : null,
  };
}

function lowerCase(ctx: WhenControlContext): SwitchCase {
  const value = ctx.whenValue();
  const pattern = value.typeRef() ? { type: lowerType(value.typeRef()), name: value.id().getText() } : null;
  return {
    ...at(ctx),
    isElse: value.ELSE() != null,
    pattern,
    values: value.whenLiteral_list().map(lowerWhenLiteral),
    body: lowerBlock(ctx.block()),
  };
}

function lowerWhenLiteral(ctx: WhenLiteralContext): SwitchCase['values'][number] {
  const node = at(ctx);
  const inner = ctx.whenLiteral();
  if (inner) return lowerWhenLiteral(inner);
  if (ctx.NULL()) return { ...node, kind: 'literal', type: 'null', value: 'null' };
  const name = ctx.qualifiedName();
  if (name) return { ...node, kind: 'constantName', names: name.id_list().map((id) => id.getText()) };
  if (ctx.StringLiteral()) return stringLiteral(node, ctx.StringLiteral().getText());
  const sign = ctx.SUB_list().length % 2 === 1 ? '-' : '';
  if (ctx.LongLiteral())
    return { ...node, kind: 'literal', type: 'Long', value: sign + ctx.LongLiteral().getText().slice(0, -1) };
  if (ctx.IntegerLiteral()) {
    const literal = integerLiteral(node, ctx.IntegerLiteral().getText());
    return { ...literal, value: sign + literal.value };
  }
  return unsupported(node, `The when value ${ctx.getText()}`);
}

/** `merge master duplicate;` is `Database.merge(master, duplicate)`. */
function lowerMerge(ctx: MergeStatementContext): Statement {
  const node = at(ctx);
  const name = (text: string): Expr => ({ ...node, kind: 'name', name: text });
  const level = ctx.accessLevel();
  const mode: Expr[] = level
    ? [
        {
          ...node,
          kind: 'dot',
          target: name('AccessLevel'),
          name: level.USER() ? 'USER_MODE' : 'SYSTEM_MODE',
          safe: false,
        },
      ]
    : [];
  const args = [...ctx.expression_list().map(lowerExpr), ...mode];
  return {
    ...node,
    kind: 'expression',
    expr: { ...node, kind: 'call', target: name('Database'), name: 'merge', args, safe: false },
  };
}

function lowerDml(
  ctx: ApexParserRuleContext & { expression(): ExpressionContext; accessLevel(): AccessLevelContext | null },
  operation: DmlStatement['operation'],
  externalId?: string,
): DmlStatement {
  const level = ctx.accessLevel();
  return {
    ...at(ctx),
    kind: 'dml',
    operation,
    mode: level ? (level.USER() ? 'user' : 'system') : null,
    target: lowerExpr(ctx.expression()),
    externalId: externalId ?? null,
  };
}
