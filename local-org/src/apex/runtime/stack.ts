/**
 * Apex stack traces out of V8's: frames of generated scripts become `Class.Foo.bar: line 12, column 1`.
 * The column is always 1, since a statement is the finest grain the generated code knows.
 */
import type { ApexException } from './exceptions.ts';

export type PositionLookup = (scriptName: string, jsLine: number) => { frame: string; line: number } | undefined;

/** Deep enough for service, selector and handler calls plus the library's own frames between them. */
export const STACK_DEPTH = 60;

const FRAME = /\(?(apex:[^:()]+):(\d+):\d+\)?$/;

export function apexStack(error: Error, position: PositionLookup): string[] {
  const lines: string[] = [];
  let previous = '';
  for (const frame of (error.stack ?? '').split('\n')) {
    const match = FRAME.exec(frame.trim());
    const at = match && position(match[1], Number(match[2]));
    if (!at) continue;
    const line = `${at.frame}: line ${at.line}, column 1`;
    if (line !== previous) lines.push(line);
    previous = line;
  }
  return lines;
}

/** The exception's stack lines; read once, kept on the exception. */
export function stackOf(exception: ApexException, position: PositionLookup): string[] {
  exception.resolvedStack ??= apexStack(exception.origin, position);
  return exception.resolvedStack;
}

export function lineOf(exception: ApexException, position: PositionLookup): number {
  const match = /line (\d+),/.exec(stackOf(exception, position)[0] ?? '');
  return match ? Number(match[1]) : 0;
}

/** The stack of an exception whose transaction has ended, followed by those of its causes. */
export function stackTrace(exception: ApexException): string[] {
  const lines = [...(exception.resolvedStack ?? [])];
  for (let cause = exception.apexCause; cause; cause = cause.apexCause) {
    lines.push(`Caused by: ${cause.toString()}`, ...(cause.resolvedStack ?? []));
  }
  return lines;
}
