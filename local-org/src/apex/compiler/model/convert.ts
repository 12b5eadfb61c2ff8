/** Which values may be assigned where, how far the types are apart (for overloads), and the code that converts. */
import { outermost } from './classes.ts';
import type { ClassInfo } from './classes.ts';
import { collectionKind, DATE, DATETIME, ID, NULL, numericRank, OBJECT, SOBJECT, STRING, VOID } from './types.ts';
import type { NativeRefType, Type } from './types.ts';
import { nativeType } from '../../registry.ts';
import type { World } from './world.ts';

const FAR = 50;

/** Direct supertypes: superclass first, then interfaces. */
export function supertypes(world: World, type: Type): Type[] {
  if (type.kind === 'user') {
    const { superclass, interfaces } = type.info;
    return superclass ? [superclass, ...interfaces] : interfaces;
  }
  if (type.kind !== 'native') return [];
  const { def, args } = type;
  const names = def.extends ? [def.extends, ...def.implements] : def.implements;
  const parents = names.map((name) => world.fromText(name, def.typeParams, args));
  // every exception extends Exception, said or not
  if (parents.length === 0 && def.kind === 'exception' && def.name !== 'Exception') {
    const base = nativeType('Exception');
    if (base) parents.push(world.native(base, []));
  }
  return parents;
}

/** The type and everything above it, nearest first, without Object. */
export function* ancestry(world: World, type: Type): Generator<[type: Type, distance: number]> {
  const queue: [Type, number][] = [[type, 0]];
  const seen = new Set<Type>();
  for (const [each, distance] of queue) {
    if (seen.has(each)) continue;
    seen.add(each);
    yield [each, distance];
    for (const parent of supertypes(world, each)) queue.push([parent, distance + 1]);
  }
}

export function isSubtype(world: World, from: Type, to: Type): boolean {
  for (const [each] of ancestry(world, from)) if (each === to) return true;
  return false;
}

export function isExceptionType(type: Type): boolean {
  if (type.kind === 'native' && type.def.kind === 'exception') return true;
  if (type.kind === 'user') return type.info.isException;
  return false;
}

/**
 * How far `from` is from `to` when assigned without a cast; undefined when it may not be. Measured against
 * Salesforce's compiler: lists convert when their elements do, sets and map keys never, map values when they do.
 */
export function distance(world: World, from: Type, to: Type): number | undefined {
  if (from === to) return 0;
  if (from === VOID || to === VOID) return undefined;
  if (from === NULL) return 1;
  if (to === OBJECT) return FAR;
  const fromRank = numericRank(from);
  const toRank = numericRank(to);
  if (fromRank !== undefined && toRank !== undefined) {
    if (fromRank <= toRank) return toRank - fromRank;
    return fromRank === 3 && toRank === 2 ? 4 : undefined;
  }
  if (from === ID && to === STRING) return 1;
  if (from === STRING && to === ID) return 2;
  if (from === DATE && to === DATETIME) return 1;
  if (from.kind === 'sobject') return to === SOBJECT ? 1 : undefined;
  const kind = collectionKind(from);
  if (kind && kind === collectionKind(to))
    return collectionDistance(world, kind, from as NativeRefType, to as NativeRefType);
  for (const [each, steps] of ancestry(world, from)) {
    if (each === to) return steps;
    const generic = genericDistance(world, each, to);
    if (generic !== undefined) return steps + generic;
  }
  return undefined;
}

function collectionDistance(world: World, kind: string, from: NativeRefType, to: NativeRefType): number | undefined {
  if (kind === 'Set') return undefined;
  if (kind === 'Map') {
    if (from.args[0] !== to.args[0]) return undefined;
    const value = distance(world, from.args[1]!, to.args[1]!);
    return value === undefined ? undefined : 1 + value;
  }
  const [source, target] = [from.args[0]!, to.args[0]!];
  const element = distance(world, source, target);
  if (element !== undefined) return 1 + element;
  // a list of generic SObjects may stand for a list of one object
  return source === SOBJECT && target.kind === 'sobject' ? 3 : undefined;
}

/** `Iterable<String>` → `Iterable<Object>`. */
function genericDistance(world: World, from: Type, to: Type): number | undefined {
  if (from.kind !== 'native' || to.kind !== 'native' || from.def !== to.def || collectionKind(from)) return undefined;
  let total = 1;
  for (const [index, arg] of from.args.entries()) {
    const target = to.args[index]!;
    const each = distance(world, arg, target);
    if (each === undefined) return undefined;
    total += each;
  }
  return total;
}

/** Runtime conversion that an implicit assignment needs; null where the value stays as it is. */
export function conversionHelper(from: Type, to: Type): string | null {
  if (from === to || from === NULL) return null;
  const fromRank = numericRank(from);
  const toRank = numericRank(to);
  if (fromRank !== undefined && toRank !== undefined) {
    return `${(from.name as string).toLowerCase().replace('integer', 'int')}To${to === from ? '' : shortName(to)}`;
  }
  if (from === STRING && to === ID) return 'toId';
  if (from === DATE && to === DATETIME) return 'dateToDatetime';
  return null;
}

const shortName = (type: Type): string => (type.name === 'Integer' ? 'Int' : type.name);

/** May a cast from one type to the other succeed? */
export function castable(world: World, from: Type, to: Type): boolean {
  if (from === to || from === NULL || from === OBJECT || to === OBJECT) return true;
  if (numericRank(from) !== undefined && numericRank(to) !== undefined) return true;
  if (distance(world, from, to) !== undefined || distance(world, to, from) !== undefined) return true;
  const kind = collectionKind(from);
  if (kind && kind === collectionKind(to)) {
    const [a, b] = [(from as NativeRefType).args, (to as NativeRefType).args];
    return kind !== 'Set' && a.every((arg, index) => castable(world, arg, b[index]!));
  }
  // an object may implement an interface its static type knows nothing of, unless that type is a final class
  return (isInterface(from) && isOpen(to)) || (isInterface(to) && isOpen(from));
}

function isInterface(type: Type): boolean {
  if (type.kind === 'user') return type.info.kind === 'interface';
  return type.kind === 'native' && type.def.kind === 'interface';
}

const isOpen = (type: Type): boolean => isInterface(type) || (type.kind === 'user' && type.info.isVirtual);

/** Do both classes stand in the same file? They see each other's private members. */
export const sameFile = (a: ClassInfo | null, b: ClassInfo): boolean => a !== null && outermost(a) === outermost(b);
