import { api } from 'lwc';
import { changeOf, fieldChange } from 'c/formFields';
import FormPart from 'c/formPart';
import { fill } from 'c/format';
import { inputOf, valueOf, type FieldSpec, type Input } from './inputs';
import { labels } from './labels';

export type { FieldSpec } from './inputs';

type Row = FieldSpec &
  Input & {
    value: unknown;
    isChecked: boolean;
    list: string[];
    isRequired: boolean;
    isDisabled: boolean;
    help: string;
    /** Where the base component has no place for help. */
    helpBelow: string;
    missing: string;
    class: string;
  };

/** Fields of the plan by name and type, side by side where there is room. Fires `fieldchange`. */
export default class PlanFields extends FormPart {
  @api fields: FieldSpec[] = [];

  get rows(): Row[] {
    return this.fields.map((spec) => {
      const rule = this.ruleOf(spec.name);
      const input = inputOf(spec.type);
      const help = rule?.helpText || spec.help || '';
      const value = (this.values as Record<string, unknown>)[spec.name];
      return {
        ...spec,
        ...input,
        value,
        isChecked: Boolean(value),
        list: typeof value === 'string' && value ? value.split(';') : [],
        isRequired: Boolean(rule),
        isDisabled: this.isLocked(spec.name) || spec.isLocked === true,
        help,
        helpBelow: input.isChoices || input.isLookup ? help : '',
        missing: fill(labels.missing, spec.label),
        class: spec.isWide ? 'field field_wide' : 'field',
      };
    });
  }

  handleValue(event: CustomEvent<{ value?: unknown; checked?: boolean }>): void {
    event.stopPropagation();
    const { field } = (event.target as HTMLElement).dataset;
    const type = this.fields.find(({ name }) => name === field)?.type;
    changeOf(event as CustomEvent<{ value: unknown }>);
    this.dispatchEvent(fieldChange(field!, valueOf(type, event.detail)));
  }

  /** A lookup's component brings its own label and messages; it is only read. */
  handleLookup(event: CustomEvent<{ value?: unknown }>): void {
    event.stopPropagation();
    const { lookup } = (event.target as HTMLElement).dataset;
    this.dispatchEvent(fieldChange(lookup!, valueOf('REFERENCE', event.detail)));
  }
}
