/** Can control reach the end of a statement? Decides missing returns and unreachable code, as Apex sees it. */
import type { Block, Statement } from '../ast.ts';

/** Apex never evaluates conditions here: even `while (true)` is taken to end. */
export function completes(s: Statement): boolean {
  switch (s.kind) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return false;
    case 'block':
      return blockCompletes(s);
    case 'if':
      return s.otherwise === null || completes(s.then) || completes(s.otherwise);
    case 'switch': {
      const hasElse = s.cases.some((each) => each.isElse);
      return !hasElse || s.cases.some((each) => blockCompletes(each.body));
    }
    case 'try':
      if (s.finallyBlock && !blockCompletes(s.finallyBlock)) return false;
      return blockCompletes(s.body) || s.catches.some((each) => blockCompletes(each.body));
    default:
      return true;
  }
}

export const blockCompletes = (block: Block): boolean => block.body.every(completes);
