import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import getTrend from '@salesforce/apex/NoAdvanceDashboardController.getTrend';
import { choiceIn, filtersOf, isPlain, NO_CHOICE, stateOf, type Choice } from 'c/dashboardFilters';
import { onPageRefresh } from 'c/pageRefresh';

interface FlaggedDealsElement extends HTMLElement {
  showBy(column: string): void;
}
interface ExemptDealsElement extends HTMLElement {
  reveal(): void;
}

/** By which column the deals behind a headline figure are best looked at. */
const COLUMNS: Record<string, string> = { meetings: 'meetings', hours: 'meetings' };

/**
 * Which deals keep meeting without moving, and what to do about them. Reads the server twice: the flags as they stand,
 * and the snapshots. The filters stay in the address, so that a link or the way back leads to the same view.
 */
export default class NoAdvanceDashboard extends NavigationMixin(LightningElement) {
  choice: Choice = NO_CHOICE;
  filters: Apex.DashboardFilters = filtersOf(NO_CHOICE);
  page?: PageReference;
  dashboard: Apex.Dashboard | null = null;
  trend: Apex.Trend | null = null;
  dashboardError: unknown = null;
  trendError: unknown = null;
  wiredDashboard: unknown;
  wiredTrend: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => this.refresh());
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(CurrentPageReference)
  receivePage(page: PageReference | undefined): void {
    this.page = page;
    this.choose(choiceIn(page?.state));
  }

  @wire(getDashboard, { filters: '$filters' })
  receiveDashboard(value: WireValue<Apex.Dashboard>): void {
    this.wiredDashboard = value;
    this.dashboardError = value.error ?? null;
    if (value.data) this.dashboard = value.data;
  }

  @wire(getTrend, { filters: '$filters' })
  receiveTrend(value: WireValue<Apex.Trend>): void {
    this.wiredTrend = value;
    this.trendError = value.error ?? null;
    if (value.data) this.trend = value.data;
  }

  get isLoading(): boolean {
    return !this.dashboard && !this.dashboardError;
  }

  get options(): Apex.DashboardOptions | undefined {
    return this.dashboard?.options;
  }

  get currencyCode(): string | undefined {
    return this.dashboard?.currencyCode;
  }

  get hasFilters(): boolean {
    return !isPlain({ ...this.choice, period: '' });
  }

  get hasExempt(): boolean {
    return this.dashboard!.totals.exempt > 0;
  }

  /** Undefined while nobody knows; null before the first run. */
  get asOf(): string | null | undefined {
    return this.trend ? (this.trend.asOf ?? null) : undefined;
  }

  refresh(): Promise<unknown> {
    return Promise.all([refreshApex(this.wiredDashboard), refreshApex(this.wiredTrend)]);
  }

  handleRefresh(): void {
    this.refresh();
  }

  handleRetryDashboard(): void {
    refreshApex(this.wiredDashboard);
  }

  handleRetryTrend(): void {
    refreshApex(this.wiredTrend);
  }

  handleFilter(event: CustomEvent<Partial<Choice>>): void {
    this.filterBy(event.detail);
  }

  handleReset(): void {
    this.filterBy(NO_CHOICE);
  }

  handleRep(event: CustomEvent<string | null>): void {
    this.filterBy({ owner: event.detail ?? '' });
  }

  handleStage(event: CustomEvent<string | null>): void {
    this.filterBy({ stage: event.detail ?? '' });
  }

  handleFigure(event: CustomEvent<string>): void {
    if (event.detail === 'exempt') this.template?.querySelector<ExemptDealsElement>('c-exempt-deals')?.reveal();
    else this.deals?.showBy(COLUMNS[event.detail] ?? 'amountText');
  }

  get deals(): FlaggedDealsElement | null | undefined {
    return this.template?.querySelector<FlaggedDealsElement>('c-flagged-deals');
  }

  /** The address follows; where the page has none, the view changes all the same. */
  filterBy(changes: Partial<Choice>): void {
    const choice = { ...this.choice, ...changes };
    this.choose(choice);
    if (!this.page) return;
    this[NavigationMixin.Navigate]!({ ...this.page, state: stateOf(choice, this.page.state) }, true);
  }

  /** Only another choice reads again. */
  choose(choice: Choice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.choice)) return;
    this.choice = choice;
    this.filters = filtersOf(choice);
  }
}
