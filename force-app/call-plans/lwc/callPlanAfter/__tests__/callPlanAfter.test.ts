import CallPlanAfter from 'c/callPlanAfter';
import { find, show } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const showWith = (values: Apex.CallPlan): Promise<HTMLElement> =>
  show('c-call-plan-after', CallPlanAfter, { panel: heldPanelWith(), values, now: NOW });

describe('c-call-plan-after', () => {
  it('asks what we learned once an outcome of a held meeting is chosen', async () => {
    const element = await showWith({ Result__c: 'Continuation' });
    expect(find(element, 'c-topic-picker').fieldName).toBe('Topics_Learned__c');
    expect(find(element, '[data-field="Unplanned_Opening__c"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each(['', 'No-show'])('asks only for notes with "%s"', async (result) => {
    const element = await showWith({ Result__c: result });
    expect(find(element, 'c-topic-picker')).toBeNull();
    expect(find(element, '[data-field="Notes__c"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
