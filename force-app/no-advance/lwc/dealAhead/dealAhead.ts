import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import { fill, momentWords } from 'c/format';
import { saveKept } from 'c/keptPromise';
import { onPageRefresh } from 'c/pageRefresh';
import { planMeetingOn } from 'c/planMeeting';
import { labels } from './labels';

/**
 * What comes next on a deal: the next meeting, what the customer promised, what is still unknown.
 * Reads what "Meetings and stages" reads, so the page asks the server once.
 */
export default class DealAhead extends LightningElement {
  @api recordId?: string;

  labels = labels;
  data: Apex.OpportunityAdvances | null = null;
  error: unknown = null;
  saveErrors: unknown = null;
  isSaving = false;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getAdvances, { opportunityId: '$recordId' })
  receive(value: WireValue<Apex.OpportunityAdvances>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get isOpen(): boolean {
    return this.data !== null && !this.data.isClosed;
  }

  get now(): string {
    return this.data?.evaluatedAt ?? new Date().toISOString();
  }

  get when(): string {
    return momentWords(this.data!.nextMeeting!.startsAt, this.now);
  }

  get commitmentsTitle(): string {
    const { length } = this.data!.commitments;
    return length > 0 ? fill(labels.commitmentsCount, length) : labels.commitments;
  }

  get hasTopics(): boolean {
    return Boolean(this.data?.topics.length);
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handlePlan(): void {
    planMeetingOn(this, this.recordId!);
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
