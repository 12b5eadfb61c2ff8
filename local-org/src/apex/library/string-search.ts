/** Less common methods of String: places by character or without regard to case, code points, escapes. Source: Apex Reference Guide, "String Class". */
import type { ApexList } from '../runtime/collections.ts';
import { stringException } from '../runtime/exceptions.ts';
import { foldCase } from '../runtime/fold-case.ts';
import { needed } from './arguments.ts';

const character = (code: unknown): string => String.fromCodePoint(needed(code as number | null));

function checkedIndex(self: string, index: number): number {
  if (index < 0 || index > self.length) throw stringException(`String index out of range: ${index}`);
  return index;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Backslash sequences as Java and ECMAScript write them. */
const unescapeBackslashes = (self: string): string =>
  self.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gs, (_all, hex: string | undefined, letter: string) =>
    hex === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(hex, 16)),
  );

export const searchMethods = {
  'Integer codePointBefore(Integer index)': (self: string, index: number) => {
    const at = checkedIndex(self, needed(index));
    if (at === 0) throw stringException('String index out of range: 0');
    const isPair = at > 1 && self.codePointAt(at - 2)! > 0xffff;
    return self.codePointAt(isPair ? at - 2 : at - 1)!;
  },
  'Integer codePointCount(Integer beginIndex, Integer endIndex)': (self: string, begin: number, end: number) =>
    [...self.slice(checkedIndex(self, needed(begin)), checkedIndex(self, needed(end)))].length,
  'String escapeUnicode()': (self: string) =>
    self.replace(/[^\x20-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  'Integer indexOfChar(Integer character, Integer startIndex)': (self: string, code: number, start: number) =>
    self.indexOf(character(code), needed(start)),
  'Integer indexOfIgnoreCase(String substring, Integer startPosition)': (self: string, part: string, start: number) =>
    foldCase(self).indexOf(foldCase(needed(part)), needed(start)),
  'Integer lastIndexOfChar(Integer character)': (self: string, code: number) => self.lastIndexOf(character(code)),
  'Integer lastIndexOfChar(Integer character, Integer endIndex)': (self: string, code: number, end: number) =>
    needed(end) < 0 ? -1 : self.lastIndexOf(character(code), end),
  'Integer lastIndexOfIgnoreCase(String substring, Integer endPosition)': (self: string, part: string, end: number) =>
    needed(end) < 0 ? -1 : foldCase(self).lastIndexOf(foldCase(needed(part)), end),
  'String unescapeEcmaScript()': unescapeBackslashes,
  'String unescapeJava()': unescapeBackslashes,
  'String unescapeUnicode()': (self: string) =>
    self.replace(/\\u([0-9A-Fa-f]{4})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
};

/** "The initial sequence of characters … common to all the specified Strings." */
export function commonPrefix(texts: ApexList | null): string {
  const [first = '', ...rest] = needed(texts).items.map((text) => (text as string | null) ?? '');
  let length = first.length;
  for (const text of rest) {
    let same = 0;
    while (same < length && text[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length);
}
