import { columnsFor, figuresOf, rowOf, sorted } from '../rows';
import { flaggedWith } from 'test/deals';

const SMALL = flaggedWith({ opportunityId: '2', name: 'Ashgrove', amount: 96000, since: null });
const NO_AMOUNT = flaggedWith({ opportunityId: '3', name: 'Bluemont', amount: null });
const ROWS = [SMALL, NO_AMOUNT, flaggedWith()].map((deal) => rowOf(deal, 'USD'));
const names = (by: string, direction: 'asc' | 'desc'): string[] =>
  sorted(ROWS, by, direction).map(({ opportunityId }) => opportunityId);

describe('the rows of the no-advance list', () => {
  it('sort by any column, with what is missing last either way', () => {
    expect(names('amount', 'desc')).toEqual(['006000000000001AAA', '2', '3']);
    expect(names('amount', 'asc')).toEqual(['2', '006000000000001AAA', '3']);
    expect(names('url', 'asc')).toEqual(['2', '3', '006000000000001AAA']);
    expect(names('since', 'asc').at(-1)).toBe('2');
  });

  it('say amount, meetings and hours for a small screen', () => {
    expect(rowOf(flaggedWith(), 'USD')).toMatchObject({ amountText: '$184,000', meetingsText: '3 meetings in 3 h' });
    expect(rowOf(NO_AMOUNT, 'USD').amountText).toBe('No amount');
  });

  it('add up to the figures on top', () => {
    const data = { amountAtRisk: 280000, currencyCode: 'USD', rows: [flaggedWith({ hours: 3.25 }), SMALL, NO_AMOUNT] };
    expect(figuresOf(data).map(({ text }) => text)).toEqual(['$280,000', '3', '9', '9.3']);
  });

  it('have a column for each fact', () => {
    expect(columnsFor('USD')).toHaveLength(10);
  });
});
