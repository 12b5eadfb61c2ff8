import CallPlanBefore from 'c/callPlanBefore';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { LAST_COMMITMENT, NOW, panelWith } from 'test/plans';

const showWith = (values: Apex.CallPlan = {}, panel = panelWith()): Promise<HTMLElement> =>
  show('c-call-plan-before', CallPlanBefore, { panel, values, now: NOW });

describe('c-call-plan-before', () => {
  it('keeps optional sections closed until they hold text', async () => {
    const empty = await showWith();
    expect(find(empty, 'lightning-accordion').activeSectionName).toEqual([]);
    const filled = await showWith({ Fallback_Objective__c: '30 minutes with Luis', Agenda__c: '2:00 Trial' });
    expect(find(filled, 'lightning-accordion').activeSectionName).toEqual(['fallback', 'agenda']);
  });

  it('says in the header what is inside', async () => {
    const plan = { Agenda_Agreed_On__c: '2026-11-17' };
    const element = await showWith({ Topics_Planned__c: 'Budget;Competition', ...plan }, panelWith({ plan }));
    expect(words(element)).toContain('1 of 3 known, 2 planned');
    expect(words(element)).toContain('Agreed with the customer, Nov 17');
    await expect(element).toBeAccessible();
  });

  it('says when the plan changed after the customer agreed', async () => {
    const plan = { Agenda_Agreed_On__c: '2026-11-16', Changed_Since_Agreed__c: '2026-11-17T18:00:00.000Z' };
    expect(words(await showWith(plan, panelWith({ plan })))).toContain('Changed since Nov 16');
  });

  it('puts a broken promise on the agenda, once', async () => {
    const element = await showWith({ Agenda__c: '2:00 Trial' }, panelWith({ lastCommitment: LAST_COMMITMENT }));
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    find(element, 'c-carried-commitment').dispatchEvent(new CustomEvent('agenda'));
    await settle();
    const line = 'Luis Ortega: send the approved site list, promised last time';
    expect(told).toHaveBeenCalledWith({ field: 'Agenda__c', value: `2:00 Trial\n${line}` });
    expect(find(element, 'lightning-accordion').activeSectionName).toContain('agenda');
    Object.assign(element, { values: { Agenda__c: line } });
    await settle();
    expect(find(element, 'c-carried-commitment').isOnAgenda).toBe(true);
  });

  it("asks for the admin's own fields beside the objective", async () => {
    const customFields: Apex.CustomField[] = [
      { field: 'Risk__c', label: 'Risk', type: 'PICKLIST', phase: 'Before', options: [], isUpdateable: false },
    ];
    const element = await showWith({}, panelWith({ customFields }));
    expect(find(element, '[data-id="custom"]', 'lightning-combobox').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('offers to share only where the server lets it', async () => {
    expect(find(await showWith(), 'c-agenda-share')).toBeNull();
    const element = await showWith({}, panelWith({ canShare: true }));
    const shared = jest.fn();
    element.addEventListener('share', shared);
    await click(find(element, 'c-agenda-share', '[data-id="share"]'));
    expect(shared).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it('shows the last promise only if there was one', async () => {
    expect(find(await showWith(), 'c-carried-commitment')).toBeNull();
    const element = await showWith({}, panelWith({ lastCommitment: LAST_COMMITMENT }));
    expect(find(element, 'c-carried-commitment')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells the form what changed', async () => {
    const element = await showWith();
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(
      findAll(element, 'c-plan-fields').at(-1).shadowRoot.querySelector('[data-field="Agenda__c"]'),
      '2:00 Trial results',
    );
    expect(told).toHaveBeenCalledWith({ field: 'Agenda__c', value: '2:00 Trial results' });
  });
});
