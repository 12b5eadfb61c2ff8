/** A class of Apex as a class of JavaScript. Inner classes follow their outer class in the same unit. */
import type { ConstructorDecl, Expr, Statement } from '../ast.ts';
import { backingJs } from '../declare/link.ts';
import type { ClassInfo, ConstructorInfo, FieldInfo, MethodInfo } from '../model/classes.ts';
import { lineage, superInfo } from '../model/classes.ts';
import { VOID } from '../model/types.ts';
import type { Body, BodyOptions } from './body.ts';
import { translateArguments } from './calls.ts';
import { constructorCall } from './construct.ts';
import { assignTo } from './convert-value.ts';
import { translate } from './expressions.ts';
import { writeFunction } from './function.ts';
import { hook, writeBlock } from './statements.ts';
import type { UnitWriter } from './unit.ts';
import { quote, rt } from './values.ts';

type ConstructorCall = Expr & { kind: 'constructorCall' };

export function writeClass(unit: UnitWriter, info: ClassInfo): void {
  unit.open(`$def(${quote(info.js)}, () => {`);
  unit.open(`class ${info.js}${info.kind === 'class' ? ` extends ${baseOf(info)}` : ''} {`);
  if (info.kind === 'class') writeMembers(unit, info);
  unit.close();
  unit.line(`return ${info.js};`);
  unit.close('});');
  for (const inner of info.inner.values()) writeClass(unit, inner);
}

function baseOf(info: ClassInfo): string {
  const above = superInfo(info);
  if (above) return `$c.${above.js}`;
  return rt('baseClass', quote(info.superclass?.name ?? 'Object'));
}

function writeMembers(unit: UnitWriter, info: ClassInfo): void {
  for (const field of info.fields.values()) {
    if (!field.isStatic) unit.line(`${slotOf(field)} = null;`);
  }
  if (hasStatics(info)) writeStaticInitialiser(unit, info);
  if (hasInitialisers(info)) writeInitialiser(unit, info);
  for (const constructor of info.constructors) writeConstructor(unit, info, constructor);
  for (const field of info.fields.values()) if (field.hasCode) writeAccessors(unit, info, field);
  for (const method of [...info.methods.values()].flat()) if (method.decl.body) writeMethod(unit, info, method);
}

/** Where the value is kept. */
const slotOf = (field: FieldInfo): string => (field.hasCode ? backingJs(field) : field.js);

const common = (info: ClassInfo, frame: string): Pick<BodyOptions, 'info' | 'frame' | 'sharing'> => ({
  info,
  frame: `Class.${info.name}.${frame}`,
  sharing: info.sharing,
});

/** Static members of a class are initialised when anything of it is first used. */
function touch(unit: UnitWriter, info: ClassInfo): void {
  if (info.hasStaticCode) unit.line(`$c.${info.js}.$s;`);
}

const hasStatics = (info: ClassInfo): boolean =>
  info.hasStaticCode || [...info.fields.values()].some((field) => field.isStatic);

function writeStaticInitialiser(unit: UnitWriter, info: ClassInfo): void {
  writeFunction(unit, {
    header: 'static $clinit',
    params: [],
    statements: [],
    at: info.decl,
    options: { ...common(info, '<clinit>'), isStatic: true, returns: VOID, kind: 'initializer' },
    before: (body) => {
      for (const field of info.fields.values())
        if (field.isStatic) unit.line(`$c.${info.js}.$s.${slotOf(field)} = null;`);
      writeInitialValues(body, info, true);
    },
  });
}

const hasInitialisers = (info: ClassInfo): boolean =>
  info.decl.members.some(
    (member) =>
      (member.kind === 'initializer' && !member.isStatic) ||
      (member.kind === 'field' && member.init !== null && !member.modifiers.words.includes('static')),
  );

const initialisedLineage = (info: ClassInfo): boolean => [...lineage(info)].some(hasInitialisers);

/**
 * Initialisation code runs before any constructor, the superclass's first: a constructor may call a method that a
 * subclass overrides, and finds the subclass's fields set. So the class that is created runs it for its whole line.
 * Source: Apex Developer Guide, "Using Initialization Code" ("run before the constructor").
 */
function writeInitialise(unit: UnitWriter, info: ClassInfo): void {
  const calls = [...lineage(info)]
    .reverse()
    .filter(hasInitialisers)
    .map((each) => `this.$fields$${each.js}();`);
  unit.line(`if (this.constructor === $c.${info.js}) { ${calls.join(' ')} }`);
}

function writeInitialiser(unit: UnitWriter, info: ClassInfo): void {
  writeFunction(unit, {
    header: `$fields$${info.js}`,
    params: [],
    statements: [],
    at: info.decl,
    options: { ...common(info, '<init>'), isStatic: false, returns: VOID, kind: 'initializer' },
    before: (body) => writeInitialValues(body, info, false),
  });
}

