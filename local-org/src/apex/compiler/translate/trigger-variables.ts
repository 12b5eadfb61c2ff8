/** `Trigger.new` and its siblings, typed by the trigger's object where there is one. */
import type { Expr } from '../ast.ts';
import { fail } from '../errors.ts';
import { BOOLEAN, ID, INTEGER, SOBJECT } from '../model/types.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { quote, rt, value } from './values.ts';
import type { Value } from './values.ts';

const FLAGS = ['isexecuting', 'isinsert', 'isupdate', 'isdelete', 'isundelete', 'isbefore', 'isafter'];

export function triggerVariable(body: Body, expr: Expr & { kind: 'dot' }): Value {
  const name = expr.name.toLowerCase();
  const row = body.options.triggerObject ?? SOBJECT;
  const give = (type: Type, nonNull = false): Value => value(rt('trigger', quote(name)), type, { nonNull });
  if (FLAGS.includes(name)) return give(BOOLEAN, true);
  if (name === 'new' || name === 'old') return give(body.world.listOf(row));
  if (name === 'newmap' || name === 'oldmap') return give(body.world.nativeByName(expr, 'Map', [ID, row]));
  if (name === 'size') return give(INTEGER);
  if (name === 'operationtype') return give(body.world.nativeByName(expr, 'TriggerOperation'));
  return fail(expr, `Variable does not exist: ${expr.name}`);
}
