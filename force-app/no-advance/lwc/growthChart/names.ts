import type { Plot, Spot } from './plot';

/** A box in pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Name {
  key: string;
  text: string;
  /** In pixels. */
  style: string;
}

const RADIUS = 11;
const LINE = 15;
const LETTER = 6.4;
const LONGEST = 22;
/** What is written beside the line of the median. */
const MEDIAN = 92;

/**
 * Names beside their points, those with most hours first. A name that finds no room at the right, the left, above or
 * below is left out: the keys, the pointer and the table still tell it.
 */
export function namesFor({ spots, median, strip }: Plot, width: number, height: number): Name[] {
  const edge = (strip / 100) * width;
  const taken = spots.map((spot) => around(spot, width, height));
  if (median !== null) taken.push(boxAt(edge - MEDIAN, (median / 100) * height - LINE, MEDIAN));

  const names: Name[] = [];
  for (const spot of [...spots].sort((one, other) => one.top - other.top)) {
    const text = spot.name.length > LONGEST ? `${spot.name.slice(0, LONGEST - 1).trimEnd()}…` : spot.name;
    const box = places(around(spot, width, height), text.length * LETTER).find(
      (each) =>
        isFree(each, taken, height) && (spot.growth === null ? isBetween(each, edge, width) : isBetween(each, 0, edge)),
    );
    if (!box) continue;
    taken.push(box);
    names.push({ key: spot.key, text, style: `left: ${Math.round(box.left)}px; top: ${Math.round(box.top)}px` });
  }
  return names;
}

function around({ left, top }: Spot, width: number, height: number): Box {
  const [x, y] = [(left / 100) * width, (top / 100) * height];
  return { left: x - RADIUS, top: y - RADIUS, right: x + RADIUS, bottom: y + RADIUS };
}

function places(dot: Box, length: number): Box[] {
  const [x, y] = [(dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2];
  return [
    boxAt(dot.right + 2, y - LINE / 2, length),
    boxAt(dot.left - 2 - length, y - LINE / 2, length),
    boxAt(x - length / 2, dot.top - LINE, length),
    boxAt(x - length / 2, dot.bottom, length),
  ];
}

function isBetween({ left, right }: Box, from: number, to: number): boolean {
  return left >= from && right <= to;
}

function boxAt(left: number, top: number, length: number): Box {
  return { left, top, right: left + length, bottom: top + LINE };
}

/** Not over anything, nor over the lines of words along its top and bottom. */
function isFree(box: Box, taken: Box[], height: number): boolean {
  const isInside = box.top >= LINE * 1.4 && box.bottom <= height - LINE * 1.4;
  return (
    isInside &&
    taken.every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    )
  );
}
