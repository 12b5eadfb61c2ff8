import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import { filtersOf, NO_CHOICE } from 'c/dashboardFilters';
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
  /** None: what the dashboard shows first, so that the server is asked once for both. */
  filters: Apex.DashboardFilters = filtersOf(NO_CHOICE);
  data: Apex.Dashboard | null = null;
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

  @wire(getDashboard, { filters: '$filters' })
  receive(value: WireValue<Apex.Dashboard>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get isEmpty(): boolean {
    return this.data?.deals.length === 0;
  }

  get title(): string {
    return this.data?.deals.length ? `${labels.title} (${this.data.totals.flagged})` : labels.title;
  }

  get deals(): View[] {
    return this.data!.deals.slice(0, this.showsAll ? undefined : FIRST).map((deal) => this.viewOf(deal));
  }

  get allLabel(): string {
    const { length } = this.data!.deals;
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
    return new Set(this.data!.deals.map(({ ownerName }) => ownerName)).size > 1;
  }

  viewOf({ opportunityId, name, amount, ownerName, meetings, nextMeetingAt }: Apex.FlaggedDeal): View {
    return {
      id: opportunityId,
      name,
      amount: typeof amount === 'number' ? money(amount, this.data!.currencyCode) : '',
      owner: this.hasOwners ? ownerName : '',
      held: counted(meetings, labels.heldOne, labels.held),
      next: nextMeetingAt ? fill(labels.next, dayInText(nextMeetingAt, new Date().toISOString())) : '',
      planName: fill(labels.planFor, name),
    };
  }
}
