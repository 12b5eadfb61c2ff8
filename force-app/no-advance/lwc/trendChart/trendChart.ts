import { LightningElement, api } from 'lwc';
import { placed, type Place, type Plot, type Point } from './plot';
import { labels } from './labels';

export type { Point };

/**
 * A value from day to day, as steps: it holds until the next snapshot. One tab stop; arrow keys, Home and End move from
 * point to point, Esc leaves the point. The words of the point are announced and stand beside it.
 */
export default class TrendChart extends LightningElement {
  @api label!: string;
  /** Oldest first. */
  @api points: Point[] = [];
  /** Money is written in this currency; without one the values are numbers. */
  @api currencyCode?: string;
  /** The day the last one is compared with, and what stands beside it. */
  @api comparedKey?: string | null;
  @api comparedText?: string;
  @api latestText?: string;

  labels = labels;
  at: number | null = null;

  get plot(): Plot {
    return placed(this.points, this.currencyCode, this.comparedKey);
  }

  get lastIndex(): number {
    return this.points.length - 1;
  }

  get position(): number {
    return this.at ?? this.lastIndex;
  }

  get spoken(): string {
    return this.points[this.position]?.words.join(', ') ?? '';
  }

  get shown(): (Place & { words: { key: number; text: string }[]; style: string }) | null {
    const place = this.at === null ? undefined : this.plot.places[this.at];
    if (!place) return null;
    const words = this.points[this.at!]!.words.map((text, key) => ({ key, text }));
    const side = place.left > 50 ? `right: ${100 - place.left}%` : `left: ${place.left}%`;
    return { ...place, words, style: `${side}; bottom: calc(${100 - place.top}% + 0.75rem)` };
  }

  handleKey(event: KeyboardEvent): void {
    const { position, lastIndex } = this;
    const to = { ArrowRight: position + 1, ArrowUp: position + 1, ArrowLeft: position - 1, ArrowDown: position - 1 };
    const target: Record<string, number | null> = { ...to, Home: 0, End: lastIndex, Escape: null };
    if (!(event.key in target)) return;
    const next = target[event.key]!;
    this.at = next === null ? null : Math.min(Math.max(next, 0), lastIndex);
    event.preventDefault();
  }

  handlePointer(event: PointerEvent): void {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (width === 0 || this.lastIndex < 0) return;
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    this.at = nearest(this.plot.places, share * 100);
  }

  handleFocus(): void {
    this.at ??= this.lastIndex;
  }

  handleLeave(): void {
    this.at = null;
  }
}

/** The point beside which the pointer stands. */
function nearest(places: Place[], left: number): number {
  const distance = (index: number): number => Math.abs(places[index]!.left - left);
  return places.reduce((best, _place, index) => (distance(index) < distance(best) ? index : best), 0);
}
