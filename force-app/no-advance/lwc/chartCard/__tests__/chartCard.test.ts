import ChartCard from 'c/chartCard';
import { click, find, findAll, show, words } from 'test/elements';

const TABLE = {
  head: ['Rep', 'Deals', 'At risk'],
  rows: [['Priya Raman', '3', '$604,000']],
  foot: ['Team', '3', '$604,000'],
};
const PROPS = { name: 'byRep', heading: 'One of six reps holds 55%', subtitle: 'By rep', table: TABLE };

const showCard = (changes: object = {}): Promise<HTMLElement> =>
  show('c-chart-card', ChartCard, { ...PROPS, ...changes });

describe('c-chart-card', () => {
  it('leads with the message and leaves the chart to the slot', async () => {
    const element = await showCard({ help: 'Held meetings' });
    expect(words(element)).toContain('One of six reps holds 55%');
    expect(find(element, 'slot:not([name])')).not.toBeNull();
    expect(find(element, 'lightning-helptext').content).toBe('Held meetings');
    await expect(element).toBeAccessible();
  });

  it('shows the table behind the chart, and remembers that a person wants it', async () => {
    const element = await showCard();
    await click(find(element, 'lightning-button-icon-stateful'));
    expect(findAll(element, 'tbody th, tbody td').map(({ textContent }) => textContent)).toEqual(TABLE.rows[0]);
    expect(findAll(element, 'tfoot th, tfoot td').map(({ textContent }) => textContent)).toEqual(TABLE.foot);
    await expect(element).toBeAccessible();
    expect(find(await showCard(), 'table')).not.toBeNull();
    expect(find(await showCard({ name: 'byStage' }), 'table')).toBeNull();
  });

  it('works where the browser keeps nothing', async () => {
    const store = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const read = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('forbidden');
    });
    const element = await showCard({ table: { ...TABLE, foot: undefined } });
    await click(find(element, 'lightning-button-icon-stateful'));
    expect(find(element, 'table')).not.toBeNull();
    expect(find(element, 'tfoot')).toBeNull();
    store.mockRestore();
    read.mockRestore();
  });

  it('keeps its place while it loads', async () => {
    const element = await showCard({ isLoading: true });
    expect(words(find(element, '[role="status"]'))).toBe('Loading the chart');
    expect(find(element, 'lightning-button-icon-stateful')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('keeps an error to itself, with a way to try again', async () => {
    const element = await showCard({ error: { body: { message: 'The query took too long.' } } });
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    expect(words(element)).toContain('The query took too long.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(retried).toHaveBeenCalled();
  });

  it('says why there is nothing to draw', async () => {
    const element = await showCard({ emptyText: 'No snapshots yet.' });
    expect(words(element)).toContain('No snapshots yet.');
    await expect(element).toBeAccessible();
  });
});
