import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import { counted, dateWords, fill, shortDate } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { planMeetingOn } from 'c/planMeeting';
import { labels } from './labels';

/** Shows at a glance that activity is not progress: flag, counter, picture and table of one deal. */
export default class OpportunityAdvances extends LightningElement {
  @api recordId?: string;

  labels = labels;
  data: Apex.OpportunityAdvances | null = null;
  error: unknown = null;
  showsDetails = false;
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

  get now(): string {
    return this.data?.evaluatedAt ?? new Date().toISOString();
  }

  /** A flagged deal and one without meetings say in their own place what to plan. */
  get canPlan(): boolean {
    return this.data !== null && !this.data.isClosed && !this.data.isFlagged && !this.isEmpty;
  }

  get hasMeetings(): boolean {
    return this.data!.timeline.some(({ kind }) => kind === 'meeting');
  }

  get isEmpty(): boolean {
    return !this.hasMeetings && !this.data!.isClosed;
  }

  /** A closed deal has nothing left to count. */
  get showsCounter(): boolean {
    return !this.data!.isClosed && this.hasMeetings;
  }

  get counterText(): string {
    return counted(this.data!.counter, labels.heldOne, labels.held);
  }

  get minimumText(): string {
    return fill(labels.ofMinimum, this.data!.minimum);
  }

  get detailsLabel(): string {
    return this.showsDetails ? labels.hideDetails : labels.showDetails;
  }

  get detailsExpanded(): string {
    return String(this.showsDetails);
  }

  get exemptText(): string {
    if (!this.data!.isExempt) return '';
    const { exemptReason, exemptUntil, reason } = this.data!;
    if (exemptReason) return exemptReason;
    const until = exemptUntil ? fill(labels.exemptUntil, dateWords(exemptUntil, this.now)) : labels.exempt;
    return reason ? `${until} ${reason}` : until;
  }

  get facts(): { label: string; text: string }[] {
    const { since, hoursSince, held, didNotHappen, lastAdvanceOn } = this.data!;
    return [
      { label: labels.lastNewStage, text: lastAdvanceOn ? shortDate(lastAdvanceOn, this.now) : labels.never },
      { label: labels.since, text: since ? shortDate(since, this.now) : '' },
      { label: labels.timeSpent, text: fill(labels.hours, Math.round(hoursSince * 10) / 10) },
      { label: labels.heldOnDeal, text: String(held) },
      { label: labels.didNotHappen, text: String(didNotHappen) },
    ].filter(({ text }) => text !== '');
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleDetails(): void {
    this.showsDetails = !this.showsDetails;
  }

  handlePlan(): void {
    planMeetingOn(this, this.recordId!);
  }
}
