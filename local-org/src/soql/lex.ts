/** Query text to tokens. Apex expressions inside bind variables are made of the same tokens. */
import { malformed } from './errors.ts';

export interface Token {
  kind: 'name' | 'number' | 'string' | 'date' | 'datetime' | 'time' | 'sign' | 'end';
  /** As written; for strings the unescaped value. */
  text: string;
  start: number;
  end: number;
}

const PATTERNS: [Token['kind'], RegExp][] = [
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2})/iy],
  ['date', /\d{4}-\d{2}-\d{2}/y],
  ['time', /\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z/iy],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?![A-Za-z_])/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['sign', /!=|<>|<=|>=|==|\?\.|\?\?|&&|\|\||[()[\]{},.:=<>+\-*/%?!&|^~@]/y],
];

const BLANK = /(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)+/y;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    if (BLANK.test(text)) at = BLANK.lastIndex;
    if (at >= text.length) break;
    const token = text[at] === "'" ? readString(text, at) : readPlain(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: text.length, end: text.length });
  return tokens;
}

function readPlain(text: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], start, end: pattern.lastIndex };
  }
  throw malformed(`unexpected token: '${text[start]}'`, start);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/**
 * Quoted string escape sequences:
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 * `\_` and `\%` keep their backslash: they mean something to LIKE only.
 */
function readString(text: string, start: number): Token {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const letter = text[at]!;
    if (letter === "'") return { kind: 'string', text: value, start, end: at + 1 };
    if (letter !== '\\') {
      value += letter;
      at++;
      continue;
    }
    const next = text[at + 1] ?? '';
    const unicode = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
    if (unicode) {
      value += String.fromCharCode(Number.parseInt(unicode[1]!, 16));
      at += 6;
    } else if (next === '_' || next === '%') {
      value += `\\${next}`;
      at += 2;
    } else if (next.toLowerCase() in ESCAPES) {
      value += ESCAPES[next.toLowerCase()]!;
      at += 2;
    } else {
      throw malformed(`Invalid string literal. Illegal character sequence '\\${next}' in string literal`, at);
    }
  }
  throw malformed("unexpected token: <EOF>: the string is not closed with '", start);
}
