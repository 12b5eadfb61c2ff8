import { LightningElement, api } from 'lwc';
import { fill, listWords, shortDate } from 'c/format';
import { fieldChange } from 'c/formFields';
import { labels } from './labels';

/** Topics of discovery: tick what is still open, see what is known already. Fires `fieldchange`. */
export default class TopicPicker extends LightningElement {
  /** Topics_Planned__c or Topics_Learned__c: developer names, joined by semicolons. */
  @api fieldName!: string;
  @api label!: string;
  @api topics: Apex.Topic[] = [];
  @api value?: string | null;
  @api now?: string;
  @api isReadOnly = false;
  /** Says beside a topic that this meeting was to uncover it. */
  @api marksPlanned = false;
  /** Offers to take up everything that is still open. */
  @api suggests = false;

  labels = labels;

  get ticked(): string[] {
    return this.value ? this.value.split(';') : [];
  }

  /** What is not known yet, and what is ticked even if it is. */
  get options(): { label: string; value: string }[] {
    return this.topics
      .filter(({ value, knownOn }) => !knownOn || this.ticked.includes(value))
      .map(({ label, value, planned }) => ({
        value,
        label: this.marksPlanned && planned ? `${label} (${labels.planned})` : label,
      }));
  }

  /** What to ask: about the topics of this plan, or in the meeting about those that are still open. */
  get questions(): string[] {
    const toAsk = this.marksPlanned
      ? this.topics.filter(({ value, planned }) => planned && !this.ticked.includes(value))
      : this.topics.filter(({ value }) => this.ticked.includes(value));
    return toAsk.flatMap(({ question }) => question ?? []);
  }

  /** Neither known nor ticked. */
  get open(): Apex.Topic[] {
    return this.topics.filter(({ value, knownOn }) => !knownOn && !this.ticked.includes(value));
  }

  get stillOpen(): string {
    const names = this.open.map(({ label }) => label);
    return this.suggests && names.length > 0 ? fill(labels.stillOpen, listWords(names)) : '';
  }

  get maySuggest(): boolean {
    return !this.isReadOnly;
  }

  get known(): { value: string; label: string; since: string }[] {
    return this.topics
      .filter(({ value, knownOn }) => knownOn && !this.ticked.includes(value))
      .map(({ value, label, knownOn }) => ({ value, label, since: shortDate(knownOn!, this.now) }));
  }

  handleTakeUp(): void {
    const all = [...this.ticked, ...this.open.map(({ value }) => value)];
    this.dispatchEvent(fieldChange(this.fieldName, all.join(';')));
  }

  handleChange(event: CustomEvent<{ value: string[] }>): void {
    event.stopPropagation();
    this.dispatchEvent(fieldChange(this.fieldName, event.detail.value.join(';')));
  }
}
