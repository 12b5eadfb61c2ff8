import { changeWords, numberWords } from 'c/format';
import { ticksBetween } from './ticks';

/** An account as the chart takes it. */
export interface Dot {
  key: string;
  name: string;
  hours: number;
  /** None: nothing to compare with. */
  growth: number | null;
  letter: string;
  look: string;
  /** What is said of it; the first line is its name. */
  words: string[];
}
/** In percent of the plot, from its upper left corner, so that it fits any width. */
export interface Spot extends Dot {
  left: number;
  top: number;
}
export interface Tick {
  key: string;
  text: string;
  at: number;
  isZero: boolean;
}
export interface Plot {
  /** From left to right, the way the arrow keys go. */
  spots: Spot[];
  rows: Tick[];
  columns: Tick[];
  /** Where much time begins. */
  median: number | null;
  /** Where growth is that of all together. */
  middle: number | null;
  /** Where what has no growth to compare stands; 100 where there is none. */
  strip: number;
}

/** Growth beyond this is drawn at the edge: a few leaps would press all others together. */
const MOST_GROWTH = 1;
const STRIP = 78;
/** Across the strip, so that those with the same hours do not hide each other. */
const STRIP_PLACES = [0.2, 0.5, 0.8];

export function plotted(dots: Dot[], medianHours: number | null, growth: number | null): Plot {
  const rows = ticksBetween(0, Math.max(...dots.map(({ hours }) => hours), medianHours ?? 0, 1) * 1.1, 4);
  const known = dots.flatMap((dot) => dot.growth ?? []);
  const shown = [...known, growth ?? 0, 0].map((value) => Math.min(Math.max(value, -MOST_GROWTH), MOST_GROWTH));
  const room = Math.max(0.04, (Math.max(...shown) - Math.min(...shown)) * 0.08);
  const columns = ticksBetween(Math.min(...shown) - room, Math.max(...shown) + room, 5);
  const strip = known.length < dots.length ? STRIP : 100;
  const [low, high] = [columns[0]!, columns.at(-1)!];
  const topOf = (hours: number): number => (1 - hours / rows.at(-1)!) * 100;
  const leftOf = (share: number): number => ((Math.min(Math.max(share, low), high) - low) / (high - low)) * strip;
  const unknown = dots.filter(({ growth: own }) => own === null).sort((one, other) => other.hours - one.hours);
  const stripOf = (dot: Dot): number =>
    strip + STRIP_PLACES[unknown.indexOf(dot) % STRIP_PLACES.length]! * (100 - strip);
  const spots = dots.map((dot) => ({
    ...dot,
    left: dot.growth === null ? stripOf(dot) : leftOf(dot.growth),
    top: topOf(dot.hours),
  }));
  return {
    spots: spots.sort((one, other) => one.left - other.left || other.top - one.top),
    rows: rows.map((hours) => tick(hours, numberWords(hours), topOf(hours))),
    columns: columns.map((share) => tick(share, changeWords(share).replace(/[.,]0(?=\D*$)/, ''), leftOf(share))),
    median: medianHours === null ? null : topOf(medianHours),
    middle: growth === null ? null : leftOf(growth),
    strip,
  };
}

function tick(value: number, text: string, at: number): Tick {
  return { key: String(value), text, at, isZero: value === 0 };
}
