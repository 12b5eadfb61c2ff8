import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import type { RecordList } from 'c/repList';
import { listsOf } from './lists';
import { DEAL_FILTERS } from './filters';
import { labels } from './labels';

/** Below it, tabs do not fit side by side, and those of the base component nest a button in a tab. */
const NARROW = '(max-width: 40rem)';

/** The records behind a rep's figures, list by list; what a number was asked about comes in through `open`. */
export default class RepLists extends LightningElement {
  /** The last day of the figures. */
  @api today!: string;

  labels = labels;
  isNarrow = window.matchMedia?.(NARROW).matches ?? false;
  figures!: Apex.RepFigures;
  ofRep?: Apex.DashboardFilters;
  dashboard: Apex.Dashboard | null = null;
  error: unknown = null;
  wired: unknown;
  key = 'live';
  filters = { meetings: 'all', deals: 'all' };

  @api
  get rep(): Apex.RepFigures {
    return this.figures;
  }
  set rep(rep: Apex.RepFigures) {
    if (rep.userId !== this.ofRep?.ownerId) this.ofRep = { ownerId: rep.userId, team: 'all' };
    this.figures = rep;
  }

  @wire(getDashboard, { filters: '$ofRep' })
  receive(value: WireValue<Apex.Dashboard>): void {
    this.wired = value;
    this.error = value.error ?? null;
    this.dashboard = value.data ?? null;
  }

  /** Shows the records behind a number: a figure, a verdict or a fact of the quarter. */
  @api
  open(what: string): void {
    if (what === 'live') this.key = what;
    else this.narrow(DEAL_FILTERS.some(({ value }) => value === what) ? 'deals' : 'meetings', what);
    const behavior = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    this.template?.querySelector('.card')?.scrollIntoView?.({ behavior, block: 'nearest' });
  }

  get lists(): RecordList[] {
    const { rep, today, dashboard, error, filters } = this;
    return listsOf({ rep, today, dashboard, error, filters });
  }

  get current(): RecordList {
    return this.lists.find(({ key }) => key === this.key)!;
  }

  get options(): { value: string; label: string }[] {
    return this.lists.map(({ key, label }) => ({ value: key, label }));
  }

  handleList(event: CustomEvent<{ value: string }>): void {
    this.key = event.detail.value;
  }

  handleTab(event: Event & { target: EventTarget & { value: string } }): void {
    this.key = event.target.value;
  }

  handleNarrow({ detail }: CustomEvent<{ key: 'meetings' | 'deals'; filter: string }>): void {
    this.narrow(detail.key, detail.filter);
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  narrow(key: 'meetings' | 'deals', filter: string): void {
    this.key = key;
    this.filters = { ...this.filters, [key]: filter };
  }
}
