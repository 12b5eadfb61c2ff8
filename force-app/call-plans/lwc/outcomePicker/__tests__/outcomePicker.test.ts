import OutcomePicker from 'c/outcomePicker';
import { findAll, settle, show, words } from 'test/elements';

const radios = (element: Element): HTMLInputElement[] => findAll(element, 'input');

describe('c-outcome-picker', () => {
  it('offers seven results in one radio group, none of them chosen', async () => {
    const element = await show('c-outcome-picker', OutcomePicker, { isRequired: true });
    expect(radios(element).map(({ value }) => value)).toEqual([
      'Order',
      'Advance',
      'Continuation',
      'No-sale',
      'No-show',
      'Cancelled',
      'Rescheduled',
    ]);
    expect(new Set(radios(element).map(({ name }) => name)).size).toBe(1);
    expect(radios(element).some(({ checked }) => checked)).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('keeps two pickers on one page apart', async () => {
    const [one, two] = [await show('c-outcome-picker', OutcomePicker), await show('c-outcome-picker', OutcomePicker)];
    expect(radios(one)[0]!.name).not.toBe(radios(two)[0]!.name);
  });

  it('shows and tells the choice', async () => {
    const element = await show('c-outcome-picker', OutcomePicker, { value: 'Advance' });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    expect(radios(element).find(({ checked }) => checked)?.value).toBe('Advance');
    radios(element)[4]!.dispatchEvent(new CustomEvent('change'));
    expect(told).toHaveBeenCalledWith({ field: 'Result__c', value: 'No-show' });
  });

  it('says what is missing, with the focus on the first choice', async () => {
    const element = (await show('c-outcome-picker', OutcomePicker)) as HTMLElement & {
      markProblems(problems: object, focus: boolean): boolean;
    };
    expect(element.markProblems({ Result__c: 'Choose what came out of it.' }, true)).toBe(true);
    await settle();
    expect(words(element)).toContain('Choose what came out of it.');
    expect(element.shadowRoot!.activeElement).toBe(radios(element)[0]);
    await expect(element).toBeAccessible();
    expect(element.markProblems({}, true)).toBe(false);
  });
});
