/** What is known of the project's own classes before any body is looked at. */
import type { AccessModifier, AnnotationMeta, SharingMode } from '../../emitted.ts';
import type { ConstructorDecl, FieldDecl, MethodDecl, PropertyDecl, TypeDecl } from '../ast.ts';
import type { Type, UserType } from './types.ts';

export interface ParamInfo {
  name: string;
  type: Type;
}

interface MemberInfo {
  owner: ClassInfo;
  access: AccessModifier;
  isTestVisible: boolean;
  annotations: AnnotationMeta[];
}

export interface FieldInfo extends MemberInfo {
  name: string;
  type: Type;
  /** JS property; see `FieldMeta.js`. */
  js: string;
  isStatic: boolean;
  isFinal: boolean;
  isTransient: boolean;
  /** Null for plain fields. */
  property: PropertyDecl | null;
  /** The property has accessor code (or may be overridden): JS accessors instead of a plain JS property. */
  hasCode: boolean;
  canRead: boolean;
  canWrite: boolean;
  /** May be narrower than `access`: `public String x { get; private set; }`. */
  readAccess: AccessModifier;
  writeAccess: AccessModifier;
  decl: FieldDecl | PropertyDecl;
}

export interface MethodInfo extends MemberInfo {
  name: string;
  js: string;
  params: ParamInfo[];
  returns: Type;
  isStatic: boolean;
  isAbstract: boolean;
  isVirtual: boolean;
  isOverride: boolean;
  decl: MethodDecl;
}

export interface ConstructorInfo extends MemberInfo {
  js: string;
  params: ParamInfo[];
  /** Null for the implicit ones. */
  decl: ConstructorDecl | null;
}

export interface ClassInfo {
  /** `Outer.Inner` */
  name: string;
  simpleName: string;
  /** `Outer$Inner` */
  js: string;
  kind: 'class' | 'interface' | 'enum';
  file: string;
  decl: TypeDecl;
  type: UserType;
  outer: ClassInfo | null;
  /** By lower-case simple name. */
  inner: Map<string, ClassInfo>;
  superclass: Type | null;
  interfaces: Type[];
  constants: string[];
  /** By lower-case name. */
  fields: Map<string, FieldInfo>;
  methods: Map<string, MethodInfo[]>;
  constructors: ConstructorInfo[];
  access: AccessModifier;
  isAbstract: boolean;
  isVirtual: boolean;
  isTest: boolean;
  isTestVisible: boolean;
  isException: boolean;
  sharing: SharingMode;
  annotations: AnnotationMeta[];
  /** Static fields with a value or static blocks: the class must be initialised before first use. */
  hasStaticCode: boolean;
}

export function outermost(info: ClassInfo): ClassInfo {
  let top = info;
  while (top.outer) top = top.outer;
  return top;
}

/** The class and its user-defined superclasses, nearest first. */
export function* lineage(info: ClassInfo): Generator<ClassInfo> {
  const seen = new Set<ClassInfo>();
  for (let each: ClassInfo | null = info; each && !seen.has(each); each = superInfo(each)) {
    seen.add(each);
    yield each;
  }
}

export function superInfo(info: ClassInfo): ClassInfo | null {
  return info.superclass?.kind === 'user' ? info.superclass.info : null;
}

export function hasAnnotation(member: { annotations: AnnotationMeta[] }, name: string): boolean {
  return member.annotations.some((annotation) => annotation.name === name);
}
