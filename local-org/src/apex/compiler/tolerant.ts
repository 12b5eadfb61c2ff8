/**
 * Compiles what can be compiled of a project written for Salesforce at large: a file whose declarations do not compile is
 * left out, a statement that does not compile refuses to run. For trying foreign code; the org itself takes no such
 * project.
 */
import type { ApexSource, OrgMetadata } from '../../metadata/types.ts';
import type { CompiledUnit, Tolerated } from '../emitted.ts';
import type { SourceUnit, TriggerDecl, TypeDecl } from './ast.ts';
import { ApexCompileError, Diagnostics } from './errors.ts';
import type { CompileProblem } from './errors.ts';
import { hasAnnotation } from './model/classes.ts';
import type { World } from './model/world.ts';
import { declareAll } from './project.ts';
import type { ParseSource } from './project.ts';
import { translateClass, translateTrigger } from './units.ts';

interface Parsed {
  source: ApexSource;
  unit: SourceUnit;
}

export function compileTolerantly(
  metadata: OrgMetadata,
  parse: ParseSource,
): { units: CompiledUnit[]; tolerated: Tolerated } {
  const leftOut: Tolerated['leftOut'] = [];
  const parsed: Parsed[] = [];
  for (const source of metadata.apex) {
    try {
      parsed.push({ source, unit: parse(source) });
    } catch (error) {
      if (!(error instanceof ApexCompileError)) throw error;
      leftOut.push({ ...named(source, error.problems), testMethods: guessedTests(source.source) });
    }
  }
  const { world, classes, rest } = declareWhatCan(metadata, parsed, leftOut);
  const problems = new Diagnostics(true);
  const units = classes.map((info) => translateClass(world, problems, info));
  for (const { source, unit } of rest) {
    if (unit.kind === 'trigger' && world.sobject((unit as TriggerDecl).object))
      units.push(translateTrigger(world, problems, unit as TriggerDecl, source.file));
    else if (unit.kind === 'trigger') problems.add(source.file, unit, `Invalid type: ${(unit as TriggerDecl).object}`);
  }
  return { units, tolerated: { leftOut, statements: problems.problems } };
}

/** Leaving a class out may break the declarations of others: repeated until the rest agrees. */
function declareWhatCan(metadata: OrgMetadata, parsed: Parsed[], leftOut: Tolerated['leftOut']) {
  let rest = parsed;
  for (;;) {
    const problems = new Diagnostics(true);
    const declared: { world: World; classes: ReturnType<typeof declareAll>['classes'] } = declareAll(
      metadata,
      rest,
      problems,
    );
    const wrong = Map.groupBy(problems.problems, ({ file }) => file);
    if (wrong.size === 0) return { ...declared, rest };
    for (const { source, unit } of rest) {
      const found = wrong.get(source.file);
      if (found) leftOut.push({ ...named(source, found), testMethods: testMethods(unit) });
    }
    rest = rest.filter(({ source }) => !wrong.has(source.file));
  }
}

const named = ({ name, file }: ApexSource, problems: CompileProblem[]) => ({
  name,
  file,
  problems: problems.map(({ line, message }) => ({ line, message })),
});

function testMethods(unit: SourceUnit): string[] {
  if (unit.kind === 'trigger' || unit.kind === 'anonymous') return [];
  const decl = unit as TypeDecl;
  return decl.members.flatMap((member) =>
    member.kind === 'method' &&
    (hasAnnotation(member.modifiers, 'istest') || member.modifiers.words.includes('testmethod'))
      ? [member.name]
      : [],
  );
}

/** Of a file that cannot be parsed, the tests can only be counted. */
function guessedTests(source: string): string[] {
  const found = source.matchAll(/@istest[^\n]*\s+(?:\w+\s+)*static\s+void\s+(\w+)|\btestmethod\s+void\s+(\w+)/gi);
  return [...found].map((match) => (match[1] ?? match[2])!);
}
