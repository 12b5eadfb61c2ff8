import SheetGroup, { type NoteChange } from 'c/sheetGroup';
import { change, find, findAll, show, words } from 'test/elements';

const PLACES = [
  { value: '006A', label: 'Cold-chain monitoring' },
  { value: '006B', label: 'Fermentation monitoring' },
];
const PROPS = {
  place: '1',
  heading: 'Deals that keep meeting without moving',
  count: '2 flagged',
  question: 'Who does what next?',
  facts: { columns: [{ label: 'Deal' }], rows: [{ key: '1', cells: [{ text: 'Cold-chain monitoring' }] }] },
  emptyText: 'None.',
  places: PLACES,
  notes: { '1|006A': 'Ask Dana.', '2|006A': 'of another group' },
};

describe('c-sheet-group', () => {
  it('shows number, facts, question and the note about the first record', async () => {
    const element = await show('c-sheet-group', SheetGroup, PROPS);
    expect(words(find(element, 'h2'))).toBe('1 Deals that keep meeting without moving 2 flagged');
    expect(words(find(element, '.question'))).toBe('Ask Who does what next?');
    expect(find(element, 'lightning-textarea').label).toBe('Note on Cold-chain monitoring');
    expect(find(element, 'lightning-textarea').value).toBe('Ask Dana.');
    await expect(element).toBeAccessible();
  });

  it('takes a note about another record, and keeps both on paper', async () => {
    const element = await show('c-sheet-group', SheetGroup, PROPS);
    const noted = jest.fn();
    document.body.addEventListener('note', noted);
    await change(find(element, 'lightning-combobox'), '006B');
    expect(find(element, 'lightning-textarea').value).toBe('');
    await change(find(element, 'lightning-textarea'), 'By Friday');
    const { detail } = noted.mock.calls[0][0] as CustomEvent<NoteChange>;
    expect(detail).toEqual({ key: '1|006B', note: 'By Friday' });
    Object.assign(element, { notes: { ...PROPS.notes, [detail.key]: detail.note } });
    await Promise.resolve();
    expect(findAll(element, '.printed').map((each) => words(each))).toEqual([
      'Note on Cold-chain monitoring: Ask Dana.',
      'Note on Fermentation monitoring: By Friday',
    ]);
  });

  it('offers no choice of one record, and no note without one', async () => {
    const one = await show('c-sheet-group', SheetGroup, { ...PROPS, places: PLACES.slice(0, 1), noteLabel: 'Answers' });
    expect(find(one, 'lightning-combobox')).toBeNull();
    expect(find(one, 'lightning-textarea').label).toBe('Answers');
    const none = await show('c-sheet-group', SheetGroup, { ...PROPS, facts: undefined, places: [], count: undefined });
    expect(find(none, 'lightning-textarea')).toBeNull();
    await expect(none).toBeAccessible();
  });
});
