import { numberWords, shortDate, shortMoney } from 'c/format';
import { scaleUpTo } from './scale';

export interface Point {
  /** The day, as 2026-11-17. */
  key: string;
  value: number;
  /** What is said of the point; the first line is its title. */
  words: string[];
}
/** In percent of the plot, so that it fits any width without its words being stretched. */
export interface Place {
  key: string;
  left: number;
  top: number;
  x: string;
  y: string;
}
interface Tick {
  key: string;
  text: string;
  style: string;
}
export interface Plot {
  places: Place[];
  /** In a box of 100 by 100. */
  line: string;
  area: string;
  rows: (Tick & { y: string })[];
  days: Tick[];
  last: Place | undefined;
  lastStyle: string;
  compared: Place | undefined;
  comparedStyle: string;
}

const DAYS_SHOWN = 4;

export function placed(points: Point[], currency: string | undefined, comparedKey?: string | null): Plot {
  const scale = scaleUpTo(Math.max(0, ...points.map(({ value }) => value)));
  const top = scale.at(-1)!;
  const places = points.map(({ key, value }, index) => {
    const left = points.length > 1 ? (index / (points.length - 1)) * 100 : 100;
    return placeOf(key, left, 100 - (value / top) * 100);
  });
  const last = places.at(-1);
  const compared = places.find(({ key }) => key === comparedKey);
  const line = lineOf(places);
  return {
    places,
    line,
    area: line ? `${line}V100H0Z` : '',
    rows: scale.map((value) => {
      const y = `${100 - (value / top) * 100}%`;
      const text = currency ? shortMoney(value, currency) : numberWords(value);
      return { key: String(value), text, y, style: `top: ${y}` };
    }),
    days: dayTicks(places),
    last,
    lastStyle: last ? `top: ${last.y}` : '',
    compared: compared === last ? undefined : compared,
    comparedStyle: compared ? `right: ${100 - compared.left}%; bottom: ${100 - compared.top}%` : '',
  };
}

function placeOf(key: string, left: number, top: number): Place {
  return { key, left, top, x: `${left}%`, y: `${top}%` };
}

function lineOf(places: Place[]): string {
  if (places.length === 1) return `M0 ${places[0]!.top}H100`;
  return places.map(({ left, top }, index) => (index === 0 ? `M${left} ${top}` : `H${left}V${top}`)).join('');
}

/** A few days along the bottom, evenly spread; the last one is said beside the line. */
function dayTicks(places: Place[]): Tick[] {
  const step = Math.max(1, Math.ceil(places.length / DAYS_SHOWN));
  return places
    .filter((_place, index) => index % step === 0)
    .map(({ key, x }) => ({ key, text: shortDate(key), style: `left: ${x}` }));
}
