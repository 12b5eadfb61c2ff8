/** `switch on`: a chain of ifs, since branches never fall through and `break` belongs to the loop around. */
import type { Expr, Node, SwitchCase, SwitchStatement } from '../ast.ts';
import { fail } from '../errors.ts';
import { castable, distance } from '../model/convert.ts';
import { enumConstants, INTEGER, LONG, NULL, STRING } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { convert, typeText } from './convert-value.ts';
import { translate } from './expressions.ts';
import { hook, writeBlock } from './statements.ts';
import { quote, rt } from './values.ts';
import type { Value } from './values.ts';

export function writeSwitch(body: Body, s: SwitchStatement): void {
  const { unit } = body;
  const subject = translate(body, s.subject);
  checkSubject(subject, s);
  const temp = body.temp();
  unit.line(`${hook(body, s)}${temp} = ${subject.js};`, body.at(s));
  const seen = new Set<string>();
  let opened = false;
  for (const [index, each] of s.cases.entries()) {
    if (each.isElse && index < s.cases.length - 1) fail(each, 'The when else block must be the last one');
    const test = each.isElse ? null : caseTest(body, subject, temp, each, seen);
    if (!opened) unit.open(test === null ? '{' : `if (${test}) {`);
    else unit.between(test === null ? '} else {' : `} else if (${test}) {`);
    opened = true;
    writeCase(body, each, temp);
  }
  if (opened) unit.close();
}

function checkSubject({ type }: Value, at: Node): void {
  const fine =
    type === INTEGER ||
    type === LONG ||
    type === STRING ||
    enumConstants(type) !== undefined ||
    type.name === 'SObject';
  if (!fine) fail(at, `${typeText(type)} is not a valid switch expression type`);
}

function writeCase(body: Body, each: SwitchCase, temp: string): void {
  body.inScope(() => {
    if (each.pattern) {
      const type = body.world.resolve(each.pattern.type, body.info);
      body.unit.line(`let ${body.declare(each, each.pattern.name, type)} = ${temp};`);
    }
    writeBlock(body, each.body);
  });
}

function caseTest(body: Body, subject: Value, temp: string, each: SwitchCase, seen: Set<string>): string {
  if (each.pattern) {
    const type = body.world.resolve(each.pattern.type, body.info);
    if (!castable(body.world, subject.type, type)) fail(each, `Incompatible type in switch: ${type.name}`);
    return rt('isInstance', temp, quote(type.name));
  }
  return each.values
    .map((when) => {
      const code = whenCode(body, subject.type, when);
      if (seen.has(code)) fail(when, `${whenText(when)} occurs as more than one when branch for this switch statement`);
      seen.add(code);
      return `${temp} === ${code}`;
    })
    .join(' || ');
}

const whenText = (when: SwitchCase['values'][number]): string =>
  when.kind === 'constantName' ? when.names.join('.') : when.kind === 'literal' ? when.value : 'The value';

function whenCode(body: Body, type: Type, when: SwitchCase['values'][number]): string {
  if (when.kind !== 'constantName') return literalCode(body, type, when);
  if (when.names.length > 1) fail(when, `Enum value used in 'when expression' should be unqualified`);
  const constants = enumConstants(type);
  const wanted = when.names.at(-1)!;
  const constant = constants?.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (!constant) return fail(when, `Variable does not exist: ${wanted}`);
  return body.unit.lazyConstant(`enum_${type.name}_${constant}`, rt('enumConstant', quote(type.name), quote(constant)));
}

function literalCode(body: Body, type: Type, literal: Expr): string {
  const value = translate(body, literal);
  if (value.type === NULL) return 'null';
  const code = distance(body.world, value.type, type) === undefined ? undefined : convert(body, value, type);
  return (
    code ??
    fail(
      literal,
      `${value.type.name} value in when expression cannot be implicitly converted to the ${type.name} type in switch expression`,
    )
  );
}
