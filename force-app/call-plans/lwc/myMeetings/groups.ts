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
  /** Ended meetings can be ticked, and recorded as not held together. */
  canSelect: boolean;
  rows: RowView[];
  /** Of a long list only the first are sent; the rest follows as these are worked off. */
  missing: number;
}

export interface TileView {
  status: string;
  count: number;
  hint: string;
  isPressed: boolean;
}

/** What the list shows at the moment, beside the meetings themselves. */
export interface Looks {
  filter: string | null;
  openId: string | null;
  ticked: ReadonlySet<string>;
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
const COUNTS: Record<string, keyof Apex.MeetingCounts> = {
  'Needs objective': 'needsObjective',
  'Outcome due': 'outcomeDue',
  Overdue: 'overdue',
  'In progress': 'inProgress',
  Planned: 'planned',
  Draft: 'draft',
};

/** The list without meetings that are being recorded as not held; their number goes down with them. */
export function without(data: Apex.MyMeetings, planIds: ReadonlySet<string>): Apex.MyMeetings {
  const gone = data.rows.filter(({ planId }) => planIds.has(planId));
  if (gone.length === 0) return data;
  const counts = { ...data.counts };
  for (const { status } of gone) if (COUNTS[status]) counts[COUNTS[status]]--;
  return { ...data, counts, rows: data.rows.filter(({ planId }) => !planIds.has(planId)) };
}

/** How many meetings wait for the rep, shown or not, and about how long they take. */
export function toGo(data: Apex.MyMeetings): { count: number; minutes: number } {
  const waiting = Object.keys(MINUTES).map((status) => ({ count: countOf(data, status), each: MINUTES[status]! }));
  return {
    count: waiting.reduce((sum, { count }) => sum + count, 0),
    minutes: waiting.reduce((sum, { count, each }) => sum + count * each, 0),
  };
}

export function tilesOf(data: Apex.MyMeetings, pressed: string | null): TileView[] {
  return TILES.map((status) => ({
    status,
    count: countOf(data, status),
    hint: tileHint(status, data),
    isPressed: status === pressed,
  }));
}

/** The groups that hold something, or only the one a tile asks for. */
export function groupsOf(data: Apex.MyMeetings, looks: Looks): GroupView[] {
  return GROUPS.filter(({ status }) => !looks.filter || looks.filter === status)
    .map((rule) => ({ rule, rows: rowsOf(data, rule.status), count: countOf(data, rule.status) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ rule, rows, count }) => ({
      status: rule.status,
      hint: rule.hint,
      canSelect: rule.canDismiss ?? false,
      count: counted(count, labels.oneMeeting, labels.meetings),
      rows: rows.map((row) => viewOf(row, rule, data.now, looks)),
      missing: count - rows.length,
    }));
}

/** The meeting to open after this one: the next in the list that waits for the same rep. */
export function nextToDo(data: Apex.MyMeetings, after: string): string | undefined {
  const order = toDo(data);
  const others = order.filter((id) => id !== after);
  return order[order.indexOf(after) + 1] ?? others[0];
}

export function isToDo(data: Apex.MyMeetings, planId: string | undefined): boolean {
  return planId !== undefined && toDo(data).includes(planId);
}

function toDo(data: Apex.MyMeetings): string[] {
  return Object.keys(MINUTES).flatMap((status) => rowsOf(data, status).map(({ planId }) => planId));
}

function rowsOf({ rows }: Apex.MyMeetings, status: string): Apex.MeetingRow[] {
  return rows.filter((row) => row.status === status);
}

/** The server counts all of them; the rows are the first of each kind. */
function countOf(data: Apex.MyMeetings, status: string): number {
  return data.counts[COUNTS[status]!];
}

function viewOf(row: Apex.MeetingRow, rule: GroupRule, now: string, { openId, ticked }: Looks): RowView {
  return {
    row,
    key: row.planId,
    when: momentWords(row.startsAt, now),
    lead: leadOf(row, now),
    isLate: row.status === 'Overdue',
    action: rule.action,
    canDismiss: rule.canDismiss ?? false,
    // One that was just saved may have nothing to do any more.
    isOpen: row.planId === openId && rule.action !== null,
    isSelected: ticked.has(row.planId),
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

function tileHint(status: string, data: Apex.MyMeetings): string {
  const { now } = data;
  const rows = rowsOf(data, status);
  const first = rows[0];
  if (!first) return { 'Needs objective': labels.allSet, 'Outcome due': labels.allLogged }[status] ?? labels.none;
  switch (status) {
    case 'Needs objective':
      return fill(labels.nextStarts, momentShort(first.startsAt, now));
    case 'Outcome due':
      return first.outcomeOverdueAt ? fill(labels.nextBy, momentShort(first.outcomeOverdueAt, now)) : '';
    case 'Overdue': {
      const deals = new Set(rows.filter(({ blocks }) => blocks).map(({ opportunityId }) => opportunityId)).size;
      if (deals === 0) return labels.pastGrace;
      if (countOf(data, status) > rows.length) return fill(labels.holdingAtLeast, deals);
      return counted(deals, labels.holdingOne, labels.holding);
    }
    default:
      return fill(labels.nextOne, momentShort(first.startsAt, now));
  }
}

/** "3:00 PM" today, else the day. */
function momentShort(instant: string, now: string): string {
  return daysBetween(now, instant) === 0 ? timeWords(instant) : dayInText(instant, now);
}
