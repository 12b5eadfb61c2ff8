import OpportunityAdvances from 'c/opportunityAdvances';
import PlanMeetingModal from 'c/planMeetingModal';
import getAdvances from '@salesforce/apex/OpportunityAdvancesController.getAdvances';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { navigated } from 'lightning/navigation';
import { click, find, settle, show, words } from 'test/elements';
import { advancesWith } from 'test/deals';

jest.mock(
  '@salesforce/apex/OpportunityAdvancesController.getAdvances',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock('c/planMeetingModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

const wire = getAdvances as unknown as {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): object;
};
const openModal = PlanMeetingModal.open as unknown as jest.Mock;
const registered = registerRefreshHandler as unknown as jest.Mock;
const DEAL = '006000000000001AAA';

async function showDeal(changes = {}): Promise<HTMLElement> {
  const element = await show('c-opportunity-advances', OpportunityAdvances, { recordId: DEAL });
  wire.emit(advancesWith(changes));
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
    await click(find(element, 'c-notice lightning-button'));
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

  it('offers to plan the first meeting where there is none', async () => {
    const element = await showDeal({ isFlagged: false, counter: 0, timeline: [] });
    expect(words(element)).toContain('No meetings yet. Plan the first one.');
    expect(find(element, '[data-id="plan"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows a closed deal without counter and without a new meeting', async () => {
    const element = await showDeal({ isFlagged: false, isClosed: true });
    expect(find(element, '[data-id="plan"]')).toBeNull();
    expect(words(element)).not.toContain('since the last new stage resets');
    expect(find(element, 'c-stage-picture')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-opportunity-advances', OpportunityAdvances, { recordId: DEAL });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    wire.error({ message: 'This deal is gone.' });
    await settle();
    expect(words(element)).toContain('This deal is gone.');
    await expect(element).toBeAccessible();
  });

  it('opens the new meeting once it is planned', async () => {
    openModal.mockResolvedValue('00U000000000009AAA');
    const element = await showDeal();
    await click(find(element, '[data-id="plan"]'));
    await settle(8);
    expect(openModal.mock.calls[0][0]).toMatchObject({ opportunityId: DEAL });
    expect(refreshApex).toHaveBeenCalled();
    expect(navigated.mock.calls[0][0].attributes.recordId).toBe('00U000000000009AAA');
  });

  it('reads again when the page is refreshed, and not after it has left', async () => {
    const element = await showDeal();
    const handler = registered.mock.calls.at(-1)[1] as () => Promise<void>;
    await handler();
    expect(refreshApex).toHaveBeenCalledTimes(1);
    element.remove();
    expect(unregisterRefreshHandler).toHaveBeenCalledTimes(1);
  });

  it('stays where it is when the dialog is cancelled', async () => {
    openModal.mockResolvedValue(undefined);
    const element = await showDeal();
    await click(find(element, '[data-id="plan"]'));
    await settle(8);
    expect(navigated).not.toHaveBeenCalled();
  });
});
