import DealAhead from 'c/dealAhead';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { planMeetingOn } from 'c/planMeeting';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { advancesWith, COMMITMENT, NEXT } from 'test/deals';

jest.mock(
  '@salesforce/apex/OpportunityAdvancesController.getAdvances',
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
jest.mock('c/planMeeting', () => ({ planMeetingOn: jest.fn() }));

const wire = getAdvances as unknown as { emit(data: unknown): void; error(body: unknown): void };
const save = savePlan as unknown as jest.Mock;
const DEAL = '006000000000001AAA';

async function open(changes: Partial<Apex.OpportunityAdvances> = {}): Promise<HTMLElement> {
  const element = await show('c-deal-ahead', DealAhead, { recordId: DEAL });
  wire.emit(advancesWith(changes));
  await settle();
  return element;
}

const titles = (element: Element): string[] => findAll(element, 'lightning-card').map(({ title }) => title);

async function judge(element: Element): Promise<void> {
  const detail = { planId: COMMITMENT.planId, kept: 'Not kept' };
  find(element, 'c-promise-list').dispatchEvent(new CustomEvent('kept', { detail }));
  await settle(8);
}

describe('c-deal-ahead', () => {
  it('shows the next meeting, live commitments and topics', async () => {
    const element = await open();
    expect(titles(element)).toEqual(['Next meeting', 'Live commitments (1)', 'Topics']);
    expect(find(element, 'c-record-link').label).toBe('Rollout plan review');
    expect(words(element)).toContain('Tomorrow');
    expect(words(element)).toContain('No objective yet');
    await expect(element).toBeAccessible();
  });

  it('shows the objective of the next meeting', async () => {
    const objective = 'By the end, Dana will name the docks.';
    const element = await open({ nextMeeting: { ...NEXT, objective } });
    expect(words(element)).toContain(objective);
    expect(words(element)).not.toContain('No objective yet');
  });

  it('offers to plan where nothing is planned, and says that nothing is promised', async () => {
    const element = await open({ nextMeeting: null, commitments: [] });
    expect(words(element)).toContain('Nothing is planned on this deal.');
    expect(words(element)).toContain('Nobody on their side has promised anything that is still open.');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="plan"]'));
    expect(planMeetingOn).toHaveBeenCalledWith(expect.anything(), DEAL);
  });

  it('writes whether a promise was kept, once', async () => {
    save.mockResolvedValue({});
    const element = await open();
    await Promise.all([judge(element), judge(element)]);
    const plan = { Id: COMMITMENT.planId, Commitment_Kept__c: 'Not kept' };
    expect(save.mock.calls).toEqual([[{ plan, base: null }]]);
  });

  it('says when that fails', async () => {
    save.mockRejectedValue({ body: { message: 'It belongs to somebody else.' } });
    const element = await open();
    await judge(element);
    expect(words(element)).toContain('It belongs to somebody else.');
    await expect(element).toBeAccessible();
  });

  it('leaves a closed deal its topics', async () => {
    expect(titles(await open({ isClosed: true }))).toEqual(['Topics']);
    expect(titles(await open({ isClosed: true, topics: [] }))).toEqual([]);
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-deal-ahead', DealAhead, { recordId: DEAL });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'This deal is gone.' });
    await settle();
    expect(words(element)).toContain('This deal is gone.');
    await expect(element).toBeAccessible();
  });
});
