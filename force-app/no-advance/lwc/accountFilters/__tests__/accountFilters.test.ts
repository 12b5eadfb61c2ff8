import AccountFilters from 'c/accountFilters';
import { change, click, find, show } from 'test/elements';
import { portfolioWith } from 'test/accounts';

const filters = { owner: '', accountClass: '', decision: '', months: 12, account: '' };
const showFilters = (isUntouched = true): Promise<HTMLElement> =>
  show('c-account-filters', AccountFilters, { filters, isUntouched, accounts: portfolioWith().accounts });
const field = (element: HTMLElement, name: string): { options: { label: string }[]; value: unknown } =>
  find(element, `[data-name="${name}"]`);

describe('c-account-filters', () => {
  it('offers the owners there are, by name, and no class too', async () => {
    const element = await showFilters();
    const labels = (name: string): string[] => field(element, name).options.map(({ label }) => label);
    expect(labels('owner')).toEqual(['All', 'Ben Castell', 'Priya Raman']);
    expect(labels('accountClass')).toEqual(['All', 'Invest', 'Keep', 'Demote', 'Hand over', 'No class']);
    expect(labels('months')).toEqual(['Last 3 months', 'Last 6 months', 'Last 12 months']);
    await expect(element).toBeAccessible();
  });

  it('tells what was chosen, months as a number', async () => {
    const element = await showFilters();
    const heard = jest.fn();
    element.addEventListener('change', (event) => heard((event as CustomEvent).detail));
    await change(field(element, 'months'), '3');
    await change(field(element, 'owner'), '005000000000001AAA');
    expect(heard.mock.calls).toEqual([[{ months: 3 }], [{ owner: '005000000000001AAA' }]]);
  });

  it('resets once there is something to reset', async () => {
    expect(find(await showFilters(), 'lightning-button').disabled).toBe(true);
    const element = await showFilters(false);
    const heard = jest.fn();
    element.addEventListener('reset', heard);
    await click(find(element, 'lightning-button'));
    expect(heard).toHaveBeenCalled();
  });
});
