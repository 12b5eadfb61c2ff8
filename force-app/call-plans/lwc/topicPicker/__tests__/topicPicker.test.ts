import TopicPicker from 'c/topicPicker';
import { change, click, find, findAll, show, words } from 'test/elements';
import { NOW, panelWith } from 'test/plans';

const PROPS = { fieldName: 'Topics_Learned__c', label: 'Topics learned', topics: panelWith().topics, now: NOW };

describe('c-topic-picker', () => {
  it('offers what is open, marks what was planned, and lists what is known', async () => {
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, marksPlanned: true });
    const labels = findAll(element, '[data-topic]').map(({ label }: { label: string }) => label);
    expect(labels).toEqual(['Budget (planned)', 'Competition']);
    expect(words(element)).toContain('Urgency Sep 9');
    await expect(element).toBeAccessible();
  });

  it('says what to ask about the topics of the plan', async () => {
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, value: 'Competition' });
    expect(words(element)).toContain('Who else do they talk to?');
    expect(words(element)).not.toContain('Is the budget approved?');
    await expect(element).toBeAccessible();
  });

  it('says in the meeting what is still to ask', async () => {
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, marksPlanned: true });
    expect(words(element)).toContain('Is the budget approved?');
    expect(words(element)).not.toContain('Who else do they talk to?');
    element.value = 'Budget';
    await Promise.resolve();
    expect(words(element)).not.toContain('Is the budget approved?');
  });

  it('tells the ticked topics as one text', async () => {
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, value: 'Budget' });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    expect(find(element, '[data-topic="Budget"]').checked).toBe(true);
    await change(find(element, '[data-topic="Competition"]'), undefined, { checked: true });
    expect(told).toHaveBeenLastCalledWith({ field: 'Topics_Learned__c', value: 'Budget;Competition' });
    await change(find(element, '[data-topic="Budget"]'), undefined, { checked: false });
    expect(told).toHaveBeenLastCalledWith({ field: 'Topics_Learned__c', value: null });
  });

  it('suggests what is still open', async () => {
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, value: 'Budget', suggests: true });
    expect(words(element)).toContain('Still open: Competition.');
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await click(find(element, '[data-id="take-up"]'));
    expect(told).toHaveBeenCalledWith({ field: 'Topics_Learned__c', value: 'Budget;Competition' });
    await expect(element).toBeAccessible();
  });

  it('says so when everything is known', async () => {
    const topics = PROPS.topics.map((topic) => ({ ...topic, knownOn: '2026-10-01' }));
    const element = await show('c-topic-picker', TopicPicker, { ...PROPS, topics });
    expect(words(element)).toContain('Everything on the list is known');
    await expect(element).toBeAccessible();
  });
});
