import PlanMeetingSteps from 'c/planMeetingSteps';
import getPlanning from '@salesforce/apex/PlanMeetingController.getPlanning';
import { click, find, settle, show, words } from 'test/elements';
import { OWED, planningWith } from 'test/plans';

jest.mock('@salesforce/apex/PlanMeetingController.planMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/PlanMeetingController.getPlanning', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

const read = getPlanning as unknown as jest.Mock;
const DEAL = '006000000000001AAA';

interface Steps extends HTMLElement {
  opportunityId: string;
  submit(): Promise<void>;
}

const states: { step: string; isSaving: boolean; isDirty: boolean; dealName: string }[] = [];

async function open(planning: Apex.Planning | Promise<never> = planningWith()): Promise<Steps> {
  read.mockReturnValue(Promise.resolve(planning));
  const element = (await show('c-plan-meeting-steps', PlanMeetingSteps)) as unknown as Steps;
  element.addEventListener('stepchange', (event) => states.push((event as CustomEvent).detail));
  element.opportunityId = DEAL;
  await settle(8);
  return element;
}

const tell = async (target: Element, name: string, detail?: unknown): Promise<void> => {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  await settle(8);
};

describe('c-plan-meeting-steps', () => {
  beforeEach(() => (states.length = 0));

  it('shows that it reads, then the meeting to plan', async () => {
    const element = await open();
    expect(read).toHaveBeenCalledWith({ opportunityId: DEAL });
    expect(find(element, 'c-plan-meeting-details')).not.toBeNull();
    expect(find(element, 'lightning-progress-indicator')).toBeNull();
    expect(states.at(-1)).toEqual({
      step: 'plan',
      isSaving: false,
      isDirty: false,
      dealName: 'Halvorsen Foods: cold-chain monitoring',
    });
    await expect(element).toBeAccessible();
  });

  it('waits for its record, which a quick action gives late', async () => {
    const element = await show('c-plan-meeting-steps', PlanMeetingSteps);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    expect(read).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('reads again after an error when asked', async () => {
    read.mockRejectedValueOnce({ body: { message: 'You cannot see this opportunity.' } });
    const element = (await show('c-plan-meeting-steps', PlanMeetingSteps, { opportunityId: DEAL })) as Element;
    await settle(8);
    expect(words(element)).toContain('You cannot see this opportunity.');
    await expect(element).toBeAccessible();
    read.mockResolvedValue(planningWith());
    await tell(find(element, 'c-error-panel'), 'retry');
    expect(find(element, 'c-plan-meeting-details')).not.toBeNull();
  });

  it('asks for the owed outcome first where the gate blocks, then goes on to the meeting', async () => {
    const element = await open(planningWith({ owed: [OWED], gateSentence: 'First log Contract questions.' }));
    expect(find(element, 'c-owed-outcome').owed.planId).toBe(OWED.planId);
    expect(find(element, 'lightning-progress-indicator').currentStep).toBe('outcome');
    expect(find(element, 'c-plan-meeting-details')).toBeNull();
    await expect(element).toBeAccessible();
    read.mockResolvedValue(planningWith());
    await tell(find(element, 'c-owed-outcome'), 'logged');
    expect(find(element, 'lightning-progress-indicator').currentStep).toBe('plan');
    expect(find(element, 'c-plan-meeting-details')).not.toBeNull();
  });

  it('only warns where the gate warns; logging is one press away, and may be left for later', async () => {
    const element = await open(planningWith({ gate: 'Warn', owed: [OWED] }));
    expect(words(element)).toContain('The outcome of Contract questions (Thu, Nov 12) is overdue. You can go on');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="log"]'));
    expect(states.at(-1)!.step).toBe('outcome');
    await tell(find(element, 'c-owed-outcome'), 'logged');
    expect(find(element, 'c-plan-meeting-details')).not.toBeNull();
  });

  it('says nothing of what is owed with the gate off', async () => {
    const element = await open(planningWith({ gate: 'Off', owed: [OWED] }));
    expect(find(element, 'c-notice')).toBeNull();
    expect(find(element, 'c-plan-meeting-details')).not.toBeNull();
  });

  it('hands the main button on to the step, and not while it is busy', async () => {
    const element = await open();
    const details = find(element, 'c-plan-meeting-details');
    details.submit = jest.fn().mockResolvedValue(undefined);
    await element.submit();
    await tell(details, 'busy', true);
    await element.submit();
    expect(details.submit).toHaveBeenCalledTimes(1);
    await tell(details, 'busy', false);
    await tell(details, 'edit');
    expect(states.at(-1)).toMatchObject({ isSaving: false, isDirty: true });
  });
});
