import { figuresOf, quarterGone, wordsOf, type Figure } from '../figures';
import { FEW, figuresWith, MEDIAN, PERIOD } from 'test/reps';

const byKey = (figures: Figure[]): Record<string, Figure> =>
  Object.fromEntries(figures.map((each) => [each.key, each]));

describe('the figures of how meetings go', () => {
  it('say the share, the count behind it and the team', () => {
    const figures = byKey(figuresOf(figuresWith(), MEDIAN));
    expect(figures.objectiveRate).toMatchObject({
      value: '88%',
      note: '22 of 25 held',
      count: '22/25',
      team: 'team 92%',
    });
    expect(figures.outcomeRate).toMatchObject({ value: '88%', note: '21 of 24 due' });
    expect(figures.advanceRate).toMatchObject({ value: '33%', note: '7 of 21 with a verdict' });
    expect(figures.meetingsPerAdvance).toMatchObject({ value: '3.0', count: '21/7', team: 'team 2.6', level: 0.5 });
    expect(figures.evidenced).toMatchObject({ value: '12 → 7', note: '5 without evidence', count: '5 without' });
    expect(figures.avoidable).toMatchObject({ value: '62%', isCost: true });
  });

  it('show counts only where there is too little for a rate', () => {
    const figures = byKey(figuresOf(FEW));
    expect(figures.objectiveRate).toMatchObject({
      value: '2 of 3',
      note: 'Too few for a rate',
      isEnough: false,
      level: null,
    });
    expect(figures.meetingsPerAdvance).toMatchObject({ value: '–', team: '', mark: null });
    expect(figures.evidenced!.value).toBe('0 → 0');
    expect(byKey(figuresOf({ ...FEW, advanceRate: { part: 0, whole: 0 } })).advanceRate!.value).toBe('–');
  });

  it('never draw a bar beyond its track', () => {
    expect(byKey(figuresOf(figuresWith({ meetingsPerAdvance: 21 }))).meetingsPerAdvance!.level).toBe(1);
  });

  it('write what nobody has as a dash', () => {
    expect(wordsOf('advanceRate', null)).toBe('–');
  });

  it('know how much of the quarter is over', () => {
    expect(quarterGone(PERIOD)).toBeCloseTo(48 / 92);
  });
});
