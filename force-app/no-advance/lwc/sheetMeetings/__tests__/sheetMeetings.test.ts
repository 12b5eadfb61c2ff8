import SheetMeetings from 'c/sheetMeetings';
import { placesOf } from '../places';
import { findAll, show, words } from 'test/elements';
import { heldWith, NOBODY, repWith } from 'test/reps';

const showMeetings = (rep = repWith()): Promise<HTMLElement> =>
  show('c-sheet-meetings', SheetMeetings, { rep, notes: {}, today: '2026-11-17' });

describe('c-sheet-meetings', () => {
  it('shows claims without evidence and objectives that were only relationship', async () => {
    const element = await showMeetings();
    expect(findAll(element, 'c-sheet-group').map(({ count }) => count)).toEqual(['1 of 2 claimed', '1 meeting, 1.5 h']);
    expect(words(element)).toContain('Which part is missing: the person, the action or the date?');
    await expect(element).toBeAccessible();
  });

  it('says what to ask where there is nothing', async () => {
    const element = await showMeetings(NOBODY);
    expect(words(element)).toContain('Ask what made the difference.');
    expect(words(element)).toContain('Ask which one was hardest to write.');
    await expect(element).toBeAccessible();
  });
});

describe('what notes can be about', () => {
  it('are deals, else accounts, each once, the latest in front', () => {
    const ofAccount = heldWith({ opportunityId: null, opportunityName: null });
    const lunch = heldWith({ opportunityId: null, accountId: null });
    expect(placesOf([heldWith(), lunch, ofAccount, heldWith()])).toEqual([
      { value: '006000000000001AAA', label: 'Cold-chain monitoring' },
      { value: '001000000000001AAA', label: 'Halvorsen Foods' },
    ]);
  });
});
