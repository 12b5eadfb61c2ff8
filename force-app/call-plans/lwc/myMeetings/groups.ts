import { counted, dayInText, daysBetween, fill, momentWords, span, spanWords, timeWords } from 'c/format';
import { labels } from './labels';

/** What a rep does about a meeting in a given status. */
export type Action = 'objective' | 'outcome' | null;

export interface RowView {
  row: Apex.MeetingRow;
  key: string;
  when: string;
  lead: string;
  isLate: boolean;
  action: Action;
  canDismiss: boolean;
  isOpen: boolean;
  isSelected: boolean;
}

export interface GroupView {
  status: string;
  count: string;
  hint: string;
  rows: RowView[];
}

export interface TileView {
  status: string;
  count: number;
  hint: string;
  isPressed: boolean;
}

interface GroupRule {
  status: string;
  hint: string;
  action: Action;
  /** Only a meeting that has ended can be recorded as not held. */
  canDismiss?: boolean;
}

/** In the order in which things can still be saved in time. */
const GROUPS: GroupRule[] = [
  { status: 'Needs objective', hint: labels.needsHint, action: 'objective' },
  { status: 'Outcome due', hint: labels.dueHint, action: 'outcome', canDismiss: true },
  { status: 'Overdue', hint: labels.overdueHint, action: 'outcome', canDismiss: true },
  { status: 'In progress', hint: labels.progressHint, action: null },
  { status: 'Planned', hint: '', action: null },
  { status: 'Draft', hint: labels.draftHint, action: 'objective' },
];
const TILES = ['Needs objective', 'Outcome due', 'Overdue', 'Planned'];
const MINUTES: Record<string, number> = { 'Needs objective': 1, 'Outcome due': 2, Overdue: 2 };

/** How many meetings wait for the rep, and about how long they take. */
export function toGo(rows: Apex.MeetingRow[]): { count: number; minutes: number } {
  const waiting = rows.filter(({ status }) => status in MINUTES);
  return { count: waiting.length, minutes: waiting.reduce((sum, { status }) => sum + MINUTES[status]!, 0) };
}

export function tilesOf(rows: Apex.MeetingRow[], pressed: string | null, now: string): TileView[] {
  return TILES.map((status) => {
    const those = rows.filter((row) => row.status === status);
    return { status, count: those.length, hint: tileHint(status, those, now), isPressed: status === pressed };
  });
}

/** The groups that hold something, or only the one a tile asks for. */
export function groupsOf(
  rows: Apex.MeetingRow[],
  filter: string | null,
  now: string,
  openId: string | null,
  selected: ReadonlySet<string>,
): GroupView[] {
  return GROUPS.filter(({ status }) => !filter || filter === status)
    .map((rule) => ({ rule, those: rows.filter(({ status }) => status === rule.status) }))
    .filter(({ those }) => those.length > 0)
    .map(({ rule, those }) => ({
      status: rule.status,
      hint: rule.hint,
      count: counted(those.length, labels.oneMeeting, labels.meetings),
      rows: those.map((row) => viewOf(row, rule, now, openId, selected)),
    }));
}

/** The meeting to open after this one: the next in the list that waits for the same rep. */
export function nextToDo(rows: Apex.MeetingRow[], after: string): Apex.MeetingRow | undefined {
  const order = GROUPS.flatMap(({ status }) => rows.filter((row) => row.status === status && status in MINUTES));
  const at = order.findIndex(({ planId }) => planId === after);
  return order[at + 1] ?? order.find(({ planId }) => planId !== after);
}

export function actionFor(status: string): Action {
  return GROUPS.find((rule) => rule.status === status)?.action ?? null;
}

function viewOf(
  row: Apex.MeetingRow,
  rule: GroupRule,
  now: string,
  openId: string | null,
  selected: ReadonlySet<string>,
): RowView {
  return {
    row,
    key: row.planId,
    when: momentWords(row.startsAt, now),
    lead: leadOf(row, now),
    isLate: row.status === 'Overdue',
    action: rule.action,
    canDismiss: rule.canDismiss ?? false,
    isOpen: row.planId === openId,
    isSelected: selected.has(row.planId),
  };
}

/** "starts in 4 h 20 min", "due in 6 h 5 min", "3 days overdue" */
function leadOf({ status, startsAt, endsAt, outcomeOverdueAt }: Apex.MeetingRow, now: string): string {
  switch (status) {
    case 'In progress':
      return fill(labels.endsIn, spanWords(span(now, endsAt)));
    case 'Outcome due':
      return outcomeOverdueAt ? fill(labels.dueIn, spanWords(span(now, outcomeOverdueAt))) : '';
    case 'Overdue':
      return outcomeOverdueAt ? fill(labels.overdueBy, spanWords(span(outcomeOverdueAt, now))) : '';
    default:
      return fill(labels.startsIn, spanWords(span(now, startsAt)));
  }
}

function tileHint(status: string, rows: Apex.MeetingRow[], now: string): string {
  const first = rows[0];
  if (!first) return labels.nothingHere;
  switch (status) {
    case 'Needs objective':
      return fill(labels.nextStarts, momentShort(first.startsAt, now));
    case 'Outcome due':
      return first.outcomeOverdueAt ? fill(labels.nextBy, momentShort(first.outcomeOverdueAt, now)) : '';
    case 'Overdue': {
      const deals = new Set(rows.filter(({ blocks }) => blocks).map(({ opportunityId }) => opportunityId)).size;
      return deals > 0 ? counted(deals, labels.holdingOne, labels.holding) : labels.pastGrace;
    }
    default:
      return labels.nothingToDo;
  }
}

/** "3:00 PM" today, else the day. */
function momentShort(instant: string, now: string): string {
  return daysBetween(now, instant) === 0 ? timeWords(instant) : dayInText(instant, now);
}
