import { stripOf } from 'c/callPlanRules';
import { heldPanelWith, NOW, panelWith } from 'test/plans';

describe('stripOf', () => {
  it('says how long nothing is required yet, and what happens then', () => {
    const strip = stripOf(panelWith(), NOW)!;
    expect(strip.title).toBe('Objective required in 3 h 20 min');
    expect(strip.text).toContain('From today, 2:00');
    expect(strip.text).toContain('tomorrow, 2:00');
    expect(strip.tone).toBe('plain');
  });

  it('asks for nothing when no objective is due', () => {
    expect(stripOf(panelWith({ objectiveDueAt: null }), NOW)!.title).toBe('Nothing is required');
  });

  it('says since when the objective is missing', () => {
    const now = '2026-11-18T00:00:00.000Z';
    const strip = stripOf(panelWith({ status: 'Needs objective' }), now)!;
    expect(strip.title).toMatch(/^Objective required since 2:00\sPM; the meeting starts in 22 h$/);
    expect(strip.tone).toBe('warning');
  });

  it('says until when a finished plan can be changed', () => {
    expect(stripOf(panelWith({ status: 'Planned' }), NOW)!.text).toContain('tomorrow, 2:00');
  });

  it('counts down to the end of the meeting', () => {
    const strip = stripOf(panelWith({ status: 'In progress', phase: 'during' }), '2026-11-18T22:38:00.000Z')!;
    expect(strip.title).toBe('Ends in 22 min');
  });

  it('counts down to overdue, then says since when', () => {
    expect(stripOf(heldPanelWith(), '2026-11-18T23:08:00.000Z')!.title).toBe('Outcome due in 23 h 52 min');
    const overdue = stripOf(heldPanelWith({ status: 'Overdue' }), '2026-11-21T23:00:00.000Z')!;
    expect(overdue.title).toContain('Overdue since Thu, Nov 19');
    expect(overdue.tone).toBe('error');
  });

  it('has no countdown without a due date, none for what was held before go-live, and nothing when done', () => {
    expect(stripOf(heldPanelWith({ outcomeOverdueAt: null }), NOW)!.title).toBe('Outcome due');
    expect(stripOf(heldPanelWith({ status: 'Historic' }), NOW)!.text).toBe('Nothing is due for this meeting.');
    expect(stripOf(heldPanelWith({ status: 'Done' }), NOW)).toBeNull();
  });
});
