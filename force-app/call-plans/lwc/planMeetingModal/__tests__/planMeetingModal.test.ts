import PlanMeetingModal from 'c/planMeetingModal';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import planMeeting from '@salesforce/apex/PlanMeetingController.planMeeting';
import { change, click, find, settle, show, words } from 'test/elements';
import { LAST_COMMITMENT, panelWith } from 'test/plans';

jest.mock(
  '@salesforce/apex/CallPlanController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/PlanMeetingController.planMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

const wire = getPanel as unknown as { emit(data: unknown): void };
const plan = planMeeting as unknown as jest.Mock;
const DEAL = '006000000000001AAA';
const STARTS = '2026-11-24T18:00:00.000Z';

async function open(): Promise<HTMLElement> {
  const element = await show('c-plan-meeting-modal', PlanMeetingModal, { opportunityId: DEAL });
  wire.emit(panelWith({ lastCommitment: LAST_COMMITMENT }));
  await settle();
  for (const input of element.shadowRoot!.querySelectorAll('lightning-input')) {
    (input as unknown as FieldElement).reportValidity = () => true;
  }
  return element;
}

const pressPlan = (element: Element): Promise<void> => click(find(element, '[data-id="plan"]'));

describe('c-plan-meeting-modal', () => {
  beforeEach(() => plan.mockResolvedValue('00U000000000009AAA'));

  it('opens with what the deal knows: types, contact and the last promise', async () => {
    const element = await open();
    expect(find(element, '[data-field="objectiveType"]').options).toHaveLength(2);
    expect(find(element, 'c-sentence-form').contactName).toBe('Dana Whitfield');
    expect(words(element)).toContain('Luis Ortega will send the approved site list');
    await expect(element).toBeAccessible();
  });

  it('plans the meeting with its objective, once, and closes with the event', async () => {
    const element = await open();
    const closed = jest.fn();
    element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
    await change(find(element, '[data-field="subject"]'), ' Budget session ');
    await change(find(element, '[data-field="day"]'), '2026-11-24');
    await change(find(element, '[data-field="time"]'), '10:00');
    await change(find(element, '[data-field="minutes"]'), '30');
    await change(find(element, '[data-field="objectiveType"]'), 'Decision');
    find(element, 'c-sentence-form').dispatchEvent(new CustomEvent('sentence', { detail: 'By the end, Luis will …' }));
    find(element, '[data-id="plan"]').click();
    await pressPlan(element);
    await settle(8);
    expect(plan.mock.calls).toEqual([
      [
        {
          opportunityId: DEAL,
          subject: 'Budget session',
          startsAt: STARTS,
          durationMinutes: 30,
          objectiveType: 'Decision',
          objective: 'By the end, Luis will …',
        },
      ],
    ]);
    expect(closed).toHaveBeenCalledWith('00U000000000009AAA');
  });

  it('takes free words too', async () => {
    const element = await open();
    await click(find(element, '[data-id="words"]'));
    await change(find(element, '[data-field="objective"]'), 'Luis signs off the budget by Nov 27.');
    await pressPlan(element);
    await settle(8);
    expect(plan.mock.calls[0][0].objective).toBe('Luis signs off the budget by Nov 27.');
    await expect(element).toBeAccessible();
  });

  it('shows the refusal of a gate in the dialog and stays open', async () => {
    const refusal = 'First log the outcome of Contract questions (Nov 12). It is 4 days overdue.';
    plan.mockRejectedValue({ body: { message: refusal } });
    const element = await open();
    const closed = jest.fn();
    element.addEventListener('modalclose', closed);
    await pressPlan(element);
    await settle(8);
    expect(words(element)).toContain(refusal);
    expect(closed).not.toHaveBeenCalled();
    expect(find(element, '[data-id="plan"]').disabled).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('sends nothing while a required field is empty, and moves focus there', async () => {
    const element = await open();
    const subject = find(element, '[data-field="subject"]');
    subject.reportValidity = () => false;
    const focused = jest.spyOn(subject, 'focus');
    await pressPlan(element);
    expect(plan).not.toHaveBeenCalled();
    expect(focused).toHaveBeenCalled();
  });
});
