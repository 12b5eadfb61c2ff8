import { LightningElement, api } from 'lwc';
import { fill } from 'c/format';
import { changeOf, fieldChange, markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

/** Who on the customer's side will do what by when. Fires `fieldchange`. */
export default class CommitmentFields extends LightningElement {
  @api values: Apex.CallPlan = {};
  @api contactName?: string | null;
  @api isReadOnly = false;

  labels = labels;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus: boolean): boolean {
    return markProblems(this.template, problems, focus);
  }

  get whoPlaceholder(): string {
    return this.contactName ?? labels.whoPlaceholder;
  }

  /** One press in place of typing the name: offered, never filled in, since the rep has to mean it. */
  get offersContact(): boolean {
    return Boolean(this.contactName) && !this.values.Commitment_Who__c && !this.isReadOnly;
  }

  get contactOffer(): string {
    return fill(labels.itWas, this.contactName ?? '');
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }

  handleContact(): void {
    this.dispatchEvent(fieldChange('Commitment_Who__c', this.contactName));
    this.template?.querySelector<FieldElement>('[data-field="Commitment_What__c"]')?.focus();
  }
}
