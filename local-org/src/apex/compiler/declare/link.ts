/** Second pass: supertypes, then the members of all classes with their types. */
import type { AccessModifier } from '../../emitted.ts';
import type { ConstructorDecl, FieldDecl, MethodDecl, Modifiers, ParamDecl, PropertyDecl } from '../ast.ts';
import type { Diagnostics } from '../errors.ts';
import { fail } from '../errors.ts';
import { hasAnnotation, lineage, superInfo } from '../model/classes.ts';
import type { ClassInfo, ConstructorInfo, FieldInfo, MethodInfo, ParamInfo } from '../model/classes.ts';
import { isExceptionType } from '../model/convert.ts';
import { STRING, VOID } from '../model/types.ts';
import { nativeType } from '../../registry.ts';
import type { Type } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { accessOf } from './declare.ts';

export function linkSupertypes(world: World, info: ClassInfo, problems: Diagnostics): void {
  const { decl } = info;
  problems.guard(info.file, undefined, () => {
    if (decl.superclass) {
      // the class itself is not in scope of its own header, its outer classes are
      const type = world.resolve(decl.superclass, info.outer ?? info);
      checkSuperclass(info, type);
      info.superclass = type;
    }
    info.interfaces = decl.interfaces.map((node) => {
      const type = world.resolve(node, info.outer ?? info);
      const ok =
        type.kind === 'user' ? type.info.kind === 'interface' : type.kind === 'native' && type.def.kind === 'interface';
      if (!ok) fail(node, `${info.name}: Type must be an interface: ${type.name}`);
      return type;
    });
  });
}

function checkSuperclass(info: ClassInfo, type: Type): void {
  const node = info.decl.superclass!;
  if (type.kind === 'user') {
    if (type.info.kind !== 'class') fail(node, `Type cannot be extended: ${type.name}`);
    for (let each: ClassInfo | null = type.info; each; each = superInfo(each)) {
      if (each === info) fail(node, `Circular definition: ${info.name}`);
    }
    if (!type.info.isVirtual && !looksLikeException(type)) {
      fail(node, `Non-virtual and non-abstract type cannot be extended: ${type.name}`);
    }
    return;
  }
  const extendable = type.kind === 'native' && (type.def.name === 'Exception' || type.def.isAbstract);
  if (!extendable) fail(node, `Non-virtual and non-abstract type cannot be extended: ${type.name}`);
}

/** Exceptions may be extended without being virtual; the link to Exception itself may not be known yet. */
const looksLikeException = (type: Type): boolean => /exception$/i.test(type.name);

export function linkExceptionFlag(info: ClassInfo, problems: Diagnostics): void {
  info.isException = [...lineage(info)].some((each) => each.superclass !== null && isExceptionType(each.superclass));
  if (info.isException && !/exception$/i.test(info.simpleName)) {
    problems.add(
      info.file,
      info.decl,
      `Classes extending Exception must have a name ending in Exception: ${info.name}`,
    );
  }
  if (info.sharing === 'omitted') {
    for (const each of lineage(info)) if (each.sharing !== 'omitted') return void (info.sharing = each.sharing);
  }
}

export function linkMembers(world: World, info: ClassInfo, problems: Diagnostics): void {
  for (const member of info.decl.members) {
    problems.guard(info.file, undefined, () => {
      if (member.kind === 'field' || member.kind === 'property') addField(world, info, member);
      else if (member.kind === 'method') addMethod(world, info, member);
      else if (member.kind === 'constructor') addConstructor(world, info, member);
    });
  }
  if (info.kind !== 'class') return;
  for (const params of info.isException ? exceptionParams(world) : info.constructors.length === 0 ? [[]] : []) {
    const declared = info.constructors.some((constructor) => sameParams(constructor.params, params));
    if (!declared) info.constructors.push(implicitConstructor(info, params));
  }
}

function common(info: ClassInfo, modifiers: Modifiers) {
  return {
    owner: info,
    access: accessOf(modifiers, info.kind === 'interface' ? 'public' : 'private'),
    isTestVisible: hasAnnotation(modifiers, 'testvisible'),
    annotations: modifiers.annotations,
  };
}

function addField(world: World, info: ClassInfo, decl: FieldDecl | PropertyDecl): void {
  const key = decl.name.toLowerCase();
  if (info.fields.has(key)) fail(decl, `Duplicate field: ${decl.name}`);
  const { words } = decl.modifiers;
  const base = common(info, decl.modifiers);
  const property = decl.kind === 'property' ? decl : null;
  const overridable = words.some((word) => word === 'virtual' || word === 'abstract' || word === 'override');
  const hasCode = property !== null && (overridable || !!property.getter?.body || !!property.setter?.body);
  const type = world.resolve(decl.type, info);
  if (type === VOID) fail(decl, `Field cannot be of type void: ${decl.name}`);
  info.fields.set(key, {
    ...base,
    name: decl.name,
    type,
    js: fieldJs(info, decl.name, hasCode),
    isStatic: words.includes('static'),
    isFinal: words.includes('final'),
    isTransient: words.includes('transient'),
    property,
    hasCode,
    canRead: property === null || property.getter !== null,
    canWrite: property === null || property.setter !== null,
    readAccess: accessorAccess(property?.getter?.words, base.access),
    writeAccess: accessorAccess(property?.setter?.words, base.access),
    decl,
  });
}

