import ReviewFacts from 'c/reviewFacts';
import { change, find, findAll, show, words } from 'test/elements';
import { flaggedWith, SMALL } from 'test/dashboard';

const DEAL = flaggedWith();
const PROMISE = DEAL.lastCommitment!;
const BOTH = [DEAL.opportunityId, SMALL.opportunityId];

const showFacts = (deals: Apex.FlaggedDeal[], ticked: string[] = BOTH): Promise<HTMLElement> =>
  show('c-review-facts', ReviewFacts, { deals, ticked, currencyCode: 'USD' });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('c-review-facts', () => {
  it('puts one deal into a strip', async () => {
    const element = await showFacts([flaggedWith({ lastCommitment: { ...PROMISE, due: inDays(-4) } })]);
    expect(words(element)).toContain('$184,000 Priya Raman');
    expect(words(element)).toContain('3 meetings in 3 h since Oct 6');
    expect(words(element)).toMatch(/No live commitment last one \d days overdue/);
    expect(find(element, 'table')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ lastCommitment: null }, 'No commitment of the customer'],
    [{ lastCommitment: { ...PROMISE, isLive: true, isOverdue: false } }, 'Live commitment due Sep 4'],
    [{ lastCommitment: { ...PROMISE, isOverdue: false, kept: 'Kept' } }, 'No live commitment last one is over'],
    [{ amount: null, since: null }, 'No amount'],
  ])('says what stands: %#', async (changes, expected) => {
    expect(words(await showFacts([flaggedWith(changes)]))).toContain(expected);
  });

  it('puts several into a table and adds up those that are ticked', async () => {
    const element = await showFacts([DEAL, SMALL], [SMALL.opportunityId]);
    expect(findAll(element, 'lightning-input').map(({ checked }) => checked)).toEqual([false, true]);
    expect(words(find(element, 'tfoot'))).toBe('1 deal $96,000 4 meetings in 4.5 h');
    await expect(element).toBeAccessible();
  });

  it('leaves a deal out and takes it in again', async () => {
    const element = await showFacts([DEAL, SMALL], [SMALL.opportunityId]);
    const ticked = jest.fn();
    element.addEventListener('tick', (event) => ticked((event as CustomEvent).detail));
    const [first, second] = findAll(element, 'lightning-input');
    await change(first, undefined, { checked: true });
    await change(second, undefined, { checked: false });
    expect(ticked.mock.calls).toEqual([[[SMALL.opportunityId, DEAL.opportunityId]], [[]]]);
  });
});
