/** String. Source: Apex Reference Guide, "String Class". */
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { stringException } from '../runtime/exceptions.ts';
import { same, compareText } from '../runtime/equality.ts';
import { foldCase } from '../runtime/fold-case.ts';
import { made } from '../runtime/heap.ts';
import { iterate } from '../runtime/iteration.ts';
import { text, valueText } from '../runtime/text.ts';
import { objectOfId, objectToken } from '../runtime/schema.ts';
import { needed } from './arguments.ts';
import { commonPrefix, searchMethods } from './string-search.ts';
import { javaRegex, javaReplace, javaSplit } from './regex.ts';

const strings = (items: string[]): ApexList => new ApexList('String', items);
const isBlank = (value: string | null): boolean => value === null || value.trim() === '';

/** Code points of every character satisfy the test; an empty text is false. */
const every = (value: string, pattern: RegExp): boolean => value !== '' && pattern.test(value);

function between(self: string, open: string, close: string): string | null {
  const start = self.indexOf(open);
  const end = start < 0 ? -1 : self.indexOf(close, start + open.length);
  return end < 0 ? null : self.slice(start + open.length, end);
}

function checkedSubstring(self: string, start: number, end: number): string {
  if (start < 0 || start > self.length) throw stringException(`Starting position out of bounds: ${start}`);
  if (end < start || end > self.length) throw stringException(`Ending position out of bounds: ${end}`);
  return self.slice(start, end);
}

function abbreviate(self: string, maxWidth: number): string {
  if (maxWidth < 4) throw stringException(`Minimum abbreviation width is 4`);
  return self.length <= maxWidth ? self : `${self.slice(0, maxWidth - 3)}...`;
}

/** `MessageFormat`: `''` is a quote, quoted text is literal. */
function format(pattern: string, args: unknown[]): string {
  return pattern.replace(/''|'([^']*)'|\{(\d+)\}/g, (all, literal: string | undefined, index: string | undefined) => {
    if (all === "''") return "'";
    if (literal !== undefined) return literal;
    return Number(index) < args.length ? text(args[Number(index)]) : all;
  });
}

export function hashOf(value: string): number {
  let hash = 0;
  for (let i = 0; i < value.length; i++) hash = (Math.imul(31, hash) + value.charCodeAt(i)) | 0;
  return hash;
}

