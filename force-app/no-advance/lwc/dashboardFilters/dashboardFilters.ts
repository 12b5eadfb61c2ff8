import { LightningElement, api } from 'lwc';
import { fill } from 'c/format';
import { chosenCount, isPlain } from './choice';
import type { Choice } from './choice';
import { fieldsFor, type Field } from './fields';
import { labels } from './labels';

export { choiceIn, filtersOf, isPlain, stateOf, NO_CHOICE } from './choice';
export type { Choice } from './choice';

/** The filters of the dashboard. Fires `filter` with what changes, and `reset`. On a phone they stand behind a button. */
export default class DashboardFilters extends LightningElement {
  @api choice!: Choice;
  /** What there is to choose from; null while it is read. */
  @api options?: Apex.DashboardOptions | null;
  @api currencyCode?: string;

  labels = labels;
  isOpen = false;

  get fields(): Field[] {
    return fieldsFor(this.choice, this.options ?? null, this.currencyCode);
  }

  get hasNone(): boolean {
    return isPlain(this.choice);
  }

  get toggleLabel(): string {
    const count = chosenCount(this.choice);
    return count > 0 ? fill(labels.filtersSet, count) : labels.filters;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get fieldsClass(): string {
    return this.isOpen ? 'fields' : 'fields fields_closed';
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as FieldElement;
    this.dispatchEvent(new CustomEvent('filter', { detail: { [name]: event.detail.value } }));
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }
}
