import RepRates from 'c/repRates';
import { click, find, findAll, show, words } from 'test/elements';
import { FEW, figuresWith, MEDIAN, PERIOD, rate } from 'test/reps';

const showRates = (meetings = figuresWith(), median: Apex.FigureMedians | null = MEDIAN): Promise<HTMLElement> =>
  show('c-rep-rates', RepRates, { meetings, median, period: PERIOD });

describe('c-rep-rates', () => {
  it('leads with meetings per advance and shows six figures against the team', async () => {
    const element = await showRates();
    expect(words(find(element, 'h2'))).toBe('One advance in every 3.0 meetings');
    expect(words(element)).toContain('Oct 1 to Nov 17, 25 held meetings');
    expect(findAll(element, '.value')).toHaveLength(6);
    expect(findAll(element, 'lightning-helptext').every(({ content }) => content.length > 20)).toBe(true);
    expect(words(element)).toContain('3 of 28 planned meetings did not happen');
    await expect(element).toBeAccessible();
  });

  it('leads from a figure to its meetings', async () => {
    const element = await showRates();
    const asked = jest.fn();
    element.addEventListener('drill', asked);
    await click(find(element, '[data-key="avoidable"]'));
    expect(asked.mock.calls[0][0].detail).toBe('avoidable');
  });

  it('shows counts and no rate of too few meetings', async () => {
    const element = await showRates(FEW);
    expect(words(find(element, 'h2'))).toBe('1 advance');
    expect(words(element)).toContain('Too few for a rate');
    await expect(element).toBeAccessible();
  });

  it('says why there is no median, and when nothing was held', async () => {
    const element = await showRates(figuresWith({ held: 0, meetingsPerAdvance: null, advanceRate: rate(0, 0) }), null);
    expect(words(find(element, 'h2'))).toBe('No held meetings in this period');
    expect(words(element)).toContain('once five reps have a rate');
    await expect(element).toBeAccessible();
  });
});
