import RepLists from 'c/repLists';
import type { RecordList } from 'c/repList';
import { refreshApex } from '@salesforce/apex';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import { change, find, findAll, settle, show, words } from 'test/elements';
import { dashboardWith } from 'test/dashboard';
import { NOBODY, PRIYA, repWith } from 'test/reps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): { filters: Apex.DashboardFilters };
}
const wire = getDashboard as unknown as Wire;
type Lists = HTMLElement & { open(what: string): void };
const showLists = (rep = repWith()): Promise<Lists> =>
  show('c-rep-lists', RepLists, { rep, today: '2026-11-17' }) as Promise<Lists>;
const tabs = (element: HTMLElement): string[] => findAll(element, 'lightning-tab').map(({ label }) => label);
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a stub of a base component
const tabOf = (element: HTMLElement, key: string): any =>
  findAll(element, 'lightning-tab').find(({ value }) => value === key);
const list = (element: HTMLElement, key: string): RecordList => tabOf(element, key).querySelector('c-rep-list').list;
const narrow = async (element: HTMLElement, key: string, filter: string): Promise<void> => {
  const detail = { key, filter };
  tabOf(element, key).querySelector('c-rep-list').dispatchEvent(new CustomEvent('narrow', { detail }));
  await settle();
};

describe('c-rep-lists', () => {
  it('counts in each tab, and asks for the flagged deals of this rep', async () => {
    const element = await showLists();
    expect(wire.getLastConfig().filters).toEqual({ ownerId: PRIYA, team: 'all' });
    expect(tabs(element)[2]).toBe('Flagged deals');
    wire.emit(dashboardWith());
    await settle();
    expect(tabs(element)).toEqual([
      'Live commitments (1)',
      'Claims without evidence (1)',
      'Flagged deals (2)',
      'Relationship objectives (1)',
      'Meetings (4)',
      'This quarter (3)',
    ]);
    await expect(element).toBeAccessible();
  });

  it('opens the meetings behind a figure, the deals behind a fact, and live commitments', async () => {
    const element = await showLists();
    element.open('avoidable');
    await settle();
    expect(find(element, 'lightning-tabset').activeTabValue).toBe('meetings');
    expect(list(element, 'meetings').facts!.rows).toHaveLength(2);
    element.open('won');
    await settle();
    expect(find(element, 'lightning-tabset').activeTabValue).toBe('deals');
    expect(list(element, 'deals').facts!.rows).toHaveLength(1);
    element.open('live');
    await settle();
    expect(find(element, 'lightning-tabset').activeTabValue).toBe('live');
  });

  it('narrows meetings and deals, and follows the tabs', async () => {
    const element = await showLists();
    await narrow(element, 'meetings', 'Outcome missing');
    expect(list(element, 'meetings').facts!.rows).toHaveLength(1);
    await narrow(element, 'deals', 'committed');
    expect(list(element, 'deals').facts!.rows).toHaveLength(1);
    tabOf(element, 'claims').dispatchEvent(new CustomEvent('active'));
    await settle();
    expect(find(element, 'lightning-tabset').activeTabValue).toBe('claims');
  });

  it('says of each list what it means that it is empty', async () => {
    const element = await showLists(NOBODY);
    wire.emit(dashboardWith([]));
    await settle();
    expect(list(element, 'live').emptyText).toContain('Ask for a person');
    expect(words(element)).toContain('No claims without evidence in this period.');
    expect(words(element)).toContain('No flagged deals.');
    await expect(element).toBeAccessible();
  });

  it('keeps an error of the flagged deals in their tab, with a way to try again', async () => {
    const element = await showLists();
    wire.error({ message: 'You cannot see deals.' });
    await settle();
    expect(words(element)).toContain('You cannot see deals.');
    await expect(element).toBeAccessible();
    tabOf(element, 'flagged').querySelector('c-rep-list').dispatchEvent(new CustomEvent('retry'));
    expect(refreshApex).toHaveBeenCalled();
  });

  it('is a choice of lists on a phone', async () => {
    window.matchMedia = jest.fn().mockReturnValue({ matches: true });
    const element = await showLists();
    expect(find(element, 'lightning-tabset')).toBeNull();
    expect(find(element, 'lightning-combobox').options).toHaveLength(6);
    await change(find(element, 'lightning-combobox'), 'claims');
    expect(find(element, 'c-rep-list').list.key).toBe('claims');
    element.open('won');
    await settle();
    expect(find(element, 'c-rep-list').list).toMatchObject({ key: 'deals', filter: 'won' });
    await expect(element).toBeAccessible();
    delete (window as Partial<Window>).matchMedia;
  });
});
