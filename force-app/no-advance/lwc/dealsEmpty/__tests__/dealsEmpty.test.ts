import DealsEmpty from 'c/dealsEmpty';
import { click, find, findAll, show, words } from 'test/elements';
import { dashboardWith } from 'test/dashboard';

const CLOSEST = [{ opportunityId: '006', name: 'Copperline Wire', ownerName: 'Priya Raman', meetings: 2, minimum: 3 }];
const EMPTY = dashboardWith([], { closest: CLOSEST });

const showEmpty = (changes: object = {}): Promise<HTMLElement> =>
  show('c-deals-empty', DealsEmpty, {
    dashboard: EMPTY,
    hasFilters: false,
    asOf: '2026-11-17T10:04:00.000Z',
    ...changes,
  });

describe('c-deals-empty', () => {
  it('says what was checked and what comes closest', async () => {
    const element = await showEmpty();
    expect(words(element)).toContain('No deal keeps meeting without moving');
    expect(words(element)).toMatch(/58 open deals were checked .*2:04\sAM/);
    expect(words(element)).toContain('2 of 3 meetings');
    expect(findAll(element, 'c-record-link')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('counts a single deal, and does not count where that is not known', async () => {
    const one = { ...EMPTY, totals: { ...EMPTY.totals, open: 1 }, closest: [] };
    expect(words(await showEmpty({ dashboard: one }))).toContain('1 open deal was checked');
    const unknown = { ...EMPTY, totals: { ...EMPTY.totals, open: null } };
    expect(words(await showEmpty({ dashboard: unknown }))).toContain('Every open deal that you can see was checked');
  });

  it('says that the filters leave nothing, and takes them back', async () => {
    const element = await showEmpty({ hasFilters: true, dashboard: { ...EMPTY, flaggedWithoutFilters: 12 } });
    const reset = jest.fn();
    element.addEventListener('reset', reset);
    expect(words(element)).toContain('12 deals are flagged without these filters.');
    expect(findAll(element, 'c-record-link')).toEqual([]);
    await expect(element).toBeAccessible();
    await click(find(element, 'lightning-button'));
    expect(reset).toHaveBeenCalled();
  });

  it('says that nobody has looked yet, and nothing while that is not known', async () => {
    const never = await showEmpty({ asOf: null });
    expect(words(never)).toContain('Not checked yet');
    await expect(never).toBeAccessible();
    expect(words(await showEmpty({ asOf: undefined }))).not.toContain('checked');
  });
});
