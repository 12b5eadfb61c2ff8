import OpportunityAdvances from 'c/opportunityAdvances';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { planMeetingOn } from 'c/planMeeting';
import { click, find, settle, show, words } from 'test/elements';
import { advancesWith, TIMELINE } from 'test/deals';
import { OWED } from 'test/plans';

jest.mock(
  '@salesforce/apex/OpportunityAdvancesController.getAdvances',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock('c/planMeeting', () => ({ planMeetingOn: jest.fn() }));

const wire = getAdvances as unknown as {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): object;
};
const registered = registerRefreshHandler as unknown as jest.Mock;
const DEAL = '006000000000001AAA';

async function showDeal(changes = {}): Promise<HTMLElement> {
  const element = await show('c-opportunity-advances', OpportunityAdvances, { recordId: DEAL });
  // Picture and table have tests of their own: two meetings are enough here, and quick to check.
  wire.emit(advancesWith({ timeline: TIMELINE.slice(0, 2), ...changes }));
  await settle();
  return element;
}

describe('c-opportunity-advances', () => {
  it('says why a deal is flagged, with the details one click away', async () => {
    const element = await showDeal();
    expect(wire.getLastConfig()).toEqual({ opportunityId: DEAL });
    expect(words(element)).toContain('No advance: 3 meetings held since this deal last reached a new stage');
    expect(words(element)).not.toContain('Not counted: Oct 28');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="details"]'));
    expect(words(element)).toContain('Not counted: Oct 28 (no-show).');
    await expect(element).toBeAccessible();
  });

  it('counts meetings, not days', async () => {
    const element = await showDeal({ isFlagged: false, counter: 1 });
    expect(words(element)).toContain('1 of 3 meeting held since the last new stage');
    expect(words(element)).toContain('Only a new stage resets this');
    expect(words(element)).not.toContain('No advance:');
    await expect(element).toBeAccessible();
  });

  it('shows an exempt deal as exempt, until when', async () => {
    const element = await showDeal({ isFlagged: false, isExempt: true, exemptUntil: '2027-03-31', reason: null });
    expect(words(element)).toContain('Exempt until Wed, Mar 31, 2027.');
    await expect(element).toBeAccessible();
  });

  it('says why a deal is exempt, in the words of the server where it has some', async () => {
    const snoozed = { exemptReason: 'Snoozed until Dec 1 by Tom Adeyemi: waiting for budget.' };
    expect(words(await showDeal({ isFlagged: false, isExempt: true, ...snoozed }))).toContain(snoozed.exemptReason);
    const forever = await showDeal({ isFlagged: false, isExempt: true, reason: 'Relationship investment.' });
    expect(words(forever)).toContain('Exempt. Relationship investment.');
  });

  it('offers to plan the first meeting where there is none', async () => {
    const element = await showDeal({ isFlagged: false, counter: 0, timeline: [] });
    expect(words(element)).toContain('No meetings yet. Plan the first one.');
    await click(find(element, '[data-id="first"]'));
    expect(planMeetingOn).toHaveBeenCalledWith(expect.anything(), DEAL);
    await expect(element).toBeAccessible();
  });

  it('shows a closed deal without counter and without a new meeting', async () => {
    const element = await showDeal({ isFlagged: false, isClosed: true });
    expect(find(element, '[data-id="plan"]')).toBeNull();
    expect(words(element)).toContain('This deal is closed');
    expect(find(element, '.counter')).toBeNull();
    expect(find(element, 'c-stage-picture')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-opportunity-advances', OpportunityAdvances, { recordId: DEAL });
    expect(words(element)).toContain('Reading the meetings');
    await expect(element).toBeAccessible();
    wire.error({ message: 'This deal is gone.' });
    await settle();
    expect(words(element)).toContain('This deal is gone.');
    await expect(element).toBeAccessible();
  });

  it('plans the next advance of a flagged deal, and the next meeting of any other', async () => {
    const flagged = await showDeal();
    expect(find(flagged, '[data-id="plan"]')).toBeNull();
    await click(find(flagged, '[data-id="next"]'));
    const other = await showDeal({ isFlagged: false });
    await click(find(other, '[data-id="plan"]'));
    expect(planMeetingOn).toHaveBeenCalledTimes(2);
  });

  it('names the outcome that holds the deal up', async () => {
    const element = await showDeal({ gate: { mode: 'Block', stageMode: 'Block', owed: [OWED] } });
    expect(words(find(element, 'c-gate-notice'))).toContain('First log the outcome of Contract questions');
    await expect(element).toBeAccessible();
  });

  it('reads again when the page is refreshed, and not after it has left', async () => {
    const element = await showDeal();
    const handler = registered.mock.calls.at(-1)[1] as () => Promise<void>;
    await handler();
    expect(refreshApex).toHaveBeenCalledTimes(1);
    element.remove();
    expect(unregisterRefreshHandler).toHaveBeenCalledTimes(1);
  });
});
