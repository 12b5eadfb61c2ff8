/**
 * Gate: formula fields, validation rules and default values through the local org's formula compiler: names exist, types
 * agree, the result fits the field, and the picklist values a formula asks for are values of the picklist.
 */
import type { Expression } from 'esformula';
import {
  parse,
  returnTypeOf,
  type FormulaInput,
  type FormulaPlace,
} from '../../../local-org/src/store/formula-parse.ts';
import { StoreError } from '../../../local-org/src/store/errors.ts';
import { fieldOf, objectOf } from '../../../local-org/src/metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../../../local-org/src/metadata/types.ts';
import { runGate, type Finding } from '../finding.ts';
import { at, objectFolder, ofSuffix, withSchema, type OrgProject, type Source } from './project.ts';
import { childOf, type Element } from './xml-tree.ts';

export function check(projectDir: string): Promise<Finding[]> {
  return withSchema(projectDir, (project) => [
    ...ofSuffix(project, 'field').flatMap((source) => [...checkField(project, source)]),
    ...ofSuffix(project, 'validationRule').flatMap((source) => [...checkRule(project, source)]),
  ]);
}

function* checkField(project: OrgProject, source: Source): Generator<Finding> {
  const object = ownerOf(project, source);
  const field = object && fieldOf(object, source.name);
  if (!object || !field?.custom) return;
  const returns = returnTypeOf(field);
  const formula = childOf(source.root, 'formula');
  if (formula) {
    yield* checkFormula(project, source, formula, { object, name: '', returns, blankAsZero: true }, isFormulaField);
  }
  const byDefault = childOf(source.root, 'defaultValue');
  if (byDefault?.text && hasFormulaDefault(field)) {
    yield* checkFormula(project, source, byDefault, { object: null, name: '', returns });
  }
}

/** The default of a custom metadata type's or custom setting's field is a literal all the same: both read as formulas. */
function hasFormulaDefault(field: FieldDef): boolean {
  return field.type !== 'picklist' && field.type !== 'multipicklist';
}

function* checkRule(project: OrgProject, source: Source): Generator<Finding> {
  const object = ownerOf(project, source);
  const condition = childOf(source.root, 'errorConditionFormula');
  if (!object || !condition) return;
  yield* checkFormula(project, source, condition, { object, name: '', returns: 'boolean' });
  const shownAt = childOf(source.root, 'errorDisplayField');
  if (shownAt && !fieldOf(object, shownAt.text)) {
    yield at(source, shownAt, `${object.name} has no field ${shownAt.text}.`);
  }
}

/** Event and Task share the fields of Activity: either stands for both. */
function ownerOf({ org }: OrgProject, source: Source): ObjectDef | undefined {
  const folder = objectFolder(source);
  return objectOf(org, folder === 'Activity' ? 'Event' : folder);
}

/** @param refused says what is wrong with an input, where the place forbids it */
function* checkFormula(
  { org }: OrgProject,
  source: Source,
  element: Element,
  place: FormulaPlace,
  refused: (input: FormulaInput) => string | undefined = () => undefined,
): Generator<Finding> {
  try {
    const { expression, inputs } = parse(org, element.text, place);
    for (const input of inputs) {
      const why = refused(input);
      if (why) yield at(source, element, why);
    }
    for (const message of wrongPicklistValues(expression, inputs)) yield at(source, element, message);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    yield at(source, element, error.message.replace(/^: /, ''));
  }
}

function isFormulaField(input: FormulaInput): string | undefined {
  const depends = input.kind === 'isNew' || (input.kind === 'field' && input.state !== 'now');
  return depends ? 'ISNEW, ISCHANGED and PRIORVALUE cannot be used in a formula field.' : undefined;
}

/** Functions that compare their first argument with texts; CASE pairs each text with a result. */
const COMPARISONS: Partial<Record<string, (args: Expression[]) => Expression[]>> = {
  ISPICKVAL: (args) => args.slice(1),
  INCLUDES: (args) => args.slice(1),
  CASE: (args) => args.slice(1, -1).filter((_, index) => index % 2 === 0),
  $$EQ_STRING$$: (args) => args.slice(1),
  $$NEQ_STRING$$: (args) => args.slice(1),
};

function* wrongPicklistValues(node: Expression, inputs: FormulaInput[]): Generator<string> {
  if (node.type === 'ArrayExpression') {
    for (const element of node.elements) yield* wrongPicklistValues(element as Expression, inputs);
  }
  if (node.type !== 'CallExpression') return;
  const args = node.arguments as Expression[];
  for (const arg of args) yield* wrongPicklistValues(arg, inputs);
  const compared = COMPARISONS[(node.callee as { name: string }).name];
  const field = compared && args[0] && picklistOf(args[0], inputs);
  if (!field) return;
  for (const wanted of compared(args)) {
    if (wanted.type !== 'Literal' || typeof wanted.value !== 'string' || wanted.value === '') continue;
    if (field.picklist?.some(({ value }) => value === wanted.value)) continue;
    yield `"${wanted.value}" is no value of the picklist ${field.name}.`;
  }
}

/** The picklist field behind `$in3` or `TEXT($in3)`. */
function picklistOf(node: Expression, inputs: FormulaInput[]): FieldDef | undefined {
  if (node.type === 'CallExpression' && (node.callee as { name: string }).name === 'TEXT') {
    return picklistOf(node.arguments[0] as Expression, inputs);
  }
  if (node.type === 'ArrayExpression') return picklistOf(node.elements[0] as Expression, inputs);
  if (node.type !== 'Identifier') return undefined;
  const input = inputs[Number(node.name.replace('$in', ''))];
  return input?.kind === 'field' && input.field.picklist ? input.field : undefined;
}

if (import.meta.main) await runGate(check);
