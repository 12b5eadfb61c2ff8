import { LightningElement, api } from 'lwc';
import type { Facts } from 'c/factTable';
import { labels } from './labels';

/** One list of records. */
export interface RecordList {
  key: string;
  /** With its count. */
  label: string;
  /** None: they are on their way, unless there is an error. */
  facts?: Facts | null;
  error?: unknown;
  emptyText: string;
  /** What it can be narrowed to, and is. */
  filters?: { value: string; label: string }[];
  filter?: string;
}

/** A list of records behind a rep's figures. Fires `narrow` with the filter chosen, and `retry` after an error. */
export default class RepList extends LightningElement {
  @api list!: RecordList;

  labels = labels;

  handleFilter(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('narrow', { detail: { key: this.list.key, filter: event.detail.value } }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
