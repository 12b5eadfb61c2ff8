/** What a gate reports, and how it says so on the command line. */
import { relative, resolve } from 'node:path';
import { ROOT } from '../lib/run.ts';

export interface Finding {
  /** Relative to the project directory. */
  file: string;
  /** 1-based; 0 where a file as a whole is meant. */
  line: number;
  column: number;
  message: string;
}

export type Gate = (projectDir: string) => Promise<Finding[]>;

/** The command line of a gate: `node scripts/gates/…/x-gate.ts [projectDir]`. */
export async function runGate(gate: Gate): Promise<void> {
  const projectDir = resolve(process.argv[2] ?? ROOT);
  try {
    const findings = await gate(projectDir);
    for (const finding of findings) console.log(show(finding));
    console.log(findings.length === 0 ? '1 passed, 0 failed' : `0 passed, ${findings.length} failed`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

export function show({ file, line, column, message }: Finding): string {
  return line > 0 ? `${file}:${line}:${column} ${message}` : `${file} ${message}`;
}

/** Findings in the order of files and lines, each once. */
export function inOrder(findings: Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [show(finding), finding]));
  return [...byText.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

export function relativeTo(projectDir: string, file: string): string {
  return relative(projectDir, file).replaceAll('\\', '/');
}
