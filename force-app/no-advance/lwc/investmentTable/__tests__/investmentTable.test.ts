import InvestmentTable from 'c/investmentTable';
import { dateWords, dayOf, shortDate } from 'c/format';
import { click, find, findAll, show, words } from 'test/elements';
import { investmentWith, REQUESTED } from 'test/accounts';

const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString());
const showTable = (investments: Apex.Investment[], changes: object = {}): Promise<HTMLElement> =>
  show('c-investment-table', InvestmentTable, { investments, canDecide: true, showsAccount: true, ...changes });
const deeds = (element: HTMLElement): string[] =>
  findAll(element, 'lightning-button').map(({ dataset }) => dataset.deed);
const OVER = { isLive: false, isReviewDue: true };

describe('c-investment-table', () => {
  it('shows the terms and the hours used of the cap', async () => {
    const element = await showTable([investmentWith({ endsOn: inDays(67), consent: 'Dana Whitfield, by mail' })]);
    for (const part of [
      'New technical director',
      'Signal we expect: They book the workshop',
      'Every second meeting names the next person to meet',
      'Going on agreed: Dana Whitfield, by mail',
      '14.0 of 24.0 h',
      'in 67 days',
      'Active',
      'by Tom Adeyemi',
    ])
      expect(words(element)).toContain(part);
    expect(find(element, '.bar__used').style.width).toMatch(/^58\.3/);
    await expect(element).toBeAccessible();
  });

  it('warns from 85% of the cap on', async () => {
    const element = await showTable([investmentWith({ hoursUsed: 21, state: 'Nearly used' })]);
    expect(words(element)).toContain('3.0 h left');
    expect(find(element, '.bar__used').className).toContain('near');
    await expect(element).toBeAccessible();
  });

  it('offers approving before refusing, to those who decide', async () => {
    const element = await showTable([REQUESTED]);
    expect(deeds(element)).toEqual(['approve', 'refuse']);
    expect(words(element)).toContain(`Requested ${shortDate(REQUESTED.requestedAt)} by Priya Raman`);
    expect(deeds(await showTable([REQUESTED], { canDecide: false }))).toEqual([]);
  });

  it('warns of a second one on the account', async () => {
    const second = { ...REQUESTED, accountId: investmentWith().accountId };
    const element = await showTable([investmentWith(), second]);
    expect(words(element)).toContain('This account already has one until');
    await expect(element).toBeAccessible();
    expect(words(await showTable([investmentWith(), REQUESTED]))).not.toContain('already has one');
  });

  it('asks what came of those that are over by cap or by date', async () => {
    const full = investmentWith({ id: '1', hoursUsed: 24, state: 'Cap reached', ...OVER });
    const late = investmentWith({ id: '2', endsOn: inDays(-23), state: 'Expired', ...OVER });
    const element = await showTable([full, late]);
    for (const part of [
      'Expired: hours used',
      '23 days ago',
      'No longer exempts deals',
      'Nobody has said what came of it',
    ])
      expect(words(element)).toContain(part);
    expect(deeds(element)).toEqual(['review', 'renew', 'review', 'renew']);
    await expect(element).toBeAccessible();
  });

  const starts = `Starts ${dateWords('2026-12-01')}`;
  it.each([
    [{ state: 'Ended', isLive: false, reviewNote: 'They booked.' }, 'Reviewed: They booked.', ['renew']],
    [{ state: 'Refused', isLive: false, reviewNote: 'No access.' }, 'Refused: No access.', []],
    [{ state: 'Planned', isLive: false, startsOn: '2026-12-01' }, starts, ['renew', 'end']],
    [{ endsOn: inDays(0) }, 'today', ['renew', 'end']],
    [{ endsOn: inDays(1) }, 'in 1 day', ['renew', 'end']],
    [{ endsOn: inDays(-1) }, '1 day ago', ['renew', 'end']],
  ] as [Partial<Apex.Investment>, string, string[]][])('says of %j: %s', async (changes, said, can) => {
    const element = await showTable([investmentWith(changes)]);
    expect(words(element)).toContain(said);
    expect(deeds(element)).toEqual(can);
  });

  it('puts those first that ask for something', async () => {
    const ended = investmentWith({ id: '1', state: 'Ended', isLive: false, reviewNote: 'Done.' });
    const expired = investmentWith({ id: '2', state: 'Expired', ...OVER });
    const element = await showTable([ended, investmentWith({ id: '3' }), expired, REQUESTED]);
    expect(findAll(element, 'c-status-badge').map(({ status }) => status)).toEqual([
      'Requested',
      'Expired',
      'Active',
      'Ended',
    ]);
  });

  it('tells what a person does about which investment', async () => {
    const element = await showTable([REQUESTED], { showsAccount: false });
    const heard = jest.fn();
    element.addEventListener('deed', (event) => heard((event as CustomEvent).detail));
    await click(find(element, '[data-deed="approve"]'));
    expect(heard).toHaveBeenCalledWith({ investment: REQUESTED, deed: 'approve' });
    expect(find(element, 'c-record-link')).toBeNull();
  });
});
