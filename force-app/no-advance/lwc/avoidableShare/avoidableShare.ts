import { LightningElement, api } from 'lwc';
import type { ChartTable } from 'c/chartCard';
import { fill, numberWords, percent, shortDate } from 'c/format';
import type { Column } from 'c/shareColumns';
import { labels } from './labels';

/** 37 % more calls than necessary are 27 % of all calls: one published claim, never a fact about the user's team. */
const CLAIM = 0.27;
/** Below so many meetings there are counts, but no rate. */
const ENOUGH = 5;

/** How many of the meetings were continuations, week by week, from the snapshots. Fires `retry`. */
export default class AvoidableShare extends LightningElement {
  @api trend?: Apex.Trend | null;
  @api error: unknown;

  labels = labels;
  claim = CLAIM;

  get isLoading(): boolean {
    return !this.trend && !this.error;
  }

  get emptyText(): string {
    return this.trend && this.total.held === 0 ? labels.empty : '';
  }

  get total(): Omit<Apex.TrendWeek, 'start'> {
    const sum = (key: 'continuations' | 'judged' | 'missing' | 'held'): number =>
      (this.trend?.weeks ?? []).reduce((total, week) => total + week[key], 0);
    return { continuations: sum('continuations'), judged: sum('judged'), missing: sum('missing'), held: sum('held') };
  }

  get heading(): string {
    const { continuations, judged } = this.total;
    return judged < ENOUGH ? labels.few : fill(labels.heading, percent(continuations / judged));
  }

  get count(): string {
    return fill(labels.ofHeld, this.total.continuations, this.total.judged);
  }

  get careText(): string {
    const { continuations, judged, missing } = this.total;
    if (missing === 0 || judged < ENOUGH) return '';
    const share = percent((continuations + missing) / (judged + missing));
    return fill(missing === 1 ? labels.careOne : labels.care, missing, share);
  }

  get columns(): Column[] {
    return (this.trend?.weeks ?? []).map(({ start, continuations, judged, missing }) => ({
      key: start,
      label: shortDate(start),
      share: judged > 0 ? continuations / judged : null,
      possible: judged + missing > 0 ? (continuations + missing) / (judged + missing) : 0,
      note: fill(labels.ofHeldShort, continuations, judged),
    }));
  }

  get table(): ChartTable {
    const row = (name: string, { continuations, judged, missing }: Omit<Apex.TrendWeek, 'start'>): string[] => [
      name,
      ...[continuations, judged, missing].map((count) => numberWords(count)),
      judged > 0 ? percent(continuations / judged) : '',
    ];
    return {
      head: [labels.week, labels.continuations, labels.judged, labels.missing, labels.share],
      rows: (this.trend?.weeks ?? []).map((week) => row(shortDate(week.start), week)),
      foot: row(labels.total, this.total),
    };
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
