import CallPlanDebrief from 'c/callPlanDebrief';
import { change, find, show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const showWith = (values: Apex.CallPlan, properties: object = {}): Promise<HTMLElement> =>
  show('c-call-plan-debrief', CallPlanDebrief, { panel: heldPanelWith(), values, now: NOW, ...properties });

describe('c-call-plan-debrief', () => {
  it('asks only what came out of it at first', async () => {
    const element = await showWith({});
    expect(find(element, 'c-outcome-picker').value).toBeUndefined();
    expect(find(element, 'c-commitment-fields')).toBeNull();
    expect(find(element, '[data-field="Objective_Met__c"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('asks for the promise with an Advance and judges it at once', async () => {
    const element = await showWith({ Result__c: 'Advance', Commitment_Who__c: 'Dana' });
    expect(find(element, 'c-commitment-fields')).not.toBeNull();
    expect(words(element)).toContain('Recorded as Continuation');
    await expect(element).toBeAccessible();
  });

  it('asks for the signed date with an Order', async () => {
    const element = await showWith({ Result__c: 'Order' });
    expect(find(element, 'c-plan-fields', '[data-field="Signed_On__c"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('asks why with a No-sale', async () => {
    const element = await showWith({ Result__c: 'No-sale' });
    expect(find(element, 'c-plan-fields', '[data-field="No_Sale_Reason__c"]').label).toBe('Why did they say no?');
    await expect(element).toBeAccessible();
  });

  it('offers a task only for a promise with a day, and never by itself', async () => {
    expect(find(await showWith({ Result__c: 'Advance' }), '[data-id="follow-up"]')).toBeNull();
    const element = await showWith({ Result__c: 'Advance', Commitment_Due__c: '2026-11-24' });
    const followUp = find(element, '[data-id="follow-up"]');
    expect(followUp.checked).toBeFalsy();
    const told = jest.fn();
    element.addEventListener('also', (event) => told((event as CustomEvent).detail));
    await change(followUp, true, { checked: true });
    expect(told).toHaveBeenCalledWith({ followUp: true });
  });

  it("asks for the admin's own fields once the meeting was held", async () => {
    const customFields: Apex.CustomField[] = [
      { field: 'Sites__c', label: 'Sites', type: 'INTEGER', phase: 'After', options: [], isUpdateable: true },
    ];
    const panel = heldPanelWith({ customFields });
    expect(find(await showWith({ Result__c: 'No-show' }, { panel }), '[data-id="custom"]')).toBeNull();
    const element = await showWith({ Result__c: 'Continuation' }, { panel });
    expect(find(element, '[data-id="custom"]', 'lightning-input').label).toBe('Sites');
    await expect(element).toBeAccessible();
  });

  it('folds everything away when the meeting did not take place', async () => {
    const element = await showWith({ Result__c: 'No-show' });
    expect(find(element, '[data-field="Objective_Met__c"]')).toBeNull();
    expect(words(element)).not.toContain('Recorded as');
  });

  it('is shorter inside a list', async () => {
    const element = await showWith({ Result__c: 'Continuation' }, { isShort: true });
    expect(find(element, 'c-call-plan-frozen')).toBeNull();
    expect(words(element)).toContain('Your objective was: By the end, Dana Whitfield');
    expect(find(element, '[data-field="Customer_Objective_Met__c"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('asks for a late objective where there is none', async () => {
    const panel = heldPanelWith({ isFrozen: false, plan: {} });
    const element = await showWith({}, { panel });
    expect(find(element, 'c-objective-fields')).not.toBeNull();
    expect(words(element)).toContain('it counts as late');
  });

  it('tells the form what changed', async () => {
    const element = await showWith({ Result__c: 'Continuation' });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(find(element, '[data-field="Objective_Met__c"]'), 'Not met');
    expect(told).toHaveBeenCalledWith({ field: 'Objective_Met__c', value: 'Not met' });
  });
});
