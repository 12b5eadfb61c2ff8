import ShareModal from 'c/shareModal';
import getShareParts from '@salesforce/apex/ShareController.getShareParts';
import saveShare from '@salesforce/apex/ShareController.saveShare';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { panelWith } from 'test/plans';

jest.mock('@salesforce/apex/ShareController.getShareParts', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/ShareController.saveShare', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const read = getShareParts as unknown as jest.Mock;
const save = saveShare as unknown as jest.Mock;

const PLAN = 'a01000000000001AAA';
const PARTS: Apex.ShareParts = {
  subject: 'Rollout plan review',
  startsAt: '2026-11-18T22:00:00.000Z',
  endsAt: '2026-11-18T23:00:00.000Z',
  isAllDay: false,
  contactName: 'Dana Whitfield',
  contactEmail: 'dana@halvorsen.example',
  repName: 'Priya Raman',
  agenda: '2:00 What changed',
  objective: 'The go-live date for Plant 2.',
  customerObjective: null,
  agreedOn: '2026-11-16',
  isChangedSinceAgreed: true,
};

async function showModal(parts: Partial<Apex.ShareParts> = {}): Promise<HTMLElement> {
  read.mockResolvedValue({ ...PARTS, ...parts });
  const element = await show('c-share-modal', ShareModal, { planId: PLAN, people: ['Luis Ortega'] });
  await settle(8);
  return element;
}

const tick = (element: Element, name: string): HTMLInputElement => find(element, `[data-tick="${name}"]`);

describe('c-share-modal', () => {
  beforeEach(() => save.mockResolvedValue(panelWith()));

  it('shows the message as it goes out', async () => {
    const element = await showModal();
    expect(read).toHaveBeenCalledWith({ planId: PLAN });
    expect(words(element)).toContain('What Dana will see');
    expect(words(element)).toContain('Plan for Wednesday, November 18: Rollout plan review');
    expect(words(element)).toContain('2:00 What changed');
    expect(words(element)).toContain('Never shared');
    await expect(element).toBeAccessible();
  });

  it('cannot tick what is not there, and says so', async () => {
    const element = await showModal({ agenda: null });
    expect(tick(element, 'customerObjective')).toMatchObject({ disabled: true, checked: false });
    expect(words(element)).toContain('Not noted yet');
    expect(words(element)).toContain('There is no agenda yet. Add one line per point.');
  });

  it('takes out what is no longer ticked', async () => {
    const element = await showModal();
    await change(tick(element, 'agenda'), undefined, { checked: false });
    expect(words(find(element, '.preview'))).not.toContain('2:00 What changed');
  });

  it('says when the plan changed after it was agreed, and notes a new agreement', async () => {
    const element = await showModal();
    expect(words(element)).toContain('Changed since Nov 16');
    await change(find(element, '[data-id="agreed"]'), '2026-11-17');
    await settle(8);
    expect(save).toHaveBeenCalledWith({ planId: PLAN, wording: PARTS.objective, agreedOn: '2026-11-17' });
    expect(words(element)).not.toContain('Changed since');
    expect(words(element)).toContain('The date is noted.');
    await expect(element).toBeAccessible();
  });

  describe('when it is copied', () => {
    const clipboard = { writeText: jest.fn() };
    beforeEach(() => Object.assign(navigator, { clipboard }));

    it('puts the text on the clipboard and keeps the new wording', async () => {
      clipboard.writeText.mockResolvedValue(undefined);
      const element = await showModal();
      await change(find(element, '[data-id="wording"]'), 'The go-live date.');
      await click(find(element, '[data-id="copy"]'));
      await settle(8);
      expect(clipboard.writeText.mock.calls[0][0]).toContain('The go-live date.');
      expect(words(element)).toContain('Copied');
      expect(save).toHaveBeenCalledWith({ planId: PLAN, wording: 'The go-live date.', agreedOn: '2026-11-16' });
    });

    it.each([
      [true, 'Copied'],
      [false, 'Select the text of the preview'],
    ])('copies the old way where the browser forbids the new one (works: %s)', async (works, said) => {
      clipboard.writeText.mockRejectedValue(new Error('NotAllowedError'));
      document.execCommand = jest.fn(() => works);
      const element = await showModal();
      await click(find(element, '[data-id="copy"]'));
      await settle(8);
      expect(words(element)).toContain(said);
      expect(save).not.toHaveBeenCalled();
    });
  });

  it('downloads the calendar entry as a file that Lightning Web Security lets through', async () => {
    const made: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => made.push(blob) && 'blob:x', revokeObjectURL: jest.fn() });
    const pressed = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const element = await showModal();
    await click(find(element, '[data-id="calendar"]'));
    expect(made[0]?.type).toBe('application/octet-stream');
    expect((pressed.mock.contexts[0] as HTMLAnchorElement).download).toBe('rollout-plan-review.ics');
    pressed.mockRestore();
  });

  it('opens a mail draft with a real link', async () => {
    const element = await showModal();
    expect(find(element, '[data-id="mail"]').getAttribute('href')).toMatch(/^mailto:dana@halvorsen\.example\?/);
  });

  it('closes with what was saved', async () => {
    const element = await showModal();
    const closed = jest.fn();
    element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
    await change(find(element, '[data-id="agreed"]'), '2026-11-17');
    await settle(8);
    await click(find(element, '[data-id="close"]'));
    expect(closed.mock.calls[0][0].planId).toBe(PLAN);
  });

  it('shows an error with a way to try again', async () => {
    read.mockRejectedValueOnce({ body: { message: 'You cannot see this plan.' } });
    const element = await show('c-share-modal', ShareModal, { planId: PLAN });
    await settle(8);
    expect(words(element)).toContain('You cannot see this plan.');
    expect(findAll(element, '[data-tick]')).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
