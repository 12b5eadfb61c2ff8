import SheetNumbers from 'c/sheetNumbers';
import { find, findAll, show, words } from 'test/elements';
import { figuresWith, MEDIAN, NOBODY, numberWith, PROMISE, repWith } from 'test/reps';

const showNumbers = (rep = repWith(), median: Apex.FigureMedians | null = MEDIAN): Promise<HTMLElement> =>
  show('c-sheet-numbers', SheetNumbers, { rep, meetings: figuresWith(), median, today: '2026-11-17' });
const notes = (element: HTMLElement): string[] => findAll(element, '.note').map((each) => words(each));

describe('c-sheet-numbers', () => {
  it('shows seven numbers and what worked', async () => {
    const element = await showNumbers();
    expect(findAll(element, '.value').map((each) => words(each))).toEqual([
      '$300,000',
      '$186,000',
      '33%',
      '3.0',
      '12 → 7',
      '62%',
      '4',
    ]);
    expect(notes(element)).toEqual([
      '50% of $600,000',
      'gap to quota $114,000',
      'team 39%',
      'team 2.6',
      'team 85%',
      'team 42%',
      'of 25 held',
    ]);
    expect(words(find(element, '.worked'))).toBe(
      'What worked: 1 advance, 1 of them moved the stage. 1 live commitment. Next: Calibration plan on Nov 18. ' +
        'What did you do there that we can repeat?',
    );
    await expect(element).toBeAccessible();
  });

  it('counts in the plural, and says when there is no gap', async () => {
    const target = numberWith({ gap: 0 });
    const element = await showNumbers(repWith({ live: [PROMISE, PROMISE], meetings: [], target }), null);
    expect(words(find(element, '.worked'))).toContain('0 advances, 0 of them moved the stage. 2 live commitments.');
    expect(notes(element).slice(1, 3)).toEqual(['no gap to quota', '7 of 21 with a verdict']);
  });

  it('says that there is no quota, and what to ask when nothing worked', async () => {
    const element = await showNumbers(NOBODY);
    expect(notes(element)[0]).toBe('No quota for this quarter');
    expect(words(find(element, '.worked'))).toContain('Ask which meeting came closest');
    await expect(element).toBeAccessible();
  });
});
