import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { Choice } from 'c/dashboardFilters';
import { download } from 'c/download';
import { counted, dayOf, fill, momentInText, momentWords, numberWords } from 'c/format';
import { csvOfDeals } from './file';
import { labels } from './labels';

/** The page's name and filters, when it was checked, and its deals as a file. Fires `filter`, `reset` and `refresh`. */
export default class DashboardHead extends LightningElement {
  @api dashboard?: Apex.Dashboard | null;
  @api trend?: Apex.Trend | null;
  @api choice!: Choice;

  labels = labels;

  get options(): Apex.DashboardOptions | undefined {
    return this.dashboard?.options;
  }

  get currencyCode(): string | undefined {
    return this.dashboard?.currencyCode;
  }

  get team(): string {
    const { teamLabel, teamSize } = this.dashboard ?? {};
    if (typeof teamSize !== 'number') return teamLabel ?? '';
    const people = numberWords(teamSize);
    if (!teamLabel) return counted(teamSize, labels.peopleOnlyOne, labels.peopleOnly);
    return fill(teamSize === 1 ? labels.peopleOne : labels.people, teamLabel, people);
  }

  get checkedText(): string {
    if (!this.trend) return '';
    const { asOf } = this.trend;
    return asOf ? fill(labels.checked, momentInText(asOf, new Date().toISOString())) : labels.never;
  }

  get staleText(): string {
    const { isStale, asOf } = this.trend ?? {};
    return isStale && asOf ? fill(labels.stale, momentWords(asOf, new Date().toISOString())) : '';
  }

  get hasNothing(): boolean {
    return !this.dashboard?.deals.length;
  }

  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }

  handleFilter(event: CustomEvent<Partial<Choice>>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: event.detail }));
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }

  handleExport(): void {
    const { deals, moreDeals, totals, currencyCode } = this.dashboard!;
    download(`no-advance-${dayOf(new Date().toISOString())}.csv`, csvOfDeals(deals, currencyCode));
    if (moreDeals === 0) return;
    const title = fill(labels.exported, numberWords(deals.length), numberWords(totals.flagged));
    this.dispatchEvent(new ShowToastEvent({ title, message: labels.exportedText, variant: 'warning' }));
  }
}
