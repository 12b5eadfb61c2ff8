import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getReviews from '@salesforce/apex/ReviewController.getReviews';
import comment from '@salesforce/apex/ReviewController.comment';
import { fill } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { reviewDeals } from 'c/reviewDeals';
import { decisionWord, viewOf, type View } from './view';
import { labels } from './labels';

const FIRST = 3;

/** What was decided and said about a deal, newest first. Managers decide, everybody who sees the deal comments. */
export default class DealReviews extends LightningElement {
  @api recordId?: string;

  labels = labels;
  data: Apex.DealReviews | null = null;
  error: unknown = null;
  saveError: unknown = null;
  note = '';
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

  @wire(getReviews, { opportunityId: '$recordId' })
  receive(value: WireValue<Apex.DealReviews>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get title(): string {
    const count = this.data?.rows.length ?? 0;
    return count > 0 ? fill(labels.count, count) : labels.title;
  }

  get canReview(): boolean {
    return Boolean(this.data?.canDecide && this.data.deal);
  }

  get isEmpty(): boolean {
    return this.data?.rows.length === 0;
  }

  get emptyText(): string {
    return this.data!.canDecide && !this.data!.deal ? labels.notFlagged : labels.none;
  }

  get suggestion(): string {
    const proposal = this.data?.deal?.proposal;
    return this.canReview && proposal ? fill(labels.suggested, decisionWord(proposal.decision)) : '';
  }

  get why(): string {
    return this.data!.deal!.proposal!.why;
  }

  get rows(): View[] {
    return this.data!.rows.slice(0, this.showsAll ? undefined : FIRST).map(viewOf);
  }

  get allLabel(): string {
    const { length } = this.data!.rows;
    return length > this.rows.length ? fill(labels.showAll, length) : '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleAll(): void {
    this.showsAll = true;
  }

  async handleReview(): Promise<void> {
    const { deal, currencyCode } = this.data!;
    await reviewDeals(this, [deal!], currencyCode);
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }

  async handleSend(): Promise<void> {
    if (this.isSaving || !this.note.trim()) return;
    this.isSaving = true;
    this.saveError = null;
    try {
      this.data = await comment({ opportunityId: this.recordId, note: this.note });
      this.note = '';
      await refreshApex(this.wired);
    } catch (error) {
      this.saveError = error;
    } finally {
      this.isSaving = false;
    }
  }
}
