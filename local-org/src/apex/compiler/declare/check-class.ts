/** Rules about whole classes: overriding, abstract methods and interfaces left open, annotations on the right things. */
import type { ClassInfo, MethodInfo, ParamInfo } from '../model/classes.ts';
import { hasAnnotation, lineage } from '../model/classes.ts';
import { ancestry, distance } from '../model/convert.ts';
import type { Diagnostics } from '../errors.ts';
import type { NativeRefType, Type } from '../model/types.ts';
import { VOID } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { sameParams, signature } from './link.ts';

export function checkClass(world: World, info: ClassInfo, problems: Diagnostics): void {
  if (info.kind !== 'class') return;
  for (const overloads of info.methods.values()) {
    for (const method of overloads) checkMethod(world, info, method, problems);
  }
  if (!info.isAbstract) checkComplete(world, info, problems);
}

function checkMethod(world: World, info: ClassInfo, method: MethodInfo, problems: Diagnostics): void {
  const say = (message: string): void => problems.add(info.file, method.decl, message);
  if (method.isAbstract && !info.isAbstract)
    say(`Class ${info.name} must be abstract to declare abstract method ${method.name}`);
  const above = overridden(info, method);
  if (above) {
    if (!above.isVirtual) say(`Non-virtual, non-abstract methods cannot be overridden: ${method.name}`);
    else if (!method.isOverride) say(`Method must use the override keyword: ${signature(method.name, method.params)}`);
    if (above.returns !== method.returns) {
      say(
        `Return type of method must match the overridden method: ${method.returns.name} ${method.name}, ${above.returns.name}`,
      );
    }
  } else if (method.isOverride && !overridesNative(world, info, method)) {
    say(`Method does not override an ancestor method: ${method.returns.name} ${signature(method.name, method.params)}`);
  }
  checkAnnotations(method, say);
}

function overridden(info: ClassInfo, method: MethodInfo): MethodInfo | undefined {
  if (method.isStatic) return undefined;
  for (const each of lineage(info)) {
    if (each === info) continue;
    const found = each.methods.get(method.name.toLowerCase())?.find((other) => sameParams(other.params, method.params));
    if (found && found.access !== 'private') return found;
  }
  return undefined;
}

/** `override String toString()` and the methods of native classes and interfaces. */
function overridesNative(world: World, info: ClassInfo, method: MethodInfo): boolean {
  const name = method.name.toLowerCase();
  if (['tostring', 'equals', 'hashcode'].includes(name)) return true;
  for (const [type] of ancestry(world, info.type)) {
    if (type.kind === 'native' && type.def.methods.some((each) => each.name.toLowerCase() === name)) return true;
  }
  return false;
}

const INVOCABLE_FROM_OUTSIDE = [
  'auraenabled',
  'future',
  'invocablemethod',
  'httpget',
  'httppost',
  'httpput',
  'httppatch',
  'httpdelete',
];

function checkAnnotations(method: MethodInfo, say: (message: string) => void): void {
  for (const name of INVOCABLE_FROM_OUTSIDE) {
    if (!hasAnnotation(method, name) || method.isStatic || (name === 'auraenabled' && method.params.length === 0))
      continue;
    say(`Only static methods can be annotated with @${name}: ${method.name}`);
  }
  if (hasAnnotation(method, 'future') && method.returns !== VOID)
    say(`Future methods must have a void return type: ${method.name}`);
  if ((hasAnnotation(method, 'istest') || hasAnnotation(method, 'testsetup')) && !method.isStatic) {
    say(`Test methods must be static: ${method.name}`);
  }
  if (hasAnnotation(method, 'istest') && method.params.length > 0)
    say(`Test methods cannot have parameters: ${method.name}`);
}

/** Every abstract or interface method must have a body somewhere in the class's line. */
function checkComplete(world: World, info: ClassInfo, problems: Diagnostics): void {
  for (const [type] of ancestry(world, info.type)) {
    if (type.kind === 'user') {
      if (type.info.kind !== 'interface' && !type.info.isAbstract) continue;
      for (const method of [...type.info.methods.values()].flat()) {
        if (method.isAbstract && !isImplemented(info, method.name, method.params, sameTypes))
          missing(info, type, signature(method.name, method.params), problems);
      }
    } else if (type.kind === 'native' && type.def.kind === 'interface') {
      checkNativeInterface(world, info, type, problems);
    }
  }
}

function isImplemented(
  info: ClassInfo,
  name: string,
  params: ParamInfo[],
  same: (a: ParamInfo[], b: ParamInfo[]) => boolean,
): boolean {
  for (const each of lineage(info)) {
    const overloads = each.methods.get(name.toLowerCase()) ?? [];
    if (overloads.some((other) => !other.isAbstract && !other.isStatic && same(other.params, params))) return true;
  }
  return false;
}

const sameTypes = sameParams;

function missing(info: ClassInfo, type: Type, method: string, problems: Diagnostics): void {
  const what = type.kind === 'user' && type.info.kind === 'class' ? 'the abstract method' : 'the method';
  problems.add(info.file, info.decl, `Class ${info.name} must implement ${what}: ${type.name}.${method}`);
}

/** Type arguments of native interfaces are loose (`List<Account>` for `List<SObject>`): one fitting overload is enough. */
function checkNativeInterface(world: World, info: ClassInfo, type: NativeRefType, problems: Diagnostics): void {
  const byName = Map.groupBy(
    type.def.methods.filter((each) => !each.isStatic),
    (each) => each.name.toLowerCase(),
  );
  for (const overloads of byName.values()) {
    const done = overloads.some((method) => {
      const params = method.params.map((p) => ({
        name: p.name,
        type: world.fromText(p.type, type.def.typeParams, type.args),
      }));
      return isImplemented(
        info,
        method.name,
        params,
        (have, want) =>
          have.length === want.length && have.every((param, i) => close(world, param.type, want[i]!.type)),
      );
    });
    if (done) continue;
    const first = overloads[0]!;
    missing(
      info,
      type,
      `${first.name}(${first.params.map((p) => world.fromText(p.type, type.def.typeParams, type.args).name).join(', ')})`,
      problems,
    );
  }
}

const close = (world: World, a: Type, b: Type): boolean =>
  distance(world, a, b) !== undefined || distance(world, b, a) !== undefined;
