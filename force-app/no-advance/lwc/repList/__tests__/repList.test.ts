import RepList, { type RecordList } from 'c/repList';
import { change, click, find, show, words } from 'test/elements';

const LIST: RecordList = {
  key: 'meetings',
  label: 'Meetings (1)',
  facts: { columns: [{ label: 'Meeting' }], rows: [{ key: '1', cells: [{ text: 'Site survey' }] }] },
  emptyText: 'None.',
};

describe('c-rep-list', () => {
  it('shows the records', async () => {
    const element = await show('c-rep-list', RepList, { list: LIST });
    expect(words(find(element, 'c-fact-table'))).toContain('Site survey');
    expect(find(element, 'lightning-combobox')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('offers what it can be narrowed to', async () => {
    const filters = [
      { value: 'all', label: 'All' },
      { value: 'missing', label: 'Missing' },
    ];
    const element = await show('c-rep-list', RepList, { list: { ...LIST, filters, filter: 'all' } });
    const narrowed = jest.fn();
    element.addEventListener('narrow', narrowed);
    await change(find(element, 'lightning-combobox'), 'missing');
    expect(narrowed.mock.calls[0][0].detail).toEqual({ key: 'meetings', filter: 'missing' });
    await expect(element).toBeAccessible();
  });

  it('keeps the place of what is on its way, and an error in it', async () => {
    const loading = await show('c-rep-list', RepList, { list: { ...LIST, facts: null } });
    expect(find(loading, 'c-facts-stencil')).not.toBeNull();
    await expect(loading).toBeAccessible();
    const element = await show('c-rep-list', RepList, { list: { ...LIST, facts: null, error: 'No access.' } });
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    expect(words(element)).toContain('No access.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(retried).toHaveBeenCalled();
  });
});
