import LastMeeting from 'c/lastMeeting';
import { change, find, findAll, show, words } from 'test/elements';
import { heldWith, MISSING, UNPROVEN } from 'test/reps';

const showLast = (meetings: Apex.RepMeeting[]): Promise<HTMLElement> =>
  show('c-last-meeting', LastMeeting, { meetings, notes: {}, today: '2026-11-17' });
const OTHER = heldWith({
  planId: 'a01000000000009AAA',
  customerObjective: 'See the racks',
  customerObjectiveMet: 'Met',
});

describe('c-last-meeting', () => {
  it('asks six questions about the last meeting, each with what the record says', async () => {
    const element = await showLast([OTHER, MISSING]);
    expect(findAll(element, '.question').map((each) => words(each))).toEqual([
      'What was your objective? Dana will name the docks for phase one.',
      'Did you accomplish it? Outcome missing',
      'Could you have accomplished more? not recorded',
      'Were you aligned with what the customer wanted? not recorded',
      'Do you know their urgency? not recorded',
      'Do you know what happens if they do nothing? not recorded',
    ]);
    expect(find(element, 'c-sheet-group').places).toEqual([
      { value: '006000000000001AAA', label: 'Cold-chain monitoring, Nov 5' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('asks about another meeting when it is chosen', async () => {
    const element = await showLast([OTHER, UNPROVEN]);
    await change(find(element, 'lightning-combobox'), OTHER.planId);
    expect(words(findAll(element, '.question')[3])).toContain('See the racks · Met');
  });

  it('takes answers about an account where there is no deal', async () => {
    const element = await showLast([heldWith({ opportunityId: null, opportunityName: null })]);
    expect(find(element, 'c-sheet-group').places[0].value).toBe('001000000000001AAA');
    const bare = heldWith({ opportunityId: null, opportunityName: null, accountId: null, accountName: null });
    const none = await showLast([{ ...bare, subject: null }]);
    expect(find(none, 'c-sheet-group').places).toEqual([]);
  });

  it('says that nothing was held', async () => {
    const element = await showLast([]);
    expect(words(element)).toContain('No held meeting this quarter.');
    await expect(element).toBeAccessible();
  });
});
