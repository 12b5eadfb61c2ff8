/** JSON and JSONGenerator. JSONParser is in a file of its own. Source: Apex Reference Guide, classes of these names. */
import { defineType } from '../registry.ts';
import { newException } from '../runtime/exceptions.ts';
import { parseJson, readText, untyped } from '../runtime/json-read.ts';
import { writeJson } from '../runtime/json-write.ts';
import { TypeToken } from '../runtime/type-token.ts';
import { needed } from './arguments.ts';
import { ParserValue } from './json-parser.ts';

/** JSON's own refusal of null. */
function given<T>(value: T | null): T {
  if (value === null) throw newException('NullPointerException', 'Argument cannot be null.');
  return value;
}

const serialize =
  (pretty: boolean) =>
  (value: unknown, suppressNulls: boolean | null = false) =>
    writeJson(value, { pretty, suppressNulls: suppressNulls === true });

const deserialize = (strict: boolean) => (source: string, type: TypeToken) =>
  readText(given(source), given(type).name, { strict });

/** Writes JSON piece by piece. */
class GeneratorValue {
  readonly apexType = 'JSONGenerator';
  readonly #pretty: boolean;
  #text = '';
  /** For each open object or array: whether it has a member yet. */
  #open: { close: string; isEmpty: boolean }[] = [];
  #afterName = false;
  constructor(pretty: boolean) {
    this.#pretty = pretty;
  }

  get text(): string {
    return this.#text;
  }

  open(start: string, close: string): void {
    this.#separate();
    this.#text += start;
    this.#open.push({ close, isEmpty: true });
  }

  close(expected: string): void {
    const top = this.#open.pop();
    if (!top || top.close !== expected)
      throw newException('JSONException', `Nothing is open that ${expected} would close`);
    if (!top.isEmpty) this.#line();
    this.#text += expected;
  }

  name(name: string): void {
    this.#separate();
    this.#text += `${JSON.stringify(needed(name))}${this.#pretty ? ' : ' : ':'}`;
    this.#afterName = true;
  }

  value(value: unknown): void {
    this.#separate();
    this.#text += writeJson(value, { pretty: this.#pretty, suppressNulls: false });
  }

  #separate(): void {
    if (this.#afterName) {
      this.#afterName = false;
      return;
    }
    const top = this.#open.at(-1);
    if (!top) return;
    if (!top.isEmpty) this.#text += ',';
    top.isEmpty = false;
    this.#line();
  }

  #line(): void {
    if (this.#pretty) this.#text += `\n${'  '.repeat(this.#open.length)}`;
  }
}

/** `writeString(String)` and `writeStringField(String, String)` for each kind of value. */
function writers(kinds: [method: string, type: string][]) {
  return Object.fromEntries(
    kinds.flatMap(([method, type]) => [
      [`void write${method}(${type} value)`, (self: GeneratorValue, value: unknown) => self.value(value)],
      [
        `void write${method}Field(String name, ${type} value)`,
        (self: GeneratorValue, name: string, value: unknown) => {
          self.name(name);
          self.value(value);
        },
      ],
    ]),
  );
}

defineType('JSON', {
  statics: {
    'String serialize(Object value)': serialize(false),
    'String serialize(Object value, Boolean suppressNulls)': serialize(false),
    'String serializePretty(Object value)': serialize(true),
    'String serializePretty(Object value, Boolean suppressNulls)': serialize(true),
    'Object deserialize(String source, Type type)': deserialize(false),
    'Object deserializeStrict(String source, Type type)': deserialize(true),
    'Object deserializeUntyped(String source)': (source) => untyped(parseJson(given(source))),
    'JSONParser createParser(String source)': (source) => new ParserValue(given(source)),
    'JSONGenerator createGenerator(Boolean pretty)': (pretty) => new GeneratorValue(pretty === true),
  },
});

defineType('JSONGenerator', {
  is: (value) => value instanceof GeneratorValue,
  methods: {
    'void writeStartObject()': (self: GeneratorValue) => self.open('{', '}'),
    'void writeEndObject()': (self: GeneratorValue) => self.close('}'),
    'void writeStartArray()': (self: GeneratorValue) => self.open('[', ']'),
    'void writeEndArray()': (self: GeneratorValue) => self.close(']'),
    'void writeFieldName(String name)': (self: GeneratorValue, name) => self.name(name),
    'void writeNull()': (self: GeneratorValue) => self.value(null),
    'void writeNullField(String name)': (self: GeneratorValue, name) => {
      self.name(name);
      self.value(null);
    },
    ...writers([
      ['Boolean', 'Boolean'],
      ['Date', 'Date'],
      ['DateTime', 'Datetime'],
      ['Id', 'Id'],
      ['Object', 'Object'],
      ['String', 'String'],
      ['Time', 'Time'],
      ['Blob', 'Blob'],
    ]),
    'void writeNumber(Decimal value)': (self: GeneratorValue, value) => self.value(value),
    'void writeNumber(Double value)': (self: GeneratorValue, value) => self.value(value),
    'void writeNumber(Integer value)': (self: GeneratorValue, value) => self.value(value),
    'void writeNumber(Long value)': (self: GeneratorValue, value) => self.value(value),
    ...Object.fromEntries(
      ['Decimal', 'Double', 'Integer', 'Long'].map((type) => [
        `void writeNumberField(String name, ${type} value)`,
        (self: GeneratorValue, name: string, value: unknown) => {
          self.name(name);
          self.value(value);
        },
      ]),
    ),
    'String getAsString()': (self: GeneratorValue) => self.text,
    'void close()': () => {},
  },
});
