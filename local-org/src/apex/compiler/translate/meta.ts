/** What the runtime is told about a class: names, types, annotations. */
import type { ClassMeta, FieldMeta, MethodMeta } from '../../emitted.ts';
import { withInner } from '../declare/declare.ts';
import type { ClassInfo, FieldInfo, MethodInfo, ParamInfo } from '../model/classes.ts';
import { ancestry } from '../model/convert.ts';
import type { World } from '../model/world.ts';

export function metaOfAll(world: World, top: ClassInfo): ClassMeta[] {
  return [...withInner(top)].map((info) => classMeta(world, info));
}

const paramMeta = (params: ParamInfo[]) => params.map((param) => ({ name: param.name, type: param.type.name }));

function classMeta(world: World, info: ClassInfo): ClassMeta {
  return {
    name: info.name,
    kind: info.kind,
    outer: info.outer?.name ?? null,
    superclass: info.superclass?.name ?? null,
    interfaces: info.interfaces.map((type) => type.name),
    assignableTo: [...ancestry(world, info.type)].map(([type]) => type.key),
    isAbstract: info.isAbstract,
    access: info.access,
    sharing: info.sharing,
    isTest: info.isTest,
    isException: info.isException,
    annotations: info.annotations,
    methods: [...info.methods.values()].flat().map(methodMeta),
    constructors: info.constructors.map((constructor) => ({
      js: constructor.js,
      access: constructor.access,
      params: paramMeta(constructor.params),
      line: (constructor.decl ?? info.decl).line,
    })),
    fields: [...info.fields.values()].map(fieldMeta),
    constants: info.constants,
    file: info.file,
    line: info.decl.line,
  };
}

function methodMeta(method: MethodInfo): MethodMeta {
  return {
    name: method.name,
    js: method.js,
    isStatic: method.isStatic,
    isAbstract: method.isAbstract,
    access: method.access,
    params: paramMeta(method.params),
    returns: method.returns.name,
    annotations: method.annotations,
    line: method.decl.line,
  };
}

function fieldMeta(field: FieldInfo): FieldMeta {
  return {
    name: field.name,
    type: field.type.name,
    js: field.js,
    isStatic: field.isStatic,
    isProperty: field.property !== null,
    hasCode: field.hasCode,
    isTransient: field.isTransient,
    isFinal: field.isFinal,
    canRead: field.canRead,
    canWrite: field.canWrite,
    access: field.access,
    annotations: field.annotations,
  };
}
