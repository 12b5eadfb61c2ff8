import { growthWords, hoursOf, isSlow } from 'c/accountWords';
import { accountWith, BRIGHTWATER, NEWCOMER } from 'test/accounts';

describe('words about accounts', () => {
  it('say growth with its sign, and where there is none to compare', () => {
    expect([accountWith(), BRIGHTWATER, NEWCOMER].map(({ revenue }) => growthWords(revenue))).toEqual([
      '-3.7%',
      '+18.1%',
      'new',
    ]);
    expect(growthWords({ won: 0, wonBefore: 0, isNew: false })).toBe('none won');
  });

  it('call slow what grows less than all together, and nothing that cannot be compared', () => {
    expect([accountWith(), BRIGHTWATER, NEWCOMER].map((account) => isSlow(account, 0.12))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isSlow(accountWith(), null)).toBe(false);
    expect(hoursOf([accountWith(), BRIGHTWATER])).toBe(43);
  });
});
