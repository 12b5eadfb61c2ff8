/** Chooses among methods of one name by the static types of the arguments, as Apex does. */
import type { Node } from '../ast.ts';
import { fail } from '../errors.ts';
import type { Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { convert, typeText, valueDistance } from './convert-value.ts';
import type { Value } from './values.ts';

export const argumentTypes = (args: Value[]): string => args.map((arg) => typeText(arg.type)).join(', ');

/** The best fit; undefined when none fits; a compile error when two fit equally well. */
export function choose<T extends { params: readonly Type[] }>(
  body: Body,
  candidates: readonly T[],
  args: Value[],
  at: Node,
  what: string,
): T | undefined {
  let best: { candidate: T; distances: number[]; total: number } | undefined;
  let tie = false;
  for (const candidate of candidates) {
    if (candidate.params.length !== args.length) continue;
    const distances = args.map((arg, index) => valueDistance(body.world, arg, candidate.params[index]!));
    if (distances.includes(undefined)) continue;
    const total = (distances as number[]).reduce((sum, each) => sum + each, 0);
    if (!best || total < best.total) {
      best = { candidate, distances: distances as number[], total };
      tie = false;
    } else if (total === best.total) {
      tie = true;
    }
  }
  if (best && tie) fail(at, `Ambiguous method signature: void ${what}(${argumentTypes(args)})`);
  return best?.candidate;
}

/** The arguments' code, converted to the parameters' types. */
export function convertArguments(body: Body, params: readonly Type[], args: Value[]): string[] {
  return args.map((arg, index) => convert(body, arg, params[index]!)!);
}
