import BarChart, { type Bar } from 'c/barChart';
import { click, find, findAll, settle, show, words } from 'test/elements';

const bar = (key: string, stays: number, neither: number): Bar => ({
  key,
  label: `Rep ${key}`,
  parts: [
    { tone: 'stays', value: stays },
    { tone: 'neither', value: neither },
  ],
  text: `$${stays}K`,
  note: '· 1 deal',
});
const BARS = [bar('a', 50, 50), bar('b', 25, 175), bar('c', 0, 0)];
const LEGEND = [{ tone: 'stays', word: 'At risk' }];

const showChart = (changes: object = {}): Promise<HTMLElement> =>
  show('c-bar-chart', BarChart, { label: 'By rep', bars: BARS, legend: LEGEND, isSelectable: true, ...changes });
const press = async (target: HTMLElement, key: string): Promise<KeyboardEvent> => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  target.dispatchEvent(event);
  await settle();
  return event;
};
const stops = (element: HTMLElement): string[] =>
  findAll(element, '[tabindex="0"]').map(({ dataset }: HTMLElement) => dataset.key!);

describe('c-bar-chart', () => {
  it('draws each bar against the longest, with its value in words', async () => {
    const element = await showChart();
    expect(findAll(element, 'li rect').map((rect: Element) => rect.getAttribute('width'))).toEqual([
      '25%',
      '25%',
      '12.5%',
      '87.5%',
      '0%',
      '0%',
    ]);
    expect(words(element)).toContain('Rep a $50K · 1 deal');
    expect(words(element)).toContain('At risk');
    await expect(element).toBeAccessible();
  });

  it('is one tab stop whose arrow keys stay within the bars', async () => {
    const element = await showChart();
    expect(stops(element)).toEqual(['a']);
    const [first] = findAll(element, 'li');
    expect((await press(first, 'ArrowDown')).defaultPrevented).toBe(true);
    expect(stops(element)).toEqual(['b']);
    await press(find(element, '[data-key="b"]'), 'End');
    await press(find(element, '[data-key="c"]'), 'ArrowDown');
    expect(stops(element)).toEqual(['c']);
    await press(find(element, '[data-key="c"]'), 'Home');
    expect(stops(element)).toEqual(['a']);
    expect((await press(first, 'Tab')).defaultPrevented).toBe(false);
  });

  it('stays one tab stop without a choice, and when the chosen bar is gone', async () => {
    expect(stops(await showChart({ selected: '' }))).toEqual(['a']);
    expect(stops(await showChart({ selected: 'gone' }))).toEqual(['a']);
  });

  it('chooses with Enter or a click, and takes the choice back', async () => {
    const element = await showChart({ selected: 'b' });
    const chosen = jest.fn();
    element.addEventListener('choose', (event) => chosen((event as CustomEvent).detail));
    expect(find(element, '[data-key="b"]').getAttribute('aria-selected')).toBe('true');
    await press(find(element, '[data-key="a"]'), 'Enter');
    await click(find(element, '[data-key="b"]'));
    expect(chosen.mock.calls).toEqual([['a'], [null]]);
    await expect(element).toBeAccessible();
  });

  it('is a list to read where there is nothing to choose', async () => {
    const element = await showChart({ isSelectable: false, legend: [] });
    const chosen = jest.fn();
    element.addEventListener('choose', chosen);
    await click(find(element, '[data-key="a"]'));
    await press(find(element, '[data-key="a"]'), 'Enter');
    expect(chosen).not.toHaveBeenCalled();
    expect(stops(element)).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
