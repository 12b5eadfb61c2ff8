/** Statements: one Apex statement begins one line of JavaScript, marked with its Apex line. */
import type { Block, DmlStatement, Expr, LocalVariable, Statement } from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import { isExceptionType } from '../model/convert.ts';
import { listElement, VOID } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { assignTo, condition, convert, nonNull, notVoid, typeText } from './convert-value.ts';
import { asValue, closeChain, translate, translateOperand } from './expressions.ts';
import { completes } from './flow.ts';
import { writeFor, writeForEach, writeWhile } from './loops.ts';
import { writeSwitch } from './switch.ts';
import { writeTry } from './try.ts';
import { quote, rt } from './values.ts';

/** The statements of a block in a scope of their own. */
export function writeBlock(body: Body, block: Block): void {
  body.inScope(() => writeStatements(body, block.body));
}

export function writeStatements(body: Body, statements: Statement[]): void {
  for (const [index, statement] of statements.entries()) {
    writeStatement(body, statement);
    if (index < statements.length - 1 && !completes(statement)) {
      body.unit.problems.add(body.unit.file, statements[index + 1]!, 'Unreachable statement');
    }
  }
}

export function writeStatement(body: Body, statement: Statement): void {
  body.unit.guarded(() => dispatch(body, statement));
}

/** Marks the line as executable and returns the hook that goes in front of the statement. */
export function hook(body: Body, at: { line: number }): string {
  body.unit.executable.add(at.line);
  return `$h(${at.line}); `;
}

function dispatch(body: Body, s: Statement): void {
  const { unit } = body;
  const line = (text: string): void => unit.line(hook(body, s) + text, body.at(s));
  switch (s.kind) {
    case 'block':
      unit.open('{');
      writeBlock(body, s);
      return unit.close();
    case 'local':
      return writeLocal(body, s);
    case 'expression':
      return line(`${expressionStatement(body, s.expr)};`);
    case 'if':
      return writeIf(body, s);
    case 'for':
      return writeFor(body, s);
    case 'foreach':
      return writeForEach(body, s);
    case 'while':
    case 'dowhile':
      return writeWhile(body, s);
    case 'try':
      return writeTry(body, s);
    case 'switch':
      return writeSwitch(body, s);
    case 'return':
      return line(returnStatement(body, s));
    case 'throw': {
      const thrown = translate(body, s.value);
      if (!isExceptionType(thrown.type))
        fail(s, `Throw expression must be of type exception: ${typeText(thrown.type)}`);
      return line(`throw ${nonNull(thrown)};`);
    }
    case 'break':
    case 'continue':
      if (body.loopDepth === 0) fail(s, `${s.kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`);
      return line(`${s.kind};`);
    case 'dml':
      return line(dmlStatement(body, s));
    case 'runas':
      return writeRunAs(body, s);
  }
}

export function expressionStatement(body: Body, expr: Expr): string {
  const value = closeChain(asValue(translateOperand(body, expr), expr));
  if (!value.isStatement) fail(expr, 'Expression cannot be a statement.');
  return value.bare ?? value.js;
}

function writeLocal(body: Body, s: LocalVariable): void {
  const type = localType(body, s);
  for (const variable of s.variables) {
    try {
      const init = variable.init ? assignTo(body, translate(body, variable.init, type), type, variable) : 'null';
      const js = body.declare(variable, variable.name, type);
      body.unit.line(`${hook(body, s)}let ${js} = ${init};`, body.at(variable));
    } catch (error) {
      // the name stays known, so that one mistake is reported once
      if (!body.variable(variable.name)) body.declare(variable, variable.name, type);
      throw error;
    }
  }
}

/** When the type is wrong, its variables are only remembered as unknown. */
function localType(body: Body, s: LocalVariable): Type {
  try {
    const type = body.world.resolve(s.type, body.info);
    if (type === VOID) fail(s, 'Variable cannot be of type void');
    return type;
  } catch (error) {
    for (const variable of s.variables) body.markUnknown(variable.name);
    throw error;
  }
}

function writeIf(body: Body, s: Statement & { kind: 'if' }): void {
  const { unit } = body;
  const test = condition(translate(body, s.condition), s.condition);
  unit.open(`${hook(body, s)}if (${test}) {`, body.at(s));
  writeNested(body, s.then);
  if (s.otherwise) {
    unit.between('} else {');
    writeNested(body, s.otherwise);
  }
  unit.close();
}

/** A branch or loop body: braces are already there. */
export function writeNested(body: Body, statement: Statement | null): void {
  if (!statement) return;
  body.inScope(() =>
    statement.kind === 'block' ? writeStatements(body, statement.body) : writeStatement(body, statement),
  );
}

function returnStatement(body: Body, s: Statement & { kind: 'return' }): string {
  const { returns, kind } = body.options;
  if (kind === 'constructor') {
    if (s.value) fail(s, 'Constructors must not return a value');
    return 'return this;';
  }
  if (!s.value) {
    if (returns !== VOID) fail(s, `Missing return statement required return type: ${returns.name}`);
    return 'return;';
  }
  if (returns === VOID) return fail(s, 'Void method must not return a value');
  const value = notVoid(translate(body, s.value, returns), s.value);
  const code =
    convert(body, value, returns) ?? fail(s, `Illegal conversion from ${typeText(value.type)} to ${returns.name}`);
  return `return ${code};`;
}

function dmlStatement(body: Body, s: DmlStatement): string {
  const target = translate(body, s.target);
  const row = listElement(target.type) ?? target.type;
  if (row.kind !== 'sobject') fail(s, `DML requires SObject or SObject list type: ${typeText(target.type)}`);
  body.callsOut = true;
  const mode = s.mode === null ? 'null' : quote(s.mode);
  const externalId =
    s.externalId === null ? 'null' : quote(externalIdField(body, s, row.kind === 'sobject' ? row.name : ''));
  return `${rt('dml', quote(s.operation), target.js, body.sharing, mode, externalId)};`;
}

/** `upsert rows Key__c` or `upsert rows Plan__c.Key__c`. */
function externalIdField(body: Body, s: DmlStatement, objectName: string): string {
  const name = s.externalId!.split('.').at(-1)!;
  const type = body.world.sobject(objectName);
  const field = type && body.world.fieldOf(type, name);
  if (!field) return fail(s, `Variable does not exist: ${name}`);
  return field.name;
}

function writeRunAs(body: Body, s: Statement & { kind: 'runas' }): void {
  const { unit } = body;
  const [user] = s.args.map((arg) => translate(body, arg));
  if (s.args.length !== 1 || user!.type.name !== 'User') unsupported(s, 'System.runAs with anything but a User');
  const before = body.temp();
  unit.line(`${hook(body, s)}${before} = ${rt('beginRunAs', nonNull(user!))};`, body.at(s));
  unit.open('try {');
  writeBlock(body, s.body);
  unit.between('} finally {');
  unit.line(`${rt('endRunAs', before)};`);
  unit.close();
}