/** Edits between two texts. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const HTML_BACK: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

defineType('String', {
  statics: {
    'String getCommonPrefix(List<String> texts)': commonPrefix,
    'String escapeSingleQuotes(String value)': (value) => needed<string>(value).replace(/'/g, "\\'"),
    'String format(String pattern, List<Object> arguments)': (pattern, args) =>
      format(needed(pattern), [...iterate(args)]),
    'String fromCharArray(List<Integer> characters)': (codes) =>
      String.fromCodePoint(...(needed<ApexList>(codes).items as number[])),
    'Boolean isBlank(String value)': (value) => isBlank(value),
    'Boolean isNotBlank(String value)': (value) => !isBlank(value),
    'Boolean isEmpty(String value)': (value) => value === null || value === '',
    'Boolean isNotEmpty(String value)': (value) => value !== null && value !== '',
    'String join(Iterable<Object> items, String separator)': (items, separator) =>
      made([...iterate(items)].map((item) => (item === null ? '' : text(item))).join(needed(separator))),
    'String valueOf(Object value)': (value) => (value === null ? null : valueText(value)),
    'String valueOfGmt(Datetime value)': (value) => text(needed(value)),
  },
  methods: {
    ...searchMethods,
    'String abbreviate(Integer maxWidth)': (self: string, width) => abbreviate(self, needed(width)),
    'String abbreviate(Integer maxWidth, Integer offset)': (self: string, width, offset) =>
      self.length <= width || offset <= 4 ? abbreviate(self, width) : `...${abbreviate(self.slice(offset), width - 3)}`,
    'String capitalize()': (self: string) => self.charAt(0).toUpperCase() + self.slice(1),
    'String center(Integer size)': (self: string, size) => center(self, size, ' '),
    'String center(Integer size, String padding)': (self: string, size, padding) => center(self, size, padding),
    'Integer charAt(Integer index)': (self: string, index) => {
      if (index < 0 || index >= self.length) throw stringException(`String index out of range: ${index}`);
      return self.charCodeAt(index);
    },
    'List<Integer> getChars()': (self: string) =>
      new ApexList(
        'Integer',
        [...self].map((char) => char.charCodeAt(0)),
      ),
    'Integer codePointAt(Integer index)': (self: string, index) => self.codePointAt(index) ?? 0,
    'Integer compareTo(String other)': (self: string, other) => compareText(self, needed(other)),
    'Boolean contains(String part)': (self: string, part) => self.includes(needed(part)),
    'Boolean containsAny(String characters)': (self: string, chars) =>
      [...needed<string>(chars)].some((c) => self.includes(c)),
    'Boolean containsIgnoreCase(String part)': (self: string, part) => foldCase(self).includes(foldCase(needed(part))),
    'Boolean containsNone(String characters)': (self: string, chars) =>
      ![...(chars ?? '')].some((c) => self.includes(c)),
    'Boolean containsOnly(String characters)': (self: string, chars) =>
      [...self].every((c) => needed<string>(chars).includes(c)),
    'Boolean containsWhitespace()': (self: string) => /\s/.test(self),
    'Integer countMatches(String part)': (self: string, part) =>
      needed<string>(part) === '' ? 0 : self.split(part).length - 1,
    'String deleteWhitespace()': (self: string) => self.replace(/\s+/g, ''),
    'String difference(String other)': (self: string, other) => {
      let i = 0;
      while (i < self.length && self[i] === needed<string>(other)[i]) i++;
      return other.slice(i);
    },
    'Boolean endsWith(String suffix)': (self: string, suffix) => self.endsWith(needed(suffix)),
    'Boolean endsWithIgnoreCase(String suffix)': (self: string, suffix) =>
      foldCase(self).endsWith(foldCase(needed(suffix))),
    'Boolean equals(Object other)': (self: string, other) => same(self, other),
    'Boolean equalsIgnoreCase(String other)': (self: string, other) =>
      other !== null && foldCase(self) === foldCase(other),
    'String escapeCsv()': (self: string) => (/[",\r\n]/.test(self) ? `"${self.replace(/"/g, '""')}"` : self),
    'String escapeEcmaScript()': (self: string) =>
      self
        .replace(/['"\\/]/g, '\\$&')
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r'),
    'String escapeHtml3()': (self: string) => self.replace(/[&<>"]/g, (c) => HTML[c]),
    'String escapeHtml4()': (self: string) => self.replace(/[&<>"]/g, (c) => HTML[c]),
    'String escapeJava()': (self: string) => JSON.stringify(self).slice(1, -1),
    'String escapeXml()': (self: string) => self.replace(/[&<>"]/g, (c) => HTML[c]).replace(/'/g, '&apos;'),
    'Integer getLevenshteinDistance(String other)': (self: string, other) => levenshtein(self, needed(other)),
    'Integer getLevenshteinDistance(String other, Integer threshold)': (self: string, other, threshold) => {
      const distance = levenshtein(self, needed(other));
      return distance <= threshold ? distance : -1;
    },
    'Integer hashCode()': (self: string) => hashOf(self),
    'Integer indexOf(String part)': (self: string, part) => self.indexOf(needed(part)),
    'Integer indexOf(String part, Integer start)': (self: string, part, start) =>
      self.indexOf(needed(part), needed(start)),
    'Integer indexOfAny(String characters)': (self: string, chars) =>
      [...self].findIndex((c) => (chars ?? '').includes(c)),
    'Integer indexOfAnyBut(String characters)': (self: string, chars) =>
      [...self].findIndex((c) => !(chars ?? '').includes(c)),
    'Integer indexOfChar(Integer character)': (self: string, code) => self.indexOf(String.fromCharCode(code)),
    'Integer indexOfDifference(String other)': (self: string, other) => {
      let i = 0;
      while (i < self.length && self[i] === needed<string>(other)[i]) i++;
      return self === other ? -1 : i;
    },
    'Integer indexOfIgnoreCase(String part)': (self: string, part) => foldCase(self).indexOf(foldCase(needed(part))),
    'Boolean isAllLowerCase()': (self: string) => every(self, /^\p{Ll}+$/u),
    'Boolean isAllUpperCase()': (self: string) => every(self, /^\p{Lu}+$/u),
    'Boolean isAlpha()': (self: string) => every(self, /^\p{L}+$/u),
    'Boolean isAlphaSpace()': (self: string) => every(self, /^[\p{L} ]+$/u),
    'Boolean isAlphanumeric()': (self: string) => every(self, /^[\p{L}\p{Nd}]+$/u),
    'Boolean isAlphanumericSpace()': (self: string) => every(self, /^[\p{L}\p{Nd} ]+$/u),
    'Boolean isAsciiPrintable()': (self: string) => /^[ -~]*$/.test(self),
    'Boolean isNumeric()': (self: string) => every(self, /^\p{Nd}+$/u),
    'Boolean isNumericSpace()': (self: string) => every(self, /^[\p{Nd} ]+$/u),
    'Boolean isWhitespace()': (self: string) => /^\s*$/.test(self),
    'Integer lastIndexOf(String part)': (self: string, part) => self.lastIndexOf(needed(part)),
    'Integer lastIndexOf(String part, Integer end)': (self: string, part, end) => self.lastIndexOf(needed(part), end),
    'Integer lastIndexOfIgnoreCase(String part)': (self: string, part) =>
      foldCase(self).lastIndexOf(foldCase(needed(part))),
    'String left(Integer length)': (self: string, length) => self.slice(0, Math.max(needed<number>(length), 0)),
    'String leftPad(Integer length)': (self: string, length) => self.padStart(length),
    'String leftPad(Integer length, String padding)': (self: string, length, padding) => self.padStart(length, padding),
    'Integer length()': (self: string) => self.length,
    'String mid(Integer start, Integer length)': (self: string, start, length) =>
      self.slice(Math.max(start, 0), Math.max(start, 0) + Math.max(length, 0)),
    'String normalizeSpace()': (self: string) => self.trim().replace(/\s+/g, ' '),
    'Integer offsetByCodePoints(Integer index, Integer offset)': (_self: string, index, offset) => index + offset,
    'String remove(String part)': (self: string, part) => (part ? self.split(part).join('') : self),
    'String removeEnd(String part)': (self: string, part) =>
      part && self.endsWith(part) ? self.slice(0, -part.length) : self,
    'String removeEndIgnoreCase(String part)': (self: string, part) =>
      part && foldCase(self).endsWith(foldCase(part)) ? self.slice(0, -part.length) : self,
    'String removeStart(String part)': (self: string, part) =>
      part && self.startsWith(part) ? self.slice(part.length) : self,
    'String removeStartIgnoreCase(String part)': (self: string, part) =>
      part && foldCase(self).startsWith(foldCase(part)) ? self.slice(part.length) : self,
    'String repeat(Integer times)': (self: string, times) => made(self.repeat(Math.max(times, 0))),
    'String repeat(String separator, Integer times)': (self: string, separator, times) =>
      made(new Array(Math.max(times, 0)).fill(self).join(separator ?? '')),
    'String replace(String target, String replacement)': (self: string, target, replacement) =>
      self.replaceAll(needed<string>(target), () => needed<string>(replacement)),
    'String replaceAll(String regex, String replacement)': (self: string, regex, replacement) =>
      javaReplace(self, javaRegex(needed(regex)), needed(replacement)),
    'String replaceFirst(String regex, String replacement)': (self: string, regex, replacement) => {
      const global = javaRegex(needed(regex));
      return javaReplace(self, new RegExp(global.source, global.flags.replace('g', '')), needed(replacement));
    },
    'String reverse()': (self: string) => [...self].reverse().join(''),
    'String right(Integer length)': (self: string, length) => (length <= 0 ? '' : self.slice(-length)),
    'String rightPad(Integer length)': (self: string, length) => self.padEnd(length),
    'String rightPad(Integer length, String padding)': (self: string, length, padding) => self.padEnd(length, padding),
    'List<String> split(String regex)': (self: string, regex) => strings(javaSplit(self, needed(regex), 0)),
    'List<String> split(String regex, Integer limit)': (self: string, regex, limit) =>
      strings(javaSplit(self, needed(regex), needed(limit))),
    'List<String> splitByCharacterType()': (self: string) =>
      strings(self.match(/\p{Lu}+|\p{Ll}+|\p{Nd}+|\s+|[^\p{L}\p{Nd}\s]+/gu) ?? []),
    'List<String> splitByCharacterTypeCamelCase()': (self: string) =>
      strings(self.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|\s+|[^\p{L}\p{Nd}\s]+/gu) ?? []),
    'Boolean startsWith(String prefix)': (self: string, prefix) => self.startsWith(needed(prefix)),
    'Boolean startsWithIgnoreCase(String prefix)': (self: string, prefix) =>
      foldCase(self).startsWith(foldCase(needed(prefix))),
    'String stripHtmlTags()': (self: string) => self.replace(/<[^>]*>/g, ''),
    'String substring(Integer start)': (self: string, start) => checkedSubstring(self, needed(start), self.length),
    'String substring(Integer start, Integer end)': (self: string, start, end) =>
      checkedSubstring(self, needed(start), needed(end)),
    'String substringAfter(String separator)': (self: string, separator) => {
      const at = self.indexOf(needed(separator));
      return at < 0 ? '' : self.slice(at + separator.length);
    },
    'String substringAfterLast(String separator)': (self: string, separator) => {
      const at = self.lastIndexOf(needed(separator));
      return at < 0 || separator === '' ? '' : self.slice(at + separator.length);
    },
    'String substringBefore(String separator)': (self: string, separator) => {
      const at = self.indexOf(needed(separator));
      return at < 0 ? self : self.slice(0, at);
    },
    'String substringBeforeLast(String separator)': (self: string, separator) => {
      const at = self.lastIndexOf(needed(separator));
      return at < 0 || separator === '' ? self : self.slice(0, at);
    },
    'String substringBetween(String tag)': (self: string, tag) => between(self, needed(tag), tag),
    'String substringBetween(String open, String close)': (self: string, open, close) =>
      between(self, needed(open), needed(close)),
    'String swapCase()': (self: string) =>
      [...self].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
    'String toLowerCase()': (self: string) => self.toLowerCase(),
    'String toLowerCase(String locale)': (self: string, locale) => self.toLocaleLowerCase(locale.replace('_', '-')),
    'String toString()': (self: string) => self,
    'String toUpperCase()': (self: string) => self.toUpperCase(),
    'String toUpperCase(String locale)': (self: string, locale) => self.toLocaleUpperCase(locale.replace('_', '-')),
    'String trim()': (self: string) => self.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
    'String uncapitalize()': (self: string) => self.charAt(0).toLowerCase() + self.slice(1),
    'String unescapeCsv()': (self: string) => (/^".*"$/s.test(self) ? self.slice(1, -1).replace(/""/g, '"') : self),
    'String unescapeHtml4()': (self: string) =>
      self.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_all, name) => HTML_BACK[name]),
    'String unescapeXml()': (self: string) =>
      self.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_all, name) => HTML_BACK[name]),
    'Schema.SObjectType getSObjectType()': (self: string) => {
      const def = objectOfId(self);
      return def ? objectToken(def) : null;
    },
  },
});

function center(self: string, size: number, padding: string): string {
  const total = Math.max(size - self.length, 0);
  const left = Math.floor(total / 2);
  return self.padStart(self.length + left, padding).padEnd(size, padding);
}
