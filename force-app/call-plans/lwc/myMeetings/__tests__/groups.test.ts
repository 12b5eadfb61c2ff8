import { actionFor, groupsOf, nextToDo, tilesOf, toGo } from '../groups';
import { DUE, OVERDUE, PLANNED, rowWith } from 'test/meetings';
import { NOW } from 'test/plans';

const ROWS = [PLANNED, OVERDUE, DUE, rowWith()];
const NONE = new Set<string>();

describe('the groups of my meetings', () => {
  it('counts a minute for an objective and two for an outcome', () => {
    expect(toGo(ROWS)).toEqual({ count: 3, minutes: 5 });
    expect(toGo([PLANNED])).toEqual({ count: 0, minutes: 0 });
  });

  it('puts first what can still be saved in time, and leaves out what is empty', () => {
    expect(groupsOf(ROWS, null, NOW, null, NONE).map(({ status }) => status)).toEqual([
      'Needs objective',
      'Outcome due',
      'Overdue',
      'Planned',
    ]);
    expect(groupsOf(ROWS, 'Overdue', NOW, null, NONE)).toHaveLength(1);
  });

  it('says how urgent each meeting is', () => {
    const leads = groupsOf(ROWS, null, NOW, null, NONE).flatMap(({ rows }) => rows.map(({ lead }) => lead));
    expect(leads).toEqual(['starts in 4 h 20 min', 'due in 6 h 5 min', '3 days overdue', 'starts in 4 h 20 min']);
    const running = rowWith({ status: 'In progress', endsAt: '2026-11-17T19:00:00.000Z' });
    expect(groupsOf([running], null, NOW, null, NONE)[0]!.rows[0]!.lead).toBe('ends in 20 min');
  });

  it('lets only ended meetings be recorded as not held', () => {
    const groups = groupsOf(ROWS, null, NOW, null, NONE);
    expect(groups.filter(({ rows }) => rows[0]!.canDismiss).map(({ status }) => status)).toEqual([
      'Outcome due',
      'Overdue',
    ]);
  });

  it('marks the open and the ticked row', () => {
    const [needs, due] = groupsOf(ROWS, null, NOW, rowWith().planId, new Set([DUE.planId]));
    expect(needs!.rows[0]!.isOpen).toBe(true);
    expect(due!.rows[0]!.isSelected).toBe(true);
  });

  it('says on each tile what comes next', () => {
    const hints = tilesOf(ROWS, 'Overdue', NOW).map(({ count, hint, isPressed }) => [count, hint, isPressed]);
    expect(hints[0]![1]).toMatch(/^Next one starts 3:00\sPM$/);
    expect(hints[2]).toEqual([1, 'Holding up 1 deal', true]);
    expect(tilesOf([], null, NOW).map(({ hint }) => hint)).toEqual(['None', 'None', 'None', 'None']);
    expect(tilesOf([{ ...OVERDUE, blocks: false }], null, NOW)[2]!.hint).toBe('Past the time to log');
  });

  it('goes on with the next meeting that waits, around to the first, and stops at the last', () => {
    expect(nextToDo(ROWS, rowWith().planId)?.planId).toBe(DUE.planId);
    expect(nextToDo(ROWS, OVERDUE.planId)?.planId).toBe(rowWith().planId);
    expect(nextToDo([OVERDUE], OVERDUE.planId)).toBeUndefined();
    expect(actionFor('Overdue')).toBe('outcome');
    expect(actionFor('Planned')).toBeNull();
  });
});
