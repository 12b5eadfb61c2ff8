import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import type { Facts } from 'c/factTable';
import { fill } from 'c/format';
import { claims, flaggedDeals, heldMeetings, livePromises, quarterDeals, relationshipObjectives } from 'c/repFacts';
import { DEAL_FILTERS, MEETING_FILTERS, narrowed } from './meetingFilters';
import { labels } from './labels';

type TabKey = 'live' | 'claims' | 'flagged' | 'relationship' | 'meetings' | 'deals';

/** The records behind a rep's figures, one tab each; what a number was asked about comes in through `open`. */
export default class RepLists extends LightningElement {
  /** The last day of the figures. */
  @api today!: string;

  labels = labels;
  meetingFilters = MEETING_FILTERS;
  dealFilters = DEAL_FILTERS;
  figures!: Apex.RepFigures;
  ofRep?: Apex.DashboardFilters;
  dashboard: Apex.Dashboard | null = null;
  error: unknown = null;
  wired: unknown;
  tab: TabKey = 'live';
  meetingFilter = 'all';
  dealFilter = 'all';

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
    if (what === 'live') this.tab = 'live';
    else if (DEAL_FILTERS.some(({ value }) => value === what)) {
      this.tab = 'deals';
      this.dealFilter = what;
    } else {
      this.tab = 'meetings';
      this.meetingFilter = what;
    }
    const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    this.template?.querySelector('lightning-tabset')?.scrollIntoView?.({ behavior: calm ? 'auto' : 'smooth' });
  }

  get liveLabel(): string {
    return fill(labels.live, this.rep.live.length);
  }

  get claimsLabel(): string {
    return fill(labels.claims, this.claims.rows.length);
  }

  get flaggedLabel(): string {
    return this.dashboard ? fill(labels.flagged, this.dashboard.totals.flagged) : labels.flaggedDeals;
  }

  get relationshipLabel(): string {
    return fill(labels.relationship, this.relationship.rows.length);
  }

  get meetingsLabel(): string {
    return fill(labels.meetings, this.rep.meetings.length);
  }

  get dealsLabel(): string {
    return fill(labels.deals, this.rep.deals.length);
  }

  get live(): Facts {
    return livePromises(this.rep, this.today);
  }

  get claims(): Facts {
    return claims(this.rep, this.today);
  }

  get relationship(): Facts {
    return relationshipObjectives(this.rep, this.today);
  }

  get flagged(): Facts | null {
    return this.dashboard && flaggedDeals(this.dashboard, this.today);
  }

  get meetings(): Facts {
    return heldMeetings(narrowed(this.rep.meetings, this.meetingFilter), this.today);
  }

  get deals(): Facts {
    const { test } = DEAL_FILTERS.find(({ value }) => value === this.dealFilter)!;
    return quarterDeals(this.rep.deals.filter(test), this.rep.currencyCode, this.today);
  }

  handleTab(event: CustomEvent<unknown> & { target: EventTarget & { value: TabKey } }): void {
    this.tab = event.target.value;
  }

  handleMeetingFilter(event: CustomEvent<{ value: string }>): void {
    this.meetingFilter = event.detail.value;
  }

  handleDealFilter(event: CustomEvent<{ value: string }>): void {
    this.dealFilter = event.detail.value;
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }
}
