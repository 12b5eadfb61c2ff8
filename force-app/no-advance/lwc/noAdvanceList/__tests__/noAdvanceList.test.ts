import NoAdvanceList from 'c/noAdvanceList';
import getFlaggedDeals from '@salesforce/apex/NoAdvanceListController.getFlaggedDeals';
import { refreshApex } from '@salesforce/apex';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { flaggedWith } from 'test/deals';

jest.mock(
  '@salesforce/apex/NoAdvanceListController.getFlaggedDeals',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getFlaggedDeals as unknown as { emit(data: unknown): void; error(body: unknown): void };
const SMALL = flaggedWith({ opportunityId: '006000000000002AAA', name: 'Ashgrove Brewing', amount: 96000 });

async function showList(
  rows: Apex.FlaggedDeal[],
  asOf: string | null = '2026-11-17T10:04:00.000Z',
): Promise<HTMLElement> {
  const element = await show('c-no-advance-list', NoAdvanceList);
  const amountAtRisk = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  wire.emit({ asOf, amountAtRisk, currencyCode: 'USD', rows });
  await settle();
  return element;
}

describe('c-no-advance-list', () => {
  it('leads with the amount at risk and says when it was checked', async () => {
    const element = await showList([flaggedWith(), SMALL]);
    expect(findAll(element, 'dd').map(({ textContent }) => textContent)).toEqual(['$280,000', '2', '6', '6']);
    expect(words(element)).toMatch(/Checked Tue, Nov 17(, 2026)?, 2:04\sAM/);
    await expect(element).toBeAccessible();
  });

  it('lists the deals as a table and, for a phone, as cards', async () => {
    const element = await showList([SMALL, flaggedWith()]);
    expect(find(element, 'c-deal-table').data.map(({ name }: { name: string }) => name)).toEqual([
      'Halvorsen Foods: cold-chain monitoring',
      'Ashgrove Brewing',
    ]);
    expect(findAll(element, '.deal')).toHaveLength(2);
  });

  it('sorts by a column', async () => {
    const element = await showList([flaggedWith(), SMALL]);
    const detail = { fieldName: 'url', sortDirection: 'asc' };
    find(element, 'c-deal-table').dispatchEvent(new CustomEvent('sort', { detail }));
    await settle();
    expect(find(element, 'c-deal-table').data[0].name).toBe('Ashgrove Brewing');
    expect(find(element, 'c-deal-table').sortedBy).toBe('url');
  });

  it('says what was checked when nothing is flagged, and that nothing was when the job never ran', async () => {
    const checked = await showList([]);
    expect(words(checked)).toContain('Every open deal that you can see');
    await expect(checked).toBeAccessible();
    const never = await showList([], null);
    expect(words(never)).toContain('The job has not run yet.');
    await expect(never).toBeAccessible();
  });

  it('shows that it loads, an error in place, and reads again', async () => {
    const element = await show('c-no-advance-list', NoAdvanceList);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    wire.error({ message: 'You cannot see deals.' });
    await settle();
    expect(words(element)).toContain('You cannot see deals.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
