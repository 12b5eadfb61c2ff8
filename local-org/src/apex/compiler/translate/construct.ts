/** Constructors: choosing one by its arguments, for `new`, `this(…)` and `super(…)`. */
import type { Node } from '../ast.ts';
import { fail } from '../errors.ts';
import type { ClassInfo } from '../model/classes.ts';
import { checkVisible } from './access.ts';
import type { Body } from './body.ts';
import { argumentTypes, choose, convertArguments } from './overloads.ts';
import type { Value } from './values.ts';

/** `.$new$Foo$string("x")`: what follows the fresh object. */
export function constructorCall(body: Body, info: ClassInfo, args: Value[], at: Node): string {
  const candidates = info.constructors.map((constructor) => ({
    constructor,
    params: constructor.params.map((param) => param.type),
  }));
  const chosen = choose(body, candidates, args, at, '<Constructor>');
  if (chosen) {
    const shown = `<Constructor>(${chosen.params.map((param) => param.name).join(', ')})`;
    checkVisible(body, chosen.constructor, at, `Constructor is not visible: [${info.name}].${shown}`);
    return `.${chosen.constructor.js}(${convertArguments(body, chosen.params, args).join(', ')})`;
  }
  return fail(at, `Constructor not defined: [${info.name}].<Constructor>(${argumentTypes(args)})`);
}
