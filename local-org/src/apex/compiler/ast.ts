/** Our own compact syntax tree. Plain JSON, so that it can be cached on disk. Lines and columns count from 1. */
import type { AnnotationMeta } from '../emitted.ts';

export interface Node {
  line: number;
  col: number;
}

export interface TypeNode extends Node {
  /** `['Database', 'Batchable']`; arrays become `List` around the element type. */
  names: string[];
  args: TypeNode[];
}

// ---- declarations ----------------------------------------------------------------------------------------------

export interface Modifiers {
  /** Lower case: `public`, `static`, `with sharing` … */
  words: string[];
  annotations: AnnotationMeta[];
}

export interface TypeDecl extends Node {
  kind: 'class' | 'interface' | 'enum';
  name: string;
  modifiers: Modifiers;
  superclass: TypeNode | null;
  interfaces: TypeNode[];
  constants: string[];
  /** In source order, which is the order of initialisation. */
  members: Member[];
}

export type Member = FieldDecl | PropertyDecl | MethodDecl | ConstructorDecl | InitializerDecl | InnerTypeDecl;

export interface FieldDecl extends Node {
  kind: 'field';
  modifiers: Modifiers;
  type: TypeNode;
  name: string;
  init: Expr | null;
}

export interface AccessorDecl extends Node {
  words: string[];
  /** Null for `get;` */
  body: Block | null;
}

export interface PropertyDecl extends Node {
  kind: 'property';
  modifiers: Modifiers;
  type: TypeNode;
  name: string;
  getter: AccessorDecl | null;
  setter: AccessorDecl | null;
}

export interface ParamDecl extends Node {
  type: TypeNode;
  name: string;
}

export interface MethodDecl extends Node {
  kind: 'method';
  modifiers: Modifiers;
  returns: TypeNode | null;
  name: string;
  params: ParamDecl[];
  body: Block | null;
  endLine: number;
  endCol: number;
}

export interface ConstructorDecl extends Node {
  kind: 'constructor';
  modifiers: Modifiers;
  name: string;
  params: ParamDecl[];
  body: Block;
}

export interface InitializerDecl extends Node {
  kind: 'initializer';
  isStatic: boolean;
  body: Block;
}

export interface InnerTypeDecl extends Node {
  kind: 'type';
  decl: TypeDecl;
}

export interface TriggerDecl extends Node {
  kind: 'trigger';
  name: string;
  object: string;
  /** `before insert` */
  events: string[];
  body: Statement[];
}

/** Anonymous Apex: statements and, anywhere between them, methods and types. */
export interface AnonymousDecl extends Node {
  kind: 'anonymous';
  body: Statement[];
  methods: MethodDecl[];
  types: TypeDecl[];
}

export type SourceUnit = TypeDecl | TriggerDecl | AnonymousDecl;

// ---- statements ------------------------------------------------------------------------------------------------

export type Statement =
  | Block
  | LocalVariable
  | (Node & { kind: 'expression'; expr: Expr })
  | (Node & { kind: 'if'; condition: Expr; then: Statement; otherwise: Statement | null })
  | (Node & {
      kind: 'for';
      init: LocalVariable | Expr[] | null;
      condition: Expr | null;
      update: Expr[];
      body: Statement | null;
    })
  | (Node & { kind: 'foreach'; type: TypeNode; name: string; source: Expr; body: Statement | null })
  | (Node & { kind: 'while'; condition: Expr; body: Statement | null })
  | (Node & { kind: 'dowhile'; condition: Expr; body: Block })
  | TryStatement
  | SwitchStatement
  | (Node & { kind: 'return'; value: Expr | null })
  | (Node & { kind: 'throw'; value: Expr })
  | (Node & { kind: 'break' })
  | (Node & { kind: 'continue' })
  | DmlStatement
  | (Node & { kind: 'runas'; args: Expr[]; body: Block });

export interface Block extends Node {
  kind: 'block';
  body: Statement[];
}

export interface LocalVariable extends Node {
  kind: 'local';
  isFinal: boolean;
  type: TypeNode;
  variables: (Node & { name: string; init: Expr | null })[];
}

export interface TryStatement extends Node {
  kind: 'try';
  body: Block;
  catches: (Node & { type: TypeNode; name: string; body: Block })[];
  finallyBlock: Block | null;
}

export interface SwitchStatement extends Node {
  kind: 'switch';
  subject: Expr;
  cases: SwitchCase[];
}

export interface SwitchCase extends Node {
  isElse: boolean;
  /** `when Account a` */
  pattern: { type: TypeNode; name: string } | null;
  /** `when RED, 'x', null, -1`: a name is an enum constant. */
  values: (Expr | (Node & { kind: 'constantName'; names: string[] }))[];
  body: Block;
}

export interface DmlStatement extends Node {
  kind: 'dml';
  operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';
  mode: 'user' | 'system' | null;
  target: Expr;
  externalId: string | null;
}

// ---- expressions -----------------------------------------------------------------------------------------------

export type Expr =
  | Literal
  | (Node & { kind: 'name'; name: string })
  | (Node & { kind: 'this' })
  | (Node & { kind: 'super' })
  | (Node & { kind: 'dot'; target: Expr; name: string; safe: boolean })
  | CallExpr
  /** `this(…)` and `super(…)` in constructors. */
  | (Node & { kind: 'constructorCall'; which: 'this' | 'super'; args: Expr[] })
  | (Node & { kind: 'index'; target: Expr; index: Expr })
  | NewExpr
  | (Node & { kind: 'unary'; op: '-' | '+' | '!' | '~'; operand: Expr })
  | (Node & { kind: 'increment'; op: '+' | '-'; prefix: boolean; target: Expr })
  | (Node & { kind: 'binary'; op: string; left: Expr; right: Expr })
  | (Node & { kind: 'assign'; op: string; target: Expr; value: Expr })
  | (Node & { kind: 'conditional'; condition: Expr; then: Expr; otherwise: Expr })
  | (Node & { kind: 'cast'; type: TypeNode; operand: Expr })
  | (Node & { kind: 'instanceof'; operand: Expr; type: TypeNode })
  | (Node & { kind: 'paren'; inner: Expr })
  | (Node & { kind: 'classLiteral'; type: TypeNode })
  | SoqlExpr
  | (Node & { kind: 'unsupported'; what: string });

export interface Literal extends Node {
  kind: 'literal';
  type: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';
  /** Strings unescaped, numbers without suffix, booleans `true` / `false`. */
  value: string;
}

export interface CallExpr extends Node {
  kind: 'call';
  /** Null for `method(…)`. */
  target: Expr | null;
  name: string;
  args: Expr[];
  safe: boolean;
}

/** `Name = value` arguments of an SObject constructor stay assignments here. */
export type NewExpr = Node & { kind: 'new'; type: TypeNode } & (
    | { form: 'constructor'; args: Expr[] }
    | { form: 'sized'; size: Expr }
    | { form: 'items'; items: Expr[] }
    | { form: 'entries'; entries: [Expr, Expr][] }
    | { form: 'empty' }
  );

export interface SoqlExpr extends Node {
  kind: 'soql';
  /** Without the brackets. */
  text: string;
  /** The `:expr`s in the order they stand in the text. */
  binds: Expr[];
}
