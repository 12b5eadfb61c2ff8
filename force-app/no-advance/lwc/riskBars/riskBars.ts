import { LightningElement, api } from 'lwc';
import type { Bar, LegendEntry } from 'c/barChart';
import type { ChartTable } from 'c/chartCard';
import { dimensions, type By } from './dimensions';
import { labels } from './labels';

/**
 * What is at risk by rep or stage, or the meetings by objective type. Bars of reps and stages filter the page: fires
 * `choose` with the key of the bar, or null.
 */
export default class RiskBars extends LightningElement {
  @api by: By = 'rep';
  @api slices: Apex.DashboardSlice[] = [];
  @api currencyCode!: string;
  /** The key that the page is filtered by. */
  @api selected?: string | null;

  get name(): string {
    return `riskBars.${this.by}`;
  }

  get heading(): string {
    return this.isEmpty ? dimensions[this.by].nothing : dimensions[this.by].heading(this.slices);
  }

  get subtitle(): string {
    return dimensions[this.by].subtitle;
  }

  get isSelectable(): boolean {
    return this.by !== 'type';
  }

  get isEmpty(): boolean {
    return this.slices.every(({ amountAtRisk, meetings }) => amountAtRisk === 0 && meetings === 0);
  }

  get emptyText(): string {
    return this.slices.length === 0 ? dimensions[this.by].empty : '';
  }

  get bars(): Bar[] {
    return this.slices.map((slice) => dimensions[this.by].bar(slice, this.currencyCode));
  }

  get legend(): LegendEntry[] {
    if (this.by === 'type' || !this.bars.some(({ parts }) => parts.length > 1)) return [];
    return [
      { tone: 'stays', word: labels.atRisk },
      { tone: 'neither', word: labels.other },
    ];
  }

  get table(): ChartTable {
    return dimensions[this.by].table(this.slices, this.currencyCode);
  }

  handleChoose(event: CustomEvent<string | null>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
  }
}
