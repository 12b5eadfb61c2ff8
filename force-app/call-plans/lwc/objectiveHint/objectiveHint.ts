import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * What the quality gate says about an objective, with the sentence that would pass.
 * Fires `use` with the finished sentence, and `keep` with the reason when the rep keeps the text.
 */
export default class ObjectiveHint extends LightningElement {
  @api check!: Apex.ObjectiveCheck;
  @api contactName?: string | null;
  /** Who takes part on the customer's side. */
  @api people: string[] = [];
  @api startsAt!: string;
  @api now!: string;
  /** Off, Warn or Block: with Block the text cannot be kept. */
  @api gate = 'Warn';

  labels = labels;
  sentence = '';
  reason = '';
  asksReason = false;
  hasFocused = false;

  get tone(): string {
    return this.gate === 'Block' ? 'error' : 'warning';
  }

  get mayKeep(): boolean {
    return this.gate !== 'Block' && !this.asksReason;
  }

  get isIncomplete(): boolean {
    return this.sentence === '';
  }

  /** The question that a press on "Keep my text" brought takes the focus once. */
  renderedCallback(): void {
    if (!this.asksReason || this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<FieldElement>('[data-id="reason"]')?.focus();
  }

  handleSentence(event: CustomEvent<string>): void {
    this.sentence = event.detail;
  }

  handleUse(): void {
    this.dispatchEvent(new CustomEvent('use', { detail: this.sentence }));
  }

  handleKeep(): void {
    this.asksReason = true;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.reason = event.detail.value;
  }

  handleKept(): void {
    this.dispatchEvent(new CustomEvent('keep', { detail: this.reason.trim() || labels.noReason }));
  }
}
