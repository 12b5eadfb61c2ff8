import FactTable, { type FactRow, type Facts } from 'c/factTable';
import { click, find, findAll, show, words } from 'test/elements';

const row = (key: string): FactRow => ({
  key,
  cells: [
    { text: `Deal ${key}`, recordId: `006${key}`, note: 'Proposal' },
    { text: '$100' },
    { verdicts: ['Continuation'], warning: 'Vague' },
  ],
});
const FACTS: Facts = {
  columns: [{ label: 'Deal' }, { label: 'Amount', isNumber: true }, { label: 'Meetings' }],
  rows: ['1', '2', '3'].map(row),
  foot: [{ text: 'Sum' }, { text: '$300', note: 'this quarter' }, {}],
};
const PROPS = { caption: 'Deals', facts: FACTS, emptyText: 'No deals.' };

describe('c-fact-table', () => {
  it('names columns and rows, links records, draws signs and says warnings', async () => {
    const element = await show('c-fact-table', FactTable, PROPS);
    expect(findAll(element, 'thead th').map(({ textContent }) => textContent)).toEqual(['Deal', 'Amount', 'Meetings']);
    expect(find(element, 'tbody th c-record-link').recordId).toBe('0061');
    expect(find(element, 'c-verdict-signs').verdicts).toEqual(['Continuation']);
    expect(words(find(element, '.warning'))).toBe('Vague');
    expect(words(find(element, 'tfoot'))).toBe('Sum $300 this quarter');
    await expect(element).toBeAccessible();
  });

  it('shows the first rows, and all of them when asked', async () => {
    const element = await show('c-fact-table', FactTable, { ...PROPS, limit: 1 });
    expect(findAll(element, 'tbody tr')).toHaveLength(1);
    expect(find(element, 'lightning-button').label).toBe('and 2 more');
    await click(find(element, 'lightning-button'));
    expect(findAll(element, 'tbody tr')).toHaveLength(3);
    expect(find(element, 'lightning-button')).toBeNull();
  });

  it('says what it means that there is nothing', async () => {
    const element = await show('c-fact-table', FactTable, { ...PROPS, facts: { ...FACTS, rows: [] } });
    expect(words(element)).toBe('No deals.');
    await expect(element).toBeAccessible();
  });
});
