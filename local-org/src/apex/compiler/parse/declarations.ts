/** ANTLR's declarations → ours. */
import type {
  AnonymousUnitContext,
  ClassBodyDeclarationContext,
  ClassDeclarationContext,
  ConstructorDeclarationContext,
  EnumDeclarationContext,
  FieldDeclarationContext,
  FormalParametersContext,
  InterfaceDeclarationContext,
  InterfaceMethodDeclarationContext,
  MemberDeclarationContext,
  MethodDeclarationContext,
  ModifierContext,
  PropertyDeclarationContext,
  TriggerUnitContext,
  TypeDeclarationContext,
} from '@apexdevtools/apex-parser';
import type {
  AccessorDecl,
  AnonymousDecl,
  FieldDecl,
  Member,
  MethodDecl,
  Modifiers,
  ParamDecl,
  PropertyDecl,
  Statement,
  TriggerDecl,
  TypeDecl,
} from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import { at, lowerModifiers, lowerType, sourceText } from './common.ts';
import { lowerExpr } from './expressions.ts';
import { lowerBlock, lowerStatement } from './statements.ts';

export function lowerTypeDeclaration(ctx: TypeDeclarationContext): TypeDecl {
  return lowerTypeBody(ctx, lowerModifiers(ctx.modifier_list()));
}

interface TypeHolder {
  classDeclaration(): ClassDeclarationContext | null;
  interfaceDeclaration(): InterfaceDeclarationContext | null;
  enumDeclaration(): EnumDeclarationContext | null;
}

function lowerTypeBody(ctx: TypeHolder, modifiers: Modifiers): TypeDecl {
  const asClass = ctx.classDeclaration();
  if (asClass) return lowerClass(asClass, modifiers);
  const asInterface = ctx.interfaceDeclaration();
  if (asInterface) return lowerInterface(asInterface, modifiers);
  return lowerEnum(ctx.enumDeclaration()!, modifiers);
}

function lowerClass(ctx: ClassDeclarationContext, modifiers: Modifiers): TypeDecl {
  const name = ctx.id().getText();
  return {
    ...at(ctx.id()),
    kind: 'class',
    name,
    modifiers,
    superclass: ctx.typeRef() ? lowerType(ctx.typeRef()) : null,
    interfaces: (ctx.typeList()?.typeRef_list() ?? []).map(lowerType),
    constants: [],
    members: ctx
      .classBody()
      .classBodyDeclaration_list()
      .flatMap((member) => lowerMember(member, name)),
  };
}

function lowerInterface(ctx: InterfaceDeclarationContext, modifiers: Modifiers): TypeDecl {
  return {
    ...at(ctx.id()),
    kind: 'interface',
    name: ctx.id().getText(),
    modifiers,
    superclass: null,
    interfaces: (ctx.typeList()?.typeRef_list() ?? []).map(lowerType),
    constants: [],
    members: ctx
      .interfaceBody()
      .interfaceMethodDeclaration_list()
      .map((method) => lowerMethod(method, { words: ['public', 'abstract'], annotations: [] })),
  };
}

function lowerEnum(ctx: EnumDeclarationContext, modifiers: Modifiers): TypeDecl {
  return {
    ...at(ctx.id()),
    kind: 'enum',
    name: ctx.id().getText(),
    modifiers,
    superclass: null,
    interfaces: [],
    constants: (ctx.enumConstants()?.id_list() ?? []).map((id) => id.getText()),
    members: [],
  };
}

function lowerMember(ctx: ClassBodyDeclarationContext, className: string): Member[] {
  const block = ctx.block();
  if (block) return [{ ...at(ctx), kind: 'initializer', isStatic: ctx.STATIC() != null, body: lowerBlock(block) }];
  const member = ctx.memberDeclaration();
  if (!member) return [];
  return lowerMemberBody(member, ctx.modifier_list(), className);
}

function lowerMemberBody(
  ctx: Pick<MemberDeclarationContext, 'methodDeclaration' | 'propertyDeclaration' | 'fieldDeclaration'> &
    TypeHolder & { constructorDeclaration?: () => ConstructorDeclarationContext | null },
  modifierList: ModifierContext[],
  className: string,
): Member[] {
  const modifiers = lowerModifiers(modifierList);
  const method = ctx.methodDeclaration();
  if (method) return [lowerMethod(method, modifiers)];
  const constructor = ctx.constructorDeclaration?.();
  if (constructor) {
    const name = constructor.qualifiedName().getText();
    const node = at(constructor);
    if (name.toLowerCase() !== className.toLowerCase()) fail(node, `Invalid constructor name: ${name}`);
    const params = lowerParams(constructor.formalParameters());
    return [{ ...node, kind: 'constructor', modifiers, name, params, body: lowerBlock(constructor.block()) }];
  }
  const property = ctx.propertyDeclaration();
  if (property) return [lowerProperty(property, modifiers)];
  const field = ctx.fieldDeclaration();
  if (field) return lowerFields(field, modifiers);
  const decl = lowerTypeBody(ctx, modifiers);
  return [{ line: decl.line, col: decl.col, kind: 'type', decl }];
}

