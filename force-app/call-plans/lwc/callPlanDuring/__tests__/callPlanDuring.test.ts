import CallPlanDuring from 'c/callPlanDuring';
import { change, find, findAll, show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const running = (changes = {}): Apex.CallPlanPanel =>
  heldPanelWith({ status: 'In progress', phase: 'during', ...changes });

describe('c-call-plan-during', () => {
  it('shows the frozen objective large, the agenda line by line, and topics to tick', async () => {
    const panel = running({ plan: { Objective__c: 'Dana will decide.', Agenda__c: '2:00 Trial\n\n2:30 Go-live' } });
    const element = await show('c-call-plan-during', CallPlanDuring, { panel, values: panel.plan, now: NOW });
    expect(words(element)).toContain('Dana will decide.');
    expect(findAll(element, 'li').map(({ textContent }) => textContent)).toEqual(['2:00Trial', '2:30Go-live']);
    expect(find(element, 'c-topic-picker').fieldName).toBe('Topics_Learned__c');
    await expect(element).toBeAccessible();
  });

  it('still takes an objective, and says that it counts as late', async () => {
    const panel = running({ isFrozen: false, plan: {} });
    const element = await show('c-call-plan-during', CallPlanDuring, { panel, values: {}, now: NOW });
    expect(words(element)).toContain('it counts as late');
    expect(find(element, 'c-objective-fields')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('takes notes that flow into the outcome', async () => {
    const element = await show('c-call-plan-during', CallPlanDuring, { panel: running(), values: {}, now: NOW });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(find(element, 'c-plan-fields', '[data-field="Notes__c"]'), 'Dana owns the date');
    expect(told).toHaveBeenCalledWith({ field: 'Notes__c', value: 'Dana owns the date' });
  });
});
