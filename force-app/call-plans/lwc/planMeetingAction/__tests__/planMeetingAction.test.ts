import PlanMeetingAction from 'c/planMeetingAction';
import { click, find, settle, show } from 'test/elements';

jest.mock('@salesforce/apex/PlanMeetingController.planMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/PlanMeetingController.getPlanning', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock(
  'lightning/actions',
  () => ({
    CloseActionScreenEvent: class extends CustomEvent<unknown> {
      constructor() {
        super('closeaction');
      }
    },
  }),
  { virtual: true },
);

const told: string[] = [];

async function open(step: string): Promise<HTMLElement> {
  told.length = 0;
  const element = await show('c-plan-meeting-action', PlanMeetingAction, { recordId: undefined });
  for (const name of ['closeaction', 'lightning__showtoast']) element.addEventListener(name, () => told.push(name));
  const detail = { step, isSaving: false };
  find(element, 'c-plan-meeting-steps').dispatchEvent(new CustomEvent('stepchange', { detail }));
  await settle();
  return element;
}

describe('c-plan-meeting-action', () => {
  it('waits until there is something to plan', async () => {
    const element = await open('loading');
    expect(find(element, '[data-id="go"]').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('names its button by the step', async () => {
    expect(find(await open('outcome'), '[data-id="go"]').label).toBe('Save outcome and go on');
    expect(find(await open('plan'), '[data-id="go"]').label).toBe('Plan meeting');
  });

  it('plans, says so and closes', async () => {
    const element = await open('plan');
    const steps = find(element, 'c-plan-meeting-steps');
    steps.submit = jest.fn().mockResolvedValue(undefined);
    await click(find(element, '[data-id="go"]'));
    expect(steps.submit).toHaveBeenCalled();
    steps.dispatchEvent(new CustomEvent('planned', { detail: '00U000000000009AAA' }));
    expect(told).toEqual(['lightning__showtoast', 'closeaction']);
    await expect(element).toBeAccessible();
  });

  it('closes without planning', async () => {
    const element = await open('plan');
    await click(find(element, '[data-id="cancel"]'));
    expect(told).toEqual(['closeaction']);
  });
});
