import { groupsOf, isToDo, nextToDo, tilesOf, toGo, without, type GroupView } from '../groups';
import { DUE, meetingsWith, OVERDUE, PLANNED, rowWith } from 'test/meetings';

const ROWS = [PLANNED, OVERDUE, DUE, rowWith()];
const DATA = meetingsWith(ROWS);
const LOOKS = { filter: null, openId: null, ticked: new Set<string>() };

const groups = (data = DATA, looks = {}): GroupView[] => groupsOf(data, { ...LOOKS, ...looks });

describe('the groups of my meetings', () => {
  it('counts a minute for an objective and two for an outcome', () => {
    expect(toGo(DATA)).toEqual({ count: 3, minutes: 5 });
    expect(toGo(meetingsWith([PLANNED]))).toEqual({ count: 0, minutes: 0 });
  });

  it('puts first what can still be saved in time, and leaves out what is empty', () => {
    expect(groups().map(({ status }) => status)).toEqual(['Needs objective', 'Outcome due', 'Overdue', 'Planned']);
    expect(groups(DATA, { filter: 'Overdue' })).toHaveLength(1);
  });

  it('says how urgent each meeting is', () => {
    const leads = groups().flatMap(({ rows }) => rows.map(({ lead }) => lead));
    expect(leads).toEqual(['starts in 4 h 20 min', 'due in 6 h 5 min', '3 days overdue', 'starts in 4 h 20 min']);
    const running = meetingsWith([rowWith({ status: 'In progress', endsAt: '2026-11-17T19:00:00.000Z' })]);
    expect(groups(running)[0]!.rows[0]!.lead).toBe('ends in 20 min');
  });

  it('lets only ended meetings be recorded as not held', () => {
    expect(
      groups()
        .filter(({ canSelect }) => canSelect)
        .map(({ status }) => status),
    ).toEqual(['Outcome due', 'Overdue']);
  });

  it('marks the open and the ticked row', () => {
    const [needs, due] = groups(DATA, { openId: rowWith().planId, ticked: new Set([DUE.planId]) });
    expect(needs!.rows[0]!.isOpen).toBe(true);
    expect(due!.rows[0]!.isSelected).toBe(true);
  });

  it('says on each tile what comes next', () => {
    const hints = tilesOf(DATA, 'Overdue').map(({ count, hint, isPressed }) => [count, hint, isPressed]);
    expect(hints[0]![1]).toMatch(/^Next one starts 3:00\sPM$/);
    expect(hints[2]).toEqual([1, 'Holding up 1 deal', true]);
    expect(hints[3]![1]).toMatch(/^Next: 3:00\sPM$/);
    expect(tilesOf(meetingsWith([]), null).map(({ hint }) => hint)).toEqual(['All set', 'All logged', 'None', 'None']);
    expect(tilesOf(meetingsWith([{ ...OVERDUE, blocks: false }]), null)[2]!.hint).toBe('Past the time to log');
  });

  it('counts what was not sent, too: of two thousand only the first rows come', () => {
    const many = meetingsWith(ROWS, { counts: { ...DATA.counts, overdue: 1990 } });
    expect(toGo(many).count).toBe(1992);
    expect(tilesOf(many, null)[2]).toMatchObject({ count: 1990, hint: 'Holding up 1 deals or more' });
    const overdue = groups(many).find(({ status }) => status === 'Overdue')!;
    expect([overdue.count, overdue.missing]).toEqual(['1990 meetings', 1989]);
  });

  it('counts drafts apart from what is ready', () => {
    const draft = rowWith({ planId: 'a01000000000009AAA', status: 'Draft' });
    expect(tilesOf(meetingsWith([PLANNED, draft]), null)[3]!.count).toBe(1);
    expect(groups(meetingsWith([PLANNED, draft])).map(({ count }) => count)).toEqual(['1 meeting', '1 meeting']);
  });

  it('leaves out what is being recorded as not held, and counts it no more', () => {
    const left = without(DATA, new Set([OVERDUE.planId]));
    expect(left.rows).toHaveLength(3);
    expect(toGo(left).count).toBe(2);
    expect(without(DATA, new Set())).toBe(DATA);
  });

  it('goes on with the next meeting that waits, around to the first, and stops at the last', () => {
    expect(nextToDo(DATA, rowWith().planId)).toBe(DUE.planId);
    expect(nextToDo(DATA, OVERDUE.planId)).toBe(rowWith().planId);
    expect(nextToDo(meetingsWith([OVERDUE]), OVERDUE.planId)).toBeUndefined();
    expect([DUE.planId, PLANNED.planId, undefined].map((id) => isToDo(DATA, id))).toEqual([true, false, false]);
  });

  it('keeps no row open that has nothing to do any more', () => {
    expect(
      groups(DATA, { openId: PLANNED.planId })
        .flatMap(({ rows }) => rows)
        .some(({ isOpen }) => isOpen),
    ).toBe(false);
  });
});
