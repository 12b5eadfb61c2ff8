/** Translates one source file: a class, a trigger or anonymous Apex. */
import type { CompiledUnit } from '../emitted.ts';
import type { AnonymousDecl, Member, TriggerDecl, TypeDecl } from './ast.ts';
import type { Diagnostics } from './errors.ts';
import type { ClassInfo } from './model/classes.ts';
import { VOID } from './model/types.ts';
import type { World } from './model/world.ts';
import { writeClass } from './translate/class-writer.ts';
import { writeFunction } from './translate/function.ts';
import { metaOfAll } from './translate/meta.ts';
import { UnitWriter } from './translate/unit.ts';

export const scriptName = (name: string): string => `apex:${name}`;

export function translateClass(world: World, problems: Diagnostics, info: ClassInfo): CompiledUnit {
  const unit = new UnitWriter(world, problems, info.file);
  writeClass(unit, info);
  return {
    name: info.name,
    kind: 'class',
    file: info.file,
    scriptName: scriptName(info.name),
    ...unit.finish(info.name),
    classes: metaOfAll(world, info),
  };
}

export function translateTrigger(world: World, problems: Diagnostics, decl: TriggerDecl, file: string): CompiledUnit {
  const unit = new UnitWriter(world, problems, file);
  const row = world.sobject(decl.object);
  if (!row) problems.add(file, decl, `Invalid type: ${decl.object}`);
  else {
    unit.line('$main(');
    writeFunction(unit, {
      header: 'function ',
      params: [],
      statements: decl.body,
      at: decl,
      options: {
        info: null,
        isStatic: true,
        returns: VOID,
        frame: `Trigger.${decl.name}`,
        sharing: 'without',
        triggerObject: row,
      },
    });
    unit.line(');');
  }
  return {
    name: decl.name,
    kind: 'trigger',
    file,
    // a class may have the trigger's name
    scriptName: scriptName(`${decl.name}.trigger`),
    ...unit.finish(decl.name),
    classes: [],
    trigger: { name: decl.name, object: row?.name ?? decl.object, events: decl.events, file },
  };
}

const ANONYMOUS = 'AnonymousBlock';

/** Anonymous Apex is a class around a static method; its own methods become static ones beside it. */
export function anonymousClass(decl: AnonymousDecl): TypeDecl {
  const at = { line: decl.line, col: decl.col };
  const members: Member[] = [
    ...decl.methods.map((method): Member => {
      const { modifiers } = method;
      return { ...method, modifiers: { ...modifiers, words: [...modifiers.words, 'static'] } };
    }),
    ...decl.types.map((type): Member => ({ ...at, kind: 'type', decl: type })),
  ];
  return {
    ...at,
    kind: 'class',
    name: ANONYMOUS,
    modifiers: { words: ['public'], annotations: [] },
    superclass: null,
    interfaces: [],
    constants: [],
    members,
  };
}

export function translateAnonymous(
  world: World,
  problems: Diagnostics,
  decl: AnonymousDecl,
  info: ClassInfo,
): CompiledUnit {
  const unit = new UnitWriter(world, problems, info.file);
  writeClass(unit, info);
  unit.line('$main(');
  writeFunction(unit, {
    header: 'function ',
    params: [],
    statements: decl.body,
    at: decl,
    options: { info, isStatic: true, returns: VOID, frame: ANONYMOUS, sharing: info.sharing },
  });
  unit.line(');');
  return {
    name: ANONYMOUS,
    kind: 'anonymous',
    file: info.file,
    scriptName: scriptName(ANONYMOUS),
    ...unit.finish(ANONYMOUS),
    classes: metaOfAll(world, info),
  };
}
