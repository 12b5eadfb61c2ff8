import { answerOf, numberFacts } from '../answer';
import { NOBODY, numberWith, PERIOD, repWith } from 'test/reps';

const asked = (target: Partial<Apex.RepNumber>, rest: Partial<Apex.RepFigures> = {}): string => {
  const { short, because } = answerOf(repWith({ target: numberWith(target), ...rest }));
  return `${short} ${because}`;
};

describe('will the number be reached?', () => {
  it('yes, when won alone covers the quota', () => {
    expect(asked({ won: 660_000, gap: 0, reach: 1.4 })).toBe('Yes, it is reached. Won alone is 110% of the quota.');
  });

  it('yes, if customers keep what they promised', () => {
    expect(asked({ won: 420_000, gap: 0, reach: 1.01 })).toMatch(/^Yes, if customers do .* reach 101% .* \$186,000 /);
  });

  it('not yet, with where the rest would have to come from', () => {
    expect(asked({})).toBe(
      'Not with what customers have agreed to so far. Won and live commitments reach 81% of the quota. ' +
        'The missing $114,000 would have to come from $598,000 that closes this quarter with no live commitment. ' +
        '$508,000 of that is flagged.',
    );
    expect(asked({}, { uncommittedFlagged: 0 })).not.toContain('flagged');
  });

  it('not yet, and what is left does not suffice', () => {
    expect(asked({}, { uncommitted: 50_000 })).toContain('$114,000 is missing, and only $50,000 more closes');
    expect(asked({}, { uncommitted: 0 })).toContain('$114,000 is missing, and no other deal closes this quarter.');
  });

  it('nobody knows without a quota', () => {
    expect(asked({ quota: null })).toMatch(/^No quota for this quarter\. Add one in Forecasts/);
  });
});

describe('the facts of the number', () => {
  it('are four, of which those with deals lead to them', () => {
    const facts = numberFacts(repWith(), PERIOD);
    expect(facts.map(({ label, value, note }) => [label, value, note].join(' | '))).toEqual([
      'Won this quarter | $300,000 | 50% of quota, 2 deals',
      'Live commitments | $186,000 | 3 deals closing this quarter',
      'Left to win | $300,000 | 44 days left',
      'No commitment | $598,000 | 3 deals closing this quarter',
    ]);
    expect(facts.map(({ canDrill }) => canDrill)).toEqual([true, true, false, true]);
  });

  it('are three without a quota, and lead nowhere where there is nothing', () => {
    const facts = numberFacts(NOBODY, PERIOD);
    expect(facts.map(({ key }) => key)).toEqual(['won', 'live', 'uncommitted']);
    expect(facts.some(({ canDrill }) => canDrill)).toBe(false);
  });
});
