import { LightningElement, api } from 'lwc';
import { isComplete, sentenceFor, sentenceText, VERBS, type Sentence } from 'c/callPlanRules';
import { labels } from './labels';

/**
 * "By the end, who will do what by when": the one form for an objective.
 * Fires `sentence` with the finished text, or '' while a part is missing.
 */
export default class SentenceForm extends LightningElement {
  @api contactName?: string | null;
  /** Who takes part on the customer's side. */
  @api people: string[] = [];
  @api startsAt!: string;
  @api now!: string;

  labels = labels;
  verbs = VERBS.map((verb) => ({ label: verb, value: verb }));
  edits: Partial<Sentence> = {};

  get sentence(): Sentence {
    return { ...sentenceFor(this.contactName, this.startsAt), ...this.edits };
  }

  get text(): string {
    return isComplete(this.sentence) ? sentenceText(this.sentence, this.now) : '';
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const key = (event.target as HTMLElement).dataset.key!;
    this.edits = { ...this.edits, [key]: event.detail.value };
    this.dispatchEvent(new CustomEvent('sentence', { detail: this.text }));
  }
}
