import AdvanceTable from 'c/advanceTable';
import { click, find, findAll, show, words } from 'test/elements';
import { STAGE_STEPS, TIMELINE } from 'test/deals';

const PROPS = { timeline: TIMELINE, stages: STAGE_STEPS, now: '2026-11-17T18:40:00.000Z' };
const rows = (element: Element): HTMLElement[] => findAll(element, 'tbody tr');

describe('c-advance-table', () => {
  it('lists meetings and stage moves, newest first, ten at once', async () => {
    const element = await show('c-advance-table', AdvanceTable, PROPS);
    expect(rows(element)).toHaveLength(10);
    expect(find(element, 'lightning-button').label).toBe('Show 1 more');
    await expect(element).toBeAccessible();
    await click(find(element, 'lightning-button'));
    expect(rows(element)).toHaveLength(11);
    expect(find(element, 'lightning-button')).toBeNull();
  });

  it('marks the meetings that count with a bar, a number and a word', async () => {
    const element = await show('c-advance-table', AdvanceTable, PROPS);
    const counted = rows(element).filter(({ className }) => className === 'row_counted');
    expect(counted).toHaveLength(3);
    expect(counted.map((row) => row.querySelector('strong')?.textContent)).toEqual(['5', '4', '3']);
    expect(counted[0]!.textContent).toContain('counts');
  });

  it('says which stage moves earn something', async () => {
    const element = await show('c-advance-table', AdvanceTable, PROPS);
    expect(words(element)).toContain('New stage: Value Proposition. Credited to Site walk.');
    expect(words(element)).toContain('Stage moved to Needs Analysis. Not a new stage, earns nothing.');
  });

  it('takes the word of the server for what else a move was', async () => {
    const began = { ...TIMELINE[4]!, stage: 'Qualification', note: 'The deal began here.' };
    const element = await show('c-advance-table', AdvanceTable, { ...PROPS, timeline: [began] });
    expect(words(element)).toContain('Stage: Qualification. The deal began here.');
  });

  it('says what the customer promised, or that it was nothing dated', async () => {
    const element = await show('c-advance-table', AdvanceTable, PROPS);
    expect(words(element)).toContain('Luis Ortega will send the approved site list by Nov 13.');
    expect(words(element)).toContain('Nothing dated');
  });

  it('says why there is no promise yet, or could be none', async () => {
    const element = await show('c-advance-table', AdvanceTable, PROPS);
    expect(rows(element)[0]!.textContent).toContain('Nothing yet');
    const [noShow] = TIMELINE.filter(({ verdict }) => verdict === 'No-show');
    const timeline = [{ ...noShow!, status: 'Did not happen' }];
    const other = await show('c-advance-table', AdvanceTable, { ...PROPS, timeline });
    expect(words(other)).toContain('Did not take place');
  });
});
