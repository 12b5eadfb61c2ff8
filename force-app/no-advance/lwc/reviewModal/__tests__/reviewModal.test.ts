import ReviewModal from 'c/reviewModal';
import saveReviews from '@salesforce/apex/ReviewController.saveReviews';
import { dayOf, shortDate } from 'c/format';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { flaggedWith, SMALL } from 'test/dashboard';

jest.mock('@salesforce/apex/ReviewController.saveReviews', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const save = saveReviews as unknown as jest.Mock;

const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString());
const DEAL = flaggedWith();

async function showModal(deals: Apex.FlaggedDeal[] = [DEAL], decision?: Apex.Decision): Promise<HTMLElement> {
  const element = await show('c-review-modal', ReviewModal, { deals, decision, currencyCode: 'USD' });
  await settle();
  return element;
}
const closedWith = (element: HTMLElement): jest.Mock => {
  const closed = jest.fn();
  element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
  return closed;
};
const send = async (element: HTMLElement, selector: string, name: string, detail: unknown): Promise<void> => {
  find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
  await settle();
};
const decide = (element: HTMLElement, decision: string): Promise<void> =>
  send(element, 'c-decision-tiles', 'decide', decision);
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks at whatever the fields were given
const fields = (element: HTMLElement): any => ({
  until: find(element, '[data-entry="until"]'),
  note: find(element, '[data-entry="note"]'),
});
const press = async (element: HTMLElement, id: string): Promise<void> => {
  await click(find(element, `[data-id="${id}"]`));
  await settle(8);
};

/** The stubs of the base components have no validity; this one remembers what it is told. */
function watchValidity(element: HTMLElement): Record<string, string> {
  const told: Record<string, string> = {};
  for (const field of findAll(element, '[data-entry]')) {
    field.setCustomValidity = (message: string): void => {
      told[field.dataset.entry] = message;
    };
    field.reportValidity = (): boolean => true;
  }
  return told;
}

