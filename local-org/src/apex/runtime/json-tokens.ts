/** JSON text as a row of tokens, with the places they come from. Expects text that `parseJson` has accepted. */

export type TokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

export interface JsonToken {
  kind: TokenKind;
  /** As read: without quotes and escapes. */
  text: string;
  /** Name of the field whose value this is (or begins or ends); null in arrays and at the root. */
  name: string | null;
  start: number;
  end: number;
  /** For starts: the place of the matching end among the tokens. */
  last: number;
}

const BRACKETS: Record<string, TokenKind> = {
  '{': 'START_OBJECT',
  '}': 'END_OBJECT',
  '[': 'START_ARRAY',
  ']': 'END_ARRAY',
};
const WORDS: Record<string, TokenKind> = { true: 'VALUE_TRUE', false: 'VALUE_FALSE', null: 'VALUE_NULL' };

function isName(source: string, end: number): boolean {
  let at = end;
  while (/\s/.test(source[at] ?? '')) at++;
  return source[at] === ':';
}

export function tokensOf(source: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  const open: number[] = [];
  let name: string | null = null;
  const add = (kind: TokenKind, text: string, start: number, end: number): JsonToken => {
    const token = { kind, text, name, start, end, last: tokens.length };
    tokens.push(token);
    return token;
  };
  for (const match of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gs)) {
    const [text] = match;
    const start = match.index;
    const end = start + text.length;
    const bracket = BRACKETS[text];
    if (bracket === 'START_OBJECT' || bracket === 'START_ARRAY') {
      open.push(tokens.length);
      add(bracket, text, start, end);
    } else if (bracket) {
      const first = tokens[open.pop()!]!;
      name = first.name;
      add(bracket, text, start, end);
      first.last = tokens.length - 1;
    } else if (text.startsWith('"') && isName(source, end)) {
      name = JSON.parse(text) as string;
      add('FIELD_NAME', name, start, end);
      continue;
    } else if (text.startsWith('"')) add('VALUE_STRING', JSON.parse(text) as string, start, end);
    else add(WORDS[text] ?? (/^-?\d+$/.test(text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT'), text, start, end);
    name = null;
  }
  return tokens;
}
