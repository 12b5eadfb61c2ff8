import RepNumber from 'c/repNumber';
import { click, find, findAll, show, words } from 'test/elements';
import { NOBODY, PERIOD, numberWith, repWith } from 'test/reps';

const showNumber = (rep = repWith(), name?: string): Promise<HTMLElement> =>
  show('c-rep-number', RepNumber, { rep, period: PERIOD, name });

describe('c-rep-number', () => {
  it('asks the question of whom it is about, and answers it', async () => {
    const element = await showNumber(repWith(), 'Ben Castell');
    expect(find(element, 'c-chart-card').heading).toBe('Will Ben Castell reach the number?');
    expect(find(element, 'c-chart-card').subtitle).toBe('This quarter, Oct 1 to Dec 31');
    expect(words(find(element, '.sentence'))).toContain('Not with what customers have agreed to so far.');
    expect(find(await showNumber(), 'c-chart-card').heading).toBe('Will you reach your number?');
    await expect(element).toBeAccessible();
  });

  it('draws won, live and gap of the quota, with their table behind', async () => {
    const element = await showNumber();
    expect(findAll(element, '.part').map(({ style }) => style.width)).toEqual(['50%', '31%', '19%']);
    expect(words(find(element, '.legend'))).toBe('Won $300,000 50% Live commitments $186,000 31% Gap $114,000 19%');
    expect(find(element, 'c-chart-card').table.foot).toEqual(['Quota', '$600,000', '100%']);
  });

  it('lets the bar go on beyond the quota', async () => {
    const target = numberWith({ won: 700_000, live: 100_000, gap: 0, reach: 1.33 });
    const element = await showNumber(repWith({ target }));
    expect(findAll(element, '.part').map(({ style }) => style.width)).toEqual(['87.5%', '12.5%', '0%']);
  });

  it('leads from a number to its deals', async () => {
    const element = await showNumber();
    const asked = jest.fn();
    element.addEventListener('drill', asked);
    await click(find(element, '[data-key="uncommitted"]'));
    expect(asked.mock.calls[0][0].detail).toBe('uncommitted');
    expect(find(element, '[data-key="left"]')).toBeNull();
  });

  it('draws nothing without a quota, and says who can give one', async () => {
    const element = await showNumber(NOBODY);
    expect(find(element, '.bar')).toBeNull();
    expect(find(element, 'c-chart-card').table).toBeUndefined();
    expect(words(element)).toContain('No quota for this quarter.');
    await expect(element).toBeAccessible();
  });
});
