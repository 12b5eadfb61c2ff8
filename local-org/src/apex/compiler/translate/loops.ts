/** Loops. SOQL loops fetch rows one by one or in lists of 200, by the type of the loop variable. */
import type { Expr, LocalVariable, Node, Statement } from '../ast.ts';
import { fail } from '../errors.ts';
import { conversionHelper, distance } from '../model/convert.ts';
import { listElement, SOBJECT } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { assignTo, condition, typeText } from './convert-value.ts';
import { elementOf } from './collections.ts';
import { translate } from './expressions.ts';
import { expressionStatement, hook, writeNested } from './statements.ts';
import { rt } from './values.ts';
import type { Value } from './values.ts';

function writeLoopBody(body: Body, statement: Statement | null, loop: Node): void {
  body.loopDepth++;
  try {
    // an empty body must meet the hook too, or an endless loop would escape the CPU limit
    if (!statement || (statement.kind === 'block' && statement.body.length === 0)) body.unit.line(hook(body, loop));
    writeNested(body, statement);
  } finally {
    body.loopDepth--;
  }
}

export function writeFor(body: Body, s: Statement & { kind: 'for' }): void {
  body.inScope(() => {
    const init =
      s.init === null ? '' : Array.isArray(s.init) ? expressionList(body, s.init) : declarations(body, s.init);
    const test = s.condition ? condition(translate(body, s.condition), s.condition) : '';
    const update = expressionList(body, s.update);
    body.unit.open(`${hook(body, s)}for (${init}; ${test}; ${update}) {`, body.at(s));
    writeLoopBody(body, s.body, s);
    body.unit.close();
  });
}

const expressionList = (body: Body, list: Expr[]): string =>
  list.map((each) => expressionStatement(body, each)).join(', ');

function declarations(body: Body, local: LocalVariable): string {
  const type = body.world.resolve(local.type, body.info);
  const parts = local.variables.map((variable) => {
    const init = variable.init ? assignTo(body, translate(body, variable.init, type), type, variable) : 'null';
    return `${body.declare(variable, variable.name, type)} = ${init}`;
  });
  return `let ${parts.join(', ')}`;
}

export function writeForEach(body: Body, s: Statement & { kind: 'foreach' }): void {
  const type = body.world.resolve(s.type, body.info);
  const source = translate(body, s.source);
  const { rows, element } = iteration(body, source, type, s);
  body.inScope(() => {
    const js = body.declare(s, s.name, type);
    const helper = conversionHelper(element, type);
    body.unit.open(`${hook(body, s)}for (let ${js} of ${rows}) {`, body.at(s));
    if (helper) body.unit.line(`${js} = ${rt(helper, js)};`);
    writeLoopBody(body, s.body, s);
    body.unit.close();
  });
}

function iteration(body: Body, source: Value, type: Type, at: Node): { rows: string; element: Type } {
  if (source.query) {
    const { args, rowType } = source.query;
    const chunk = listElement(type);
    if (chunk && distance(body.world, rowType, chunk) !== undefined)
      return { rows: rt('queryChunks', args), element: type };
    if (distance(body.world, rowType, type) === undefined) {
      const wanted = 'Loop variable must be a generic SObject or List or a concrete SObject or List of';
      fail(at, `${wanted}: ${rowType.name}`);
    }
    return { rows: rt('queryRows', args), element: type };
  }
  const element = elementOf(body, source.type);
  if (!element) return fail(at, `Loop must iterate over collection: ${typeText(source.type)}`);
  const dynamic = source.dynamicRows && element === SOBJECT && type.kind === 'sobject';
  if (!dynamic && distance(body.world, element, type) === undefined) mismatch(element, type, at);
  return { rows: rt('iterate', source.js), element: dynamic ? type : element };
}

function mismatch(element: Type, type: Type, at: Node): never {
  return fail(at, `Invalid loop variable type expected ${element.name} was ${type.name}`);
}

export function writeWhile(body: Body, s: Statement & { kind: 'while' | 'dowhile' }): void {
  const { unit } = body;
  const test = condition(translate(body, s.condition), s.condition);
  if (s.kind === 'while') {
    unit.open(`${hook(body, s)}while (${test}) {`, body.at(s));
    writeLoopBody(body, s.body, s);
    return unit.close();
  }
  unit.open(`${hook(body, s)}do {`, body.at(s));
  writeLoopBody(body, s.body, s);
  // the closing line evaluates the condition
  unit.close();
  unit.amendLast(` while (${test});`, body.at(s.condition));
}
