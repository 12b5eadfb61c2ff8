import AccountTime from 'c/accountTime';
import { refreshApex } from '@salesforce/apex';
import decide from '@salesforce/apex/AccountTimeController.decide';
import getAccounts from '@salesforce/apex/AccountTimeController.getAccounts';
import { download } from 'c/download';
import { dateWords } from 'c/format';
import { requestInvestment } from 'c/requestInvestment';
import * as navigation from 'lightning/navigation';
import { click, find, settle, show, words } from 'test/elements';
import { accountWith, BRIGHTWATER, portfolioWith } from 'test/accounts';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/AccountTimeController.getAccounts',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/AccountTimeController.decide', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('c/download', () => ({ download: jest.fn() }));
jest.mock('c/requestInvestment', () => ({ requestInvestment: jest.fn() }));

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): { months: number };
}
const wire = getAccounts as unknown as Wire;
const save = decide as unknown as jest.Mock;
const { CurrentPageReference: page, navigated } = navigation as unknown as {
  CurrentPageReference: Wire;
  navigated: jest.Mock;
};
const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'Account_Time' }, state: { c__months: '6' } };

async function open(data?: Apex.AccountPortfolio): Promise<HTMLElement> {
  const element = await show('c-account-time', AccountTime);
  if (data) wire.emit(data);
  await settle();
  return element;
}
const send = async (element: HTMLElement, selector: string, name: string, detail?: unknown): Promise<void> => {
  find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
  await settle(8);
};
const shownNames = (element: HTMLElement): string[] =>
  find(element, 'c-account-table').accounts.map(({ name }: Apex.AccountTime) => name);

// The whole page is much to look through for a busy machine; its parts are looked through in their own tests, too.
jest.setTimeout(30_000);

describe('c-account-time', () => {
  it('shows chart, rules and accounts of the team', async () => {
    const element = await open(portfolioWith());
    expect(words(element)).toContain('Sales Manager West · 3 accounts');
    expect(words(element)).toContain('65% of the hours go to accounts that grow slower than the portfolio');
    expect(words(element)).toContain('How a class is suggested');
    expect(find(element, 'c-account-table').accounts).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('holds the place while it loads', async () => {
    const element = await open();
    expect(find(element, '.stencil_table')).not.toBeNull();
    expect(find(element, 'lightning-spinner').alternativeText).toBe('Loading');
    await expect(element).toBeAccessible();
  });

  it('says what was looked for when there is nothing', async () => {
    const element = await open(portfolioWith({ accounts: [], teamLabel: null }));
    expect(words(element)).toContain('You and your team have held no meeting with an account in the last 12 months');
    expect(find(element, '[data-id="export"]')).toBeNull();
    expect(find(element, 'c-account-filters')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows one account by its name', async () => {
    const element = await open(portfolioWith({ accounts: [accountWith()] }));
    expect(words(element)).toContain('Halvorsen Foods: 31 h, growth -3.7%');
    expect(words(element)).toContain('1 account');
    await expect(element).toBeAccessible();
  });

  it('shows an error, also that of a missing permission, with a way to try again', async () => {
    const element = await open();
    wire.error({ message: "You do not have access to the Apex class named 'AccountTimeController'." });
    await settle();
    expect(words(element)).toContain("You do not have access to the Apex class named 'AccountTimeController'.");
    await expect(element).toBeAccessible();
    await send(element, 'c-error-panel', 'retry');
    expect(refreshApex).toHaveBeenCalled();
  });

  it('says since when it counts when there are more meetings than fit', async () => {
    const element = await open(portfolioWith({ isCut: true, since: '2026-02-03' }));
    expect(words(element)).toContain(`Only those since ${dateWords('2026-02-03')} are counted.`);
  });

  it('filters every figure at once and keeps the filters in the address', async () => {
    const element = await show('c-account-time', AccountTime);
    page.emit(PAGE);
    await settle();
    expect(wire.getLastConfig()).toEqual({ months: 6 });
    wire.emit(portfolioWith());
    await settle();
    await send(element, 'c-account-filters', 'change', { owner: BRIGHTWATER.ownerId });
    expect(shownNames(element)).toEqual(['Brightwater Sensing']);
    expect(words(element)).toContain('Brightwater Sensing: 12 h');
    expect(navigated.mock.calls[0]).toEqual([
      { ...PAGE, state: { c__months: '6', c__owner: BRIGHTWATER.ownerId } },
      true,
    ]);
    await send(element, 'c-account-filters', 'reset');
    expect(wire.getLastConfig()).toEqual({ months: 12 });
    expect(navigated.mock.calls[1][0].state).toEqual({});
  });

  it('shows an account chosen in the chart alone, and all again', async () => {
    const element = await open(portfolioWith());
    await send(element, 'c-growth-card', 'choose', accountWith().accountId);
    expect(shownNames(element)).toEqual(['Halvorsen Foods']);
    await send(element, 'c-account-table', 'all');
    expect(shownNames(element)).toHaveLength(3);
  });

  it('exports what is shown, with numbers as numbers', async () => {
    const element = await open(portfolioWith());
    await send(element, 'c-account-filters', 'change', { accountClass: 'Hand over' });
    await click(find(element, '[data-id="export"]'));
    const [name, text] = (download as jest.Mock).mock.calls[0];
    expect(name).toBe('accounts-time-growth.csv');
    expect(text).toContain('Account,Owner,Hours');
    expect(text).toContain(
      'Halvorsen Foods,Priya Raman,31,9,17.5,4.5,USD,310000,321900,-0.037,2,8,2026-08-07,Hand over',
    );
    expect(text).not.toContain('Brightwater');
  });

  it('keeps what a manager decides, and takes it back', async () => {
    const element = await open(portfolioWith());
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => toast((event as CustomEvent).detail.title));
    await send(element, 'c-account-table', 'wish', { account: accountWith(), wish: 'Demote' });
    await send(element, 'c-account-table', 'wish', { account: BRIGHTWATER, wish: 'undecide' });
    expect(save.mock.calls).toEqual([
      [{ accountId: accountWith().accountId, accountClass: 'Demote' }],
      [{ accountId: BRIGHTWATER.accountId, accountClass: null }],
    ]);
    expect(refreshApex).toHaveBeenCalledTimes(2);
    expect(toast.mock.calls).toEqual([
      ['Halvorsen Foods: Demote, decided today'],
      ['Brightwater Sensing: decision taken back'],
    ]);
  });

  it('says why a decision was not saved', async () => {
    save.mockRejectedValueOnce({ body: { message: 'Only people with the Decide permission may do this.' } });
    const element = await open(portfolioWith());
    await send(element, 'c-account-table', 'wish', { account: accountWith(), wish: 'Keep' });
    expect(words(element)).toContain('The decision was not saved');
    expect(words(element)).toContain('Only people with the Decide permission may do this.');
    await expect(element).toBeAccessible();
  });

  it('asks for an investment in an account', async () => {
    const element = await open(portfolioWith());
    await send(element, 'c-account-table', 'wish', { account: accountWith(), wish: 'invest' });
    const wanted = { accountId: accountWith().accountId, accountName: 'Halvorsen Foods' };
    expect(requestInvestment).toHaveBeenCalledWith(expect.anything(), wanted);
    expect(save).not.toHaveBeenCalled();
  });
});
