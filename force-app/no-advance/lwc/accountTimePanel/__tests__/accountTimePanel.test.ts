import AccountTimePanel from 'c/accountTimePanel';
import { refreshApex } from '@salesforce/apex';
import decide from '@salesforce/apex/AccountTimeController.decide';
import getAccount from '@salesforce/apex/AccountTimeController.getAccount';
import { change, find, settle, show, words } from 'test/elements';
import { accountWith, BRIGHTWATER, NEWCOMER } from 'test/accounts';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/AccountTimeController.getAccount',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/AccountTimeController.decide', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

const wire = getAccount as unknown as { emit(data: unknown): void; error(body: unknown): void };
const save = decide as unknown as jest.Mock;
const recordId = accountWith().accountId;

const viewWith = (changes: Partial<Apex.AccountView> = {}): Apex.AccountView => ({
  account: accountWith(),
  currencyCode: 'USD',
  canDecide: true,
  familiesSold: 8,
  medianHours: 12,
  portfolioGrowth: 0.1213,
  ruleSentence: 'hours at or above the median (12 h), no growth',
  ...changes,
});
async function open(data?: Apex.AccountView): Promise<HTMLElement> {
  const element = await show('c-account-time-panel', AccountTimePanel, { recordId });
  if (data) wire.emit(data);
  await settle();
  return element;
}

describe('c-account-time-panel', () => {
  it('shows the class with the rule, and the figures beside those of all', async () => {
    const element = await open(viewWith());
    for (const part of [
      'Hand over',
      'Rule 1: 31 h, growth -3.7%',
      '31.0 h median 12.0 h',
      '$310,000 $321,900 in the 12 months before',
      '-3.7% all accounts +12.1%',
      '2 of 8',
    ])
      expect(words(element)).toContain(part);
    await expect(element).toBeAccessible();
  });

  it('says what a new account lacks', async () => {
    const account = { ...NEWCOMER, lastStageAdvance: null };
    const element = await open(viewWith({ account, medianHours: null, portfolioGrowth: null }));
    for (const part of ['No class', 'No growth to compare', 'new', 'Unknown', 'None on record'])
      expect(words(element)).toContain(part);
    await expect(element).toBeAccessible();
  });

  it('says when nobody met the account', async () => {
    const element = await open(viewWith({ account: null }));
    expect(words(element)).toContain('You and your team have held no meeting here in the last 12 months.');
    await expect(element).toBeAccessible();
  });

  it('holds the place while it loads, and shows an error with a way to try again', async () => {
    const element = await open();
    expect(words(element)).toContain('Loading');
    await expect(element).toBeAccessible();
    wire.error({ message: 'The server is busy.' });
    await settle();
    expect(words(element)).toContain('The server is busy.');
    await expect(element).toBeAccessible();
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    expect(refreshApex).toHaveBeenCalled();
  });

  it('lets a manager decide against the suggestion, and take it back', async () => {
    const element = await open(viewWith({ account: BRIGHTWATER }));
    const field = find(element, 'lightning-combobox');
    expect(field.value).toBe('Keep');
    expect(field.options.map(({ label }: { label: string }) => label)).toEqual([
      'None yet',
      'Invest (suggested)',
      'Keep',
      'Demote',
      'Hand over',
    ]);
    expect(words(element)).toContain('by Tom Adeyemi');
    await change(field, 'Demote');
    await settle(8);
    await change(field, '');
    await settle(8);
    expect(save.mock.calls).toEqual([
      [{ accountId: recordId, accountClass: 'Demote' }],
      [{ accountId: recordId, accountClass: null }],
    ]);
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });

  it('shows others what was decided', async () => {
    const element = await open(viewWith({ canDecide: false }));
    expect(find(element, 'lightning-combobox')).toBeNull();
    expect(words(element)).toContain('Decision: none yet');
  });

  it('says why a decision was not saved', async () => {
    save.mockRejectedValueOnce({ body: { message: 'Only people with the Decide permission may do this.' } });
    const element = await open(viewWith());
    await change(find(element, 'lightning-combobox'), 'Keep');
    await settle(8);
    expect(words(element)).toContain('The decision was not saved');
    expect(find(element, 'lightning-combobox').disabled).toBe(false);
    await expect(element).toBeAccessible();
  });
});
