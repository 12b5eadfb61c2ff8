/** What translating an expression yields: code with a static type, or a name that stands for a type or namespace. */
import type { Type, SObjectType } from '../model/types.ts';

export interface Value {
  kind: 'value';
  js: string;
  type: Type;
  /** Certainly not null: no null check is needed. */
  nonNull?: boolean;
  /** May be written twice without harm: a variable or `this`. */
  simple?: boolean;
  /** Where it can be assigned to. */
  place?: Place;
  /** An inline query: list, single row or count, as the use demands. */
  query?: QueryUse;
  /** `Database.query(…)`: a list of whatever rows the use expects, or a single row. */
  dynamicRows?: boolean;
  /** Row reached over a parent relationship: reading on through a null parent gives null. */
  parentPath?: boolean;
  /** Field of a record: `record.Field.addError(…)` marks it. */
  rowField?: { row: Value; object: SObjectType; field: string };
  /** The describe or type token of an object known when compiling: its `.fields` are too. */
  tokenOf?: { object: SObjectType; described: boolean };
  /** Conditions of `?.` so far in this chain; when one holds the chain's result is null. */
  guard?: string;
  /** Literal text, for folding at conversions. */
  literal?: { type: string; value: string };
  /** The same without parentheses, for use as a statement. */
  bare?: string;
  /** May stand alone as a statement. */
  isStatement?: boolean;
}

export interface Place {
  /** Code of the object (and index) that must be evaluated once when reading and writing. */
  parts: { js: string; simple: boolean }[];
  read: (...parts: string[]) => string;
  write: (value: string, ...parts: string[]) => string;
}

export interface QueryUse {
  /** `$rt.<helper>(` arguments `)`. */
  args: string;
  /** `Account` of `List<Account>`. */
  rowType: SObjectType;
}

export interface TypeOperand {
  kind: 'type';
  type: Type;
  path: string[];
}

export type Operand =
  | Value
  | TypeOperand
  /** `Schema`, `Messaging` … */
  | { kind: 'namespace'; path: string[] }
  /** `Schema.SObjectType` before an object's name */
  | { kind: 'describes' }
  /** `Account.fields`, `Schema.SObjectType.Account.fields` */
  | { kind: 'fields'; object: SObjectType; described: boolean }
  | { kind: 'labels' }
  | { kind: 'trigger' }
  | { kind: 'super' };

export const value = (js: string, type: Type, more: Partial<Value> = {}): Value => ({
  kind: 'value',
  js,
  type,
  ...more,
});

/** A place that is plain JavaScript: `x`, `this.f_x`. */
export const plainPlace = (js: string): Place => ({ parts: [], read: () => js, write: (v) => `${js} = ${v}` });

export const rt = (helper: string, ...args: string[]): string => `$rt.${helper}(${args.join(', ')})`;

export const quote = (text: string): string => JSON.stringify(text);
