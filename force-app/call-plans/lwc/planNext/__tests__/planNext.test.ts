import PlanNext from 'c/planNext';
import getPlanning from '@salesforce/apex/PlanMeetingController.getPlanning';
import { change, click, find, settle, show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

jest.mock('@salesforce/apex/PlanMeetingController.getPlanning', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const read = getPlanning as unknown as jest.Mock;

const PLANNING: Apex.Planning = {
  opportunityName: 'Halvorsen Foods: plant 2',
  stageName: 'Proposal',
  gate: 'Block',
  owed: [],
  gateSentence: 'First log the outcome of Contract questions.',
  topics: [],
  contacts: [],
  objectiveTypes: [],
  phrases: [],
  qualityGate: 'Warn',
  suggestedSubject: 'Halvorsen Foods: next step',
};
const owed = (planId: string): Apex.OwedOutcome => ({ planId, subject: 'x', endedAt: NOW, overdueSince: NOW });

async function showWith(properties: object = {}): Promise<{ element: HTMLElement; told: jest.Mock }> {
  const element = await show('c-plan-next', PlanNext, { panel: heldPanelWith(), now: NOW, ...properties });
  const told = jest.fn();
  element.addEventListener('also', (event) => {
    told((event as CustomEvent).detail);
    Object.assign(element, (event as CustomEvent).detail);
  });
  return { element, told };
}

const turn = async (element: Element, checked: boolean): Promise<void> => {
  await change(find(element, '[data-id="next"]'), undefined, { checked });
  await settle(8);
};

describe('c-plan-next', () => {
  beforeEach(() => read.mockResolvedValue(PLANNING));

  it('asks for nothing until the rep wants a next meeting', async () => {
    const { element } = await showWith();
    expect(find(element, '[data-id="next"]').checked).toBe(false);
    expect(read).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('starts a meeting on the same deal, and takes it back', async () => {
    const { element, told } = await showWith();
    await turn(element, true);
    expect(read).toHaveBeenCalledWith({ opportunityId: '006000000000001AAA' });
    expect(told.mock.calls[0][0].next).toMatchObject({ subject: 'Halvorsen Foods: next step', durationMinutes: 60 });
    expect(find(element, 'c-plan-meeting-form')).not.toBeNull();
    await expect(element).toBeAccessible();
    await turn(element, false);
    expect(told).toHaveBeenLastCalledWith({ next: null });
  });

  it('proposes the day after the promise is due', async () => {
    const { element, told } = await showWith({ values: { Commitment_Due__c: '2026-11-24' } });
    await turn(element, true);
    expect(told.mock.calls[0][0].next.startsAt).toBe('2026-11-25T18:00:00.000Z');
  });

  it.each([
    ['another meeting', [owed('a01000000000009AAA')], true],
    ['this very meeting', [owed('a01000000000001AAA')], false],
  ])('warns of a gate that %s holds', async (_, list, isWarned) => {
    read.mockResolvedValue({ ...PLANNING, owed: list });
    const { element } = await showWith();
    await turn(element, true);
    expect(words(element).includes('First log the outcome')).toBe(isWarned);
  });

  it('shows an error with a way to try again', async () => {
    read.mockRejectedValueOnce({ body: { message: 'No access to this deal.' } });
    const { element } = await showWith();
    await turn(element, true);
    expect(words(element)).toContain('No access to this deal.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    await settle(8);
    expect(find(element, 'c-plan-meeting-form')).not.toBeNull();
  });
});
