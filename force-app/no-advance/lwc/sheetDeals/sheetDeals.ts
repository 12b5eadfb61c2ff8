import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import type { Facts } from 'c/factTable';
import { fill, money, numberWords, shortDate } from 'c/format';
import { flaggedDeals } from 'c/repFacts';
import type { NotePlace } from 'c/sheetGroup';
import { labels } from './labels';

/** A rep's deals that keep meeting without moving, as a group of the one-on-one sheet. */
export default class SheetDeals extends LightningElement {
  @api today!: string;
  @api notes: Record<string, string> = {};
  /** What was noted before about the rep's deals, newest first. */
  @api earlier: Apex.EarlierNote[] = [];

  labels = labels;
  filters?: Apex.DashboardFilters;
  dashboard: Apex.Dashboard | null = null;
  error: unknown = null;
  wired: unknown;

  @api
  get userId(): string | undefined {
    return this.filters?.ownerId ?? undefined;
  }
  set userId(ownerId: string | undefined) {
    if (ownerId !== this.userId) this.filters = { ownerId, team: 'all' };
  }

  @wire(getDashboard, { filters: '$filters' })
  receive(value: WireValue<Apex.Dashboard>): void {
    this.wired = value;
    this.error = value.error ?? null;
    this.dashboard = value.data ?? null;
  }

  get isLoading(): boolean {
    return !this.dashboard && !this.error;
  }

  get facts(): Facts | undefined {
    return this.dashboard ? flaggedDeals(this.dashboard, this.today) : undefined;
  }

  get places(): NotePlace[] {
    return (this.dashboard?.deals ?? []).map(({ opportunityId, name }) => ({ value: opportunityId, label: name }));
  }

  get count(): string {
    if (!this.dashboard?.totals.flagged) return '';
    const { flagged, amountAtRisk, meetings, hours } = this.dashboard.totals;
    return fill(
      labels.count,
      flagged,
      money(amountAtRisk, this.dashboard.currencyCode),
      meetings,
      numberWords(hours, 1),
    );
  }

  get said(): { key: string; text: string }[] {
    return this.earlier.map(({ opportunityName, note, byName, writtenAt }) => ({
      key: writtenAt,
      text: fill(labels.said, opportunityName, shortDate(writtenAt, this.today), byName ?? '', note),
    }));
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }
}
