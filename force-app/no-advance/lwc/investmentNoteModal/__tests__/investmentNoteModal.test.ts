import InvestmentNoteModal, { type NotedDeed } from 'c/investmentNoteModal';
import endNow from '@salesforce/apex/InvestmentController.endNow';
import refuse from '@salesforce/apex/InvestmentController.refuse';
import review from '@salesforce/apex/InvestmentController.review';
import { change, click, find, settle, show, words } from 'test/elements';
import { investmentWith } from 'test/accounts';

jest.mock('@salesforce/apex/InvestmentController.endNow', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.refuse', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.review', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const saves = { refuse, end: endNow, review } as unknown as Record<NotedDeed, jest.Mock>;
const investment = investmentWith();

/** The stub of the base component does not judge what was typed. */
async function showModal(deed: NotedDeed, changes: Partial<Apex.Investment> = {}): Promise<HTMLElement> {
  const properties = { deed, investment: { ...investment, ...changes } };
  const element = await show('c-investment-note-modal', InvestmentNoteModal, properties);
  const validity = { setCustomValidity: jest.fn(), reportValidity: jest.fn() };
  Object.assign(find(element, 'lightning-textarea'), validity);
  return element;
}
const closedWith = (element: HTMLElement): jest.Mock => {
  const closed = jest.fn();
  element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
  return closed;
};
const save = async (element: HTMLElement): Promise<void> => {
  await click(find(element, '[data-id="save"]'));
  await settle(8);
};

describe('c-investment-note-modal', () => {
  it.each([
    ['refuse', 'Refuse'],
    ['end', 'End now'],
    ['review', 'Save review'],
  ] as [NotedDeed, string][])('asks for a note to %s, and saves it', async (deed, go) => {
    saves[deed].mockResolvedValue(undefined);
    const element = await showModal(deed);
    expect(find(element, 'lightning-modal-header').label).toContain('Halvorsen Foods');
    expect(find(element, '[data-id="save"]').label).toBe(go);
    await expect(element).toBeAccessible();
    const closed = closedWith(element);
    await change(find(element, 'lightning-textarea'), ' They booked. ');
    await save(element);
    expect(saves[deed]).toHaveBeenCalledWith({ investmentId: investment.id, note: 'They booked.' });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('reminds a reviewer of the signal that was expected', async () => {
    expect(words(await showModal('review'))).toContain('Expected: They book the workshop');
    expect(words(await showModal('end'))).not.toContain('Expected:');
  });

  it('saves nothing without a note', async () => {
    const element = await showModal('refuse', { accountName: null });
    expect(find(element, 'lightning-modal-header').label).toBe('Refuse: INV-0001');
    await save(element);
    expect(saves.refuse).not.toHaveBeenCalled();
    expect(find(element, 'lightning-textarea').setCustomValidity).toHaveBeenCalledWith('Write a note.');
  });

  it('says why it was not saved, and leaves when asked to', async () => {
    saves.end.mockRejectedValueOnce({ body: { message: 'Only people with the Decide permission may do this.' } });
    const element = await showModal('end');
    const closed = closedWith(element);
    await change(find(element, 'lightning-textarea'), 'x');
    await save(element);
    expect(words(element)).toContain('Only people with the Decide permission may do this.');
    await expect(element).toBeAccessible();
    expect(closed).not.toHaveBeenCalled();
    await click(find(element, '[data-id="cancel"]'));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
