import ObjectiveFields from 'c/objectiveFields';
import checkObjective from '@salesforce/apex/CallPlanController.checkObjective';
import { change, click, find, settle, show, words } from 'test/elements';
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

  it('records that the rep keeps the text, asks for a word of reason, and warns no more', async () => {
    check.mockResolvedValue({ ok: false, message: 'Too vague.' });
    const element = await showWith('Touch base');
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await leaveField(element);
    await click(find(element, 'c-objective-hint', '[data-id="keep"]'));
    expect(told).toHaveBeenCalledWith({ field: 'Quality_Override__c', value: 'Kept by the rep' });
    expect(find(element, '[data-field="Quality_Override__c"]')).not.toBeNull();
    check.mockClear();
    await leaveField(element);
    expect(check).not.toHaveBeenCalled();
  });
});
