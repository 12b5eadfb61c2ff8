import CallPlanBefore from 'c/callPlanBefore';
import { change, find, show } from 'test/elements';
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
    const element = await showWith({ Topics_Planned__c: 'Budget;Competition', Agenda_Agreed_On__c: '2026-11-17' });
    const labels = [...element.shadowRoot!.querySelectorAll('lightning-accordion-section')].map(
      (section) => (section as unknown as { label: string }).label,
    );
    expect(labels).toContain('Topics (1 of 3 known, 2 planned)');
    expect(labels).toContain('Agenda (agreed on Nov 17)');
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
    await change(find(element, '[data-field="Agenda__c"]'), '2:00 Trial results');
    expect(told).toHaveBeenCalledWith({ field: 'Agenda__c', value: '2:00 Trial results' });
  });
});
