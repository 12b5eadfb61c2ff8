import { LightningElement, api } from 'lwc';
import { changeWords, fill, numberWords } from 'c/format';
import { namesFor, type Name } from './names';
import { plotted, type Dot, type Plot, type Spot, type Tick } from './plot';
import { labels } from './labels';

export type { Dot };

/** The height in growthChart.css. */
const HEIGHT = 400;
/** In percent: less does not hold the words of a corner. */
const CORNER = 27;

/**
 * Hours against growth. One tab stop; arrow keys, Home and End move from account to account, from left to right, Enter
 * or a click fires `choose` with its key, Esc leaves. The words of the account are announced and stand beside it.
 */
export default class GrowthChart extends LightningElement {
  @api label!: string;
  @api dots: Dot[] = [];
  @api medianHours?: number | null;
  /** Of all accounts together. */
  @api growth?: number | null;
  /** How many accounts take much time and grow slowly, and how long. */
  @api slowText = '';

  labels = labels;
  at: number | null = null;
  width = 0;

  connectedCallback(): void {
    window.addEventListener('resize', this.measure);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.measure);
  }

  renderedCallback(): void {
    this.measure();
  }

  /** Names are placed in pixels. */
  measure = (): void => {
    const width = this.template?.querySelector<HTMLElement>('.plot')?.clientWidth ?? 0;
    if (width !== this.width) this.width = width;
  };

  get plot(): Plot {
    return plotted(this.dots, this.medianHours ?? null, this.growth ?? null);
  }

  get spots(): (Spot & { style: string; class: string })[] {
    return this.plot.spots.map((spot, index) => ({
      ...spot,
      style: `left: ${spot.left}%; top: ${spot.top}%`,
      class: `spot spot_${spot.look}${index === this.at ? ' spot_shown' : ''}`,
    }));
  }

  get names(): Name[] {
    return this.width ? namesFor(this.plot, this.width, HEIGHT) : [];
  }

  get rows(): (Tick & { style: string })[] {
    return this.plot.rows.map((row) => ({ ...row, text: fill(labels.hours, row.text), style: `top: ${row.at}%` }));
  }

  get columns(): (Tick & { style: string; class: string })[] {
    return this.plot.columns.map((column) => ({
      ...column,
      style: `left: ${column.at}%`,
      class: column.isZero ? 'column column_zero' : 'column',
    }));
  }

  get medianStyle(): string | null {
    const { median, strip } = this.plot;
    return median === null ? null : `top: ${median}%; width: ${strip}%`;
  }

  get medianText(): string {
    return fill(labels.median, numberWords(this.medianHours ?? 0, 1));
  }

  get middleStyle(): string | null {
    const { middle } = this.plot;
    return middle === null ? null : `left: ${middle}%`;
  }

  /** On the side that has room. */
  get middleClass(): string {
    return (this.plot.middle ?? 0) > 60 ? 'middle__text middle__text_before' : 'middle__text';
  }

  get middleText(): string {
    return fill(labels.middle, changeWords(this.growth ?? 0));
  }

  get slowStyle(): string | null {
    const { median, middle } = this.plot;
    return median === null || middle === null ? null : `width: ${middle}%; height: ${median}%`;
  }

  get hasSlowCorner(): boolean {
    return (this.plot.middle ?? 0) >= CORNER;
  }

  get hasFastCorner(): boolean {
    const { middle, strip } = this.plot;
    return middle !== null && strip - middle >= CORNER;
  }

  get slowCornerStyle(): string {
    return `max-width: ${this.plot.middle}%`;
  }

  get fastStyle(): string {
    return `right: ${100 - this.plot.strip}%`;
  }

  get stripStyle(): string | null {
    const { strip } = this.plot;
    return strip === 100 ? null : `left: ${strip}%`;
  }

  get lastIndex(): number {
    return this.dots.length - 1;
  }

  get position(): number {
    return this.at ?? 0;
  }

  get spoken(): string {
    return this.plot.spots[this.position]?.words.join(', ') ?? '';
  }

  get shown(): { words: { key: number; text: string }[]; style: string } | null {
    const spot = this.at === null ? undefined : this.plot.spots[this.at];
    if (!spot) return null;
    const across = spot.left > 50 ? `right: ${100 - spot.left}%` : `left: ${spot.left}%`;
    const up = spot.top < 50 ? `top: calc(${spot.top}% + 1rem)` : `bottom: calc(${100 - spot.top}% + 1rem)`;
    return { words: spot.words.map((text, key) => ({ key, text })), style: `${across}; ${up}` };
  }

  handleKey(event: KeyboardEvent): void {
    const { position, lastIndex } = this;
    const on = this.at === null ? position : position + 1;
    const to = { ArrowRight: on, ArrowUp: on, ArrowLeft: position - 1, ArrowDown: position - 1, Home: 0 };
    const target: Record<string, number | null> = { ...to, End: lastIndex, Escape: null };
    if (event.key === 'Enter') this.choose();
    else if (!(event.key in target)) return;
    else this.at = target[event.key] === null ? null : Math.min(Math.max(target[event.key]!, 0), lastIndex);
    event.preventDefault();
  }

  handleFocus(): void {
    this.at ??= 0;
  }

  handleLeave(): void {
    this.at = null;
  }

  handleOver(event: Event): void {
    this.at = Number((event.currentTarget as HTMLElement).dataset.index);
  }

  choose(): void {
    const spot = this.at === null ? undefined : this.plot.spots[this.at];
    if (spot) this.dispatchEvent(new CustomEvent('choose', { detail: spot.key }));
  }
}
