import CellLines from 'c/cellLines';
import { find, show, words } from 'test/elements';

describe('c-cell-lines', () => {
  it('shows links, signs, words, and what is wrong or well with them', async () => {
    const lines = [
      { key: 'deal', text: 'Halvorsen Foods', recordId: '006000000000001AAA', isStrong: true },
      { key: 'signs', verdicts: ['Continuation'] },
      { key: 'due', text: 'due Sep 4', isWeak: true, warning: '80 days overdue' },
      { key: 'live', text: 'due Nov 27', live: 'live, due in 4 days' },
    ];
    const element = await show('c-cell-lines', CellLines, { lines });
    expect(find(element, 'c-record-link').recordId).toBe('006000000000001AAA');
    expect(find(element, 'c-verdict-signs').verdicts).toEqual(['Continuation']);
    expect(words(element)).toContain('due Sep 4 80 days overdue due Nov 27 live, due in 4 days');
    await expect(element).toBeAccessible();
  });

  it('gives the focus to its link, where it has one', async () => {
    const linked = await show('c-cell-lines', CellLines, { lines: [{ key: 'a', text: 'Deal', recordId: '006' }] });
    const focused = jest.fn();
    find(linked, 'c-record-link').focus = focused;
    (linked as HTMLElement).focus();
    expect(focused).toHaveBeenCalled();
    const plain = await show('c-cell-lines', CellLines, { lines: [{ key: 'a', text: 'No review' }] });
    expect(() => plain.focus()).not.toThrow();
  });
});
