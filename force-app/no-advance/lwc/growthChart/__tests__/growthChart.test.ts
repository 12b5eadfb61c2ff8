import GrowthChart from 'c/growthChart';
import { find, findAll, settle, show, words } from 'test/elements';

const DOTS = [
  { key: 'b', name: 'Brightwater Sensing', hours: 12, growth: 0.181, letter: 'I', look: 'invest' },
  { key: 'a', name: 'Halvorsen Foods', hours: 31, growth: -0.037, letter: 'H', look: 'hand-over' },
  { key: 'c', name: 'Copperline Dairy', hours: 5, growth: null, letter: '–', look: 'none' },
].map((dot) => ({ ...dot, words: [dot.name, `${dot.hours} h`] }));
const showChart = (changes: object = {}): Promise<HTMLElement> =>
  show('c-growth-chart', GrowthChart, {
    label: 'Hours against growth',
    dots: DOTS,
    medianHours: 12,
    growth: 0.05,
    slowText: ': 1 account, 31 h',
    ...changes,
  });
const plotOf = (element: HTMLElement): HTMLElement => find(element, '.plot');
const press = async (element: HTMLElement, key: string): Promise<void> => {
  plotOf(element).dispatchEvent(new KeyboardEvent('keydown', { key }));
  await settle();
};
const spoken = (element: HTMLElement): string | null => plotOf(element).getAttribute('aria-valuetext');
const chosen = (element: HTMLElement): jest.Mock => {
  const heard = jest.fn();
  element.addEventListener('choose', (event) => heard((event as CustomEvent).detail));
  return heard;
};

describe('c-growth-chart', () => {
  it('draws each account as the letter of its class, beside the lines they are read by', async () => {
    const element = await showChart();
    expect(findAll(element, '.spot').map(({ className, textContent }) => [className, textContent])).toEqual([
      ['spot spot_hand-over', 'H'],
      ['spot spot_invest', 'I'],
      ['spot spot_none', '–'],
    ]);
    for (const part of ['median 12.0 h', 'all accounts +5.0%', 'Much time, slow growth: 1 account', 'New, or none won'])
      expect(words(element)).toContain(part);
    await expect(element).toBeAccessible();
  });

  it('moves from left to right by keys, says each account and leaves', async () => {
    const element = await showChart();
    plotOf(element).dispatchEvent(new FocusEvent('focus'));
    await settle();
    expect(words(find(element, '.words'))).toBe('Halvorsen Foods 31 h');
    await press(element, 'ArrowRight');
    expect(spoken(element)).toBe('Brightwater Sensing, 12 h');
    await press(element, 'End');
    await press(element, 'ArrowRight');
    expect(spoken(element)).toBe('Copperline Dairy, 5 h');
    await press(element, 'Home');
    await press(element, 'ArrowLeft');
    expect(spoken(element)).toBe('Halvorsen Foods, 31 h');
    await press(element, 'Escape');
    expect(find(element, '.words')).toBeNull();
  });

  it('chooses an account by Enter, and by a click on it', async () => {
    const element = await showChart();
    const heard = chosen(element);
    await press(element, 'Enter');
    expect(heard).not.toHaveBeenCalled();
    await press(element, 'ArrowRight');
    await press(element, 'Enter');
    findAll(element, '.spot')[1].dispatchEvent(new MouseEvent('mouseenter'));
    findAll(element, '.spot')[1].click();
    expect(heard.mock.calls).toEqual([['a'], ['b']]);
  });

  it('leaves other keys to the page', async () => {
    const event = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
    plotOf(await showChart()).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('has no lines and no corners where nothing can be compared', async () => {
    const element = await showChart({ dots: [DOTS[2]], medianHours: null, growth: null });
    expect(words(element)).not.toContain('median');
    expect(words(element)).not.toContain('Much time');
    await expect(element).toBeAccessible();
  });

  it('writes the names once it knows its width, and leaves the window alone when it goes', async () => {
    const width = jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
    const removed = jest.spyOn(window, 'removeEventListener');
    const element = await showChart();
    expect(findAll(element, '.name').map(({ textContent }) => textContent)).toContain('Halvorsen Foods');
    element.remove();
    expect(removed).toHaveBeenCalledWith('resize', expect.any(Function));
    width.mockRestore();
    removed.mockRestore();
  });
});
