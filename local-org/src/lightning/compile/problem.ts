/** What is wrong with a component's source, told with its place. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface ProblemDetails {
  message: string;
  /** Absolute path. */
  file: string;
  /** From 1; absent when the place in the file is not known. */
  line?: number;
  column?: number;
}

export class CompileProblem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.message);
    this.name = 'CompileProblem';
    this.details = details;
  }
}

/** The line (from 1) where a text first appears in a file. */
export function lineOf(file: string, text: string): number | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  return index < 0 ? undefined : index + 1;
}

/** The problem as the error panel of the page shows it: path in the project, and the lines around the place. */
export function forPage({ message, file, line, column }: ProblemDetails, projectDir: string): object {
  return { message, file: relative(projectDir, file), line, column, excerpt: line ? excerpt(file, line) : [] };
}

function excerpt(file: string, line: number): { number: number; text: string; isProblem: boolean }[] {
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
  const first = Math.max(1, line - 2);
  return lines
    .slice(first - 1, line + 2)
    .map((text, index) => ({ number: first + index, text, isProblem: first + index === line }));
}

/**
 * A module that fails with the problem when it is evaluated; `import()` then rejects with that very error. It has the
 * default export that components are imported by, since an import of nothing would be refused before, in other words.
 */
export function failingModule(problem: object & { message?: string }): string {
  const details = JSON.stringify(problem);
  return `export default undefined;\nthrow Object.assign(new Error(${JSON.stringify(problem.message ?? '')}), { problem: ${details} });\n`;
}
