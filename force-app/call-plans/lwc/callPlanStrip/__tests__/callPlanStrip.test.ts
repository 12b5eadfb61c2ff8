import CallPlanStrip from 'c/callPlanStrip';
import { findAll, show, words } from 'test/elements';
import { heldPanelWith, NOW, panelWith } from 'test/plans';

describe('c-call-plan-strip', () => {
  it('says what is due and which required fields are there', async () => {
    const panel = panelWith();
    const values = { Objective_Type__c: 'Decision' };
    const element = await show('c-call-plan-strip', CallPlanStrip, { panel, values, now: NOW });
    expect(words(element)).toContain('Objective required in 3 h 20 min');
    expect(findAll(element, 'li lightning-icon').map((icon) => icon.alternativeText)).toEqual(['filled in', 'missing']);
    await expect(element).toBeAccessible();
  });

  it('says that an objective is there but reads vague, until the rep says why it stays', async () => {
    const values = { Objective_Type__c: 'Decision', Objective__c: 'Touch base with Dana' };
    const element = await show('c-call-plan-strip', CallPlanStrip, { panel: panelWith(), values, now: NOW });
    expect(words(element)).toContain('Objective: reads vague');
    await expect(element).toBeAccessible();
    const kept = { ...values, Quality_Override__c: 'They asked for it' };
    const other = await show('c-call-plan-strip', CallPlanStrip, { panel: panelWith(), values: kept, now: NOW });
    expect(words(other)).not.toContain('reads vague');
  });

  it('asks for no field once the meeting is over, and is gone when all is done', async () => {
    const after = await show('c-call-plan-strip', CallPlanStrip, { panel: heldPanelWith(), values: {}, now: NOW });
    expect(findAll(after, 'li')).toEqual([]);
    const done = heldPanelWith({ status: 'Done' });
    expect(words(await show('c-call-plan-strip', CallPlanStrip, { panel: done, values: {}, now: NOW }))).toBe('');
  });
});
