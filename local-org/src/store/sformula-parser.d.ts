/** The parser of `sformula` on its own; the package's entry point exports only parsing together with compiling. */
declare module 'sformula/lib/formula.js' {
  import type { Expression } from 'esformula';
  export function parseFormula(text: string, options?: { bracketIdentifierHolder?: string }): Expression;
}