function lowerMethod(
  ctx: MethodDeclarationContext | InterfaceMethodDeclarationContext,
  modifiers: Modifiers,
): MethodDecl {
  const block = 'block' in ctx ? ctx.block() : null;
  const end = ctx.stop ?? ctx.start;
  return {
    ...at(ctx.id()),
    kind: 'method',
    modifiers,
    returns: ctx.typeRef() ? lowerType(ctx.typeRef()) : null,
    name: ctx.id().getText(),
    params: lowerParams(ctx.formalParameters()),
    body: block ? lowerBlock(block) : null,
    endLine: end.line,
    endCol: end.column + 1,
  };
}

function lowerParams(ctx: FormalParametersContext): ParamDecl[] {
  return (ctx.formalParameterList()?.formalParameter_list() ?? []).map((param) => ({
    ...at(param.id()),
    type: lowerType(param.typeRef()),
    name: param.id().getText(),
  }));
}

function lowerFields(ctx: FieldDeclarationContext, modifiers: Modifiers): FieldDecl[] {
  const type = lowerType(ctx.typeRef());
  return ctx
    .variableDeclarators()
    .variableDeclarator_list()
    .map((variable) => ({
      ...at(variable),
      kind: 'field',
      modifiers,
      type,
      name: variable.id().getText(),
      init: variable.expression() ? lowerExpr(variable.expression()) : null,
    }));
}

function lowerProperty(ctx: PropertyDeclarationContext, modifiers: Modifiers): PropertyDecl {
  let getter: AccessorDecl | null = null;
  let setter: AccessorDecl | null = null;
  for (const accessor of ctx.propertyBlock_list()) {
    const words = lowerModifiers(accessor.modifier_list()).words;
    const get = accessor.getter();
    const body = (get ?? accessor.setter()).block();
    const decl: AccessorDecl = { ...at(accessor), words, body: body ? lowerBlock(body) : null };
    if (get) getter = decl;
    else setter = decl;
  }
  return {
    ...at(ctx.id()),
    kind: 'property',
    modifiers,
    type: lowerType(ctx.typeRef()),
    name: ctx.id().getText(),
    getter,
    setter,
  };
}

export function lowerTrigger(ctx: TriggerUnitContext): TriggerDecl {
  const body: Statement[] = [];
  for (const member of ctx.triggerBlock().triggerBlockMember_list()) {
    const statement = member.statement();
    if (statement) {
      body.push(lowerStatement(statement));
      continue;
    }
    const declaration = member.triggerMemberDeclaration();
    for (const lowered of lowerMemberBody(declaration, member.modifier_list(), '')) {
      if (lowered.kind === 'field') body.push(asLocal(lowered));
      else unsupported(at(member), 'A method, class or property declared inside a trigger');
    }
  }
  return {
    ...at(ctx),
    kind: 'trigger',
    name: ctx.id(0).getText(),
    object: ctx.id(1).getText(),
    events: ctx.triggerCase_list().map((event) => sourceText(event).toLowerCase().replace(/\s+/g, ' ')),
    body,
  };
}

export function lowerAnonymous(ctx: AnonymousUnitContext): AnonymousDecl {
  const unit: AnonymousDecl = { ...at(ctx), kind: 'anonymous', body: [], methods: [], types: [] };
  for (const member of ctx.anonymousBlock()?.anonymousBlockMember_list() ?? []) {
    const statement = member.statement();
    if (statement) {
      unit.body.push(lowerStatement(statement));
      continue;
    }
    const declaration = member.anonymousMemberDeclaration();
    for (const lowered of lowerMemberBody(declaration, member.modifier_list(), '')) {
      if (lowered.kind === 'method') unit.methods.push(lowered);
      else if (lowered.kind === 'type') unit.types.push(lowered.decl);
      else if (lowered.kind === 'field') unit.body.push(asLocal(lowered));
      else unsupported(lowered, `A ${lowered.kind} in anonymous Apex`);
    }
  }
  return unit;
}

/** The grammar reads `public Integer x = 1;` as a field; in anonymous Apex and in triggers it is a variable like any other. */
function asLocal(field: FieldDecl): Statement {
  const { line, col, name, init } = field;
  return { line, col, kind: 'local', isFinal: false, type: field.type, variables: [{ line, col, name, init }] };
}
