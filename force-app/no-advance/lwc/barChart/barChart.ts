import { LightningElement, api } from 'lwc';
import { drawn, type Bar, type DrawnBar, type LegendEntry, type Tone } from './bars';
import { labels } from './labels';

export type { Bar, LegendEntry, Tone };

/**
 * Horizontal bars, each with its value beside it, so that nothing is read from length or color alone.
 * With `is-selectable` the chart is one tab stop: arrow keys move, Enter or a click fires `choose` with the bar's key,
 * or with null when the chosen one is taken back.
 */
export default class BarChart extends LightningElement {
  /** What the chart shows, for those who do not see it. */
  @api label!: string;
  @api bars: Bar[] = [];
  @api legend: LegendEntry[] = [];
  @api isSelectable = false;
  /** The key of the chosen bar. */
  @api selected?: string | null;

  labels = labels;
  /** The bar that takes the tab stop. */
  current?: string;

  get rows(): DrawnBar[] {
    return drawn(this.bars, this.isSelectable, this.selected, this.tabStop);
  }

  /** A bar that a filter has taken away is none. */
  get tabStop(): string | undefined {
    const keys = this.bars.map(({ key }) => key);
    return [this.current, this.selected].find((key) => keys.includes(key!)) ?? keys[0];
  }

  get legendEntries(): (LegendEntry & { class: string })[] {
    return this.legend.map((entry) => ({ ...entry, class: `swatch part_${entry.tone}` }));
  }

  get listRole(): string {
    return this.isSelectable ? 'listbox' : 'list';
  }

  get listTitle(): string | undefined {
    return this.isSelectable ? labels.how : undefined;
  }

  handleClick(event: Event): void {
    if (this.isSelectable) this.choose((event.currentTarget as HTMLElement).dataset.key!);
  }

  handleKey(event: KeyboardEvent): void {
    if (!this.isSelectable) return;
    const key = (event.currentTarget as HTMLElement).dataset.key!;
    const at = this.bars.findIndex((bar) => bar.key === key);
    const last = this.bars.length - 1;
    const target = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last };
    if (event.key === 'Enter' || event.key === ' ') this.choose(key);
    else if (event.key in target) this.moveTo(target[event.key as keyof typeof target], last);
    else return;
    event.preventDefault();
  }

  moveTo(index: number, last: number): void {
    const { key } = this.bars[Math.min(Math.max(index, 0), last)]!;
    this.current = key;
    this.template?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  }

  choose(key: string): void {
    this.current = key;
    this.dispatchEvent(new CustomEvent('choose', { detail: key === this.selected ? null : key }));
  }
}
