import ObjectiveUnlock from 'c/objectiveUnlock';
import { click, find, settle, show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const showWith = (changes: Partial<Apex.CallPlanPanel>, values?: Apex.CallPlan): Promise<HTMLElement> => {
  const panel = heldPanelWith(changes);
  return show('c-objective-unlock', ObjectiveUnlock, { panel, values: values ?? panel.plan, now: NOW });
};

describe('c-objective-unlock', () => {
  it('shows the frozen objective, without a way around it', async () => {
    const element = await showWith({});
    expect(find(element, 'c-call-plan-frozen')).not.toBeNull();
    expect(find(element, '[data-id="unlock"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('lets those who may override it open it, and asks for a reason', async () => {
    const element = await showWith({ canOverride: true });
    expect(words(element)).toContain('The change is recorded with your name.');
    await click(find(element, '[data-id="unlock"]'));
    expect(find(element, 'c-objective-fields')).not.toBeNull();
    expect(find(element, 'c-plan-fields', '[data-field="Override_Reason__c"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('stays open while a change waits to be saved', async () => {
    const element = await showWith({ canOverride: true }, { Objective__c: 'Dana will name the docks.' });
    expect(find(element, 'c-objective-fields')).not.toBeNull();
  });

  it('locks again once the change is recorded, and asks the next one for its own reason', async () => {
    const element = await showWith({ canOverride: true });
    await click(find(element, '[data-id="unlock"]'));
    const overridden = { byName: 'Tom Adeyemi', at: '2026-11-17T18:44:00.000Z' };
    const plan = { Objective__c: 'Dana will name the docks.', Override_Reason__c: 'Wrong plant' };
    Object.assign(element, { panel: heldPanelWith({ canOverride: true, overridden, plan }), values: plan });
    await settle();
    expect(find(element, 'c-call-plan-frozen')).not.toBeNull();
    await click(find(element, '[data-id="unlock"]'));
    expect(find(element, 'c-plan-fields').values).toEqual({ Override_Reason__c: '' });
  });

  it('says who changed it, when, why, and what it was', async () => {
    const overridden = {
      byName: 'Tom Adeyemi',
      at: '2026-11-17T18:44:00.000Z',
      reason: 'Wrong plant.',
      before: 'Dana will decide.',
    };
    const element = await showWith({ overridden });
    expect(words(element)).toContain('Changed by Tom Adeyemi, today, 10:44 AM. Wrong plant. It was: Dana will decide.');
    await expect(element).toBeAccessible();
  });
});
