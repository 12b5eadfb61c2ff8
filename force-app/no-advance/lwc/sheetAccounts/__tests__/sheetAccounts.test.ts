import SheetAccounts from 'c/sheetAccounts';
import { refreshApex } from '@salesforce/apex';
import getAccounts from '@salesforce/apex/AccountTimeController.getAccounts';
import { click, find, settle, show, words } from 'test/elements';
import { accountWith, BEN, PRIYA } from 'test/reps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/AccountTimeController.getAccounts',
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
const wire = getAccounts as unknown as Wire;
const grown = (name: string, growth: number): Apex.AccountTime =>
  accountWith({ accountId: name, name, suggestion: 'Keep', revenue: { won: 2, wonBefore: 1, growth, isNew: false } });

async function showAccounts(accounts: Apex.AccountTime[]): Promise<HTMLElement> {
  const element = await show('c-sheet-accounts', SheetAccounts, { userId: PRIYA, today: '2026-11-17', notes: {} });
  wire.emit({ accounts, familiesSold: 8 });
  await settle();
  return element;
}

describe('c-sheet-accounts', () => {
  it('shows the accounts of the rep that take time without growing, and what grew most', async () => {
    const other = accountWith({ accountId: 'other', ownerId: BEN });
    const best = ['Ashgrove', 'Castor', 'Arden', 'Quayside'].map((name, index) => grown(name, 0.1 * (index + 1)));
    const element = await showAccounts([accountWith(), other, ...best]);
    expect(wire.getLastConfig()).toEqual({ months: 12 });
    const group = find(element, 'c-sheet-group');
    expect(group.count).toBe('1 of 5 accounts');
    expect(group.facts.rows).toHaveLength(1);
    expect(group.places).toEqual([{ value: '001000000000001AAA', label: 'Halvorsen Foods' }]);
    expect(words(element)).toContain('Growing: Quayside 40%, Arden 30%, and Castor 20%.');
    await expect(element).toBeAccessible();
  });

  it('says what to ask where every hour pays', async () => {
    const element = await showAccounts([accountWith({ suggestion: null })]);
    expect(words(element)).toContain('Ask where more time would pay.');
    expect(words(element)).not.toContain('Growing');
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in its place', async () => {
    const element = await show('c-sheet-accounts', SheetAccounts, { userId: PRIYA, today: '2026-11-17' });
    expect(find(element, 'c-facts-stencil')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'You cannot see accounts.' });
    await settle();
    expect(words(element)).toContain('You cannot see accounts.');
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
