/**
 * Which tests a change of classes or triggers can affect, read from the compiled code: a unit needs every class that its
 * code names, and, where it names an object, the object's triggers. Class names that only a record holds are not seen.
 */
import type { CompiledUnit } from '../apex/emitted.ts';

/** Names of test classes whose run may reach one of the changed units. */
export function affectedTests(units: CompiledUnit[], changed: string[]): string[] {
  const reached = reachedFrom(units, new Set(changed.map((name) => name.toLowerCase())));
  return units.filter((unit) => reached.has(unit) && unit.classes.some(({ isTest }) => isTest)).map(({ name }) => name);
}

/** Against the direction of the references, from the changed units to what uses them. */
function reachedFrom(units: CompiledUnit[], changed: Set<string>): Set<CompiledUnit> {
  const users = usersOf(units);
  const reached = new Set(units.filter(({ name }) => changed.has(name.toLowerCase())));
  for (const unit of reached) for (const user of users.get(unit) ?? []) reached.add(user);
  return reached;
}

function usersOf(units: CompiledUnit[]): Map<CompiledUnit, CompiledUnit[]> {
  const named = unitsByWord(units);
  const users = new Map<CompiledUnit, CompiledUnit[]>(units.map((unit) => [unit, []]));
  for (const unit of units) {
    for (const word of wordsOf(unit)) for (const used of named.get(word) ?? []) users.get(used)!.push(unit);
  }
  return users;
}

/** What each name in code stands for: a class, or the triggers of an object. */
function unitsByWord(units: CompiledUnit[]): Map<string, CompiledUnit[]> {
  const named = new Map<string, CompiledUnit[]>();
  for (const unit of units) {
    const word = (unit.trigger?.object ?? unit.name).toLowerCase();
    named.set(word, [...(named.get(word) ?? []), unit]);
  }
  return named;
}

/** Every word of the code, in strings as well: `$rt.newSObject("Event", …)`; and the types that its classes are of. */
function wordsOf({ js, classes }: CompiledUnit): Set<string> {
  const types = classes.flatMap(({ assignableTo }) => assignableTo).join(' ');
  return new Set(`${js} ${types}`.toLowerCase().match(/[a-z]\w*/g));
}
