/** JSONParser and JSONToken. Source: Apex Reference Guide, "JSONParser Class", "JSONToken Enum". */
import { defineType } from '../registry.ts';
import { nativeEnum } from '../runtime/enums.ts';
import { newException } from '../runtime/exceptions.ts';
import { JsonNumber, parseJson, readAs } from '../runtime/json-read.ts';
import { tokensOf } from '../runtime/json-tokens.ts';
import type { JsonToken } from '../runtime/json-tokens.ts';
import type { TypeToken } from '../runtime/type-token.ts';
import { needed } from './arguments.ts';

/** Walks through JSON content token by token; before the first step there is no current token. */
export class ParserValue {
  readonly apexType = 'JSONParser';
  readonly #source: string;
  #tokens: JsonToken[] | null = null;
  #at = -1;
  #lastCleared: JsonToken | null = null;
  #isCleared = false;
  constructor(source: string) {
    this.#source = source;
  }

  get current(): JsonToken | null {
    return this.#isCleared ? null : (this.#tokens?.[this.#at] ?? null);
  }

  get lastCleared(): JsonToken | null {
    return this.#lastCleared;
  }

  next(): JsonToken | null {
    if (!this.#tokens) {
      parseJson(this.#source);
      this.#tokens = tokensOf(this.#source);
    }
    this.#isCleared = false;
    this.#at = Math.min(this.#at + 1, this.#tokens.length);
    return this.current;
  }

  /** "Finds the next token that isn't FIELD_NAME." */
  nextValue(): JsonToken | null {
    const token = this.next();
    return token?.kind === 'FIELD_NAME' ? this.next() : token;
  }

  clear(): void {
    this.#lastCleared = this.current;
    this.#isCleared = true;
  }

  /** "Skips all child tokens of type START_ARRAY and START_OBJECT." */
  skipChildren(): void {
    const token = this.current;
    if (token?.kind.startsWith('START_')) this.#at = token.last;
  }

  /** The value that begins here; the parser stands at its end afterwards. */
  readAs(type: string, strict: boolean): unknown {
    const token = this.current?.kind === 'FIELD_NAME' ? this.next() : this.current;
    if (!token) throw newException('JSONException', 'There is no current token');
    this.#at = token.last;
    return readAs(parseJson(this.#source.slice(token.start, this.current!.end)), type, { strict });
  }

  valueAs(type: string, kinds: JsonToken['kind'][]): unknown {
    const token = this.current;
    if (!token || !kinds.includes(token.kind))
      throw newException('JSONException', `Current token (${token?.kind ?? 'none'}) is no ${type}`);
    const value = token.kind.startsWith('VALUE_NUMBER') ? new JsonNumber(token.text) : token.text;
    return readAs(value, type, { strict: false });
  }
}

const kindOf = (token: JsonToken | null): unknown => token && nativeEnum('JSONToken', token.kind);
const TEXT: JsonToken['kind'][] = ['VALUE_STRING'];
const NUMBER: JsonToken['kind'][] = ['VALUE_NUMBER_INT', 'VALUE_NUMBER_FLOAT'];

defineType('JSONToken', {
  kind: 'enum',
  constants: [
    'END_ARRAY',
    'END_OBJECT',
    'FIELD_NAME',
    'NOT_AVAILABLE',
    'START_ARRAY',
    'START_OBJECT',
    'VALUE_EMBEDDED_OBJECT',
    'VALUE_FALSE',
    'VALUE_NULL',
    'VALUE_NUMBER_FLOAT',
    'VALUE_NUMBER_INT',
    'VALUE_STRING',
    'VALUE_TRUE',
  ],
});

defineType('JSONParser', {
  is: (value) => value instanceof ParserValue,
  methods: {
    'void clearCurrentToken()': (self: ParserValue) => self.clear(),
    'Blob getBlobValue()': (self: ParserValue) => self.valueAs('Blob', TEXT),
    'Boolean getBooleanValue()': (self: ParserValue) => self.valueAs('Boolean', ['VALUE_TRUE', 'VALUE_FALSE']),
    'String getCurrentName()': (self: ParserValue) => self.current?.name ?? null,
    'JSONToken getCurrentToken()': (self: ParserValue) => kindOf(self.current),
    'Datetime getDateTimeValue()': (self: ParserValue) => self.valueAs('Datetime', TEXT),
    'Date getDateValue()': (self: ParserValue) => self.valueAs('Date', TEXT),
    'Decimal getDecimalValue()': (self: ParserValue) => self.valueAs('Decimal', NUMBER),
    'Double getDoubleValue()': (self: ParserValue) => self.valueAs('Double', NUMBER),
    'Id getIdValue()': (self: ParserValue) => self.valueAs('Id', TEXT),
    'Integer getIntegerValue()': (self: ParserValue) => self.valueAs('Integer', NUMBER),
    'JSONToken getLastClearedToken()': (self: ParserValue) => kindOf(self.lastCleared),
    'Long getLongValue()': (self: ParserValue) => self.valueAs('Long', NUMBER),
    'String getText()': (self: ParserValue) => self.current?.text ?? null,
    'Time getTimeValue()': (self: ParserValue) => self.valueAs('Time', TEXT),
    'Boolean hasCurrentToken()': (self: ParserValue) => self.current !== null,
    'JSONToken nextToken()': (self: ParserValue) => kindOf(self.next()),
    'JSONToken nextValue()': (self: ParserValue) => kindOf(self.nextValue()),
    'Object readValueAs(Type type)': (self: ParserValue, type: TypeToken) => self.readAs(needed(type).name, false),
    'Object readValueAsStrict(Type type)': (self: ParserValue, type: TypeToken) => self.readAs(needed(type).name, true),
    'void skipChildren()': (self: ParserValue) => self.skipChildren(),
  },
});
