import DashboardFilters, { choiceIn, filtersOf, NO_CHOICE, stateOf, type Choice } from 'c/dashboardFilters';
import { change, click, find, findAll, show } from 'test/elements';
import { dashboardWith } from 'test/dashboard';

const OPTIONS = dashboardWith().options;
const NOW = '2026-11-17T18:40:00.000Z';

const showFilters = (
  choice: Partial<Choice> = {},
  options: Apex.DashboardOptions | null = OPTIONS,
): Promise<HTMLElement> =>
  show('c-dashboard-filters', DashboardFilters, { choice: { ...NO_CHOICE, ...choice }, options, currencyCode: 'USD' });
const names = (element: HTMLElement): string[] => findAll(element, 'lightning-combobox').map(({ name }) => name);
const labelsOf = (element: HTMLElement, name: string): string[] =>
  find(element, `[data-name="${name}"]`).options.map(({ label }: Apex.DashboardOption) => label);

describe('c-dashboard-filters', () => {
  it('offers what open deals have', async () => {
    const element = await showFilters();
    expect(names(element)).toEqual(['owner', 'stage', 'close', 'amount', 'review', 'period']);
    expect(labelsOf(element, 'owner')).toEqual(['All owners', 'Priya Raman']);
    expect(labelsOf(element, 'amount')).toContain('$50,000 or more');
    expect(labelsOf(element, 'close')).toContain('Within 30 days');
    expect(find(element, '[data-id="reset"]').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('offers teams and record types where there are some', async () => {
    const teams = [
      { value: '00E1', label: 'Central' },
      { value: '00E2', label: 'West' },
    ];
    const element = await showFilters({}, { ...OPTIONS, teams, recordTypes: [{ value: 'Renewal', label: 'Renewal' }] });
    expect(names(element)).toContain('recordType');
    expect(labelsOf(element, 'team')).toEqual(['My team', 'All deals I can see', 'Central', 'West']);
  });

  it('tells what changes and what is taken back', async () => {
    const element = await showFilters({ owner: '005' });
    const [filtered, reset] = [jest.fn(), jest.fn()];
    element.addEventListener('filter', (event) => filtered((event as CustomEvent).detail));
    element.addEventListener('reset', reset);
    await change(find(element, '[data-name="stage"]'), 'Proposal');
    await click(find(element, '[data-id="reset"]'));
    expect(filtered).toHaveBeenCalledWith({ stage: 'Proposal' });
    expect(reset).toHaveBeenCalled();
  });

  it('stands behind a button on a phone, which counts', async () => {
    const element = await showFilters({ owner: '005', amount: '50000', period: '30' });
    const toggle = find(element, '[data-id="toggle"]');
    expect(toggle.label).toBe('Filters (2)');
    expect(find(element, '.fields_closed')).not.toBeNull();
    await click(toggle);
    expect(find(element, '.fields_closed')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows what the address asks for although nobody has it, and waits for the rest', async () => {
    const element = await showFilters({ stage: 'Gone' }, null);
    expect(labelsOf(element, 'stage')).toEqual(['All open stages', 'Gone']);
    expect(labelsOf(element, 'owner')).toEqual(['All owners']);
    await expect(element).toBeAccessible();
  });
});

describe('the choice in the address', () => {
  it('comes back from it, and leaves alone what belongs to others', () => {
    const choice = { ...NO_CHOICE, owner: '005', close: '30' };
    const state = stateOf(choice, { c__owner: 'old', c__stage: 'old', c__other: 'x' });
    expect(state).toEqual({ c__other: 'x', c__owner: '005', c__close: '30' });
    expect(choiceIn(state)).toEqual(choice);
    expect(choiceIn(undefined)).toEqual(NO_CHOICE);
  });

  it('becomes what the server takes, and nonsense becomes nothing', () => {
    const all = { ...NO_CHOICE, team: 'all', owner: '005', stage: 'Proposal', recordType: 'Renewal' };
    expect(filtersOf({ ...all, close: '30', amount: '50000', review: 'reviewed', period: '30' }, NOW)).toEqual({
      team: 'all',
      ownerId: '005',
      stageName: 'Proposal',
      closeBefore: '2026-12-17',
      minimumAmount: 50000,
      recordType: 'Renewal',
      review: 'reviewed',
      period: '30',
    });
    const nothing = filtersOf({ ...NO_CHOICE, close: 'soon', amount: '-1', review: 'x', period: '7' }, NOW);
    expect(nothing).toEqual(filtersOf(NO_CHOICE, NOW));
    expect(nothing).toMatchObject({ closeBefore: null, minimumAmount: null, review: null, period: '90' });
  });
});
