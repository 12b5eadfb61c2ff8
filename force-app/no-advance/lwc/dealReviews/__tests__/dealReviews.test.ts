import DealReviews from 'c/dealReviews';
import getReviews from '@salesforce/apex/ReviewController.getReviews';
import comment from '@salesforce/apex/ReviewController.comment';
import { refreshApex } from '@salesforce/apex';
import { reviewDeals } from 'c/reviewDeals';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { flaggedWith } from 'test/dashboard';

jest.mock(
  '@salesforce/apex/ReviewController.getReviews',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/ReviewController.comment', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock('c/reviewDeals', () => ({ reviewDeals: jest.fn() }));

const wire = getReviews as unknown as { emit(data: unknown): void; error(body: unknown): void };
const say = comment as unknown as jest.Mock;

const row = (id: string, changes: Partial<Apex.ReviewRow> = {}): Apex.ReviewRow => ({
  id,
  decision: 'Coach',
  until: '2026-11-10',
  isInForce: false,
  isDueAgain: true,
  note: 'Ask for the signer.',
  decidedBy: 'Tom Adeyemi',
  decidedAt: '2026-10-20T18:00:00.000Z',
  ...changes,
});
const reviewsWith = (changes: Partial<Apex.DealReviews> = {}): Apex.DealReviews => ({
  canDecide: true,
  currencyCode: 'USD',
  deal: flaggedWith(),
  rows: [row('1')],
  ...changes,
});

async function open(data: Apex.DealReviews): Promise<HTMLElement> {
  const element = await show('c-deal-reviews', DealReviews, { recordId: '006000000000001AAA' });
  wire.emit(data);
  await settle();
  return element;
}

describe('c-deal-reviews', () => {
  it('shows what was decided, what was said, and what the facts suggest next', async () => {
    const rows = [
      row('2', {
        decision: 'Comment',
        until: null,
        isDueAgain: false,
        note: 'They moved the board.',
        decidedBy: 'Priya Raman',
      }),
      row('1'),
      row('0', { decision: 'Reassign', note: null, newOwnerName: 'Alex Moreno', isDueAgain: false, decidedBy: null }),
    ];
    const element = await open(reviewsWith({ rows }));
    expect(find(element, 'lightning-card').title).toBe('Reviews (3)');
    expect(words(element)).toContain('Suggested: Coach. The last objective was vague');
    expect(words(element)).toContain('Coach follow up on Nov 10 due again Ask for the signer. Tom Adeyemi, Oct 20');
    expect(words(element)).toContain('Comment They moved the board. Priya Raman, Oct 20');
    expect(words(element)).toContain('New owner: Alex Moreno');
    await expect(element).toBeAccessible();
  });

  it('records a decision in the same dialog as the dashboard', async () => {
    const element = await open(reviewsWith());
    await click(find(element, '[data-id="review"]'));
    expect(reviewDeals).toHaveBeenCalledWith(expect.anything(), [flaggedWith()], 'USD');
  });

  it('lets those who may not decide see and comment', async () => {
    const element = await open(reviewsWith({ canDecide: false }));
    expect(find(element, '[data-id="review"]')).toBeNull();
    expect(words(element)).not.toContain('Suggested');
    await click(find(element, '[data-id="send"]'));
    expect(say).not.toHaveBeenCalled();
    await change(find(element, 'lightning-textarea'), 'They moved the board.');
    say.mockResolvedValue(reviewsWith({ rows: [row('2', { decision: 'Comment', note: 'They moved the board.' })] }));
    await click(find(element, '[data-id="send"]'));
    await settle(8);
    expect(say).toHaveBeenCalledWith({ opportunityId: '006000000000001AAA', note: 'They moved the board.' });
    expect(words(element)).toContain('They moved the board.');
    expect(find(element, 'lightning-textarea').value).toBe('');
    await expect(element).toBeAccessible();
  });

  it('keeps a comment that was not saved, and says why', async () => {
    const element = await open(reviewsWith());
    await change(find(element, 'lightning-textarea'), 'They moved the board.');
    say.mockRejectedValue({ body: { message: 'You cannot see this deal.' } });
    await click(find(element, '[data-id="send"]'));
    await settle(8);
    expect(words(element)).toContain('You cannot see this deal.');
    expect(find(element, 'lightning-textarea').value).toBe('They moved the board.');
    await expect(element).toBeAccessible();
  });

  it('shows the last few, and all when asked', async () => {
    const element = await open(reviewsWith({ rows: ['1', '2', '3', '4'].map((id) => row(id)) }));
    expect(findAll(element, '.review')).toHaveLength(3);
    await click(find(element, '[data-id="all"]'));
    expect(findAll(element, '.review')).toHaveLength(4);
  });

  it('says that there is nothing yet, or nothing to decide', async () => {
    const none = await open(reviewsWith({ rows: [] }));
    expect(words(none)).toContain('Nobody has decided or said anything');
    expect(find(none, 'lightning-card').title).toBe('Reviews');
    const moving = await open(reviewsWith({ rows: [], deal: null }));
    expect(words(moving)).toContain('Not flagged: there is nothing to decide.');
    await expect(moving).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-deal-reviews', DealReviews, { recordId: '006' });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'You cannot see reviews.' });
    await settle();
    expect(words(element)).toContain('You cannot see reviews.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
