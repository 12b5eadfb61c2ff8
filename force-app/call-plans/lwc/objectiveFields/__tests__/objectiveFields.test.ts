import ObjectiveFields from 'c/objectiveFields';
import checkObjective from '@salesforce/apex/CallPlanController.checkObjective';
import { change, find, settle, show, words } from 'test/elements';
import { NOW, panelWith } from 'test/plans';

jest.mock('@salesforce/apex/CallPlanController.checkObjective', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const check = checkObjective as unknown as jest.Mock;

async function showWith(objective: string, panel = panelWith()): Promise<HTMLElement> {
  const values = { Objective_Type__c: 'Decision', Objective__c: objective };
  return show('c-objective-fields', ObjectiveFields, { panel, values, now: NOW });
}

async function leaveField(element: Element): Promise<void> {
  find(element, 'lightning-textarea').dispatchEvent(new CustomEvent('blur'));
  await settle();
}

describe('c-objective-fields', () => {
  beforeEach(() => check.mockResolvedValue({ ok: true }));

  it('explains the chosen type', async () => {
    const element = await showWith('');
    expect(words(element)).toContain('They show how they decide.');
    await expect(element).toBeAccessible();
  });

  it('tells the form what changed, and is silent while typing', async () => {
    const element = await showWith('Touch base');
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(find(element, 'lightning-textarea'), 'Touch base with');
    expect(told).toHaveBeenCalledWith({ field: 'Objective__c', value: 'Touch base with' });
    expect(find(element, 'c-objective-hint')).toBeNull();
    expect(check).not.toHaveBeenCalled();
  });

  it('asks the server after the field is left, and shows its word', async () => {
    check.mockResolvedValue({ ok: false, kind: 'Copied', message: 'Same text as your objective for Budget review.' });
    const element = await showWith('By the end, Dana will decide.');
    await leaveField(element);
    expect(check).toHaveBeenCalledWith({ planId: 'a01000000000001AAA', text: 'By the end, Dana will decide.' });
    expect(words(element)).toContain('Same text as your objective for Budget review.');
    await expect(element).toBeAccessible();
  });

  it('falls back on the phrases when the server cannot be asked', async () => {
    check.mockRejectedValue(new Error('offline'));
    const element = await showWith('Touch base with Dana');
    await leaveField(element);
    expect(words(element)).toContain('Touching base is what you will do.');
  });

  it.each([
    ['an empty objective', '', panelWith()],
    ['a gate that is off', 'Touch base', panelWith({ qualityGate: 'Off' })],
  ])('asks nothing about %s', async (_, text, panel) => {
    const element = await showWith(text, panel);
    await leaveField(element);
    expect(check).not.toHaveBeenCalled();
  });

  it('puts the sentence into the objective', async () => {
    check.mockResolvedValue({ ok: false, message: 'Too vague.' });
    const element = await showWith('Touch base');
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await leaveField(element);
    find(element, 'c-objective-hint').dispatchEvent(new CustomEvent('use', { detail: 'By the end, Dana will …' }));
    await settle();
    expect(told).toHaveBeenCalledWith({ field: 'Objective__c', value: 'By the end, Dana will …' });
  });

  it('records why the rep keeps the text, shows it, and warns no more', async () => {
    check.mockResolvedValue({ ok: false, message: 'Too vague.' });
    const element = await showWith('Touch base');
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await leaveField(element);
    find(element, 'c-objective-hint').dispatchEvent(new CustomEvent('keep', { detail: 'They asked for it' }));
    expect(told).toHaveBeenCalledWith({ field: 'Quality_Override__c', value: 'They asked for it' });
    Object.assign(element, { values: { Objective__c: 'Touch base', Quality_Override__c: 'They asked for it' } });
    await settle();
    expect(words(element)).toContain('Your reason: They asked for it');
    check.mockClear();
    await leaveField(element);
    expect(check).not.toHaveBeenCalled();
  });

  it('takes the reason back with the text it was given for', async () => {
    const values = { Objective__c: 'Touch base', Quality_Override__c: 'They asked for it' };
    const element = await show('c-objective-fields', ObjectiveFields, { panel: panelWith(), values, now: NOW });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(find(element, 'lightning-textarea'), 'Dana will decide');
    expect(told).toHaveBeenCalledWith({ field: 'Quality_Override__c', value: null });
  });

  describe('for a relationship meeting', () => {
    const RELATIONSHIP = [{ value: 'Relationship', label: 'Relationship', isRelationship: true }];
    const showType = (investment: Apex.LiveInvestment | null): Promise<HTMLElement> =>
      show('c-objective-fields', ObjectiveFields, {
        panel: panelWith({ objectiveTypes: RELATIONSHIP, investment }),
        values: { Objective_Type__c: 'Relationship' },
        now: NOW,
      });

    it('shows the live investment and what is left of it', async () => {
      const investment = { id: 'a', name: 'RI-1', hoursCap: 12, hoursUsed: 6, endsOn: '2027-03-31' };
      const element = await showType(investment);
      expect(words(element)).toContain('6 of 12 hours used, ends Mar 31, 2027');
      await expect(element).toBeAccessible();
    });

    it('says that without one it counts like any other', async () => {
      const element = await showType(null);
      expect(words(element)).toContain('No relationship investment is live on this account.');
      await expect(element).toBeAccessible();
    });
  });

  it('is read-only field by field', async () => {
    const panel = panelWith({ readOnlyFields: ['Objective_Type__c'] });
    const element = await showWith('x', panel);
    expect(find(element, 'lightning-combobox').disabled).toBe(true);
    expect(find(element, 'lightning-textarea').disabled).toBe(false);
  });
});