const accessorAccess = (words: string[] | undefined, otherwise: AccessModifier): AccessModifier =>
  words ? accessOf({ words, annotations: [] }, otherwise) : otherwise;

/** A subclass may have a private field of its superclass's name: it needs its own slot. Properties override instead. */
function fieldJs(info: ClassInfo, name: string, hasCode: boolean): string {
  if (hasCode) return `p_${name.toLowerCase()}`;
  for (let each = superInfo(info); each; each = superInfo(each)) {
    const clash = each.decl.members.some(
      (member) =>
        (member.kind === 'field' || member.kind === 'property') && member.name.toLowerCase() === name.toLowerCase(),
    );
    if (clash) return `f_${name}$${info.js}`;
  }
  return `f_${name}`;
}

/** Where an accessor's own code keeps the value. */
export const backingJs = (field: FieldInfo): string => `f_${field.name}$${field.owner.js}`;

function linkParams(world: World, info: ClassInfo, params: ParamDecl[]): ParamInfo[] {
  const seen = new Set<string>();
  return params.map((param) => {
    const key = param.name.toLowerCase();
    if (seen.has(key)) fail(param, `Duplicate variable: ${param.name}`);
    seen.add(key);
    return { name: param.name, type: world.resolve(param.type, info) };
  });
}

const mangle = (params: ParamInfo[]): string =>
  params.map((param) => '$' + param.type.key.replace(/[<,.]/g, '_').replace(/>/g, '')).join('');

export const sameParams = (a: ParamInfo[], b: ParamInfo[]): boolean =>
  a.length === b.length && a.every((param, index) => param.type === b[index]!.type);

export const signature = (name: string, params: { type: Type }[]): string =>
  `${name}(${params.map((param) => param.type.name).join(', ')})`;

function addMethod(world: World, info: ClassInfo, decl: MethodDecl): void {
  const params = linkParams(world, info, decl.params);
  const { words } = decl.modifiers;
  const method: MethodInfo = {
    ...common(info, decl.modifiers),
    name: decl.name,
    js: methodJs(info, decl, params),
    params,
    returns: decl.returns ? world.resolve(decl.returns, info) : VOID,
    isStatic: words.includes('static'),
    isAbstract: words.includes('abstract') || info.kind === 'interface',
    isVirtual:
      words.includes('virtual') ||
      words.includes('abstract') ||
      words.includes('override') ||
      info.kind === 'interface',
    isOverride: words.includes('override'),
    decl,
  };
  const key = decl.name.toLowerCase();
  const overloads = info.methods.get(key) ?? [];
  if (overloads.some((other) => sameParams(other.params, params))) {
    fail(
      decl,
      `Method already defined: ${decl.name} ${method.returns.name} ${info.name}.${signature(decl.name, params)} from the type ${info.name}`,
    );
  }
  if (!method.isAbstract && !decl.body) fail(decl, 'Method must have a body');
  if (words.includes('abstract') && decl.body) fail(decl, `Abstract methods cannot have a body: ${decl.name}`);
  info.methods.set(key, [...overloads, method]);
}

/**
 * Overriding methods share a name, so it is made of name and parameter types. A private method overrides nothing and
 * must not be hit by a subclass's method of the same signature.
 */
function methodJs(info: ClassInfo, decl: MethodDecl, params: ParamInfo[]): string {
  const js = `${decl.name.toLowerCase()}$${mangle(params).slice(1)}`;
  const { words } = decl.modifiers;
  const isInherited = info.isVirtual || info.superclass !== null;
  const isOwn =
    accessOf(decl.modifiers, 'private') === 'private' &&
    !words.includes('static') &&
    !words.includes('override') &&
    !words.includes('virtual') &&
    !words.includes('abstract');
  return isInherited && isOwn && info.kind === 'class' ? `${js}$${info.js}` : js;
}

function addConstructor(world: World, info: ClassInfo, decl: ConstructorDecl): void {
  const params = linkParams(world, info, decl.params);
  if (info.constructors.some((other) => sameParams(other.params, params))) {
    fail(
      decl,
      `Method already defined: <init> void ${info.name}.${signature('<init>', params)} from the type ${info.name}`,
    );
  }
  info.constructors.push({ ...common(info, decl.modifiers), js: constructorJs(info, params), params, decl });
}

export const constructorJs = (info: ClassInfo, params: ParamInfo[]): string =>
  `$new$${info.js}$${mangle(params).slice(1)}`;

function implicitConstructor(info: ClassInfo, params: ParamInfo[]): ConstructorInfo {
  const access: AccessModifier = info.access === 'global' ? 'global' : 'public';
  return {
    owner: info,
    access,
    isTestVisible: false,
    annotations: [],
    js: constructorJs(info, params),
    params,
    decl: null,
  };
}

/** Every exception class has these constructors, unless it writes them itself. */
function exceptionParams(world: World): ParamInfo[][] {
  const message = { name: 'message', type: STRING };
  const cause = { name: 'cause', type: world.native(nativeType('Exception')!, []) };
  return [[], [message], [cause], [message, cause]];
}
