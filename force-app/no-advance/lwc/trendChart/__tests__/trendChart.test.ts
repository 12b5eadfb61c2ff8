import TrendChart, { type Point } from 'c/trendChart';
import { find, findAll, settle, show, words } from 'test/elements';

const point = (key: string, value: number): Point => ({ key, value, words: [`${key}: $${value}`, '3 deals flagged'] });
const POINTS = [point('2026-11-01', 1_000_000), point('2026-11-02', 1_500_000), point('2026-11-03', 2_000_000)];

const showChart = (changes: object = {}): Promise<HTMLElement> =>
  show('c-trend-chart', TrendChart, { label: 'Amount at risk', points: POINTS, currencyCode: 'USD', ...changes });
const plotOf = (element: HTMLElement): HTMLElement => find(element, '.plot');
const send = async (element: HTMLElement, event: Event): Promise<void> => {
  plotOf(element).dispatchEvent(event);
  await settle();
};
const press = (element: HTMLElement, key: string): Promise<void> =>
  send(element, new KeyboardEvent('keydown', { key }));
const spoken = (element: HTMLElement): string | null => plotOf(element).getAttribute('aria-valuetext');

describe('c-trend-chart', () => {
  it('draws steps on a scale from zero, in money', async () => {
    const element = await showChart({ latestText: '$2M' });
    expect(find(element, '.line').getAttribute('d')).toBe('M0 50H50V25H100V0');
    expect(findAll(element, '.rows__text').map(({ textContent }) => textContent)).toEqual([
      '$0',
      '$500K',
      '$1M',
      '$1.5M',
      '$2M',
    ]);
    expect(words(element)).toContain('Nov 1');
    expect(find(element, '.compared')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('draws the day the last one is compared with', async () => {
    const element = await showChart({ comparedKey: '2026-11-02', comparedText: 'Nov 2: $1.5M' });
    expect(words(element)).toContain('Nov 2: $1.5M');
    expect(find(element, '.point_compared').getAttribute('cx')).toBe('50%');
    await expect(element).toBeAccessible();
  });

  it('moves from point to point by keys and says each', async () => {
    const element = await showChart();
    expect(spoken(element)).toBe('2026-11-03: $2000000, 3 deals flagged');
    await send(element, new FocusEvent('focus'));
    expect(words(find(element, '.words'))).toContain('2026-11-03');
    await press(element, 'ArrowLeft');
    expect(spoken(element)).toContain('2026-11-02');
    await press(element, 'Home');
    await press(element, 'ArrowLeft');
    expect(spoken(element)).toContain('2026-11-01');
    await press(element, 'a');
    expect(spoken(element)).toContain('2026-11-01');
    await expect(element).toBeAccessible();
    await press(element, 'Escape');
    expect(find(element, '.words')).toBeNull();
  });

  it('follows the pointer and lets go of it', async () => {
    const element = await showChart();
    jest.spyOn(plotOf(element), 'getBoundingClientRect').mockReturnValue({ left: 100, width: 200 } as DOMRect);
    await send(element, new MouseEvent('pointermove', { clientX: 190 }));
    expect(words(find(element, '.words'))).toContain('2026-11-02');
    await send(element, new MouseEvent('pointermove', { clientX: 900 }));
    expect(words(find(element, '.words'))).toContain('2026-11-03');
    await send(element, new CustomEvent('pointerleave'));
    expect(find(element, '.words')).toBeNull();
  });

  it('draws a single day, numbers without a currency, and nothing at all', async () => {
    const single = await showChart({ points: [point('2026-11-01', 3)], currencyCode: undefined });
    expect(find(single, '.line').getAttribute('d')).toBe('M0 0H100');
    expect(words(single)).toContain('3');
    const empty = await showChart({ points: [] });
    expect(find(empty, '.line').getAttribute('d')).toBe('');
    await press(empty, 'Home');
    expect(find(empty, '.words')).toBeNull();
    await expect(empty).toBeAccessible();
  });
});
