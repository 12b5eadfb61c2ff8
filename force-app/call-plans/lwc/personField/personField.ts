import { LightningElement, api } from 'lwc';
import { labels } from './labels';

const OTHER = '?';

/**
 * A person on the customer's side: chosen from those who take part, or typed. To a form it is one field, like a base
 * component: fires `change` with {value}.
 */
export default class PersonField extends LightningElement {
  @api label!: string;
  @api placeholder?: string;
  @api people: string[] = [];
  @api value?: string | null;
  @api disabled = false;
  @api required = false;

  labels = labels;
  isTyped = false;

  @api setCustomValidity(message: string): void {
    this.field?.setCustomValidity(message);
  }

  @api reportValidity(): boolean {
    return this.field?.reportValidity() ?? true;
  }

  @api focus(): void {
    this.field?.focus();
  }

  @api get validity(): ValidityState | undefined {
    return this.field?.validity;
  }

  get field(): FieldElement | null | undefined {
    return this.template?.querySelector<FieldElement>('[data-input]');
  }

  get offersPeople(): boolean {
    return this.people.length > 0;
  }

  /** Typed when somebody else was chosen, when there is nobody to choose, or when the name is not on the list. */
  get isOther(): boolean {
    return this.isTyped || Boolean(this.value && !this.people.includes(this.value));
  }

  get showsInput(): boolean {
    return this.isOther || !this.offersPeople;
  }

  get choice(): string {
    return this.isOther ? OTHER : (this.value ?? '');
  }

  get options(): { label: string; value: string }[] {
    return [...this.people.map((name) => ({ label: name, value: name })), { label: labels.other, value: OTHER }];
  }

  /** Beside the list the text field needs no second visible label. */
  get inputVariant(): string {
    return this.offersPeople ? 'label-hidden' : 'standard';
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.isTyped = event.detail.value === OTHER;
    this.tell(this.isTyped ? '' : event.detail.value);
  }

  handleInput(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.isTyped = this.offersPeople;
    this.tell(event.detail.value);
  }

  tell(value: string): void {
    this.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  }
}
