import DecisionTiles from 'c/decisionTiles';
import { find, findAll, settle, show, words } from 'test/elements';

describe('c-decision-tiles', () => {
  it('offers four decisions in one group and marks the one the facts suggest', async () => {
    const element = await show('c-decision-tiles', DecisionTiles, { value: 'Coach', suggested: 'Snooze' });
    const inputs = findAll(element, 'input');
    expect(inputs.map(({ value }) => value)).toEqual(['Coach', 'Snooze', 'Disqualify', 'Reassign']);
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(1);
    expect(inputs.map(({ checked }) => checked)).toEqual([true, false, false, false]);
    expect(words(find(element, 'fieldset'))).toContain('Snooze until Suggested Something known');
    await expect(element).toBeAccessible();
  });

  it('tells what was chosen, and takes the focus on it', async () => {
    const element = await show('c-decision-tiles', DecisionTiles, { value: 'Reassign' });
    const decided = jest.fn();
    element.addEventListener('decide', (event) => decided((event as CustomEvent).detail));
    find(element, 'input[value="Disqualify"]').dispatchEvent(new CustomEvent('change'));
    await settle();
    expect(decided).toHaveBeenCalledWith('Disqualify');
    element.focus();
    expect((element.shadowRoot as ShadowRoot & { activeElement: HTMLInputElement }).activeElement.value).toBe(
      'Reassign',
    );
    const none = await show('c-decision-tiles', DecisionTiles);
    none.focus();
    expect((none.shadowRoot as ShadowRoot & { activeElement: HTMLInputElement }).activeElement.value).toBe('Coach');
  });
});
