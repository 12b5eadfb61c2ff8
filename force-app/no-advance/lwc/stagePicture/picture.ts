import { dayOf, shortDate } from 'c/format';

// Coordinates of the stage picture: stages are lanes (the first at the bottom), time runs to the right, the line is
// the stage the deal was in, a step up above every earlier one is an arrow, meetings are marks on the line.

export const WIDTH = 640;
const LEFT = 130;
const RIGHT = 24;
const TOP = 16;
const LANE = 40;
/** Stages that the deal has not reached yet. */
const THIN_LANE = 22;
const AXIS = 24;

export interface Lane {
  name: string;
  label: string;
  y: number;
  top: number;
  height: number;
  isCurrent: boolean;
  class: string;
}
export interface Mark {
  key: string;
  x: number;
  y: number;
  number: string;
  labelY: number;
  verdict: string;
  isCounted: boolean;
  date: string;
}
export interface Step {
  key: string;
  x: number;
  path: string;
  head: string;
  isAdvance: boolean;
}
export interface Tick {
  key: string;
  x: number;
  label: string;
}
export interface Picture {
  height: number;
  lanes: Lane[];
  line: string;
  steps: Step[];
  marks: Mark[];
  ticks: Tick[];
  todayX: number;
  axisY: number;
}

type Item = Apex.TimelineItem;

/** Null when there is nothing to draw: no stages, or nothing has happened yet. */
export function pictureOf(stages: Apex.StageStep[], timeline: Item[], now: string): Picture | null {
  const ordered = [...stages].sort((a, b) => a.rank - b.rank);
  const items = [...timeline].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (ordered.length === 0 || items.length === 0) return null;

  const lanes = lanesOf(ordered);
  const axisY = lanes[0]!.top + lanes[0]!.height;
  const xOf = scale(items, now);
  const yOf = (name: string | null | undefined): number | undefined => lanes.find((lane) => lane.name === name)?.y;
  const walk = walkLine(items, xOf, yOf, startLane(items, ordered, yOf), xOf(now));
  return {
    height: axisY + AXIS,
    lanes,
    axisY,
    todayX: xOf(now),
    ticks: ticksOf(items[0]!.at, now, xOf),
    ...walk,
  };
}

/** Stacked from the furthest stage down; returned nearest first, like the stages. */
function lanesOf(stages: Apex.StageStep[]): Lane[] {
  let top = TOP;
  const lanes = stages.toReversed().map(({ name, label, isCurrent, isReached }) => {
    const height = isReached ? LANE : THIN_LANE;
    const look = isCurrent ? 'lane_current' : isReached ? '' : 'lane_ahead';
    const lane = { name, label, isCurrent, top, height, y: top + height / 2, class: `lane ${look}` };
    top += height;
    return lane;
  });
  return lanes.toReversed();
}

/** From an instant to x; the past and what is planned share the width. */
function scale(items: Item[], now: string): (at: string) => number {
  const times = [...items.map(({ at }) => Date.parse(at)), Date.parse(now)];
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const room = WIDTH - LEFT - RIGHT;
  return (at) => Math.round(LEFT + 8 + ((Date.parse(at) - first) / span) * (room - 16));
}

/** The lane before the first known step: the stage that came before it, or the current one if no step is known. */
function startLane(items: Item[], stages: Apex.StageStep[], yOf: (name: string) => number | undefined): number {
  const first = items.find(({ kind }) => kind === 'stage');
  const current = stages.find(({ isCurrent }) => isCurrent) ?? stages.at(-1)!;
  if (!first?.stage) return yOf(current.name)!;
  const rank = stages.findIndex(({ name }) => name === first.stage);
  const before = first.isAdvance ? stages[Math.max(rank - 1, 0)] : stages[Math.max(rank, 0)];
  return yOf(before!.name)!;
}

function walkLine(
  items: Item[],
  xOf: (at: string) => number,
  yOf: (name: string | null | undefined) => number | undefined,
  start: number,
  end: number,
): Pick<Picture, 'line' | 'steps' | 'marks'> {
  let y = start;
  let line = `M${xOf(items[0]!.at)} ${y}`;
  const steps: Step[] = [];
  const marks: Mark[] = [];
  items.forEach((item, index) => {
    const x = xOf(item.at);
    if (item.kind === 'meeting') {
      marks.push(markOf(item, index, x, y));
      return;
    }
    const to = yOf(item.stage) ?? y;
    line += `H${x}`;
    if (to !== y) {
      steps.push(stepOf(item, index, x, y, to));
      line += `M${x} ${to}`;
    }
    y = to;
  });
  return { line: `${line}H${Math.max(end, LEFT)}`, steps, marks };
}

function markOf(item: Item, index: number, x: number, y: number): Mark {
  return {
    key: `${index}-${item.planId ?? ''}`,
    x,
    y,
    number: item.place ? String(item.place) : '',
    labelY: y - 13,
    verdict: item.verdict ?? item.result ?? item.status ?? '',
    isCounted: item.isCounted,
    date: shortDate(item.at),
  };
}

function stepOf({ isAdvance }: Item, index: number, x: number, from: number, to: number): Step {
  const tip = to < from ? to + 6 : to - 6;
  const back = to < from ? tip + 8 : tip - 8;
  return {
    key: `step-${index}`,
    x,
    isAdvance,
    path: `M${x} ${from}V${isAdvance ? back : to}`,
    head: isAdvance ? `M${x - 5} ${back}L${x + 5} ${back}L${x} ${tip}Z` : '',
  };
}

/** The first of each month, thinned so that the words do not touch. */
function ticksOf(from: string, now: string, xOf: (at: string) => number): Tick[] {
  const ticks: Tick[] = [];
  const [year, month] = dayOf(from).split('-').map(Number) as [number, number];
  for (let index = 1; index < 60; index++) {
    const at = new Date(Date.UTC(year, month - 1 + index, 1, 12)).toISOString();
    if (at > now) break;
    const x = xOf(at);
    if (x - (ticks.at(-1)?.x ?? 0) > 60) ticks.push({ key: at, x, label: shortDate(at, now) });
  }
  return ticks;
}
