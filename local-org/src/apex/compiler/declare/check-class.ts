/** Rules about whole classes, in the words of Salesforce's compiler: overriding, methods left open, annotations. */
import type { Diagnostics } from '../errors.ts';
import { lineage } from '../model/classes.ts';
import type { ClassInfo, MethodInfo, ParamInfo } from '../model/classes.ts';
import { ancestry, distance, sameFile } from '../model/convert.ts';
import type { NativeRefType, Type } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { checkAnnotations } from './check-annotations.ts';
import { sameParams } from './link.ts';

export function checkClass(world: World, info: ClassInfo, problems: Diagnostics): void {
  if (info.kind !== 'class') return;
  if (info.decl.modifiers.words.includes('static'))
    problems.add(info.file, info.decl, 'static is not allowed on classes');
  for (const overloads of info.methods.values()) {
    for (const method of overloads)
      checkMethod(world, info, method, (text) => problems.add(info.file, method.decl, text));
  }
  checkInterfaceAccess(world, info, problems);
  if (!info.isAbstract) checkComplete(world, info, problems);
}

/** `void Outer.Inner.go(String, Integer)` */
const shown = (owner: string, returns: Type, name: string, params: readonly { type: Type }[]): string =>
  `${returns.name} ${owner}.${name}(${params.map((param) => param.type.name).join(', ')})`;

export const shownMethod = (method: MethodInfo): string =>
  shown(method.owner.name, method.returns, method.name, method.params);

function checkMethod(world: World, info: ClassInfo, method: MethodInfo, say: (message: string) => void): void {
  if (method.isAbstract && !info.isAbstract) say('Defining type for abstract methods must be declared as abstract');
  const above = overridden(info, method);
  if (above) {
    if (!above.isVirtual) say(`Non-virtual, non-abstract methods cannot be overridden: ${shownMethod(method)}`);
    else if (!method.isOverride) say(`Method must use the override keyword: ${shownMethod(method)}`);
    if (above.returns !== method.returns) {
      say(`Method return types clash: ${method.returns.name} vs ${above.returns.name} from the type ${info.name}`);
    }
  } else if (isToString(method)) {
    if (!method.isOverride) say(`Method must use the override keyword: ${shownMethod(method)}`);
  } else if (method.isOverride && !overridesNative(world, info, method) && !fillsAbstract(info, method)) {
    say(`@Override specified for non-overriding method: ${shownMethod(method)}`);
  }
  checkAnnotations(info, method, say);
}

const isToString = (method: MethodInfo): boolean =>
  method.name.toLowerCase() === 'tostring' && method.params.length === 0 && !method.isStatic;

function overridden(info: ClassInfo, method: MethodInfo): MethodInfo | undefined {
  if (method.isStatic) return undefined;
  for (const each of lineage(info)) {
    if (each === info) continue;
    const found = each.methods.get(method.name.toLowerCase())?.find((other) => sameParams(other.params, method.params));
    if (found && (found.access !== 'private' || sameFile(info, each))) return found;
  }
  return undefined;
}

/** An abstract method that names no access is filled in with the keyword or without it. */
function fillsAbstract(info: ClassInfo, method: MethodInfo): boolean {
  return [...lineage(info)].some((each) =>
    each.methods
      .get(method.name.toLowerCase())
      ?.some((other) => other.isAbstract && sameParams(other.params, method.params)),
  );
}

/** Methods of native classes, such as Exception's `getMessage`. */
function overridesNative(world: World, info: ClassInfo, method: MethodInfo): boolean {
  const name = method.name.toLowerCase();
  if (name === 'hashcode') return true;
  for (const [type] of ancestry(world, info.type)) {
    if (type.kind === 'native' && type.def.methods.some((each) => each.name.toLowerCase() === name)) return true;
  }
  return false;
}

/** Methods that fulfil an interface must be public or global. */
function checkInterfaceAccess(world: World, info: ClassInfo, problems: Diagnostics): void {
  for (const [type] of ancestry(world, info.type)) {
    if (type.kind !== 'user' || type.info.kind !== 'interface') continue;
    for (const wanted of [...type.info.methods.values()].flat()) {
      const own = info.methods.get(wanted.name.toLowerCase())?.find((each) => sameParams(each.params, wanted.params));
      if (!own || own.access === 'public' || own.access === 'global') continue;
      const rule = 'Overriding implementations of global or public interface methods must be global or public';
      problems.add(info.file, own.decl, `${info.name}: ${rule}: ${shownMethod(wanted)}`);
    }
  }
}

/** Every abstract or interface method must have a body somewhere in the class's line. */
function checkComplete(world: World, info: ClassInfo, problems: Diagnostics): void {
  for (const [type] of ancestry(world, info.type)) {
    if (type.kind === 'native' && type.def.kind === 'interface') checkNativeInterface(world, info, type, problems);
    if (type.kind !== 'user' || !type.info.isAbstract) continue;
    const what = type.info.kind === 'interface' ? 'method' : 'abstract method';
    for (const method of [...type.info.methods.values()].flat()) {
      if (!method.isAbstract || implementation(info, method.name, (params) => sameParams(params, method.params)))
        continue;
      problems.add(info.file, info.decl, `Class ${info.name} must implement the ${what}: ${shownMethod(method)}`);
    }
  }
}

function implementation(
  info: ClassInfo,
  name: string,
  fits: (params: ParamInfo[]) => boolean,
  mayBeStatic = false,
): MethodInfo | undefined {
  for (const each of lineage(info)) {
    const overloads = each.methods.get(name.toLowerCase()) ?? [];
    const found = overloads.find(
      (other) => !other.isAbstract && (mayBeStatic || !other.isStatic) && fits(other.params),
    );
    if (found) return found;
  }
  return undefined;
}

/**
 * Type arguments of native interfaces are loose (`List<Account>` for `List<SObject>`): one fitting overload is enough.
 * The platform's compiler also takes a static method, such as `public static void execute(QueueableContext context)`.
 */
function checkNativeInterface(world: World, info: ClassInfo, type: NativeRefType, problems: Diagnostics): void {
  const { def, args } = type;
  const wanted = def.methods.filter((each) => !each.isStatic);
  for (const overloads of Map.groupBy(wanted, (each) => each.name.toLowerCase()).values()) {
    const signatures = overloads.map((method) => ({
      name: method.name,
      returns: world.fromText(method.returns, def.typeParams, args),
      params: method.params.map((param) => ({ type: world.fromText(param.type, def.typeParams, args) })),
    }));
    const done = signatures.some((each) =>
      implementation(info, each.name, (have) => close(world, have, each.params), true),
    );
    if (done) continue;
    const { returns, name, params } = signatures[0]!;
    const owner = type.name.includes('.') ? type.name : `System.${type.name}`;
    problems.add(
      info.file,
      info.decl,
      `Class ${info.name} must implement the method: ${shown(owner, returns, name, params)}`,
    );
  }
}

const close = (world: World, have: readonly { type: Type }[], want: readonly { type: Type }[]): boolean =>
  have.length === want.length &&
  have.every(
    ({ type }, i) =>
      distance(world, type, want[i]!.type) !== undefined || distance(world, want[i]!.type, type) !== undefined,
  );
