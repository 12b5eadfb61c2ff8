import { LightningElement, api } from 'lwc';
import { fill, listWords, shortDate } from 'c/format';
import { fieldChange } from 'c/formFields';
import { labels } from './labels';

interface Option {
  value: string;
  label: string;
  isTicked: boolean;
  question: string;
  class: string;
}

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

  /** What is not known yet, and what is ticked even if it is; with its question while it is still to be asked. */
  get options(): Option[] {
    return this.topics
      .filter(({ value, knownOn }) => !knownOn || this.ticked.includes(value))
      .map(({ label, value, planned, question }) => {
        const isTicked = this.ticked.includes(value);
        const isToAsk = this.marksPlanned ? planned && !isTicked : isTicked;
        return {
          value,
          isTicked,
          label: this.marksPlanned && planned ? `${label} (${labels.planned})` : label,
          question: (isToAsk && question) || '',
          class: isTicked ? 'topic topic_ticked' : 'topic',
        };
      });
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

  handleChange(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    const { topic } = (event.target as HTMLElement).dataset;
    const others = this.ticked.filter((value) => value !== topic);
    this.dispatchEvent(fieldChange(this.fieldName, [...others, ...(event.detail.checked ? [topic] : [])].join(';')));
  }
}
