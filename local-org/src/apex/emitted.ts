/**
 * The boundary between compiler and runtime: what compiled Apex looks like. The helpers that it calls are in
 * `emitted-calls.ts`.
 *
 * Representation of values: String, Id = JS string · Integer = number · Long = bigint · Double = ApexDouble · Decimal =
 * ApexDecimal · Boolean = boolean · null = null, never undefined · user objects = instances of the generated JS class.
 *
 * Type names given to the runtime are canonical Apex: `Integer`, `Account`, `Outer.Inner`, `List<Account>`,
 * `Map<Id,List<Outer.Inner>>`: declared spelling, no blanks, no `System.` prefix. Other namespaces stay:
 * `Database.SaveResult`, `Schema.SObjectType`.
 *
 * `obj.method()` on null of a user class is left to JavaScript: the TypeError is raised inside a script whose file name
 * begins with `apex:`, and `caught` / the entry points turn exactly those into System.NullPointerException.
 */

/* eslint-disable @typescript-eslint/no-explicit-any -- values of Apex's Object */
import type { RuntimeSupport } from './emitted-calls.ts';

/** How a class was declared. `omitted` and `inherited` run in the caller's mode; see `RuntimeSupport.enterSharing`. */
export type SharingMode = 'with' | 'without' | 'inherited' | 'omitted';

export interface AnnotationMeta {
  /** Lower case: `auraenabled`, `istest`, `httppost`. */
  name: string;
  /** Lower-case parameter names; a single unnamed value is `value`. */
  params: Record<string, string | boolean | number | null>;
}

export type AccessModifier = 'private' | 'protected' | 'public' | 'global';

export interface ParameterMeta {
  name: string;
  type: string;
}

export interface MethodMeta {
  name: string;
  /** Property of the JS class (static) or its prototype that runs it. */
  js: string;
  isStatic: boolean;
  isAbstract: boolean;
  access: AccessModifier;
  params: ParameterMeta[];
  returns: string;
  annotations: AnnotationMeta[];
  line: number;
}

export interface ConstructorMeta {
  /** `new cls()[js](...args)` returns the finished object. */
  js: string;
  access: AccessModifier;
  params: ParameterMeta[];
  line: number;
}

/** Fields and properties, own ones only. */
export interface FieldMeta {
  name: string;
  type: string;
  /** Instance: property of the object. Static: property of `cls.$s` (fields) or of `cls` (properties with code). */
  js: string;
  isStatic: boolean;
  isProperty: boolean;
  /** The static lives on the class itself, since it has accessor code. */
  hasCode: boolean;
  isTransient: boolean;
  isFinal: boolean;
  canRead: boolean;
  canWrite: boolean;
  access: AccessModifier;
  annotations: AnnotationMeta[];
}

export interface ClassMeta {
  /** `Outer.Inner` for inner classes. */
  name: string;
  kind: 'class' | 'interface' | 'enum';
  outer: string | null;
  superclass: string | null;
  interfaces: string[];
  /** Lower case: the type itself and everything an instance may be cast to, except `object`. */
  assignableTo: string[];
  isAbstract: boolean;
  access: AccessModifier;
  sharing: SharingMode;
  isTest: boolean;
  isException: boolean;
  annotations: AnnotationMeta[];
  methods: MethodMeta[];
  /** A class without a written constructor has one with no parameters here. Exceptions also have the implicit ones. */
  constructors: ConstructorMeta[];
  fields: FieldMeta[];
  /** Enum constants in order. */
  constants: string[];
  file: string;
  line: number;
}

export interface TriggerMeta {
  name: string;
  object: string;
  /** Lower case: `before insert`. */
  events: string[];
  file: string;
}

/** One source file as JavaScript. `js` is the body of a function `($rt, $c)`. */
export interface CompiledUnit {
  /** Class or trigger name; `AnonymousBlock`. */
  name: string;
  kind: 'class' | 'trigger' | 'anonymous';
  file: string;
  js: string;
  /** Script name that V8 shows in stack traces: `apex:Name`. */
  scriptName: string;
  /** Per generated line (index 0 = line 1): Apex line and index into `frames`, or 0 where there is none. */
  lines: (readonly [line: number, frame: number] | 0)[];
  /** `Class.Outer.Inner.method`, `Trigger.Name`, `AnonymousBlock`. */
  frames: string[];
  /** Apex lines that hold a statement, ascending: what coverage counts. */
  executableLines: number[];
  classes: ClassMeta[];
  trigger?: TriggerMeta;
}

/** What the generated classes look like to the runtime. */
export interface ApexClass {
  new (): any;
  $meta: ClassMeta;
  /** Static variables of the current transaction; reading it runs the static initialisers once. */
  readonly $s: Record<string, any>;
  [member: string]: any;
}

export interface LoadedProject {
  /** By lower-case Apex name. */
  classes: Map<string, ApexClass>;
  triggers: { meta: TriggerMeta; run: () => void }[];
  /** Gives all classes fresh static variables (a new transaction); the returned function brings the former ones back. */
  freshStatics(): () => void;
}

/** What a tolerant compilation did without. */
export interface Tolerated {
  /** Files that could not even be declared; nothing of them is in the project. */
  leftOut: { name: string; file: string; problems: { line: number; message: string }[]; testMethods: string[] }[];
  /** Statements that refuse to run. */
  statements: { file: string; line: number; message: string }[];
}

export interface CompiledProject {
  units: CompiledUnit[];
  /** By lower-case Apex name. */
  classes: Map<string, ClassMeta>;
  triggers: TriggerMeta[];
  /** Only where the project was compiled tolerantly: what is wrong with it. */
  tolerated?: Tolerated;
  load(rt: RuntimeSupport): LoadedProject;
  /** Where a generated line comes from; undefined for code that has no Apex counterpart. */
  position(scriptName: string, jsLine: number): { frame: string; line: number } | undefined;
}

/** Anonymous Apex: compiled against a project, run once. */
export interface CompiledAnonymous {
  unit: CompiledUnit;
  load(rt: RuntimeSupport, project: LoadedProject): () => void;
  position: CompiledProject['position'];
}
