/** What is wrong with a JSON text, in the words of the platform's parser, which is Jackson. */

/** `at [line:1, column:7]`, counted from one. */
function place(source: string, at: number): string {
  const lines = source.slice(0, at).split('\n');
  return `[line:${lines.length}, column:${lines.at(-1)!.length + 1}]`;
}

/** By what V8 says about the place. */
const EXPECTED: [pattern: RegExp, expected: string][] = [
  [/property name/, 'double-quote to start field name'],
  [/after property name/, 'a colon to separate field name and value'],
  [/after property value/, 'comma to separate OBJECT entries'],
  [/after array element/, 'comma to separate ARRAY entries'],
];

/** `error` is what `JSON.parse` has thrown for the text. */
export function jsonProblem(source: string, error: Error): string {
  if (source.trim() === '') return 'No content to map to Object due to end of input';
  if (/Unterminated string/.test(error.message)) {
    return `Unexpected end-of-input in VALUE_STRING at ${place(source, source.length)}`;
  }
  const at = Number(/at position (\d+)/.exec(error.message)?.[1] ?? NaN);
  if (/end of JSON input/.test(error.message) || at >= source.trimEnd().length) return unfinished(source);
  const word = unknownWord(source);
  if (Number.isNaN(at) && word) {
    return `Unrecognized token '${word.text}': was expecting 'null', 'true', 'false' or NaN at ${place(source, word.at)}`;
  }
  const char = source[at] ?? '';
  const [, expected = 'a valid value'] = EXPECTED.findLast(([pattern]) => pattern.test(error.message)) ?? [];
  const found = `Unexpected character ('${char}' (code ${char.charCodeAt(0)}))`;
  return Number.isNaN(at) ? error.message : `${found}: was expecting ${expected} at ${place(source, at)}`;
}

const PARTS = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gs;

/** The text ends inside of an object or array. */
function unfinished(source: string): string {
  const open: { kind: string; at: number }[] = [];
  for (const { 0: part, index: at } of source.matchAll(PARTS)) {
    if (part === '{' || part === '[') open.push({ kind: part === '{' ? 'OBJECT' : 'ARRAY', at });
    else if (part === '}' || part === ']') open.pop();
  }
  const innermost = open.at(-1);
  if (!innermost) return 'Unexpected end-of-input within/between OBJECT entries';
  return `Unexpected end-of-input: expected close marker for ${innermost.kind} (from ${place(source, innermost.at)})`;
}

/** The first bare word that is no value of JSON. */
function unknownWord(source: string): { text: string; at: number } | null {
  for (const { 0: text, index: at } of source.matchAll(PARTS)) {
    if (/^[A-Za-z_$]/.test(text) && !/^(?:true|false|null)$/.test(text)) return { text, at };
  }
  return null;
}
