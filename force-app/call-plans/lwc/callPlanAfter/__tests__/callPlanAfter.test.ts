import CallPlanAfter from 'c/callPlanAfter';
import { find, findAll, show } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const showWith = (values: Apex.CallPlan): Promise<HTMLElement> =>
  show('c-call-plan-after', CallPlanAfter, { panel: heldPanelWith(), values, now: NOW });

/** The fields of the form's own groups, in reading order. */
const fieldNames = (element: Element): string[] =>
  findAll(element, 'c-plan-fields').flatMap(({ fields }: { fields: { name: string }[] }) =>
    fields.map(({ name }) => name),
  );

describe('c-call-plan-after', () => {
  it('asks what we learned once an outcome of a held meeting is chosen', async () => {
    const element = await showWith({ Result__c: 'Continuation' });
    expect(find(element, 'c-topic-picker').fieldName).toBe('Topics_Learned__c');
    expect(fieldNames(element)).toEqual(['Unplanned_Opening__c', 'Could_Have_Accomplished__c', 'Notes__c']);
    await expect(element).toBeAccessible();
  });

  it.each(['', 'No-show'])('asks only for notes with "%s"', async (result) => {
    const element = await showWith({ Result__c: result });
    expect(find(element, 'c-topic-picker')).toBeNull();
    expect(fieldNames(element)).toEqual(['Notes__c']);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Advance', true],
    ['Rescheduled', true],
    ['No-sale', false],
    [null, false],
  ])('after %s, offers a next meeting: %s', async (result, isOffered) => {
    const element = await showWith({ Result__c: result });
    expect(find(element, 'c-plan-next') !== null).toBe(isOffered);
  });
});
