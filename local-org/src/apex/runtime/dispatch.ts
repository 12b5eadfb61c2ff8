/** Calls methods of user classes by name, as the platform does with `compareTo`, `execute`, `equals`, `toString`. */
import type { ApexClass, ClassMeta, MethodMeta } from '../emitted.ts';

/** The class of a user object; undefined for native values. */
export function classOf(value: unknown): ApexClass | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const cls = value.constructor as Partial<ApexClass> | undefined;
  return cls?.$meta ? (cls as ApexClass) : undefined;
}

export function metaOf(value: unknown): ClassMeta | undefined {
  return classOf(value)?.$meta;
}

/** The class and its superclasses, the class first. */
export function* lineage(cls: ApexClass): Generator<ApexClass> {
  for (let each: ApexClass | null = cls; each && Object.hasOwn(each, '$meta'); each = Object.getPrototypeOf(each)) {
    yield each;
  }
}

const found = new WeakMap<object, Map<string, MethodMeta | undefined>>();

/**
 * The instance method with this name (any case) and number of parameters; where several fit, the one whose parameter
 * types are `types`.
 */
export function findMethod(target: object, name: string, count: number, types?: string[]): MethodMeta | undefined {
  const cls = classOf(target);
  if (!cls) return undefined;
  let cache = found.get(cls);
  if (!cache) found.set(cls, (cache = new Map()));
  const key = types ? `${name}(${types.join()})` : `${name}/${count}`;
  if (cache.has(key)) return cache.get(key);
  const method = search(cls, name.toLowerCase(), count, types?.map(plainType));
  cache.set(key, method);
  return method;
}

function search(
  cls: ApexClass,
  name: string,
  count: number,
  types?: string[],
  isStatic = false,
): MethodMeta | undefined {
  let fallback: MethodMeta | undefined;
  for (const { $meta } of lineage(cls)) {
    for (const method of $meta.methods) {
      if (method.isStatic !== isStatic || method.name.toLowerCase() !== name || method.params.length !== count)
        continue;
      if (!types || method.params.every((param, i) => plainType(param.type) === types[i])) return method;
      fallback ??= method;
    }
  }
  return types && types.length === 1 && count === 1 && fallback ? sameShape(fallback, types) : fallback;
}

/** Only collections may differ in their type arguments: `execute(BatchableContext, List<Account>)`. */
function sameShape(method: MethodMeta, types: string[]): MethodMeta | undefined {
  const shape = (type: string) => plainType(type).split('<')[0];
  return method.params.every((param, i) => shape(param.type) === shape(types[i])) ? method : undefined;
}

const plainType = (type: string): string => type.toLowerCase().replace(/^(?:system|schema)\./, '');

export function callMethod(target: unknown, name: string, args: unknown[], types?: string[]): unknown {
  const method = findMethod(target as object, name, args.length, types);
  const cls = classOf(target);
  // a static method may fulfil an interface of the platform
  const shared = method || !cls ? undefined : search(cls, name.toLowerCase(), args.length, types?.map(plainType), true);
  if (shared) return cls![shared.js](...args);
  if (!method) throw new Error(`${metaOf(target)?.name ?? typeof target} has no method ${name}/${args.length}`);
  return (target as Record<string, (...args: unknown[]) => unknown>)[method.js](...args);
}
