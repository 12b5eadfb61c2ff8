/** Source text → our own syntax tree, through the public Apex grammar. The ANTLR tree is dropped at once. */
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { ApexParser } from '@apexdevtools/apex-parser';
import type { AnonymousDecl, SourceUnit, TriggerDecl, TypeDecl } from '../ast.ts';
import { ApexCompileError, Problem } from '../errors.ts';
import type { CompileProblem } from '../errors.ts';
import { lowerAnonymous, lowerTrigger, lowerTypeDeclaration } from './declarations.ts';

class Listener extends ApexErrorListener {
  readonly problems: CompileProblem[] = [];
  readonly file: string;

  constructor(file: string) {
    super();
    this.file = file;
  }

  override apexSyntaxError(line: number, column: number, message: string): void {
    this.problems.push({ file: this.file, line, column: column + 1, message: plain(message) });
  }
}

/** ANTLR lists every token it could have taken; a person needs what was found. */
function plain(message: string): string {
  const found = /^(?:extraneous|mismatched) input '(.*?)'(?: expecting (.*))?$/.exec(message);
  if (found) {
    const expecting = found[2] && !found[2].startsWith('{') ? ` expecting ${found[2]}` : '';
    return `Unexpected token '${found[1]}'${expecting}.`;
  }
  const missing = /^missing (.*) at '(.*)'$/.exec(message);
  if (missing) return `Missing ${missing[1]} at '${missing[2]}'`;
  return message;
}

const SLL = 0;
const LL = 1;

function parseWith<T>(file: string, source: string, run: (parser: ApexParser) => T): T {
  // SLL is about twice as fast and right for almost every file; what it refuses gets the full algorithm.
  for (const mode of [SLL, LL]) {
    const listener = new Listener(file);
    const { parser } = ApexParserFactory.createLexerAndParser(source, listener);
    (parser as unknown as { _interp: { predictionMode: number } })._interp.predictionMode = mode;
    let result: T | undefined;
    let thrown: unknown;
    try {
      result = run(parser);
    } catch (error) {
      thrown = error;
    }
    if (listener.problems.length > 0) {
      if (mode === SLL) continue;
      throw new ApexCompileError(listener.problems.slice(0, 1));
    }
    if (thrown instanceof Problem) {
      const { line, col } = thrown.at;
      throw new ApexCompileError([{ file, line, column: col, message: thrown.message }]);
    }
    if (thrown !== undefined) throw thrown;
    return result as T;
  }
  throw new Error('unreachable');
}

export function parseClass(file: string, source: string): TypeDecl {
  return parseWith(file, source, (parser) => lowerTypeDeclaration(parser.compilationUnit().typeDeclaration()));
}

export function parseTrigger(file: string, source: string): TriggerDecl {
  return parseWith(file, source, (parser) => lowerTrigger(parser.triggerUnit()));
}

export function parseAnonymous(file: string, source: string): AnonymousDecl {
  return parseWith(file, source, (parser) => lowerAnonymous(parser.anonymousUnit()));
}

export function parseUnit(kind: 'class' | 'trigger', file: string, source: string): SourceUnit {
  return kind === 'class' ? parseClass(file, source) : parseTrigger(file, source);
}
