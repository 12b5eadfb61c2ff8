import { namesFor } from '../names';
import { plotted, type Dot } from '../plot';
import { ticksBetween } from '../ticks';

const dot = (key: string, hours: number, growth: number | null): Dot => ({
  key,
  name: `Account ${key}`,
  hours,
  growth,
  letter: 'K',
  look: 'keep',
  words: [key],
});

describe('ticks', () => {
  it('are round and cover what is asked for', () => {
    expect(ticksBetween(0, 34, 4)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksBetween(-0.07, 0.31, 5)).toEqual([-0.1, 0, 0.1, 0.2, 0.3, 0.4]);
  });
});

describe('the plot', () => {
  it('goes from left to right, hours upwards', () => {
    const { spots, strip, median, middle } = plotted([dot('b', 10, 0.2), dot('a', 20, -0.1)], 15, 0.05);
    expect(spots.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(spots[0]!.top).toBeLessThan(spots[1]!.top);
    expect(strip).toBe(100);
    expect(median).toBeGreaterThan(spots[0]!.top);
    expect(middle).toBeGreaterThan(spots[0]!.left);
  });

  it('keeps what has no growth to compare in a strip of its own', () => {
    const { spots, strip } = plotted([dot('a', 10, 0.2), dot('new', 8, null), dot('newer', 8, null)], 9, 0.2);
    expect(strip).toBeLessThan(100);
    expect(spots[0]!.left).toBeLessThan(strip);
    expect(spots.slice(1).every(({ left }) => left > strip)).toBe(true);
    expect(spots[1]!.left).not.toBe(spots[2]!.left);
  });

  it('draws a leap at the edge, so that it does not press the others together', () => {
    const { spots, columns } = plotted([dot('a', 10, 0.1), dot('leap', 8, 12)], 9, 0.2);
    expect(Number(columns.at(-1)!.key)).toBeLessThan(1.6);
    expect(spots[1]!.left).toBe(100);
  });

  it('stands on its own feet with one account, or with nothing to compare', () => {
    expect(plotted([dot('a', 0, null)], null, null)).toMatchObject({ median: null, middle: null });
    expect(plotted([dot('a', 5, 0)], 5, 0).spots[0]!.left).toBeGreaterThan(0);
  });
});

describe('names', () => {
  it('stand beside their points', () => {
    const far = plotted([dot('a', 10, -0.1), dot('b', 20, 0.2)], null, null);
    expect(namesFor(far, 600, 400).map(({ text }) => text)).toEqual(['Account b', 'Account a']);
  });

  it('are left out where there is no room, and cut where they are long', () => {
    const many = Array.from({ length: 40 }, (_dot, index) => dot(String(index), 10, 0.1 + index / 10_000));
    expect(namesFor(plotted(many, null, null), 600, 400).length).toBeLessThan(12);
    const long = { ...dot('a', 10, 0.1), name: 'Halvorsen Foods and Cold Storage Holdings' };
    expect(namesFor(plotted([long], null, null), 900, 400)[0]!.text).toBe('Halvorsen Foods and C…');
  });
});
