import PlanMeetingDetails from 'c/planMeetingDetails';
import planMeeting from '@salesforce/apex/PlanMeetingController.planMeeting';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { click, find, settle, show, words } from 'test/elements';
import { LAST_COMMITMENT, planningWith } from 'test/plans';

jest.mock('@salesforce/apex/PlanMeetingController.planMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/PlanMeetingController.getPlanning', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

const plan = planMeeting as unknown as jest.Mock;
const save = savePlan as unknown as jest.Mock;
const DEAL = '006000000000001AAA';
const EVENT = '00U000000000009AAA';

interface Details extends HTMLElement {
  submit(): Promise<void>;
}

async function open(planning = planningWith(), subject?: string): Promise<Details> {
  const props = { opportunityId: DEAL, planning, subject };
  const element = (await show('c-plan-meeting-details', PlanMeetingDetails, props)) as unknown as Details;
  find(element, 'c-plan-meeting-form').markProblems = () => false;
  return element;
}

async function change(element: Element, changes: Partial<Apex.NewMeeting>): Promise<void> {
  const form = find(element, 'c-plan-meeting-form');
  form.dispatchEvent(new CustomEvent('change', { detail: { ...form.meeting, ...changes } }));
  await settle();
}

describe('c-plan-meeting-details', () => {
  beforeEach(() => plan.mockResolvedValue(EVENT));

  it('starts with what the deal suggests, or the caller', async () => {
    const element = await open();
    expect(find(element, 'c-plan-meeting-form').meeting.subject).toBe('Halvorsen Foods: next step');
    await expect(element).toBeAccessible();
    const other = await open(planningWith(), 'Pricing follow-up');
    expect(find(other, 'c-plan-meeting-form').meeting.subject).toBe('Pricing follow-up');
  });

  it('makes the meeting once, however often it is asked, and tells its event', async () => {
    const element = await open();
    const planned = jest.fn();
    element.addEventListener('planned', (event) => planned((event as CustomEvent).detail));
    await change(element, { subject: ' Budget session ', objective: '' });
    await Promise.all([element.submit(), element.submit()]);
    expect(plan).toHaveBeenCalledTimes(1);
    expect(plan.mock.calls[0][0].meeting).toMatchObject({ subject: 'Budget session', objective: null });
    expect(planned.mock.calls).toEqual([[EVENT]]);
  });

  it('sends nothing while something is missing', async () => {
    const element = await open();
    const marked = jest.fn().mockReturnValue(true);
    find(element, 'c-plan-meeting-form').markProblems = marked;
    await change(element, { subject: '' });
    await element.submit();
    expect(marked).toHaveBeenCalledWith({ subject: 'Say in a few words what the meeting is about.' });
    expect(plan).not.toHaveBeenCalled();
  });

  it('stays with the refusal of the server, and keeps the work', async () => {
    plan.mockRejectedValue({ body: { message: 'First log the outcome of Contract questions.' } });
    const element = await open();
    await change(element, { subject: 'Budget session' });
    await element.submit();
    await settle();
    expect(words(element)).toContain('First log the outcome of Contract questions.');
    await expect(element).toBeAccessible();
    const again = await open();
    expect(find(again, 'c-plan-meeting-form').meeting.subject).toBe('Budget session');
  });

  it('brings back what was typed before a reload, and starts again when asked', async () => {
    await change(await open(), { subject: 'Budget session' });
    const element = await open();
    expect(words(element)).toContain('This is what you typed before.');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="discard"]'));
    expect(find(element, 'c-plan-meeting-form').meeting.subject).toBe('Halvorsen Foods: next step');
    expect(words(element)).not.toContain('This is what you typed before.');
  });

  it('keeps nothing of a meeting that was made', async () => {
    const element = await open();
    await change(element, { subject: 'Budget session' });
    await element.submit();
    expect(words(await open())).not.toContain('This is what you typed before.');
  });

  it('carries the last promise forward and writes at once whether it was kept', async () => {
    save.mockResolvedValue({});
    const element = await open(planningWith({ lastCommitment: LAST_COMMITMENT }));
    const detail = { planId: LAST_COMMITMENT.planId, kept: 'Kept late' };
    find(element, 'c-carried-commitment').dispatchEvent(new CustomEvent('kept', { detail }));
    await settle(8);
    expect(save).toHaveBeenCalledWith({
      plan: { Id: LAST_COMMITMENT.planId, Commitment_Kept__c: 'Kept late' },
      base: null,
    });
    expect(find(element, 'c-carried-commitment').commitment.kept).toBe('Kept late');
    await expect(element).toBeAccessible();
  });

  it('says when it is busy and when something was typed', async () => {
    const element = await open();
    const told: unknown[] = [];
    element.addEventListener('busy', (event) => told.push((event as CustomEvent).detail));
    element.addEventListener('edit', () => told.push('edit'));
    await change(element, { subject: 'Budget session' });
    await element.submit();
    expect(told).toEqual(['edit', true, false]);
  });
});
