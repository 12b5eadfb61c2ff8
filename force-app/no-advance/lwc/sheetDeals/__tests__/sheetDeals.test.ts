import SheetDeals from 'c/sheetDeals';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import { click, find, settle, show, words } from 'test/elements';
import { dashboardWith } from 'test/dashboard';
import { PRIYA } from 'test/reps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): Record<string, unknown>;
}
const wire = getDashboard as unknown as Wire;
const SAID = {
  opportunityId: '006000000000001AAA',
  opportunityName: 'Cold-chain monitoring',
  note: 'I have asked for a call.',
  byName: 'Priya Raman',
  writtenAt: '2026-11-13T19:00:00.000Z',
};
const PROPS = { userId: PRIYA, today: '2026-11-17', notes: {}, earlier: [SAID] };

async function showDeals(deals?: Apex.FlaggedDeal[], changes: object = {}): Promise<HTMLElement> {
  const element = await show('c-sheet-deals', SheetDeals, { ...PROPS, ...changes });
  wire.emit(dashboardWith(deals));
  await settle();
  return element;
}

describe('c-sheet-deals', () => {
  it('shows the flagged deals of the rep, and what was said before', async () => {
    const element = await showDeals();
    expect(wire.getLastConfig()).toEqual({ filters: { ownerId: PRIYA, team: 'all' } });
    const group = find(element, 'c-sheet-group');
    expect(group.count).toBe('2 flagged, $280,000, 7 meetings, 7.5 h');
    expect(group.places[0]).toEqual({ value: '006000000000001AAA', label: 'Cold-chain monitoring' });
    expect(words(element)).toContain('Cold-chain monitoring, Nov 13, Priya Raman: I have asked for a call.');
    await expect(element).toBeAccessible();
  });

  it('says what to ask where no deal is flagged', async () => {
    const element = await showDeals([], { earlier: [] });
    expect(words(element)).toContain('No deal keeps meeting without moving.');
    expect(find(element, 'c-sheet-group').count).toBe('');
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in its place', async () => {
    const element = await show('c-sheet-deals', SheetDeals, PROPS);
    expect(find(element, 'c-facts-stencil')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'You cannot see deals.' });
    await settle();
    expect(words(element)).toContain('You cannot see deals.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
