/** Java's regular expressions in JavaScript. Source: Apex Reference Guide, "Pattern Class" (which refers to Java's). */
import { newException } from '../runtime/exceptions.ts';

const POSIX: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`{-~',
  Space: '\\s',
  Blank: ' \\t',
  XDigit: '0-9a-fA-F',
  ASCII: '\\x00-\\x7F',
};

const cache = new Map<string, RegExp>();

/** A global RegExp; callers set `lastIndex`. Throws StringException where JavaScript has no counterpart. */
export function javaRegex(pattern: string, extraFlags = ''): RegExp {
  const key = `${extraFlags}/${pattern}`;
  let regex = cache.get(key);
  if (!regex) cache.set(key, (regex = compile(pattern, extraFlags)));
  regex.lastIndex = 0;
  return regex;
}

function compile(pattern: string, extraFlags: string): RegExp {
  const { source, flags } = translate(pattern);
  try {
    return new RegExp(source, [...new Set(`g${flags}${extraFlags}`)].join(''));
  } catch (error) {
    throw newException('StringException', `Invalid regex: ${pattern} (${(error as Error).message})`);
  }
}

function translate(pattern: string): { source: string; flags: string } {
  let flags = '';
  let text = pattern.replace(/^\(\?([ismu]+)\)/, (_all, letters: string) => {
    flags = letters.replace('u', '');
    return '';
  });
  text = text.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_all, literal: string) => escapeRegex(literal));
  let source = '';
  let inClass = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') {
      const { replacement, length, needsUnicode } = escape(text, i, inClass);
      source += replacement;
      i += length - 1;
      if (needsUnicode && !flags.includes('u')) flags += 'u';
      continue;
    }
    if (inClass && char === '&' && text[i + 1] === '&') {
      throw newException('StringException', `Class intersections are not supported in the local org: ${pattern}`);
    }
    if (char === '[' && inClass) source += '\\[';
    else source += char;
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    // Possessive quantifiers: greedy matches the same texts, only with more backtracking.
    else if (!inClass && '*+?}'.includes(char) && text[i + 1] === '+') i++;
  }
  return { source: flags.includes('u') ? strictEscapes(source) : source, flags };
}

function escape(
  text: string,
  at: number,
  inClass: boolean,
): { replacement: string; length: number; needsUnicode?: boolean } {
  const next = text[at + 1] ?? '';
  const property = /^\\([pP])\{(\w+)\}|^\\([pP])(\w)/.exec(text.slice(at));
  if (property) {
    const [all, kind = property[3], braced, , single] = property;
    const name = (braced ?? single).replace(/^Is/, '');
    const posix = POSIX[name];
    if (!posix) return { replacement: `\\${kind}{${name}}`, length: all.length, needsUnicode: true };
    if (inClass) return { replacement: posix, length: all.length };
    return { replacement: `[${kind === 'P' ? '^' : ''}${posix}]`, length: all.length };
  }
  if (next === 'h') return { replacement: inClass ? ' \\t' : '[ \\t]', length: 2 };
  if (next === 'A') return { replacement: '^', length: 2 };
  if (next === 'z' || next === 'Z') return { replacement: '$', length: 2 };
  return { replacement: `\\${next}`, length: 2 };
}

/** With the u flag JavaScript refuses needless escapes that Java allows. */
function strictEscapes(source: string): string {
  return source.replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, '$1');
}

export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Java's `$1` and `\$` in replacements. */
export function javaReplace(text: string, regex: RegExp, replacement: string): string {
  return text.replace(regex, (...match: unknown[]) =>
    replacement.replace(/\\([\s\S])|\$(\d)/g, (_all, escaped: string | undefined, group: string | undefined) =>
      escaped !== undefined ? escaped : String(match[Number(group)] ?? ''),
    ),
  );
}

/** Java's String.split: with limit 0, trailing empty strings are left out; a limit > 0 bounds the number of parts. */
export function javaSplit(text: string, pattern: string, limit: number): string[] {
  const regex = javaRegex(pattern);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(regex)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    if (end === 0 || (match[0] === '' && match.index >= text.length)) continue;
    parts.push(text.slice(from, match.index));
    from = end;
  }
  parts.push(text.slice(from));
  if (limit === 0) while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}
