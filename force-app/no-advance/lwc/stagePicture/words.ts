import { LEFT } from './lanes';
import type { Mark, Walk } from './walk';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A mark's number with its date needs so much room to either side, without it so much. */
const DATED = 66;
const HALF = { dated: 30, plain: 8 };
const RADIUS = 11;
const ARROW_LABEL = 140;
const DIP_LABEL = 168;

/** Leaves out words for which there is no room; the table below has them all. */
export function roomFor(walk: Walk, width: number): Walk {
  const marks = walk.marks.map((mark) => (isCrowded(mark, walk.marks) ? { ...mark, date: '' } : mark));
  const taken = marks.flatMap(boxesOf);
  const take = (box: Box): boolean => {
    const isFree = box.left > LEFT && box.right < width && !taken.some((other) => meet(box, other));
    if (isFree) taken.push(box);
    return isFree;
  };
  const steps = walk.steps.map((step) => {
    if (!step.label) return step;
    const { x, y } = step.label;
    const box = (left: number): Box => ({ left, right: left + ARROW_LABEL, top: y - 11, bottom: y + 17 });
    if (take(box(x - ARROW_LABEL - 8))) return { ...step, label: { ...step.label, x: x - 8, anchor: 'end' } };
    if (take(box(x + 8))) return { ...step, label: { ...step.label, x: x + 8, anchor: 'start' } };
    return { ...step, label: null };
  });
  const dips = walk.dips.filter(({ x, y }) => take({ left: x, right: x + DIP_LABEL, top: y - 14, bottom: y + 16 }));
  return { ...walk, marks, steps, dips };
}

function isCrowded(mark: Mark, marks: Mark[]): boolean {
  return marks.some((other) => other !== mark && other.y === mark.y && Math.abs(other.x - mark.x) < DATED);
}

/** The mark itself, and its words above or below. */
function boxesOf({ x, y, labelY, date }: Mark): Box[] {
  const half = date ? HALF.dated : HALF.plain;
  return [
    { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS },
    { left: x - half, right: x + half, top: labelY - 11, bottom: labelY + 3 },
  ];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
