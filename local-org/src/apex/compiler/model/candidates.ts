/** All methods and constructors a call may mean, from the project and from the registry alike. */
import { nativeType } from '../../registry.ts';
import type { NativeMethod } from '../../registry.ts';
import type { ClassInfo, MethodInfo } from './classes.ts';
import { lineage } from './classes.ts';
import { ancestry } from './convert.ts';
import { sameParams } from '../declare/link.ts';
import { AGGREGATE, OBJECT, SOBJECT } from './types.ts';
import type { NativeRefType, Type } from './types.ts';
import type { World } from './world.ts';

/** `owner` carries the type arguments; null for primitives and SObjects, which have none. */
export interface NativeSource {
  native: NativeMethod;
  owner: NativeRefType | null;
}

export interface Candidate {
  params: Type[];
  isStatic: boolean;
  source: { user: MethodInfo } | NativeSource;
}

/** Methods by name on a type and all its supertypes; overridden ones appear once. */
export function methodsOf(world: World, type: Type, name: string): Candidate[] {
  const found: Candidate[] = [];
  for (const [each] of ancestry(world, type)) {
    if (each.kind === 'user') addUser(each.info, name, found);
    else addNative(world, each, name, found);
  }
  if (type.kind === 'primitive' && type !== OBJECT) addNative(world, type, name, found);
  if (type.kind === 'sobject') {
    if (type === AGGREGATE) addNative(world, AGGREGATE, name, found);
    if (type !== SOBJECT) addNative(world, SOBJECT, name, found);
  }
  if (found.length === 0) addNative(world, OBJECT, name, found);
  return found;
}

function addUser(info: ClassInfo, name: string, found: Candidate[]): void {
  for (const method of info.methods.get(name.toLowerCase()) ?? []) {
    const hidden = found.some(({ source }) => 'user' in source && sameParams(source.user.params, method.params));
    if (!hidden)
      found.push({
        params: method.params.map((param) => param.type),
        isStatic: method.isStatic,
        source: { user: method },
      });
  }
}

function addNative(world: World, type: Type, name: string, found: Candidate[]): void {
  const owner = type.kind === 'native' ? type : null;
  const def = owner?.def ?? nativeType(type.name);
  if (!def) return;
  const key = name.toLowerCase();
  for (const native of def.methods) {
    if (native.name.toLowerCase() !== key) continue;
    const params = native.params.map((param) => world.fromText(param.type, def.typeParams, owner?.args ?? []));
    const hidden = found.some(
      (other) => other.params.length === params.length && other.params.every((p, i) => p === params[i]),
    );
    if (!hidden) found.push({ params, isStatic: native.isStatic, source: { native, owner } });
  }
}

/** Nearest user method that stands without a receiver: the class's own line, then the classes around it. */
export function methodsInScope(
  world: World,
  info: ClassInfo,
  name: string,
): { scope: ClassInfo; candidates: Candidate[] } | undefined {
  for (let scope: ClassInfo | null = info; scope; scope = scope.outer) {
    const here = [...lineage(scope)].some((each) => each.methods.has(name.toLowerCase()));
    const candidates = here ? methodsOf(world, scope.type, name) : inheritedNative(world, scope, name);
    if (candidates.length > 0) return { scope, candidates };
  }
  return undefined;
}

/** `getMessage()` inside an exception class, `toString()` anywhere. */
function inheritedNative(world: World, scope: ClassInfo, name: string): Candidate[] {
  return methodsOf(world, scope.type, name).filter((candidate) => !candidate.isStatic);
}
