import { dayOf, shortDate } from 'c/format';
import { lanesOf, LEFT, moved, startOf, TOP, type Lane } from './lanes';
import { spread } from './spread';
import { walkLine, type Walk } from './walk';
import { roomFor } from './words';

// Coordinates of the stage picture: stages are lanes, time runs to the right, the line is the stage the deal was in, a
// step above every earlier one is an arrow, meetings are marks on the line. Meetings of one day do not cover each other.

const RIGHT = 30;
const AXIS = 26;
/** Least distance of two neighbours. */
const GAP = { meeting: 26, stage: 18, now: 20 };
type Item = Apex.TimelineItem;

export interface Picture extends Walk {
  width: number;
  height: number;
  axisY: number;
  lanes: Lane[];
  ticks: { key: string; x: number; label: string }[];
  bracket: { from: number; width: number; textX: number; path: string } | null;
  todayX: number;
  /** How many are left out, the oldest, since they would cover each other. */
  earlier: number;
}

/** Null when there is nothing to draw: no stages, or nothing has happened yet. */
export function pictureOf(stages: Apex.StageStep[], timeline: Item[], now: string, width: number): Picture | null {
  const all = [...timeline].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const lanes = lanesOf(stages, all);
  if (lanes.length === 0 || all.length === 0) return null;
  const earlier = all.slice(0, -Math.floor((width - LEFT - RIGHT) / GAP.meeting));
  const items = all.slice(earlier.length);
  const start = earlier.reduce((standing, item) => moved(standing, item, lanes), startOf(all, lanes));
  const axisY = lanes[0]!.top + lanes[0]!.height;
  const { xs, todayX, xOf } = placesOf(items, now, width);
  return {
    width,
    height: axisY + AXIS,
    axisY,
    lanes,
    todayX,
    earlier: earlier.length,
    ticks: ticksOf(items[0]!.at, now, xOf, todayX),
    bracket: bracketOf(items, xs, width),
    ...roomFor(walkLine(items, xs, lanes, start, todayX), width),
  };
}

/** By time, the present among the rest, and apart. */
function placesOf(
  items: Item[],
  now: string,
  width: number,
): { xs: number[]; todayX: number; xOf: (at: string) => number } {
  const ordered = [...items.map(({ at, kind }) => ({ at, kind })), { at: now, kind: 'now' as const }];
  ordered.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = Date.parse(ordered[0]!.at);
  const all = Date.parse(ordered.at(-1)!.at) - first || 1;
  const [from, to] = [LEFT + 20, width - RIGHT];
  const xOf = (at: string): number => Math.round(from + ((Date.parse(at) - first) / all) * (to - from));
  const gaps = ordered.map(({ kind }, index) => (GAP[kind] + GAP[ordered[index - 1]?.kind ?? kind]) / 2);
  const placed = spread(
    ordered.map(({ at }) => xOf(at)),
    gaps,
    from,
    to,
  );
  const today = ordered.findIndex(({ kind }) => kind === 'now');
  return { xs: placed.filter((_, index) => index !== today), todayX: placed[today]!, xOf };
}

/** Over the meetings that count. */
function bracketOf(items: Item[], xs: number[], width: number): Picture['bracket'] {
  const counted = xs.filter((_, index) => items[index]!.isCounted);
  if (counted.length === 0) return null;
  const [from, to] = [counted[0]! - 14, counted.at(-1)! + 14];
  const textX = Math.min(Math.max((from + to) / 2, LEFT + 105), width - 105);
  return { from, width: to - from, textX, path: `M${from} ${TOP - 4}V${TOP - 12}H${to}V${TOP - 4}` };
}

/** The first of each month, thinned so that the words do not touch each other or today. */
function ticksOf(from: string, now: string, xOf: (at: string) => number, todayX: number): Picture['ticks'] {
  const ticks: Picture['ticks'] = [];
  const [year, month] = dayOf(from).split('-').map(Number) as [number, number];
  for (let index = 1; index < 60; index++) {
    const at = new Date(Date.UTC(year, month - 1 + index, 1, 12)).toISOString();
    if (at > now) break;
    const x = xOf(at);
    const isFree = x - (ticks.at(-1)?.x ?? 0) > 70 && Math.abs(x - todayX) > 60;
    if (isFree) ticks.push({ key: at, x, label: shortDate(at, now) });
  }
  return ticks;
}
