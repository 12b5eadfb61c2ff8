import PlanMeetingModal from 'c/planMeetingModal';
import { click, find, settle, show, words } from 'test/elements';

jest.mock('@salesforce/apex/PlanMeetingController.planMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/PlanMeetingController.getPlanning', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

const closed = jest.fn();

async function open(state: object = {}): Promise<HTMLElement> {
  const element = await show('c-plan-meeting-modal', PlanMeetingModal, { opportunityId: undefined });
  element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
  await tell(element, { step: 'plan', dealName: 'Halvorsen Foods', isSaving: false, isDirty: false, ...state });
  return element;
}

async function tell(element: Element, state: object): Promise<void> {
  find(element, 'c-plan-meeting-steps').dispatchEvent(new CustomEvent('stepchange', { detail: state }));
  await settle();
}

async function pressEscape(element: Element): Promise<void> {
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  find(element, 'lightning-modal-body').dispatchEvent(press);
  await settle();
}

describe('c-plan-meeting-modal', () => {
  it('cannot go on while nothing is read', async () => {
    const element = await open({ step: 'loading', dealName: '' });
    expect(find(element, '[data-id="go"]').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('plans with its main button and closes with the event', async () => {
    const element = await open();
    const steps = find(element, 'c-plan-meeting-steps');
    steps.submit = jest.fn().mockResolvedValue(undefined);
    await click(find(element, '[data-id="go"]'));
    expect(steps.submit).toHaveBeenCalled();
    steps.dispatchEvent(new CustomEvent('planned', { detail: '00U000000000009AAA' }));
    expect(closed).toHaveBeenCalledWith('00U000000000009AAA');
    await expect(element).toBeAccessible();
  });

  it('names its button by the step, which keeps the focus while it saves', async () => {
    const element = await open({ step: 'outcome' });
    expect(find(element, '[data-id="go"]').label).toBe('Save outcome and go on');
    await tell(element, { step: 'plan', dealName: '', isSaving: true, isDirty: true });
    expect(find(element, '[data-id="go"]').label).toBe('Plan meeting');
    expect(find(element, '[data-id="go"]').disabled).toBe(false);
    expect(find(element, '[data-id="cancel"]').disabled).toBe(true);
  });

  it('leaves at once while nothing was typed', async () => {
    await pressEscape(await open());
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('asks before it leaves typed work, and goes where the answer says', async () => {
    const element = await open({ isDirty: true });
    await pressEscape(element);
    expect(closed).not.toHaveBeenCalled();
    expect(words(element)).toContain('Leave without planning?');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="stay"]'));
    expect(words(element)).not.toContain('Leave without planning?');
    await click(find(element, '[data-id="cancel"]'));
    await click(find(element, '[data-id="leave"]'));
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('takes a second Esc for the answer, and other keys for text', async () => {
    const element = await open({ isDirty: true });
    find(element, 'lightning-modal-body').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await pressEscape(element);
    await pressEscape(element);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
