import { daysBetween, numberWords, shortDate, shortMoney } from 'c/format';
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
/** Below that, words would leave the plot. */
const LOWEST = 85;
const DAY = 86_400_000;

export function placed(points: Point[], currency: string | undefined, comparedKey?: string | null): Plot {
  const scale = scaleUpTo(Math.max(0, ...points.map(({ value }) => value)));
  const top = scale.at(-1)!;
  const [first, latest] = [points[0]?.key ?? '', points.at(-1)?.key ?? ''];
  const span = first ? daysBetween(first, latest) : 0;
  const places = points.map(({ key, value }) => {
    const left = span > 0 ? (daysBetween(first, key) / span) * 100 : 100;
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
    days: dayTicks(first, span),
    last,
    lastStyle: last ? `top: ${last.y}` : '',
    compared: compared === last ? undefined : compared,
    comparedStyle: compared && last ? besideDashes(compared, last) : '',
  };
}

/** At the end of the dashed line, on the side away from the last value, but never among the days below. */
function besideDashes(compared: Place, last: Place): string {
  const hasRoomBelow = compared.top < LOWEST;
  return last.top < compared.top && hasRoomBelow ? `top: ${compared.top}%` : `bottom: ${100 - compared.top}%`;
}

function placeOf(key: string, left: number, top: number): Place {
  return { key, left, top, x: `${left}%`, y: `${top}%` };
}

function lineOf(places: Place[]): string {
  if (places.length === 1) return `M0 ${places[0]!.top}H100`;
  return places.map(({ left, top }, index) => (index === 0 ? `M${left} ${top}` : `H${left}V${top}`)).join('');
}

/** A few days along the bottom, evenly spread. */
function dayTicks(first: string, span: number): Tick[] {
  const step = Math.max(1, Math.ceil(span / DAYS_SHOWN));
  const count = span > 0 ? Math.ceil(span / step) : 0;
  return Array.from({ length: count }, (_tick, index) => {
    const key = new Date(Date.parse(first) + index * step * DAY).toISOString().slice(0, 10);
    return { key, text: shortDate(key), style: `left: ${((index * step) / span) * 100}%` };
  });
}