/** Values of fields and initialiser blocks, in the order of the source. */
function writeInitialValues(body: Body, info: ClassInfo, isStatic: boolean): void {
  const { unit } = body;
  for (const member of info.decl.members) {
    if (member.kind === 'initializer' && member.isStatic === isStatic) {
      unit.open('{');
      writeBlock(body, member.body);
      unit.close();
    }
    if (member.kind !== 'field' || !member.init || member.modifiers.words.includes('static') !== isStatic) continue;
    const field = info.fields.get(member.name.toLowerCase());
    // a declaration that was wrong has been reported already
    if (field?.decl !== member) continue;
    const { init } = member;
    unit.guarded(() => {
      const value = assignTo(body, translate(body, init, field.type), field.type, member);
      const owner = isStatic ? `$c.${info.js}.$s` : 'this';
      unit.line(`${hook(body, member)}${owner}.${field.js} = ${value};`, body.at(member));
    });
  }
}

function writeConstructor(unit: UnitWriter, info: ClassInfo, constructor: ConstructorInfo): void {
  const { decl } = constructor;
  const statements = decl?.body.body ?? [];
  const first = explicitCall(decl, statements[0]);
  writeFunction(unit, {
    header: constructor.js,
    params: constructor.params,
    statements: first ? statements.slice(1) : statements,
    at: decl ?? info.decl,
    options: { ...common(info, '<init>'), isStatic: false, returns: VOID, kind: 'constructor' },
    before: (body) => {
      touch(unit, info);
      if (first?.which !== 'this' && initialisedLineage(info)) writeInitialise(unit, info);
      unit.guarded(() => {
        if (decl && first) writeChain(body, info, first);
        else writeImplicitSuper(body, info, constructor);
      });
    },
    after: 'return this;',
  });
}

function explicitCall(decl: ConstructorDecl | null, first: Statement | undefined): ConstructorCall | undefined {
  return decl && first?.kind === 'expression' && first.expr.kind === 'constructorCall' ? first.expr : undefined;
}

function writeChain(body: Body, info: ClassInfo, call: ConstructorCall): void {
  const args = translateArguments(body, call.args);
  const target = call.which === 'this' ? info : superInfo(info);
  body.callsOut = true;
  const line = (text: string): void => body.unit.line(hook(body, call) + text, body.at(call));
  if (target) return line(`this${constructorCall(body, target, args, call)};`);
  if (!info.isException) return;
  const text = args.find((arg) => arg.type.name === 'String');
  const cause = args.find((arg) => arg !== text);
  line(`${rt('initException', 'this', text?.js ?? 'null', cause?.js ?? 'null')};`);
}

/** `super()` where nothing is written; the implicit constructors of exceptions hand message and cause up. */
function writeImplicitSuper(body: Body, info: ClassInfo, constructor: ConstructorInfo): void {
  const { unit } = body;
  const above = superInfo(info);
  const handed = constructor.decl ? [] : constructor.params;
  if (above) {
    const args = handed.map((param) => ({ kind: 'value' as const, js: param.name, type: param.type }));
    unit.line(`this${constructorCall(body, above, args, constructor.decl ?? info.decl)};`);
    body.callsOut = true;
  } else if (info.isException) {
    const has = (name: string): string => (handed.some((param) => param.name === name) ? name : 'null');
    unit.line(`${rt('initException', 'this', has('message'), has('cause'))};`);
  }
}

function writeMethod(unit: UnitWriter, info: ClassInfo, method: MethodInfo): void {
  writeFunction(unit, {
    header: `${method.isStatic ? 'static ' : ''}${method.js}`,
    params: method.params,
    statements: method.decl.body!.body,
    at: method.decl,
    options: { ...common(info, method.name), isStatic: method.isStatic, returns: method.returns },
    before: () => method.isStatic && touch(unit, info),
  });
}

function writeAccessors(unit: UnitWriter, info: ClassInfo, field: FieldInfo): void {
  const { getter, setter } = field.property!;
  const prefix = field.isStatic ? 'static ' : '';
  const stored = `${field.isStatic ? `$c.${info.js}.$s` : 'this'}.${backingJs(field)}`;
  const options = { ...common(info, field.name), isStatic: field.isStatic, accessorOf: field };
  const before = (): void => void (field.isStatic && touch(unit, info));
  if (getter?.body) {
    const header = `${prefix}get ${field.js}`;
    const statements = getter.body.body;
    writeFunction(unit, {
      header,
      params: [],
      statements,
      at: getter,
      options: { ...options, returns: field.type },
      before,
    });
  } else {
    unit.line(`${prefix}get ${field.js}() { return ${stored}; }`);
  }
  if (setter?.body) {
    const header = `${prefix}set ${field.js}`;
    const params = [{ name: 'value', type: field.type }];
    const statements = setter.body.body;
    writeFunction(unit, { header, params, statements, at: setter, options: { ...options, returns: VOID }, before });
  } else {
    unit.line(`${prefix}set ${field.js}(value) { ${stored} = value; }`);
  }
}
