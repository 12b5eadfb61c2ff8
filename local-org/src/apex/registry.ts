/**
 * The standard library as one table that both sides read: the compiler takes the types from the signatures, the
 * generated code calls the implementations. What is not in the table does not compile: nothing is ever guessed.
 */

/* eslint-disable @typescript-eslint/no-explicit-any -- values of Apex's Object, typed by the signatures */

export interface NativeMethod {
  name: string;
  isStatic: boolean;
  params: { type: string; name: string }[];
  returns: string;
  /** `(self, ...args)` for instance methods, `(...args)` for static ones. */
  impl: (...args: any[]) => unknown;
  /** Unique and stable: `String.join(Iterable<Object>,String)`; the generated code refers to it. */
  key: string;
  /** Extra compile-time rule (generic results such as `Map.get`): given receiver and argument types, the result type. */
  resolve?: (receiver: string, args: string[]) => string;
}

export interface NativeProperty {
  name: string;
  isStatic: boolean;
  type: string;
  get: (self?: any) => unknown;
  /** Static properties get null for `self`. */
  set?: (self: any, value: unknown) => void;
}

export interface NativeType {
  /** Simple or dotted name as Apex writes it: `String`, `Database.SaveResult`, `List`. */
  name: string;
  /** `System` unless stated: `System.String` and `String` are the same type. */
  namespace: string;
  kind: 'class' | 'interface' | 'enum' | 'exception';
  /** `['T']` for List and Set, `['K','V']` for Map. */
  typeParams: string[];
  /** May not be instantiated or extended unless set. */
  isAbstract: boolean;
  extends?: string;
  implements: string[];
  constructors: { params: { type: string; name: string }[]; impl: (...args: any[]) => unknown; key: string }[];
  methods: NativeMethod[];
  properties: NativeProperty[];
  /** For enums: the constant names in order. */
  constants?: string[];
  /** True when a value is of the type (`instanceof`, casts, typed exceptions). */
  is?: (value: unknown, typeArgs: string[]) => boolean;
}

/**
 * How a type is declared:
 *
 *   defineType('String', {
 *     statics: { 'String join(Iterable<Object> items, String separator)': (items, sep) => … },
 *     methods: { 'Integer length()': (self: string) => self.length },
 *     properties: {…}, constructors: { '()': () => … },
 *   });
 *
 * Type variables in signatures (`T`, `K`, `V`) stand for the receiver's type arguments.
 */
export interface TypeSpec {
  namespace?: string;
  kind?: NativeType['kind'];
  typeParams?: string[];
  isAbstract?: boolean;
  extends?: string;
  implements?: string[];
  constructors?: Record<string, (...args: any[]) => unknown>;
  methods?: Record<string, (...args: any[]) => unknown>;
  statics?: Record<string, (...args: any[]) => unknown>;
  /** `'Integer size'` → getter or [getter, setter] */
  properties?: Record<string, ((self: any) => unknown) | [(self: any) => unknown, (self: any, v: any) => void]>;
  staticProperties?: Record<string, (() => unknown) | [() => unknown, (v: any) => void]>;
  constants?: string[];
  is?: (value: unknown, typeArgs: string[]) => boolean;
}

const types = new Map<string, NativeType>();

/** All native types, by lower-case name (also reachable as `namespace.name`). */
export function nativeType(name: string): NativeType | undefined {
  return types.get(name.toLowerCase());
}

export function allNativeTypes(): Iterable<NativeType> {
  return new Set(types.values());
}

export function defineType(name: string, spec: TypeSpec): NativeType {
  const namespace = spec.namespace ?? 'System';
  const type: NativeType = {
    name,
    namespace,
    kind: spec.kind ?? 'class',
    typeParams: spec.typeParams ?? [],
    isAbstract: spec.isAbstract ?? false,
    implements: spec.implements ?? [],
    constructors: Object.entries(spec.constructors ?? {}).map(([signature, impl]) => ({
      params: parseParams(signature),
      impl,
      key: `${name}.<init>${normalise(signature)}`,
    })),
    methods: [
      ...Object.entries(spec.methods ?? {}).map(([signature, impl]) => parseMethod(name, signature, false, impl)),
      ...Object.entries(spec.statics ?? {}).map(([signature, impl]) => parseMethod(name, signature, true, impl)),
    ],
    properties: [
      ...Object.entries(spec.properties ?? {}).map(([signature, accessor]) => {
        const { type: propertyType, name: propertyName } = parseParam(signature);
        const [get, set] = Array.isArray(accessor) ? accessor : [accessor, undefined];
        return { name: propertyName, isStatic: false, type: propertyType, get, ...(set ? { set } : {}) };
      }),
      ...Object.entries(spec.staticProperties ?? {}).map(([signature, accessor]) => {
        const { type: propertyType, name: propertyName } = parseParam(signature);
        const [get, write] = Array.isArray(accessor) ? accessor : [accessor, undefined];
        const set = write && ((_self: unknown, value: unknown) => write(value));
        return { name: propertyName, isStatic: true, type: propertyType, get, ...(set ? { set } : {}) };
      }),
    ],
    ...(spec.extends ? { extends: spec.extends } : {}),
    ...(spec.constants ? { constants: spec.constants } : {}),
    ...(spec.is ? { is: spec.is } : {}),
  };
  types.set(name.toLowerCase(), type);
  types.set(`${namespace}.${name}`.toLowerCase(), type);
  return type;
}

function parseMethod(
  owner: string,
  signature: string,
  isStatic: boolean,
  impl: (...args: any[]) => unknown,
): NativeMethod {
  const open = signature.indexOf('(');
  const head = signature.slice(0, open).trim();
  const space = head.lastIndexOf(' ');
  if (open < 0 || space < 0) throw new Error(`Bad signature of ${owner}: ${signature}`);
  const name = head.slice(space + 1);
  const params = parseParams(signature.slice(open));
  return {
    name,
    isStatic,
    params,
    returns: head.slice(0, space).trim(),
    impl,
    key: `${owner}.${name}(${params.map((p) => p.type).join(',')})`,
  };
}

function parseParams(list: string): { type: string; name: string }[] {
  const inner = list.slice(list.indexOf('(') + 1, list.lastIndexOf(')')).trim();
  if (inner === '') return [];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '<') depth++;
    else if (inner[i] === '>') depth--;
    else if (inner[i] === ',' && depth === 0) {
      parts.push(inner.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(inner.slice(start));
  return parts.map((part) => parseParam(part.trim()));
}

/** `Map<String, Object> values` → type and name. */
function parseParam(text: string): { type: string; name: string } {
  const space = text.lastIndexOf(' ');
  if (space < 0) throw new Error(`A parameter needs a type and a name: ${text}`);
  return { type: text.slice(0, space).replace(/\s+/g, ''), name: text.slice(space + 1) };
}

const normalise = (text: string): string => text.replace(/\s+/g, ' ');
