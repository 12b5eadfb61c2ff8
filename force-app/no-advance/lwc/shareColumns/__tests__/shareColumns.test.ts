import ShareColumns, { type Column } from 'c/shareColumns';
import { find, findAll, show, words } from 'test/elements';

const column = (key: string, share: number | null, possible: number): Column => ({
  key,
  label: key,
  share,
  possible,
  note: '5 of 10',
});

const showChart = (columns: Column[], changes: object = {}): Promise<HTMLElement> =>
  show('c-share-columns', ShareColumns, { label: 'Avoidable share by week', columns, ...changes });

describe('c-share-columns', () => {
  it('draws shares with their counts, what may come on top, and the line to read them by', async () => {
    const element = await showChart([column('Nov 2', 0.5, 0.6), column('Nov 9', null, 0)], {
      reference: 0.27,
      referenceTitle: '27%: one published claim',
      referenceText: 'Not a target.',
    });
    expect(find(element, '.column__share').getAttribute('style')).toBe('height: 66.66666666666666%');
    expect(words(element)).toContain('50% Nov 2 5 of 10');
    expect(words(element)).toContain('27%: one published claim Not a target.');
    await expect(element).toBeAccessible();
  });

  it('leaves out early weeks where there is no room', async () => {
    const weeks = Array.from({ length: 10 }, (_week, index) => column(`w${index}`, 0.9, 0.9));
    const element = await showChart(weeks);
    expect(findAll(element, '.column_early')).toHaveLength(2);
    expect(find(element, '.reference')).toBeNull();
    expect(words(element)).toContain('100%');
  });
});
