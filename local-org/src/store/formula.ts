/**
 * Formulas of the org: formula fields (as SQL functions, so that they work wherever a query names them), validation
 * rules and default values.
 */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import { compileExpression, type Evaluate } from './formula-compile.ts';
import { FormulaError, parse, returnTypeOf, type FormulaInput, type FormulaPlace } from './formula-parse.ts';
import type { FormulaClock } from './formula-functions.ts';
import type { Records } from './records.ts';
import { decode, isText, quote } from './sql.ts';
import type { Row, Value } from './types.ts';

export interface Formula {
  inputs: FormulaInput[];
  run: Evaluate;
}

/** What formulas need of the running transaction. */
export interface FormulaWorld extends FormulaClock {
  /** `$User.Email`, `$Permission.X`, `$Setup.X__c.Y__c`, … */
  global(path: string[]): Value;
}

/** A record as a formula sees it: its values now, and those before the save (null = it is new). */
export interface FormulaRecord {
  object: ObjectDef;
  row: Row;
  old: Row | null;
}

export class Formulas {
  #records: Records;
  #world: FormulaWorld;
  #fields = new Map<FieldDef, Formula>();
  #sqlNames = new Map<FieldDef, string>();
  #compiling = new Set<FieldDef>();

  constructor(records: Records, world: FormulaWorld) {
    this.#records = records;
    this.#world = world;
  }

  compile(source: string, place: FormulaPlace): Formula {
    const parsed = parse(this.#records.meta, source, place);
    return { inputs: parsed.inputs, run: compileExpression(parsed, place.scale) };
  }

  /** The formula of a formula field, compiled once. */
  ofField(object: ObjectDef, field: FieldDef): Formula {
    let formula = this.#fields.get(field);
    if (formula) return formula;
    const name = `Formula of ${object.name}.${field.name}`;
    if (this.#compiling.has(field)) throw new FormulaError(name, 'the formula refers to itself.');
    this.#compiling.add(field);
    try {
      formula = this.compile(field.formula!, {
        object,
        name,
        returns: returnTypeOf(field),
        scale:
          field.type === 'double' || field.type === 'currency' || field.type === 'percent' ? field.scale : undefined,
        blankAsZero: true,
      });
      for (const input of formula.inputs) {
        if (input.kind === 'isNew' || (input.kind === 'field' && input.state !== 'now')) {
          throw new FormulaError(name, 'ISNEW, ISCHANGED and PRIORVALUE cannot be used in a formula field.');
        }
        if (input.kind !== 'field' || input.field.formula === undefined) continue;
        this.ofField(input.steps.at(-1)?.target ?? object, input.field);
      }
    } finally {
      this.#compiling.delete(field);
    }
    this.#fields.set(field, formula);
    return formula;
  }

  /** An SQL expression for a formula field of the row `alias`. The same arguments always give the same text. */
  sql(object: ObjectDef, field: FieldDef, alias: string, depth = 0): string {
    const formula = this.ofField(object, field);
    const args = formula.inputs
      .filter((input) => input.kind === 'field')
      .map((input) => this.#sqlPath(object, input, alias, depth));
    const call = `${quote(this.#sqlFunction(object, field, formula))}(${args.join(', ')})`;
    return isText(field) ? `(${call} COLLATE NOCASE)` : call;
  }

  /** Parents are read by one scalar subselect inside the other: `(SELECT (SELECT b.x FROM b …) FROM a …)`. */
  #sqlPath(object: ObjectDef, input: FormulaInput & { kind: 'field' }, alias: string, depth: number): string {
    let at = alias;
    let open = '';
    let close = '';
    for (const step of input.steps) {
      const next = `_f${++depth}`;
      open += '(SELECT ';
      close = ` FROM ${quote(step.target.name)} ${next} WHERE ${next}."Id" = ${at}.${quote(step.reference.name)})${close}`;
      at = next;
    }
    const owner = input.steps.at(-1)?.target ?? object;
    const { field } = input;
    const value = field.formula === undefined ? `${at}.${quote(field.name)}` : this.sql(owner, field, at, depth);
    return open + value + close;
  }

  #sqlFunction(object: ObjectDef, field: FieldDef, formula: Formula): string {
    let name = this.#sqlNames.get(field);
    if (!name) {
      name = `formula ${object.name}.${field.name}`;
      this.#sqlNames.set(field, name);
      this.#records.db.function(name, { varargs: true }, (...args: unknown[]) => {
        let next = 0;
        const values = formula.inputs.map((input) =>
          input.kind === 'field' ? decode(input.field, args[next++]) : this.#outside(input, null),
        );
        const result = formula.run(values, this.#world);
        return typeof result === 'boolean' ? Number(result) : result;
      });
    }
    return name;
  }

  /** Evaluates a formula on a record in memory; parents are read from the store. */
  evaluate(formula: Formula, record: FormulaRecord | null, parents: ParentCache = new Map()): Value {
    const values = formula.inputs.map((input) =>
      input.kind === 'field' ? this.#fieldValue(input, record!, parents) : this.#outside(input, record),
    );
    return formula.run(values, this.#world);
  }

  /** Writes the values of all formula fields into a row. */
  fill(object: ObjectDef, row: Row, parents: ParentCache = new Map()): void {
    for (const field of this.#records.layout(object).formulas) {
      row[field.name] = this.#valueOf(object, field, row, parents);
    }
  }

  #fieldValue(input: FormulaInput & { kind: 'field' }, record: FormulaRecord, parents: ParentCache): Value {
    const now = () => this.#walk(input, record.object, record.row, parents);
    if (input.state === 'now') return now();
    // A new record has no prior values: PRIORVALUE gives the current one, ISCHANGED is false (Salesforce Help, "Formula
    // Operators and Functions": ISCHANGED, PRIORVALUE).
    if (!record.old) return input.state === 'prior' ? now() : false;
    const prior = this.#walk(input, record.object, record.old, parents);
    return input.state === 'prior' ? prior : prior !== now();
  }

  #walk(input: FormulaInput & { kind: 'field' }, object: ObjectDef, row: Row, parents: ParentCache): Value {
    let at: Row | null = row;
    let owner = object;
    for (const step of input.steps) {
      at = this.#parent(step.target, at[step.reference.name] ?? null, parents);
      if (!at) return input.field.type === 'boolean' ? false : null;
      owner = step.target;
    }
    return this.#valueOf(owner, input.field, at, parents);
  }

  #valueOf(object: ObjectDef, field: FieldDef, row: Row, parents: ParentCache): Value {
    if (field.formula === undefined) return row[field.name] ?? (field.type === 'boolean' ? false : null);
    return this.evaluate(this.ofField(object, field), { object, row, old: null }, parents);
  }

  #parent(object: ObjectDef, id: Value, parents: ParentCache): Row | null {
    if (typeof id !== 'string') return null;
    let row = parents.get(id);
    if (row === undefined) {
      row = this.#records.load(object, [id]).get(id) ?? null;
      parents.set(id, row);
    }
    return row;
  }

  #outside(input: FormulaInput, record: FormulaRecord | null): Value {
    if (input.kind === 'isNew') return record?.old === null;
    return input.kind === 'global' ? this.#world.global(input.path) : null;
  }
}

/** Parent records read while one statement runs. */
export type ParentCache = Map<string, Row | null>;
