import { LightningElement, api } from 'lwc';
import { counted, fill, momentInText, numberWords } from 'c/format';
import { labels } from './labels';

/**
 * Why no deal is listed: all is well, the filters leave nothing, or nobody has looked yet. Says what was checked and
 * what comes closest. Fires `reset` to take the filters back.
 */
export default class DealsEmpty extends LightningElement {
  @api dashboard!: Apex.Dashboard;
  @api hasFilters = false;
  /** When the last run ended; null before the first, undefined while that is not known. */
  @api asOf?: string | null;

  labels = labels;

  get isFiltered(): boolean {
    return this.hasFilters && this.dashboard.flaggedWithoutFilters > 0;
  }

  get isNever(): boolean {
    return !this.isFiltered && this.asOf === null;
  }

  get icon(): string {
    if (this.isFiltered) return 'utility:filterList';
    return this.isNever ? 'utility:clock' : 'utility:success';
  }

  get heading(): string {
    if (this.isFiltered) return labels.filtered;
    return this.isNever ? labels.never : labels.none;
  }

  get text(): string {
    const { flaggedWithoutFilters, totals } = this.dashboard;
    if (this.isFiltered) return counted(flaggedWithoutFilters, labels.filteredTextOne, labels.filteredText);
    if (this.isNever) return labels.neverText;
    if (!this.asOf) return '';
    const when = momentInText(this.asOf, new Date().toISOString());
    if (this.hasFilters || typeof totals.open !== 'number') return fill(labels.noneTextAll, when);
    return fill(totals.open === 1 ? labels.noneTextOne : labels.noneText, numberWords(totals.open), when);
  }

  get closest(): { id: string; name: string; text: string }[] {
    if (this.isFiltered || this.isNever) return [];
    return this.dashboard.closest.map(({ opportunityId, name, meetings, minimum }) => ({
      id: opportunityId,
      name,
      text: fill(labels.closestDeal, meetings, minimum),
    }));
  }

  get hasClosest(): boolean {
    return this.closest.length > 0;
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }
}
