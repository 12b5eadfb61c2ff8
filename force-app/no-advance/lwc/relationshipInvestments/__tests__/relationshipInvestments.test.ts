import RelationshipInvestments from 'c/relationshipInvestments';
import approve from '@salesforce/apex/InvestmentController.approve';
import getForAccount from '@salesforce/apex/InvestmentController.getForAccount';
import getForTeam from '@salesforce/apex/InvestmentController.getForTeam';
import InvestmentNoteModal from 'c/investmentNoteModal';
import { requestInvestment } from 'c/requestInvestment';
import { click, find, settle, show, words } from 'test/elements';
import { investmentWith, REQUESTED } from 'test/accounts';

jest.mock('@salesforce/apex/InvestmentController.approve', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.getForAccount', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.getForTeam', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('c/investmentNoteModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('c/requestInvestment', () => ({ requestInvestment: jest.fn() }));

const readTeam = getForTeam as unknown as jest.Mock;
const readAccount = getForAccount as unknown as jest.Mock;
const accept = approve as unknown as jest.Mock;
const note = (InvestmentNoteModal as unknown as { open: jest.Mock }).open;

async function open(investments: Apex.Investment[], properties: object = {}): Promise<HTMLElement> {
  for (const read of [readTeam, readAccount]) read.mockResolvedValue({ canDecide: true, investments });
  const element = await show('c-relationship-investments', RelationshipInvestments, properties);
  await settle(8);
  return element;
}
const deed = async (element: HTMLElement, name: string, investment = REQUESTED): Promise<void> => {
  find(element, 'c-investment-table').dispatchEvent(new CustomEvent('deed', { detail: { investment, deed: name } }));
  await settle(8);
};
const toastsOf = (element: HTMLElement): string[] => {
  const toasts: string[] = [];
  element.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent).detail.title));
  return toasts;
};

describe('c-relationship-investments', () => {
  it('shows those of the team, with their accounts', async () => {
    const element = await open([REQUESTED, investmentWith()]);
    expect(find(element, 'lightning-card').title).toBe('Relationship investments (2)');
    expect(find(element, 'c-investment-table').showsAccount).toBe(true);
    expect(readTeam).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it('shows all of an account on its page', async () => {
    const element = await open([investmentWith()], { recordId: '001000000000001AAA' });
    expect(readAccount).toHaveBeenCalledWith({ accountId: '001000000000001AAA' });
    expect(find(element, 'c-investment-table').showsAccount).toBe(false);
    await click(find(element, '[data-id="new"]'));
    expect(requestInvestment).toHaveBeenCalledWith(expect.anything(), { accountId: '001000000000001AAA' });
  });

  it.each([
    [{}, 'Nobody has asked for relationship time.'],
    [{ recordId: '001000000000001AAA' }, 'No relationship time was asked for on this account'],
  ])('says when there are none (%j)', async (properties, said) => {
    const element = await open([], properties);
    expect(words(element)).toContain(said);
    expect(find(element, 'c-investment-table')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('holds the place while it loads', async () => {
    readTeam.mockReturnValue(new Promise(() => {}));
    const element = await show('c-relationship-investments', RelationshipInvestments);
    expect(words(element)).toContain('Loading');
    await expect(element).toBeAccessible();
  });

  it('shows an error with a way to try again', async () => {
    readTeam.mockRejectedValueOnce({ body: { message: 'The server is busy.' } });
    const element = await show('c-relationship-investments', RelationshipInvestments);
    await settle(8);
    expect(words(element)).toContain('The server is busy.');
    await expect(element).toBeAccessible();
    readTeam.mockResolvedValue({ canDecide: true, investments: [REQUESTED] });
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle(8);
    expect(find(element, 'c-investment-table')).not.toBeNull();
    expect(words(element)).not.toContain('The server is busy.');
  });

  it('approves and says so', async () => {
    accept.mockResolvedValue(undefined);
    const element = await open([REQUESTED]);
    const toasts = toastsOf(element);
    await deed(element, 'approve');
    expect(accept).toHaveBeenCalledWith({ investmentId: REQUESTED.id });
    expect(toasts).toEqual(['Approved: Brightwater Sensing']);
  });

  it('says why it was not approved: an account has one at a time', async () => {
    accept.mockRejectedValueOnce({ body: { message: 'This account has an approved investment in that time.' } });
    const element = await open([REQUESTED]);
    await deed(element, 'approve');
    expect(words(element)).toContain('This account has an approved investment in that time.');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['refuse', 'Refused: Brightwater Sensing'],
    ['end', 'Ended: Brightwater Sensing'],
    ['review', 'Reviewed: Brightwater Sensing'],
  ])('asks for a note to %s', async (name, said) => {
    note.mockResolvedValueOnce(true).mockResolvedValueOnce(undefined);
    const element = await open([REQUESTED]);
    const toasts = toastsOf(element);
    await deed(element, name);
    expect(note).toHaveBeenCalledWith(expect.objectContaining({ investment: REQUESTED, deed: name }));
    await deed(element, name);
    expect(toasts).toEqual([said]);
  });

  it('renews in the dialog that asks for one', async () => {
    const element = await open([investmentWith()]);
    await deed(element, 'renew', investmentWith());
    const { accountId, accountName } = investmentWith();
    const wanted = { accountId, accountName, renews: investmentWith() };
    expect(requestInvestment).toHaveBeenCalledWith(expect.anything(), wanted);
  });
});
