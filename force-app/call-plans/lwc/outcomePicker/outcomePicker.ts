import { LightningElement, api } from 'lwc';
import { fieldChange, type Problems } from 'c/formFields';
import { labels } from './labels';

interface Choice {
  value: string;
  label: string;
  help: string;
  icon: string;
}

const HELD: Choice[] = [
  { value: 'Order', label: labels.order, help: labels.orderHelp, icon: 'utility:signature' },
  { value: 'Advance', label: labels.advance, help: labels.advanceHelp, icon: 'utility:arrowup' },
  { value: 'Continuation', label: labels.continuation, help: labels.continuationHelp, icon: 'utility:loop' },
  { value: 'No-sale', label: labels.noSale, help: labels.noSaleHelp, icon: 'utility:close' },
];
const NOT_HELD: Choice[] = [
  { value: 'No-show', label: labels.noShow, help: '', icon: '' },
  { value: 'Cancelled', label: labels.cancelled, help: '', icon: '' },
  { value: 'Rescheduled', label: labels.rescheduled, help: '', icon: '' },
];

let groups = 0;

/** The seven results as one radio group: arrow keys cross both rows. Never preselected. Fires `fieldchange`. */
export default class OutcomePicker extends LightningElement {
  @api value?: string | null;
  @api isRequired = false;
  @api isReadOnly = false;

  labels = labels;
  error = '';
  groupName = `outcome-${groups++}`;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus: boolean): boolean {
    this.error = problems.Result__c ?? '';
    if (this.error && focus) this.template?.querySelector('input')?.focus();
    return this.error !== '';
  }

  @api focusFirst(): void {
    this.template?.querySelector('input')?.focus();
  }

  get held(): (Choice & { isChecked: boolean })[] {
    return HELD.map((choice) => ({ ...choice, isChecked: choice.value === this.value }));
  }

  get notHeld(): (Choice & { isChecked: boolean })[] {
    return NOT_HELD.map((choice) => ({ ...choice, isChecked: choice.value === this.value }));
  }

  get fieldsetClass(): string {
    return this.error ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }

  get describedBy(): string | undefined {
    return this.error ? 'error' : undefined;
  }

  handleChange(event: Event): void {
    this.error = '';
    this.dispatchEvent(fieldChange('Result__c', (event.target as HTMLInputElement).value));
  }
}
