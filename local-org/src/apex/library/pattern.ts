/** Pattern and Matcher. Source: Apex Reference Guide, "Pattern Class", "Matcher Class". */
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { stringException } from '../runtime/exceptions.ts';
import { needed } from './arguments.ts';
import { escapeRegex, javaRegex, javaReplace, javaSplit } from './regex.ts';

class PatternValue {
  readonly apexType = 'Pattern';
  readonly source: string;
  constructor(source: string) {
    this.source = source;
    javaRegex(source);
  }

  toString(): string {
    return this.source;
  }
}

class MatcherValue {
  readonly apexType = 'Matcher';
  readonly pattern: PatternValue;
  readonly text: string;
  position = 0;
  match: RegExpExecArray | null = null;
  constructor(pattern: PatternValue, text: string) {
    this.pattern = pattern;
    this.text = text;
  }

  find(from = this.position): boolean {
    const regex = javaRegex(this.pattern.source, 'd');
    regex.lastIndex = from;
    this.match = from > this.text.length ? null : regex.exec(this.text);
    if (this.match) this.position = this.match.index + Math.max(this.match[0].length, 1);
    return this.match !== null;
  }

  /** The pattern anchored at the start, and for `matches` at the end. */
  anchored(suffix: string): boolean {
    const regex = javaRegex(this.pattern.source, 'd');
    this.match = new RegExp(`^(?:${regex.source})${suffix}`, regex.flags.replace('g', '')).exec(this.text);
    return this.match !== null;
  }

  found(): RegExpExecArray {
    if (!this.match) throw stringException('No match found');
    return this.match;
  }

  group(index: number): string | null {
    const match = this.found();
    if (index < 0 || index >= match.length) throw stringException(`No group ${index}`);
    return match[index] ?? null;
  }

  span(index: number): [number, number] {
    return this.found().indices?.[index] ?? [-1, -1];
  }
}

const groupCount = (pattern: PatternValue): number =>
  new RegExp(`${javaRegex(pattern.source).source}|`, javaRegex(pattern.source).flags.replace('g', '')).exec('')!
    .length - 1;

defineType('Pattern', {
  is: (value) => value instanceof PatternValue,
  statics: {
    'Pattern compile(String regex)': (regex) => new PatternValue(needed(regex)),
    'Boolean matches(String regex, String text)': (regex, text) =>
      new MatcherValue(new PatternValue(needed(regex)), needed(text)).anchored('$'),
    'String quote(String text)': (text) => escapeRegex(needed(text)),
  },
  methods: {
    'Matcher matcher(String text)': (self: PatternValue, text) => new MatcherValue(self, needed(text)),
    'String pattern()': (self: PatternValue) => self.source,
    'List<String> split(String text)': (self: PatternValue, text) =>
      new ApexList('String', javaSplit(needed(text), self.source, 0)),
    'List<String> split(String text, Integer limit)': (self: PatternValue, text, limit) =>
      new ApexList('String', javaSplit(needed(text), self.source, limit)),
  },
});

defineType('Matcher', {
  is: (value) => value instanceof MatcherValue,
  statics: { 'String quoteReplacement(String text)': (text) => needed<string>(text).replace(/[\\$]/g, '\\$&') },
  methods: {
    'Boolean find()': (self: MatcherValue) => self.find(),
    'Boolean find(Integer start)': (self: MatcherValue, start) => self.find(needed(start)),
    'Boolean matches()': (self: MatcherValue) => self.anchored('$'),
    'Boolean lookingAt()': (self: MatcherValue) => self.anchored(''),
    'String group()': (self: MatcherValue) => self.group(0),
    'String group(Integer index)': (self: MatcherValue, index) => self.group(needed(index)),
    'Integer groupCount()': (self: MatcherValue) => groupCount(self.pattern),
    'Integer start()': (self: MatcherValue) => self.span(0)[0],
    'Integer start(Integer group)': (self: MatcherValue, group) => self.span(group)[0],
    'Integer end()': (self: MatcherValue) => self.span(0)[1],
    'Integer end(Integer group)': (self: MatcherValue, group) => self.span(group)[1],
    'String replaceAll(String replacement)': (self: MatcherValue, replacement) =>
      javaReplace(self.text, javaRegex(self.pattern.source), needed(replacement)),
    'String replaceFirst(String replacement)': (self: MatcherValue, replacement) => {
      const regex = javaRegex(self.pattern.source);
      return javaReplace(self.text, new RegExp(regex.source, regex.flags.replace('g', '')), needed(replacement));
    },
    'Matcher reset()': (self: MatcherValue) => {
      self.position = 0;
      self.match = null;
      return self;
    },
    'Pattern pattern()': (self: MatcherValue) => self.pattern,
  },
});
