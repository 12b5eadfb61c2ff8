// One mark for each verdict: a shape and a colour, so that neither has to say it alone. Paths are drawn around 0,0.

export interface Shape {
  look: string;
  path: string;
}

const UP = 'M0 4.5V-4M-3.5-.5L0-4.5L3.5-.5';
const CHECK = 'M-4 .5L-1 3.5L4.5-3';
const LOOP = 'M3.6-2.4A4.3 4.3 0 1 0 4.2 1M4.4-4.6V-1.6H1.4';
const CROSS = 'M-3-3L3 3M3-3L-3 3';
const MINUS = 'M-3.5 0H3.5';
const QUESTION = 'M-2.4-2.2A2.4 2.4 0 1 1 0 .6V1.4M0 4V4.2';
const CALENDAR = 'M-3.5-2.5H3.5V3.5H-3.5ZM-3.5-.5H3.5';

const SHAPES: Record<string, Shape> = {
  'Advanced stage': { look: 'mark_advanced', path: UP },
  Order: { look: 'mark_order', path: CHECK },
  'Advance with evidence, stage unchanged': { look: 'mark_evidence', path: CHECK },
  Advance: { look: 'mark_evidence', path: CHECK },
  Continuation: { look: 'mark_continuation', path: LOOP },
  'No-sale': { look: 'mark_no-sale', path: CROSS },
  'No-show': { look: 'mark_out', path: MINUS },
  Cancelled: { look: 'mark_out', path: MINUS },
  Rescheduled: { look: 'mark_out', path: MINUS },
  'Did not happen': { look: 'mark_out', path: MINUS },
  'Outcome missing': { look: 'mark_missing', path: QUESTION },
  'Outcome due': { look: 'mark_missing', path: QUESTION },
  Overdue: { look: 'mark_missing', path: QUESTION },
};
const PLANNED: Shape = { look: 'mark_planned', path: CALENDAR };

/** The mark of a verdict, a result or a status; whatever is still to come is planned. */
export function shapeOf(word: string): Shape {
  return SHAPES[word] ?? PLANNED;
}
