import InvestmentModal from 'c/investmentModal';
import getForAccount from '@salesforce/apex/InvestmentController.getForAccount';
import renew from '@salesforce/apex/InvestmentController.renew';
import request from '@salesforce/apex/InvestmentController.request';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { investmentWith, REQUESTED } from 'test/accounts';
import { draftOf, problemsIn } from '../draft';

jest.mock('@salesforce/apex/InvestmentController.getForAccount', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.renew', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/InvestmentController.request', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const look = getForAccount as unknown as jest.Mock;
const send = request as unknown as jest.Mock;
const goOn = renew as unknown as jest.Mock;

const ACCOUNT = investmentWith().accountId;
const HALVORSEN = { accountId: ACCOUNT, accountName: 'Halvorsen Foods' };
const TYPED = { reason: 'New director', ruleAgreed: 'Name the next', expectedResponse: 'A workshop', hoursCap: '12' };

/** The stubs of the base components do not judge what was typed. */
async function showModal(properties: object = HALVORSEN): Promise<HTMLElement> {
  const element = await show('c-investment-modal', InvestmentModal, properties);
  for (const field of findAll(element, '[data-field]'))
    Object.assign(field, { setCustomValidity: jest.fn(), reportValidity: jest.fn() });
  await settle();
  return element;
}
const field = (element: HTMLElement, name: string): { value: unknown; setCustomValidity: jest.Mock } =>
  find(element, `[data-field="${name}"]`);
async function type(element: HTMLElement, values: Record<string, string>): Promise<void> {
  await Promise.all(Object.entries(values).map(([name, value]) => change(field(element, name), value)));
}
const press = async (element: HTMLElement, id: string): Promise<void> => {
  await click(find(element, `[data-id="${id}"]`));
  await settle(8);
};
const closedWith = (element: HTMLElement): jest.Mock => {
  const closed = jest.fn();
  element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
  return closed;
};

describe('c-investment-modal', () => {
  beforeEach(() => look.mockResolvedValue({ canDecide: false, investments: [] }));

  it('asks for everything that bounds the time, and says what happens', async () => {
    const element = await showModal();
    expect(find(element, 'lightning-modal-header').label).toBe('Request relationship investment');
    expect(words(element)).toContain('It expires by itself on the last day, or when the hours are used');
    expect(find(element, 'lightning-record-picker')).toBeNull();
    expect(find(element, '[data-field="consent"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('saves the request and closes with its id', async () => {
    send.mockResolvedValue('aQ1000000000009AAA');
    const element = await showModal();
    const closed = closedWith(element);
    const days = { startsOn: '2026-12-01', endsOn: '2027-02-01' };
    await type(element, { ...TYPED, ...days });
    await press(element, 'save');
    expect(send).toHaveBeenCalledWith({
      request: { ...TYPED, ...days, hoursCap: 12, accountId: ACCOUNT, consent: null },
    });
    expect(closed).toHaveBeenCalledWith('aQ1000000000009AAA');
  });

  it('names what is missing at its field and counts it', async () => {
    const element = await showModal({});
    await press(element, 'save');
    expect(words(element)).toContain('5 entries are missing or wrong.');
    expect(field(element, 'reason').setCustomValidity).toHaveBeenCalledWith('Say why it is worth it.');
    expect(send).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
    await type(element, { reason: 'New director' });
    expect(words(element)).toContain('4 entries are missing or wrong.');
  });

  it('looks at an account that was chosen, and warns of one that it has', async () => {
    look.mockResolvedValue({ canDecide: false, investments: [investmentWith()] });
    const element = await showModal({});
    expect(look).not.toHaveBeenCalled();
    const picker = find(element, 'lightning-record-picker');
    picker.dispatchEvent(new CustomEvent('change', { detail: { recordId: ACCOUNT } }));
    await settle(8);
    expect(look).toHaveBeenCalledWith({ accountId: ACCOUNT });
    expect(words(element)).toContain('An account has one at a time');
    expect(find(element, 'lightning-record-picker')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('warns of one that is only requested, and lives without the hint', async () => {
    const over = investmentWith({ state: 'Ended', isLive: false });
    look.mockResolvedValue({ canDecide: false, investments: [over, REQUESTED] });
    expect(words(await showModal())).toContain('is already requested for this account');
    look.mockRejectedValue(new Error('offline'));
    expect(words(await showModal())).not.toContain('already requested');
  });

  it('renews on the terms agreed, with the consent of the account', async () => {
    goOn.mockResolvedValue('aQ1000000000010AAA');
    look.mockResolvedValue({ canDecide: false, investments: [investmentWith()] });
    const element = await showModal({ renews: investmentWith() });
    expect(field(element, 'reason').value).toBe('New technical director');
    expect(words(element)).not.toContain('one at a time');
    await press(element, 'save');
    expect(words(element)).toContain('1 entry is missing or wrong.');
    await type(element, { consent: 'Dana Whitfield, Nov 12' });
    await press(element, 'save');
    const [{ investmentId, request: asked }] = goOn.mock.calls[0];
    expect(investmentId).toBe(investmentWith().id);
    expect(asked).toMatchObject({ consent: 'Dana Whitfield, Nov 12', hoursCap: 24 });
    await expect(element).toBeAccessible();
  });

  it('says why it was not saved, and keeps what was typed', async () => {
    send.mockRejectedValueOnce({ body: { message: 'An investment lasts at most a year.' } });
    const element = await showModal();
    await type(element, TYPED);
    await press(element, 'save');
    expect(words(element)).toContain('An investment lasts at most a year.');
    expect(field(element, 'reason').value).toBe('New director');
    await expect(element).toBeAccessible();
  });

  it('asks before it forgets what was typed, and only then', async () => {
    const untouched = await showModal();
    const closed = closedWith(untouched);
    await press(untouched, 'cancel');
    expect(closed).toHaveBeenCalledTimes(1);

    const element = await showModal();
    const left = closedWith(element);
    await type(element, { reason: 'x' });
    find(element, 'lightning-modal-body').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(words(element)).toContain('Leave without saving?');
    await expect(element).toBeAccessible();
    await press(element, 'stay');
    expect(left).not.toHaveBeenCalled();
    await press(element, 'cancel');
    await press(element, 'leave');
    expect(left).toHaveBeenCalledTimes(1);
  });
});

describe('a request', () => {
  const now = '2026-11-17T18:40:00.000Z';

  it('begins today, a renewal on the day after what it renews', () => {
    expect(draftOf('1', undefined, now)).toMatchObject({ startsOn: '2026-11-17', endsOn: '2027-02-15', hoursCap: '' });
    expect(draftOf('1', investmentWith(), now)).toMatchObject({ startsOn: '2027-01-30', hoursCap: '24', consent: '' });
    expect(draftOf('1', investmentWith({ endsOn: '2026-10-01' }), now).startsOn).toBe('2026-11-17');
  });

  it('ends after it begins, and within a year', () => {
    const draft = { ...draftOf('1', investmentWith(), now), startsOn: '2026-12-01' };
    expect(problemsIn({ ...draft, endsOn: '2026-12-01' }, false)).toEqual({ endsOn: 'Choose a day after the first.' });
    expect(problemsIn({ ...draft, endsOn: '2027-12-31' }, false).endsOn).toBe('An investment lasts at most a year.');
    expect(problemsIn({ ...draft, startsOn: '' }, false).startsOn).toBe('Choose the first day.');
    expect(problemsIn({ ...draft, hoursCap: '-1' }, false).hoursCap).toBe('Give the hours, more than zero.');
  });
});
