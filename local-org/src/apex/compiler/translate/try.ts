/** try / catch / finally: one JavaScript catch that sorts by exception type. */
import type { TryStatement } from '../ast.ts';
import { fail } from '../errors.ts';
import { isExceptionType, isSubtype } from '../model/convert.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { hook, writeBlock } from './statements.ts';
import { quote, rt } from './values.ts';

export function writeTry(body: Body, s: TryStatement): void {
  const { unit } = body;
  if (s.catches.length === 0 && !s.finallyBlock) fail(s, 'Missing catch or finally block');
  unit.open(`${hook(body, s)}try {`, body.at(s));
  writeBlock(body, s.body);
  if (s.catches.length > 0) writeCatches(body, s);
  if (s.finallyBlock) {
    unit.between('} finally {');
    writeBlock(body, s.finallyBlock);
  }
  unit.close();
}

function writeCatches(body: Body, s: TryStatement): void {
  const { unit } = body;
  const caught = body.caughtName();
  unit.between(`} catch (${caught}_js) {`);
  unit.line(`const ${caught} = ${rt('caught', `${caught}_js`)};`);
  const before: Type[] = [];
  for (const [index, each] of s.catches.entries()) {
    const type = body.world.resolve(each.type, body.info);
    if (!isExceptionType(type)) fail(each, `Catch block variable must be of type exception: ${type.name}`);
    if (before.some((earlier) => isSubtype(body.world, type, earlier)))
      fail(each, `Exception type already caught: ${type.name}`);
    before.push(type);
    const test = catchTest(type, caught);
    if (index === 0) unit.open(`if (${test}) {`);
    else unit.between(`} else if (${test}) {`);
    body.inScope(() => {
      unit.line(`let ${body.declare(each, each.name, type)} = ${caught};`);
      writeBlock(body, each.body);
    });
  }
  unit.between('} else {');
  unit.line(`throw ${caught};`);
  unit.close();
}

function catchTest(type: Type, caught: string): string {
  if (type.kind === 'native' && type.def.name === 'Exception') return 'true';
  return type.kind === 'user' ? `${caught} instanceof $c.${type.info.js}` : rt('isInstance', caught, quote(type.name));
}
