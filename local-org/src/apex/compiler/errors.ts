/** Compile errors, gathered over all files before they are thrown together. */
import type { Node } from './ast.ts';

export interface CompileProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

export class ApexCompileError extends Error {
  readonly problems: CompileProblem[];

  constructor(problems: CompileProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'));
    this.name = 'ApexCompileError';
    this.problems = problems;
  }
}

/** Ends the translation of one statement; the compiler notes the problem and goes on with the next. */
export class Problem extends Error {
  readonly at: Node;

  constructor(at: Node, message: string) {
    super(message);
    this.at = at;
  }
}

/** For what only follows from a mistake reported elsewhere, such as a variable whose type is unknown. */
export class FollowUp extends Problem {}

export function fail(at: Node, message: string): never {
  throw new Problem(at, message);
}

/** For constructs and library members that real Apex has and this local org does not. */
export function unsupported(at: Node, what: string): never {
  throw new Problem(at, `${what} is not supported by the local org`);
}

export class Diagnostics {
  readonly problems: CompileProblem[] = [];
  /** Code that does not compile becomes code that refuses to run, so that the rest of a project can be tried. */
  readonly isTolerant: boolean;

  constructor(isTolerant = false) {
    this.isTolerant = isTolerant;
  }

  add(file: string, at: Node, message: string): void {
    this.problems.push({ file, line: at.line, column: at.col, message });
  }

  /** Runs `work`; a `Problem` it throws is noted and `fallback` returned. */
  guard<T>(file: string, fallback: T, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!(error instanceof FollowUp)) this.add(file, error.at, error.message);
      return fallback;
    }
  }

  throwIfAny(): void {
    if (this.problems.length === 0) return;
    this.problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
    throw new ApexCompileError(this.problems);
  }
}
