/**
 * Formula text to a type-checked expression over numbered inputs. `sformula` parses and checks; before the check every
 * field path, `$Global` and record-state function (ISNEW, ISCHANGED, PRIORVALUE, which the library lacks) is replaced by
 * an input `$in0`, `$in1`, …, so that names are resolved here, without regard to case, against the org's schema.
 */
import { compileSync, type FormulaReturnType } from 'sformula';
import { parseFormula } from 'sformula/lib/formula.js';
import type { Expression } from 'esformula';
import type { ExpressionType, ExpressionTypeDictionary } from 'sformula/types/types.js';
import { fieldOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { StoreError } from './errors.ts';
import { addedTypes, clockFunctions, pureFunctions } from './formula-functions.ts';

export class FormulaError extends StoreError {
  constructor(place: string, message: string) {
    super('FIELD_INTEGRITY_EXCEPTION', `${place}: ${message}`);
    this.name = 'FormulaError';
  }
}

/** One step of a path: the reference to follow, and the object it leads to. */
export interface Step {
  reference: FieldDef;
  target: ObjectDef;
}

export type FormulaInput =
  /** A field of the record or of a parent; `state` asks for its value before the save, or whether that differs. */
  | { kind: 'field'; steps: Step[]; field: FieldDef; state: 'now' | 'prior' | 'changed' }
  | { kind: 'isNew' }
  | { kind: 'global'; path: string[]; field?: FieldDef };

export interface ParsedFormula {
  expression: Expression;
  inputs: FormulaInput[];
  returnType: FormulaReturnType;
  calculatedType: FormulaReturnType;
}

export interface FormulaPlace {
  /** Null where there is no record (default values). */
  object: ObjectDef | null;
  /** What an error names: file, rule, field. */
  name: string;
  returns?: FormulaReturnType;
  scale?: number;
  /** `formulaTreatBlanksAs`; number fields count as zero unless the field says otherwise. */
  blankAsZero?: boolean;
}

const CAST = '$as$';

/** Global objects whose second step is a field of a record. */
const GLOBAL_OBJECTS: Record<string, string> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
};

export function parse(meta: OrgMetadata, source: string, place: FormulaPlace): ParsedFormula {
  const resolver = new Resolver(meta, place);
  try {
    const expression = resolver.rewrite(parseFormula(prepare(source)));
    const formula = compileSync(expression, {
      inputTypes: { ...addedTypes, ...resolver.types },
      returnType: place.returns,
      scale: place.scale,
      blankAsZero: place.blankAsZero ?? false,
    });
    const { expression: checked, returnType, calculatedType } = formula.compiled;
    return { expression: checked, inputs: resolver.inputs, returnType, calculatedType };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { message, location } = error as Error & { location?: { start: { line: number; column: number } } };
    const at = location ? ` (line ${location.start.line}, column ${location.start.column})` : '';
    throw new FormulaError(place.name, `${resolver.readable(message)}${at}`);
  }
}

