import { LightningElement, api } from 'lwc';
import type { ChartTable } from 'c/chartCard';
import { daysBetween, fill, money, numberWords, shortDate, shortMoney } from 'c/format';
import type { Point } from 'c/trendChart';
import { pointsOf } from './points';
import { labels } from './labels';

/** The amount at risk from day to day, by the snapshots of the runs. Fires `retry`. */
export default class RiskTrend extends LightningElement {
  @api trend?: Apex.Trend | null;
  @api error: unknown;

  labels = labels;

  get isLoading(): boolean {
    return !this.trend && !this.error;
  }

  get emptyText(): string {
    return this.trend?.days.length === 0 ? labels.empty : '';
  }

  /** What happened, as the server compares it. */
  get heading(): string {
    const { changeInAmount: change, comparedWith, days } = this.trend ?? {};
    if (typeof change !== 'number' || !comparedWith || !days?.length) return labels.plain;
    const span = daysBetween(comparedWith, days.at(-1)!.day);
    if (change === 0) return fill(labels.same, span);
    return fill(change > 0 ? labels.up : labels.down, money(Math.abs(change), this.trend!.currencyCode), span);
  }

  get subtitle(): string {
    return this.trend && !this.trend.coversFilters ? labels.subtitleOwner : labels.subtitle;
  }

  get points(): Point[] {
    return this.trend ? pointsOf(this.trend) : [];
  }

  get comparedText(): string {
    const compared = this.trend?.days.find(({ day }) => day === this.trend!.comparedWith);
    if (!compared) return '';
    return fill(labels.point, shortDate(compared.day), shortMoney(compared.amountAtRisk, this.trend!.currencyCode));
  }

  get latestText(): string {
    const last = this.trend?.days.at(-1);
    return last ? shortMoney(last.amountAtRisk, this.trend!.currencyCode) : '';
  }

  /** Newest first: that is what one looks for. */
  get table(): ChartTable {
    const days = [...(this.trend?.days ?? [])].reverse();
    return {
      head: [labels.day, labels.atRisk, labels.flagged, labels.exempt],
      rows: days.map(({ day, amountAtRisk, flagged, exempt }) => [
        shortDate(day),
        money(amountAtRisk, this.trend!.currencyCode),
        numberWords(flagged),
        numberWords(exempt),
      ]),
    };
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
