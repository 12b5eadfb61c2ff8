import { customersOf } from 'c/callPlanRules';
import { fieldChange } from 'c/formFields';
import FormPart from 'c/formPart';
import { fill } from 'c/format';
import { labels } from './labels';

/** Who on the customer's side will do what by when. Fires `fieldchange`. */
export default class CommitmentFields extends FormPart {
  labels = labels;

  get people(): string[] {
    return customersOf(this.panel);
  }

  get isWhoLocked(): boolean {
    return this.isLocked('Commitment_Who__c');
  }

  get isWhatLocked(): boolean {
    return this.isLocked('Commitment_What__c');
  }

  get isDueLocked(): boolean {
    return this.isLocked('Commitment_Due__c');
  }

  /** One press in place of choosing: offered, never filled in, since the rep has to mean it. */
  get offersContact(): boolean {
    return this.people.length === 1 && !this.values.Commitment_Who__c && !this.isWhoLocked;
  }

  get contactOffer(): string {
    return fill(labels.itWas, this.people[0] ?? '');
  }

  handleContact(): void {
    this.dispatchEvent(fieldChange('Commitment_Who__c', this.people[0]));
    this.template?.querySelector<FieldElement>('[data-field="Commitment_What__c"]')?.focus();
  }
}
