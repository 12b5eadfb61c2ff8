import { filtersIn, stateOf } from '../address';
import { filtered, isUntouched, NO_FILTERS } from '../filtered';
import { accountWith, portfolioWith } from 'test/accounts';

const { accounts } = portfolioWith();
const names = (changes: object): string[] => filtered(accounts, { ...NO_FILTERS, ...changes }).map(({ name }) => name);

describe('the filters', () => {
  it('stand in the address and come back from it, beside what is not theirs', () => {
    const filters = { ...NO_FILTERS, owner: '005000000000001AAA', months: 3 as const };
    const state = stateOf(filters, { c__other: 'x', c__class: 'Keep' });
    expect(state).toEqual({ c__other: 'x', c__owner: '005000000000001AAA', c__months: '3' });
    expect(filtersIn(state)).toEqual(filters);
  });

  it('are those of a page without any where the address makes no sense', () => {
    expect(filtersIn({ c__months: '7' })).toEqual(NO_FILTERS);
    expect(filtersIn(undefined)).toEqual(NO_FILTERS);
    expect(stateOf(NO_FILTERS)).toEqual({});
    expect(isUntouched(NO_FILTERS)).toBe(true);
    expect(isUntouched({ ...NO_FILTERS, decision: 'decided' })).toBe(false);
  });

  it('leave the accounts of an owner, a class, a decision or the one chosen', () => {
    expect(names({})).toHaveLength(3);
    expect(names({ owner: '005000000000002AAA' })).toEqual(['Brightwater Sensing']);
    expect(names({ accountClass: 'none' })).toEqual(['Copperline Dairy']);
    expect(names({ accountClass: 'Hand over' })).toEqual(['Halvorsen Foods']);
    expect(names({ account: accountWith().accountId })).toEqual(['Halvorsen Foods']);
    expect(names({ decision: 'decided' })).toEqual(['Brightwater Sensing']);
    expect(names({ decision: 'overruled' })).toEqual(['Brightwater Sensing']);
    expect(names({ decision: 'undecided' })).toEqual(['Halvorsen Foods', 'Copperline Dairy']);
  });
});
