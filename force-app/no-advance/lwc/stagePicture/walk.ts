import { shortDate } from 'c/format';
import { moved, type Lane, type Standing } from './lanes';

type Item = Apex.TimelineItem;

export interface Mark {
  key: string;
  x: number;
  y: number;
  number: string;
  date: string;
  labelY: number;
  verdict: string;
}
export interface Step {
  key: string;
  path: string;
  head: string;
  isAdvance: boolean;
  /** The arrow's words: a new stage, and the meeting it is credited to. */
  label: { x: number; y: number; anchor: string; date: string; credited: string } | null;
}
/** What is drawn along the way: the line, the steps up and down, the meetings, and words where it went back. */
export interface Walk {
  /** The stage the deal was in; dashed where that is below one it had reached. */
  segments: { key: string; path: string; class: string }[];
  steps: Step[];
  marks: Mark[];
  dips: { key: string; x: number; y: number }[];
}

/** Follows the deal through its stages, from where it stood before the first item. */
export function walkLine(items: Item[], xs: number[], lanes: Lane[], start: Standing, todayX: number): Walk {
  const walk: Walk = { segments: [], steps: [], marks: [], dips: [] };
  let standing = start;
  let from = xs[0]!;
  const drawTo = (x: number): void => {
    const { at, best } = standing;
    const look = at < best ? 'line line_back' : 'line';
    walk.segments.push({ key: `line-${walk.segments.length}`, path: `M${from} ${lanes[at]!.y}H${x}`, class: look });
  };
  items.forEach((item, index) => {
    const x = xs[index]!;
    const { at, best } = standing;
    const { y } = lanes[at]!;
    if (item.kind === 'meeting') walk.marks.push(markOf(item, index, x, lanes[at]!));
    const next = moved(standing, item, lanes);
    if (next.at === at) return;
    drawTo(x);
    walk.steps.push(stepOf(item, index, x, y, lanes[next.at]!.y, creditedPlace(items, index)));
    const isBackUp = next.at > at && at < best && !item.isAdvance;
    if (isBackUp) walk.dips.push({ key: `dip-${index}`, x: x + 8, y });
    [from, standing] = [x, next];
  });
  drawTo(Math.max(todayX, from));
  return walk;
}

function markOf(item: Item, index: number, x: number, lane: Lane): Mark {
  return {
    key: `${index}-${item.planId ?? ''}`,
    x,
    y: lane.y,
    number: item.place ? String(item.place) : '',
    date: shortDate(item.at),
    // Arrows and dips stand below the present stage and above the earlier ones: the words go to the other side.
    labelY: lane.isCurrent ? lane.y - 16 : lane.y + 24,
    verdict: item.verdict ?? item.result ?? item.status ?? '',
  };
}

function stepOf(item: Item, index: number, x: number, from: number, to: number, credited: string): Step {
  const [tip, back] = [to + 4, to + 13];
  return {
    key: `step-${index}`,
    isAdvance: item.isAdvance,
    path: `M${x} ${from}V${item.isAdvance ? back : to}`,
    head: item.isAdvance ? `M${x - 6} ${back}L${x + 6} ${back}L${x} ${tip}Z` : '',
    label: item.isAdvance ? { x, y: from - 29, anchor: 'end', date: shortDate(item.at), credited } : null,
  };
}

/** The number of the meeting that earned a new stage: the last one held before it, if its verdict says so. */
function creditedPlace(items: Item[], at: number): string {
  for (let index = at - 1; index >= 0; index--) {
    const { kind, isAdvance, place, verdict } = items[index]!;
    if (kind === 'stage' && isAdvance) return '';
    if (kind === 'meeting' && place) return ['Advanced stage', 'Order'].includes(verdict ?? '') ? String(place) : '';
  }
  return '';
}
