import SentenceForm from 'c/sentenceForm';
import { change, find, show, words } from 'test/elements';
import { NOW } from 'test/plans';

const PROPS = { contactName: 'Dana Whitfield', startsAt: '2026-11-18T22:00:00.000Z', now: NOW };

describe('c-sentence-form', () => {
  it('opens filled with the contact and a date, and no sentence yet', async () => {
    const element = await show('c-sentence-form', SentenceForm, PROPS);
    expect(find(element, '[data-key="who"]').value).toBe('Dana Whitfield');
    expect(find(element, '[data-key="date"]').value).toBe('2026-11-25');
    expect(words(element)).not.toContain('By the end, Dana');
    await expect(element).toBeAccessible();
  });

  it('shows and hands over the sentence as soon as it is whole, and takes it back when it is not', async () => {
    const element = await show('c-sentence-form', SentenceForm, PROPS);
    const told = jest.fn();
    element.addEventListener('sentence', (event) => told((event as CustomEvent).detail));
    await change(find(element, '[data-key="what"]'), 'the Plant 2 go-live date');
    const sentence = 'By the end, Dana Whitfield will decide the Plant 2 go-live date by Wed, Nov 25.';
    expect(told).toHaveBeenLastCalledWith(sentence);
    expect(words(element)).toContain(sentence);
    await change(find(element, '[data-key="who"]'), '');
    expect(told).toHaveBeenLastCalledWith('');
  });
});