/** What the library's grammar cannot read: the other kind of quote inside a text, and `Owner:User` casts. */
function prepare(source: string): string {
  return source.replace(
    /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|(\w+):(\w+)(?=\s*\.)/g,
    (token, from: string | undefined, to: string | undefined) => {
      if (from) return `${from}${CAST}${to}`;
      if (token[0] === '/') return token;
      const quoteMark = token[0];
      const other = quoteMark === '"' ? "'" : '"';
      return (
        quoteMark + token.slice(1, -1).replace(/\\.|['"]/g, (part) => (part === other ? `\\${part}` : part)) + quoteMark
      );
    },
  );
}

class Resolver {
  inputs: FormulaInput[] = [];
  types: ExpressionTypeDictionary = {};
  #meta: OrgMetadata;
  #place: FormulaPlace;
  #known = new Map<string, Expression>();

  constructor(meta: OrgMetadata, place: FormulaPlace) {
    this.#meta = meta;
    this.#place = place;
  }

  /** Error texts of the library name inputs; people know paths. */
  readable(message: string): string {
    return [...this.#known].reduce(
      (text, [path, node]) => text.replaceAll((node as { name: string }).name, path),
      message,
    );
  }

  rewrite(node: Expression): Expression {
    switch (node.type) {
      case 'Identifier':
      case 'MemberExpression':
        return this.#path(pathOf(node), 'now');
      case 'UnaryExpression':
        return { ...node, argument: this.rewrite(node.argument) };
      case 'BinaryExpression':
      case 'LogicalExpression':
        return { ...node, left: this.rewrite(node.left as Expression), right: this.rewrite(node.right) };
      case 'CallExpression':
        return this.#call(node);
      default:
        return node;
    }
  }

  #call(node: Expression & { type: 'CallExpression' }): Expression {
    const name = (node.callee as { name: string }).name.toUpperCase();
    const args = node.arguments as Expression[];
    switch (name) {
      case 'ISNEW':
        return this.#input('ISNEW()', { kind: 'isNew' }, { type: 'boolean' });
      case 'ISCLONE':
        // No clone button here: records are created from values alone.
        return { type: 'Literal', value: false, raw: 'FALSE' };
      case 'ISCHANGED':
      case 'PRIORVALUE': {
        const field = args[0];
        if (args.length !== 1 || (field.type !== 'Identifier' && field.type !== 'MemberExpression')) {
          throw this.#error(`${name} takes one field.`);
        }
        return this.#path(pathOf(field), name === 'ISCHANGED' ? 'changed' : 'prior');
      }
      default:
        if (!(name in pureFunctions) && !(name in clockFunctions)) {
          throw this.#error(`The function ${name} is not supported by the local org.`);
        }
        return {
          ...node,
          callee: { ...(node.callee as Expression & { type: 'Identifier' }), name },
          arguments: args.map((arg) => this.rewrite(arg)),
        };
    }
  }

  #path(path: string[], state: 'now' | 'prior' | 'changed'): Expression {
    const text =
      state === 'now' ? path.join('.') : `${state === 'prior' ? 'PRIORVALUE' : 'ISCHANGED'}(${path.join('.')})`;
    const known = this.#known.get(text.toLowerCase());
    if (known) return known;
    if (path[0].toLowerCase() === '$recordtype') return this.#fieldPath(text, ['RecordType', ...path.slice(1)], state);
    return path[0].startsWith('$') ? this.#global(text, path) : this.#fieldPath(text, path, state);
  }

  #fieldPath(text: string, path: string[], state: 'now' | 'prior' | 'changed'): Expression {
    let object = this.#place.object;
    if (!object) throw this.#error(`Field ${text} does not exist. Check spelling.`);
    const steps: Step[] = [];
    for (const name of path.slice(0, -1)) {
      const step = this.#step(object, name);
      if (!step) throw this.#error(`Field ${text} does not exist. Check spelling.`);
      steps.push(step);
      object = step.target;
    }
    const field = fieldOf(object, path.at(-1)!);
    if (!field) throw this.#error(`Field ${text} does not exist. Check spelling.`);
    const type = state === 'changed' ? ({ type: 'boolean' } as const) : typeOf(field);
    return this.#input(text, { kind: 'field', steps, field, state }, type);
  }

  #step(object: ObjectDef, name: string): Step | null {
    const [relationshipName, cast] = name.split(CAST);
    const relationship = relationshipOf(object, relationshipName);
    if (!relationship) return null;
    const targets = cast
      ? relationship.targets.filter((t) => t.toLowerCase() === cast.toLowerCase())
      : relationship.targets;
    const real = targets.map((target) => objectOf(this.#meta, target)).filter((target) => target !== undefined);
    if (real.length !== 1) {
      throw this.#error(`${relationshipName} may point to several objects; name one, as in ${relationshipName}:User.`);
    }
    return { reference: relationship.field, target: real[0] };
  }

  #global(text: string, path: string[]): Expression {
    const root = path[0].toLowerCase();
    const record = GLOBAL_OBJECTS[root];
    if (record && path.length === 2) return this.#globalField(text, path, record, path[1]);
    if (root === '$setup' && path.length === 3) return this.#globalField(text, path, path[1], path[2]);
    if (root === '$custommetadata' && path.length === 4) return this.#globalField(text, path, path[1], path[3]);
    if (root === '$permission' && path.length === 2) {
      if (!this.#meta.customPermissions.has(path[1].toLowerCase())) {
        throw this.#error(`The custom permission ${path[1]} does not exist.`);
      }
      return this.#input(text, { kind: 'global', path }, { type: 'boolean' });
    }
    if (root === '$label' && path.length === 2) {
      const labels = this.#meta.labels;
      if (!labels.has(path[1]) && !labels.has(path[1].toLowerCase()))
        throw this.#error(`The label ${path[1]} does not exist.`);
      return this.#input(text, { kind: 'global', path }, { type: 'string' });
    }
    throw this.#error(`${text} is not supported by the local org.`);
  }

  #globalField(text: string, path: string[], objectName: string, fieldName: string): Expression {
    const object = objectOf(this.#meta, objectName);
    const field = object && fieldOf(object, fieldName);
    if (!field) throw this.#error(`Field ${text} does not exist. Check spelling.`);
    return this.#input(text, { kind: 'global', path, field }, typeOf(field));
  }

  #input(text: string, input: FormulaInput, type: ExpressionType): Expression {
    const key = text.toLowerCase();
    let node = this.#known.get(key);
    if (!node) {
      const name = `$in${this.inputs.length}`;
      this.inputs.push(input);
      this.types[name] = type;
      node = { type: 'Identifier', name };
      this.#known.set(key, node);
    }
    return node;
  }

  #error(message: string): FormulaError {
    return new FormulaError(this.#place.name, message);
  }
}

function pathOf(node: Expression): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'MemberExpression')
    return [...pathOf(node.object as Expression), (node.property as { name: string }).name];
  throw new Error(`not a path: ${node.type}`);
}

function typeOf(field: FieldDef): ExpressionType {
  switch (field.type) {
    case 'id':
    case 'reference':
      return { type: 'id' };
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
    case 'currency':
    case 'percent':
    case 'picklist':
    case 'multipicklist':
      return field.formula !== undefined && field.type === 'picklist' ? { type: 'string' } : { type: field.type };
    case 'int':
    case 'double':
      return { type: 'number' };
    default:
      return { type: 'string' };
  }
}

/** The library's name for what a field holds. */
export function returnTypeOf(field: FieldDef): FormulaReturnType {
  const { type } = typeOf(field);
  switch (type) {
    case 'id':
    case 'picklist':
    case 'multipicklist':
      return 'string';
    default:
      return type as FormulaReturnType;
  }
}
