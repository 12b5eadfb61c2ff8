// Stages as lanes: the first at the bottom, those that are not reached yet thin.

/** The names of the stages stand left of it. */
export const LEFT = 152;
export const TOP = 34;
const LANE = 56;
const THIN_LANE = 24;
const LONGEST_NAME = 20;

export interface Lane {
  name: string;
  label: string;
  y: number;
  top: number;
  height: number;
  isCurrent: boolean;
  class: string;
}

/** From the first stage to the last; those in which nothing happened are thin. */
export function lanesOf(stages: Apex.StageStep[], items: Apex.TimelineItem[]): Lane[] {
  const upward = [...stages].sort((a, b) => a.rank - b.rank);
  const lived = livedIn(upward, items);
  let top = TOP;
  const downward = upward.toReversed().map(({ name, label, isCurrent, isReached }) => {
    const height = lived.has(name) ? LANE : THIN_LANE;
    const look = isCurrent ? 'lane_current' : isReached ? '' : 'lane_ahead';
    const lane = { name, label: shortened(label), isCurrent, top, height, y: top + height / 2, class: `lane ${look}` };
    top += height;
    return lane;
  });
  return downward.toReversed();
}

/** The stages that the line goes through: today's, those that were entered, and the one before the first. */
function livedIn(upward: Apex.StageStep[], items: Apex.TimelineItem[]): Set<string | null | undefined> {
  const moves = items.filter(({ kind }) => kind === 'stage');
  const first = upward.findIndex(({ name }) => name === moves[0]?.stage);
  const before = moves[0]?.isAdvance ? upward[first - 1] : undefined;
  return new Set([before?.name, upward.find(({ isCurrent }) => isCurrent)?.name, ...moves.map(({ stage }) => stage)]);
}

/** Where the deal stood, and how far it had come, by the place of the lane. */
export interface Standing {
  at: number;
  best: number;
}

/** Before anything that is known: the stage below a first new one, else the one that was entered, else today's. */
export function startOf(items: Apex.TimelineItem[], lanes: Lane[]): Standing {
  const first = items.find(({ kind }) => kind === 'stage');
  const known = lanes.findIndex(({ name }) => name === first?.stage);
  const today = lanes.findIndex(({ isCurrent }) => isCurrent);
  const at = Math.max(known < 0 ? today : first!.isAdvance ? known - 1 : known, 0);
  return { at, best: at };
}

/** After another move; one to a stage without a lane changes nothing. */
export function moved({ at, best }: Standing, { kind, stage }: Apex.TimelineItem, lanes: Lane[]): Standing {
  const to = kind === 'stage' ? lanes.findIndex(({ name }) => name === stage) : -1;
  return to < 0 ? { at, best } : { at: to, best: Math.max(best, to) };
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
