import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
import { fill } from 'c/format';
import { saveKept } from 'c/keptPromise';
import { onPageRefresh } from 'c/pageRefresh';
import { labels } from './labels';

const FIRST = 4;

/** What customers promised the rep: due this week, or overdue and not judged. Reads what "My meetings" reads. */
export default class CustomerPromises extends LightningElement {
  labels = labels;
  data: Apex.MyMeetings | null = null;
  error: unknown = null;
  saveErrors: unknown = null;
  isSaving = false;
  showsAll = false;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getMyMeetings)
  receive(value: WireValue<Apex.MyMeetings>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get isEmpty(): boolean {
    return this.data?.promises.length === 0;
  }

  get promises(): Apex.CustomerPromise[] {
    return this.showsAll ? this.data!.promises : this.data!.promises.slice(0, FIRST);
  }

  get allLabel(): string {
    const { length } = this.data!.promises;
    return length > this.promises.length ? fill(labels.showAll, length) : '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleAll(): void {
    this.showsAll = true;
  }

  async handleKept(event: CustomEvent<{ planId: string; kept: string }>): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.saveErrors = null;
    try {
      await saveKept(this, event.detail.planId, event.detail.kept);
      await refreshApex(this.wired);
    } catch (error) {
      this.saveErrors = error;
    } finally {
      this.isSaving = false;
    }
  }
}
