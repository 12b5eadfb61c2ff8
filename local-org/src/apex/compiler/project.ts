/** All sources of a project → compiled units. Errors of all files are reported together. */
import type { ApexSource, OrgMetadata } from '../../metadata/types.ts';
import type { CompiledUnit } from '../emitted.ts';
import type { AnonymousDecl, SourceUnit, TriggerDecl, TypeDecl } from './ast.ts';
import { checkClass } from './declare/check-class.ts';
import { declareType, withInner } from './declare/declare.ts';
import { linkExceptionFlag, linkMembers, linkSupertypes } from './declare/link.ts';
import { ApexCompileError, Diagnostics } from './errors.ts';
import type { ClassInfo } from './model/classes.ts';
import { World } from './model/world.ts';
import { anonymousClass, translateAnonymous, translateClass, translateTrigger } from './units.ts';

export type ParseSource = (source: ApexSource) => SourceUnit;

interface Parsed {
  source: ApexSource;
  unit: SourceUnit;
}

/** Parses all files; a syntax error in one does not hide those of the others. */
export function parseAll(sources: ApexSource[], parse: ParseSource): Parsed[] {
  const parsed: Parsed[] = [];
  const problems = new Diagnostics();
  for (const source of sources) {
    try {
      parsed.push({ source, unit: parse(source) });
    } catch (error) {
      if (!(error instanceof ApexCompileError)) throw error;
      problems.problems.push(...error.problems);
    }
  }
  problems.throwIfAny();
  return parsed;
}

/** The declarations of all classes, linked: what bodies are checked against. */
export function declareAll(
  metadata: OrgMetadata,
  parsed: Parsed[],
  problems: Diagnostics,
): { world: World; classes: ClassInfo[] } {
  const world = new World(metadata);
  const classes: ClassInfo[] = [];
  for (const { source, unit } of parsed) {
    if (unit.kind === 'trigger' || unit.kind === 'anonymous') continue;
    const info = declareType(unit, source.file, null, problems);
    const key = info.name.toLowerCase();
    if (world.classes.has(key)) problems.add(source.file, unit, `Type name already in use: ${info.name}`);
    world.classes.set(key, info);
    classes.push(info);
  }
  link(world, classes, problems);
  return { world, classes };
}

function link(world: World, classes: ClassInfo[], problems: Diagnostics): void {
  const all = classes.flatMap((info) => [...withInner(info)]);
  for (const info of all) linkSupertypes(world, info, problems);
  for (const info of all) linkExceptionFlag(info, problems);
  for (const info of all) linkMembers(world, info, problems);
  for (const info of all) checkClass(world, info, problems);
}

export function compileUnits(metadata: OrgMetadata, parse: ParseSource): CompiledUnit[] {
  const parsed = parseAll(metadata.apex, parse);
  const problems = new Diagnostics();
  const { world, classes } = declareAll(metadata, parsed, problems);
  const units = classes.map((info) => translateClass(world, problems, info));
  for (const { source, unit } of parsed) {
    if (unit.kind === 'trigger') units.push(translateTrigger(world, problems, unit as TriggerDecl, source.file));
  }
  problems.throwIfAny();
  return units;
}

/** Anonymous Apex against the declarations of a project. */
export function compileAnonymousUnit(world: World, decl: AnonymousDecl, file: string): CompiledUnit {
  const problems = new Diagnostics();
  const wrapped: TypeDecl = anonymousClass(decl);
  const info = declareType(wrapped, file, null, problems);
  link(world, [info], problems);
  problems.throwIfAny();
  const unit = translateAnonymous(world, problems, decl, info);
  problems.throwIfAny();
  return unit;
}
