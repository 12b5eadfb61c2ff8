import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getFlaggedDeals from '@salesforce/apex/NoAdvanceListController.getFlaggedDeals';
import { counted, dayInText, fill, money } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { planMeetingOn } from 'c/planMeeting';
import { labels } from './labels';

interface View {
  id: string;
  name: string;
  amount: string;
  /** Only where the list has deals of several people: a manager's. */
  owner: string;
  held: string;
  next: string;
  planName: string;
}

const FIRST = 4;

/** The flagged deals of the home page, largest first, each with a way on. */
export default class StuckDeals extends LightningElement {
  labels = labels;
  data: Apex.FlaggedDeals | null = null;
  error: unknown = null;
  showsAll = false;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getFlaggedDeals)
  receive(value: WireValue<Apex.FlaggedDeals>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get isEmpty(): boolean {
    return this.data?.rows.length === 0;
  }

  get title(): string {
    return this.data?.rows.length ? `${labels.title} (${this.data.rows.length})` : labels.title;
  }

  get deals(): View[] {
    const largestFirst = [...this.data!.rows].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
    return largestFirst.slice(0, this.showsAll ? undefined : FIRST).map((deal) => this.viewOf(deal));
  }

  get allLabel(): string {
    const { length } = this.data!.rows;
    return length > this.deals.length ? fill(labels.showAll, length) : '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleAll(): void {
    this.showsAll = true;
  }

  handlePlan(event: Event): void {
    planMeetingOn(this, (event.target as HTMLElement).dataset.deal!);
  }

  get hasOwners(): boolean {
    return new Set(this.data!.rows.map(({ ownerName }) => ownerName)).size > 1;
  }

  viewOf({ opportunityId, name, amount, ownerName, meetingsSince, nextMeetingAt }: Apex.FlaggedDeal): View {
    return {
      id: opportunityId,
      name,
      amount: typeof amount === 'number' ? money(amount, this.data!.currencyCode) : '',
      owner: this.hasOwners ? ownerName : '',
      held: counted(meetingsSince, labels.heldOne, labels.held),
      next: nextMeetingAt ? fill(labels.next, dayInText(nextMeetingAt, new Date().toISOString())) : '',
      planName: fill(labels.planFor, name),
    };
  }
}