describe('c-review-modal', () => {
  it('begins with what the facts suggest, and says why', async () => {
    const element = await showModal();
    expect(find(element, 'lightning-modal-header').label).toBe('Review Cold-chain monitoring');
    expect(find(element, 'c-decision-tiles')).toMatchObject({ value: 'Coach', suggested: 'Coach' });
    expect(words(element)).toContain('Suggested: The last objective was vague, and nothing is promised.');
    expect(fields(element).until).toMatchObject({ label: 'Follow up on', value: inDays(14) });
    expect(find(element, '[data-id="save"]').label).toBe('Coach on this deal');
    expect(words(element)).toContain('The deal stays flagged and in the amount at risk.');
    await expect(element).toBeAccessible();
  });

  it('takes the day of a suggested snooze, and tells what a snooze moves', async () => {
    const until = inDays(20);
    const element = await showModal([
      flaggedWith({ proposal: { decision: 'Snooze', why: 'A promise is live.', until } }),
    ]);
    expect(fields(element).until).toMatchObject({ label: 'Snooze until', value: until, max: inDays(60) });
    expect(words(element)).toContain('$184,000 moves from at risk to exempt');
    expect(fields(element).note.label).toBe('What will the customer do by then?');
    expect(find(element, '[data-id="save"]').label).toBe(`Snooze until ${shortDate(until)}`);
  });

  it.each([
    ['Disqualify', 'Close by', 'its owner closes it'],
    ['Reassign', 'From', 'who takes over from'],
  ] as const)('words the form for %s', async (decision, date, happens) => {
    const element = await showModal([DEAL], decision);
    expect(fields(element).until.label).toBe(date);
    expect(words(element)).toContain(happens);
    expect(Boolean(find(element, '[data-entry="newOwnerId"]'))).toBe(decision === 'Reassign');
    await expect(element).toBeAccessible();
  });

  it('keeps a day of one’s own when the decision changes, else proposes another', async () => {
    const until = inDays(9);
    const deal = flaggedWith({ proposal: { decision: 'Snooze', why: 'A promise is live.', until } });
    const element = await showModal([deal], 'Coach');
    await decide(element, 'Snooze');
    expect(fields(element).until.value).toBe(until);
    await change(fields(element).until, inDays(30));
    await decide(element, 'Disqualify');
    expect(fields(element).until.value).toBe(inDays(30));
  });

  it('names what is missing, at the field and below, until it is there', async () => {
    const element = await showModal([DEAL], 'Snooze');
    const told = watchValidity(element);
    await change(fields(element).until, inDays(61));
    await press(element, 'save');
    expect(save).not.toHaveBeenCalled();
    expect(words(element)).toContain('2 entries are missing: date and note');
    expect(told.until).toBe(`Choose a day from today to ${shortDate(inDays(60))}.`);
    expect(told.note).toBe('Write a note: the owner reads it on the deal.');
    await expect(element).toBeAccessible();
    await change(fields(element).until, '');
    await change(fields(element).until, inDays(5));
    expect(words(element)).toContain('1 entry is missing: note');
    expect(told.until).toBe('');
  });

  it('asks who takes over', async () => {
    const element = await showModal([DEAL], 'Reassign');
    const told = watchValidity(element);
    await change(fields(element).note, 'Priya knows the plant.');
    await press(element, 'save');
    expect(told.newOwnerId).toBe('Choose who takes over.');
    await send(element, '[data-entry="newOwnerId"]', 'change', { recordId: '005000000000009AAA' });
    save.mockResolvedValue([{ opportunityId: DEAL.opportunityId, success: true }]);
    await press(element, 'save');
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ newOwnerId: '005000000000009AAA' }));
  });

  it('saves one decision and note for several, without those left out', async () => {
    const element = await showModal([DEAL, SMALL], 'Coach');
    watchValidity(element);
    const closed = closedWith(element);
    expect(find(element, 'lightning-modal-header').label).toBe('Review 2 deals');
    expect(words(element)).toContain('All 2 deals stay flagged');
    await expect(element).toBeAccessible();
    await send(element, 'c-review-facts', 'tick', [SMALL.opportunityId]);
    await change(fields(element).note, 'Name the signer.');
    const results = [{ opportunityId: SMALL.opportunityId, success: true }];
    save.mockResolvedValue(results);
    await press(element, 'save');
    expect(save).toHaveBeenCalledWith({
      opportunityIds: [SMALL.opportunityId],
      decision: 'Coach',
      note: 'Name the signer.',
      until: inDays(14),
      newOwnerId: null,
    });
    expect(closed).toHaveBeenCalledWith({ decision: 'Coach', until: inDays(14), results });
  });

  it('asks for a deal when all are left out, and for a decision when the facts disagree', async () => {
    const other = flaggedWith({ ...SMALL, proposal: { decision: 'Disqualify', why: 'Nothing in sight.' } });
    const element = await showModal([DEAL, other]);
    watchValidity(element);
    expect(find(element, 'c-decision-tiles')).toMatchObject({ value: null, suggested: undefined });
    await send(element, 'c-review-facts', 'tick', []);
    await press(element, 'save');
    expect(words(element)).toContain('3 entries are missing: deal, decision, and note');
  });

  it('stays open when nothing could be saved, and says why', async () => {
    const element = await showModal();
    watchValidity(element);
    const closed = closedWith(element);
    await change(fields(element).note, 'Name the signer.');
    save.mockResolvedValue([
      { opportunityId: DEAL.opportunityId, success: false, message: 'You cannot edit this deal.' },
    ]);
    await press(element, 'save');
    expect(words(element)).toContain('You cannot edit this deal.');
    await expect(element).toBeAccessible();
    save.mockRejectedValue({ body: { message: 'You need the permission to decide.' } });
    await press(element, 'save');
    expect(words(element)).toContain('You need the permission to decide.');
    expect(closed).not.toHaveBeenCalled();
  });

  it('sends once, however often the button is pressed', async () => {
    const element = await showModal();
    watchValidity(element);
    await change(fields(element).note, 'Name the signer.');
    save.mockReturnValue(new Promise(() => {}));
    await press(element, 'save');
    await press(element, 'save');
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('asks before it drops what was written', async () => {
    const element = await showModal();
    const closed = closedWith(element);
    await change(fields(element).note, 'Name');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    find(element, 'lightning-modal-body').dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    find(element, 'lightning-modal-body').dispatchEvent(escape);
    await settle();
    expect(words(element)).toContain('Leave without saving?');
    await expect(element).toBeAccessible();
    await press(element, 'stay');
    expect(closed).not.toHaveBeenCalled();
    await press(element, 'cancel');
    await press(element, 'leave');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('closes at once when nothing was written', async () => {
    const element = await showModal();
    const closed = closedWith(element);
    await press(element, 'cancel');
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
