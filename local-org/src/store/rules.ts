/** The validation rules of an object. */
import type { Core } from './core.ts';
import type { Formula } from './formula.ts';
import type { ObjectDef, ValidationRule } from '../metadata/types.ts';
import type { Statement, Work } from './work.ts';

export interface CompiledRule {
  rule: ValidationRule;
  formula: Formula;
}

export function compileRules(core: Core, object: ObjectDef): CompiledRule[] {
  return object.validationRules
    .filter((rule) => rule.active)
    .map((rule) => ({
      rule,
      formula: core.formulas.compile(rule.condition, {
        object,
        name: `${rule.file}: validation rule ${object.name}.${rule.name}`,
        returns: 'boolean',
      }),
    }));
}

/** A rule whose condition is true refuses the record; every broken rule is named. */
export function checkRules(statement: Statement, works: Work[]): void {
  const { core, object, parents } = statement;
  const rules = core.rulesOf(object);
  for (const work of works) {
    if (!work.ok) continue;
    for (const { rule, formula } of rules) {
      if (core.formulas.evaluate(formula, { object, row: work.row, old: work.old }, parents) !== true) continue;
      work.fail(
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        rule.errorMessage,
        rule.errorDisplayField ? [rule.errorDisplayField] : [],
      );
    }
  }
}
