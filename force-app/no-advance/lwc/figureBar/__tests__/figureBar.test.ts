import FigureBar from 'c/figureBar';
import { find, show } from 'test/elements';

const widths = (element: HTMLElement): (string | null | undefined)[] =>
  ['.level', '.more', '.mark'].map((each) => {
    const part = find(element, each) as Element | null;
    return part?.getAttribute(each === '.mark' ? 'x1' : 'width');
  });

describe('c-figure-bar', () => {
  it('draws the level, what goes on from it, and the middle of the team', async () => {
    const element = await show('c-figure-bar', FigureBar, { level: 0.5, more: 0.8, mark: 0.4 });
    expect(widths(element)).toEqual(['50%', '50%', '40%']);
    await expect(element).toBeAccessible();
  });

  it('draws the track alone where nothing is known', async () => {
    const element = await show('c-figure-bar', FigureBar, { level: null, mark: null });
    expect(widths(element)).toEqual(['0%', undefined, undefined]);
  });

  it('looks different for what is better low, and for time', async () => {
    const element = await show('c-figure-bar', FigureBar, { level: 1.4, mark: 0.4, isCost: true, isTime: true });
    expect(find(element, '.level_cost').getAttribute('width')).toBe('100%');
    expect(find(element, '.mark_time')).not.toBeNull();
  });
});
