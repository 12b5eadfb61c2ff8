/** A report as the query that finds its records, its groups and its sums. */
import { childOf, fieldOf, objectOf } from '../../../local-org/src/metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../../../local-org/src/metadata/types.ts';
import type { Filter, Report } from './definition.ts';

/** A column by its path from the object that the query is FROM. */
type Column = { path: string; field: FieldDef };

const OPERATORS: Record<string, string> = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};
const INTERVALS: Record<string, string | null> = {
  // Without a first and a last day: all of the time.
  INTERVAL_CUSTOM: null,
  INTERVAL_CURRENT: 'THIS_FISCAL_QUARTER',
};
const RELATIVE_DATE = /^[A-Z_]+(:\d+)?$/;
const AGGREGATES: Record<string, string> = { Sum: 'SUM', Unique: 'COUNT_DISTINCT' };

export class ReportQuery {
  readonly #report: Report;
  readonly #org: OrgMetadata;
  /** What each row is: the joined record, else the base object's. */
  readonly object: ObjectDef;
  /** From a row to the base object: `Opportunity__r.`, or nothing. */
  readonly #toBase: string;

  constructor(report: Report, org: OrgMetadata) {
    this.#report = report;
    this.#org = org;
    const base = this.#objectNamed(report.baseObject);
    const joined = report.relationship === null ? undefined : childOf(base, report.relationship);
    if (report.relationship !== null && !joined) throw this.#error(`there is no relationship ${report.relationship}`);
    this.object = joined ? this.#objectNamed(joined.childObject) : base;
    this.#toBase = joined ? `${fieldOf(this.object, joined.field)!.relationshipName}.` : '';
  }

  /** The records, each with the columns and groupings that the report shows. */
  details(): string {
    const names = [...this.#report.groupings, ...this.#report.columns.map(({ name }) => name)];
    const paths = new Set(['Id', ...names.map((name) => this.shown(name))]);
    return `SELECT ${[...paths].join(', ')} FROM ${this.object.name}${this.#where()}`;
  }

  /** One row for each group, with g0, g1 … for its names, n for its records and the sums by their aliases. */
  groups(): string {
    const by = this.#report.groupings.map((name) => this.shown(name));
    const names = by.map((path, i) => `${path} g${i}`);
    return `SELECT ${[...names, ...this.#sums()].join(', ')} FROM ${this.object.name}${this.#where()} GROUP BY ${by.join(', ')}`;
  }

  total(): string {
    return `SELECT ${this.#sums().join(', ')} FROM ${this.object.name}${this.#where()}`;
  }

  /** `Amount` for `Opportunity$Amount`; lookups are shown by the name of what they point to. */
  shown(name: string): string {
    const { path, field } = this.#column(name);
    return field.referenceTo ? `${parentPath(path, field)}.Name` : path;
  }

  /** The alias of a sum: `Sum_Amount`. */
  alias(name: string, aggregate: string): string {
    return `${aggregate}_${this.#column(name).path.replace(/\W/g, '_')}`;
  }

  #sums(): string[] {
    const sums = this.#report.columns.flatMap(({ name, aggregates }) =>
      aggregates.map((aggregate) => {
        const call = AGGREGATES[aggregate];
        if (!call) throw this.#error(`the summary ${aggregate} is not understood`);
        return `${call}(${this.#column(name).path}) ${this.alias(name, aggregate)}`;
      }),
    );
    return ['COUNT(Id) n', ...sums];
  }

  #where(): string {
    const filters = this.#report.filters.map((filter) => this.#condition(filter));
    const { column, interval } = this.#report.date;
    const period = INTERVALS[interval];
    if (period === undefined) throw this.#error(`the interval ${interval} is not understood`);
    const conditions = [
      ...(this.#report.logic === null ? filters : [`(${this.#inLogic(filters)})`]),
      ...(period === null ? [] : [`${this.#column(column).path} = ${period}`]),
    ];
    return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  }

  #inLogic(filters: string[]): string {
    const logic = this.#report.logic!;
    if (!/^[\d\s()]*((AND|OR)[\d\s()]+)*$/.test(logic)) throw this.#error(`the logic "${logic}" is not understood`);
    return logic.replace(/\d+/g, (number) => {
      const filter = filters[Number(number) - 1];
      if (filter === undefined) throw this.#error(`there is no filter ${number}`);
      return filter;
    });
  }

  #condition({ column, operator, value }: Filter): string {
    const { path, field } = this.#column(column);
    const values = value.split(',').map((each) => this.#literal(field, each));
    // Each value stands alone: a blank is none of them, which NOT IN would not say.
    if (operator === 'equals') return `(${values.map((each) => `${path} = ${each}`).join(' OR ')})`;
    if (operator === 'notEqual') return values.map((each) => `${path} != ${each}`).join(' AND ');
    const sign = OPERATORS[operator];
    if (!sign || values.length > 1) throw this.#error(`the operator ${operator} is not understood`);
    return `${path} ${sign} ${values[0]}`;
  }

  #literal(field: FieldDef, value: string): string {
    if (value === '') return 'NULL';
    switch (field.type) {
      case 'boolean':
        return String(value === '1');
      case 'date':
      case 'datetime':
        if (!RELATIVE_DATE.test(value)) throw this.#error(`the day ${value} is not understood`);
        return value;
      case 'string':
      case 'picklist':
        return `'${value.replace(/['\\]/g, '\\$&')}'`;
      default:
        throw this.#error(`filters of ${field.name}, a ${field.type}, are not understood`);
    }
  }

  #column(name: string): Column {
    const [table, path] = name.split('$') as [string, string | undefined];
    const { baseObject, relationship } = this.#report;
    const isBase = table === baseObject;
    if (path === undefined || (!isBase && table !== `${baseObject}.${relationship}`)) {
      throw this.#error(`there is no column ${name}`);
    }
    const column = this.#fieldOf(isBase ? this.#objectNamed(baseObject) : this.object, path);
    return isBase ? { ...column, path: this.#toBase + column.path } : column;
  }

  /** `Rep__c.Manager` is Rep__r.ManagerId. */
  #fieldOf(object: ObjectDef, path: string): Column {
    const [first, ...others] = path.split('.') as [string, ...string[]];
    const field = fieldOf(object, first) ?? fieldOf(object, `${first}Id`);
    if (!field) throw this.#error(`${object.name} has no field ${first}`);
    if (others.length === 0) return { path: field.name, field };
    const target =
      field.referenceTo?.length === 1 ? field.referenceTo[0] : field.referenceTo?.find((to) => to === 'User');
    if (!target) throw this.#error(`${object.name}.${first} leads nowhere`);
    const rest = this.#fieldOf(this.#objectNamed(target), others.join('.'));
    return { ...rest, path: `${field.relationshipName}.${rest.path}` };
  }

  #objectNamed(name: string): ObjectDef {
    const object = objectOf(this.#org, name);
    if (!object) throw this.#error(`there is no object ${name}`);
    return object;
  }

  #error(message: string): Error {
    return new Error(`${this.#report.name}: ${message}.`);
  }
}

function parentPath(path: string, field: FieldDef): string {
  return path.slice(0, path.length - field.name.length) + field.relationshipName!;
}
