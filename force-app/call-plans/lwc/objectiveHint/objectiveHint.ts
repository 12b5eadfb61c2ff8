import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * What the quality gate says about an objective, with the sentence that would pass.
 * Fires `use` with the finished sentence, and `keep` when the rep keeps the text.
 */
export default class ObjectiveHint extends LightningElement {
  @api check!: Apex.ObjectiveCheck;
  @api contactName?: string | null;
  @api startsAt!: string;
  @api now!: string;
  /** Off, Warn or Block: with Block the text cannot be kept. */
  @api gate = 'Warn';

  labels = labels;
  sentence = '';

  get tone(): string {
    return this.gate === 'Block' ? 'error' : 'warning';
  }

  get mayKeep(): boolean {
    return this.gate !== 'Block';
  }

  get isIncomplete(): boolean {
    return this.sentence === '';
  }

  handleSentence(event: CustomEvent<string>): void {
    this.sentence = event.detail;
  }

  handleUse(): void {
    this.dispatchEvent(new CustomEvent('use', { detail: this.sentence }));
  }

  handleKeep(): void {
    this.dispatchEvent(new CustomEvent('keep'));
  }
}
