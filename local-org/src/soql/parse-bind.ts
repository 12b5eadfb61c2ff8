/** Bind variables: `:` and an Apex expression, whose end is found by balance, not by understanding Apex. */
import type { Operand } from './ast.ts';
import type { ParseState } from './parse.ts';
import type { Tokens } from './tokens.ts';

const OPENING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const CLOSING = new Set(Object.values(OPENING));

/** Words of SOQL that can follow an operand. */
const FOLLOWERS = new Set([
  ...['AND', 'OR', 'WITH', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'FOR', 'ALL', 'UPDATE'],
]);

export function parseBind(state: ParseState): Operand {
  const { tokens } = state;
  const offset = tokens.peek().start;
  tokens.expect(':');
  const start = tokens.peek().start;
  const end = skipExpression(tokens);
  if (end === start) throw tokens.unexpected();
  const index = state.binds.length;
  state.binds.push({ index, expression: tokens.text.slice(start, end).trim(), offset });
  return { kind: 'bind', index };
}

/** Moves past the expression and returns where it ends. */
function skipExpression(tokens: Tokens): number {
  let end = tokens.peek().start;
  let afterOperand = false;
  for (;;) {
    const token = tokens.peek();
    if (token.kind === 'end') return end;
    if (token.kind === 'sign') {
      if (CLOSING.has(token.text) || token.text === ',') return end;
      if (token.text in OPENING) {
        end = skipGroup(tokens);
        // `(Id) value`: a name may follow a cast.
        afterOperand = !(token.text === '(' && isOperandStart(tokens));
        continue;
      }
      afterOperand = false;
    } else {
      if (afterOperand && token.text.toUpperCase() !== 'INSTANCEOF') return end;
      afterOperand = token.text.toUpperCase() !== 'NEW' && token.text.toUpperCase() !== 'INSTANCEOF';
    }
    end = tokens.next().end;
  }
}

function isOperandStart(tokens: Tokens): boolean {
  const token = tokens.peek();
  if (token.kind === 'string' || token.kind === 'number') return true;
  return token.kind === 'name' && !FOLLOWERS.has(token.text.toUpperCase());
}

function skipGroup(tokens: Tokens): number {
  const open = tokens.next();
  const close = OPENING[open.text]!;
  for (;;) {
    const token = tokens.peek();
    if (token.kind === 'end') throw tokens.unexpected();
    if (token.kind === 'sign' && token.text === close) return tokens.next().end;
    if (token.kind === 'sign' && token.text in OPENING) skipGroup(tokens);
    else tokens.next();
  }
}
