import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import { RefreshEvent } from 'lightning/refresh';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import { counted, dateWords, fill, shortDate } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import PlanMeetingModal from 'c/planMeetingModal';
import { labels } from './labels';

/** Shows at a glance that activity is not progress: flag, counter, picture and table of one deal. */
export default class OpportunityAdvances extends NavigationMixin(LightningElement) {
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

  get canPlan(): boolean {
    return this.data !== null && !this.data.isClosed;
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
    const { exemptUntil, reason } = this.data!;
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

  async handlePlan(): Promise<void> {
    const eventId = await PlanMeetingModal.open<string>({
      label: labels.planMeeting,
      size: 'medium',
      opportunityId: this.recordId,
    });
    if (!eventId) return;
    await refreshApex(this.wired);
    this.dispatchEvent(new RefreshEvent());
    this[NavigationMixin.Navigate]!({
      type: 'standard__recordPage',
      attributes: { recordId: eventId, objectApiName: 'Event', actionName: 'view' },
    });
  }
}
