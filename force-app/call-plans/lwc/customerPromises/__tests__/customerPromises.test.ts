import CustomerPromises from 'c/customerPromises';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { click, find, settle, show, words } from 'test/elements';
import { meetingsWith, PROMISES } from 'test/meetings';

jest.mock(
  '@salesforce/apex/MyMeetingsController.getMyMeetings',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getMyMeetings as unknown as { emit(data: unknown): void; error(body: unknown): void };
const save = savePlan as unknown as jest.Mock;

async function open(promises = PROMISES): Promise<HTMLElement> {
  const element = await show('c-customer-promises', CustomerPromises);
  wire.emit(meetingsWith([], { promises }));
  await settle();
  return element;
}

async function answer(element: Element): Promise<void> {
  const detail = { planId: PROMISES[0]!.planId, kept: 'Kept late' };
  find(element, 'c-promise-list').dispatchEvent(new CustomEvent('kept', { detail }));
  await settle(8);
}

describe('c-customer-promises', () => {
  it('lists the promises', async () => {
    const element = await open();
    expect(find(element, 'c-promise-list').promises).toHaveLength(2);
    expect(find(element, '[data-id="all"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows the first four of many, and all when asked', async () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ...PROMISES[0]!, planId: `plan-${index}` }));
    const element = await open(many);
    expect(find(element, 'c-promise-list').promises).toHaveLength(4);
    await click(find(element, '[data-id="all"]'));
    expect(find(element, 'c-promise-list').promises).toHaveLength(7);
  });

  it('says what shows up here while there is nothing', async () => {
    const element = await open([]);
    expect(words(element)).toContain('Nothing is promised for this week.');
    await expect(element).toBeAccessible();
  });

  it('writes whether a promise was kept, once', async () => {
    save.mockResolvedValue({});
    const element = await open();
    const toasted = jest.fn();
    element.addEventListener('lightning__showtoast', toasted);
    await Promise.all([answer(element), answer(element)]);
    const plan = { Id: PROMISES[0]!.planId, Commitment_Kept__c: 'Kept late' };
    expect(save.mock.calls).toEqual([[{ plan, base: null }]]);
    expect(toasted).toHaveBeenCalledTimes(1);
    expect(find(element, 'c-promise-list').isSaving).toBe(false);
  });

  it('says when that fails', async () => {
    save.mockRejectedValue({ body: { message: 'It belongs to somebody else.' } });
    const element = await open();
    await answer(element);
    expect(words(element)).toContain('It belongs to somebody else.');
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-customer-promises', CustomerPromises);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'Your permission set lacks call plans.' });
    await settle();
    expect(words(element)).toContain('Your permission set lacks call plans.');
    await expect(element).toBeAccessible();
  });
});
