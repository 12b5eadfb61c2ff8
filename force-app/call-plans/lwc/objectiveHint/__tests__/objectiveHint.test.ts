import ObjectiveHint from 'c/objectiveHint';
import { change, click, find, settle, show, words } from 'test/elements';
import { NOW } from 'test/plans';

const VAGUE = { ok: false, kind: 'Vague', message: 'Touching base is what you will do.' };
const PROPS = { contactName: 'Dana', startsAt: '2026-11-18T22:00:00.000Z', now: NOW, gate: 'Warn', check: VAGUE };

describe('c-objective-hint', () => {
  it('praises in one line', async () => {
    const element = await show('c-objective-hint', ObjectiveHint, { ...PROPS, check: { ok: true } });
    expect(words(element)).toContain('Reads well');
    expect(find(element, 'c-sentence-form')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says what is wrong, politely, and offers the sentence', async () => {
    const element = await show('c-objective-hint', ObjectiveHint, PROPS);
    expect(words(element)).toContain(VAGUE.message);
    expect(find(element, 'c-notice', '[role="status"]')).not.toBeNull();
    expect(find(element, '[data-id="use"]').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('hands over the sentence', async () => {
    const element = await show('c-objective-hint', ObjectiveHint, PROPS);
    const used = jest.fn();
    const kept = jest.fn();
    element.addEventListener('use', (event) => used((event as CustomEvent).detail));
    element.addEventListener('keep', kept);
    find(element, 'c-sentence-form').dispatchEvent(new CustomEvent('sentence', { detail: 'By the end, …' }));
    await settle();
    await click(find(element, '[data-id="use"]'));
    expect(used).toHaveBeenCalledWith('By the end, …');
    expect(kept).not.toHaveBeenCalled();
  });

  it.each([
    ['They asked for it', 'They asked for it'],
    ['  ', 'Kept by the rep'],
  ])('asks for a word of reason before the text is kept: "%s"', async (typed, reason) => {
    const element = await show('c-objective-hint', ObjectiveHint, PROPS);
    const kept = jest.fn();
    element.addEventListener('keep', (event) => kept((event as CustomEvent).detail));
    await click(find(element, '[data-id="keep"]'));
    await expect(element).toBeAccessible();
    await change(find(element, '[data-id="reason"]'), typed);
    await click(find(element, '[data-id="kept"]'));
    expect(kept).toHaveBeenCalledWith(reason);
  });

  it('does not let the text be kept at Block, and says so at once', async () => {
    const element = await show('c-objective-hint', ObjectiveHint, { ...PROPS, gate: 'Block' });
    expect(find(element, '[data-id="keep"]')).toBeNull();
    expect(find(element, 'c-notice', '[role="alert"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
