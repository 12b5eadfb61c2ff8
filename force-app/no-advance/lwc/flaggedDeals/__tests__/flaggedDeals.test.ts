import FlaggedDeals from 'c/flaggedDeals';
import { navigated } from 'lightning/navigation';
import DealMeetings from 'c/dealMeetings';
import { reviewDeals } from 'c/reviewDeals';
import { rowMenuClosed } from 'c/rowMenu';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { dashboardWith, flaggedWith, SMALL } from 'test/dashboard';

jest.mock('c/reviewDeals', () => ({ reviewDeals: jest.fn() }));
jest.mock('@salesforce/apex/ReviewController.saveReviews', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const review = reviewDeals as jest.Mock;

const showDeals = (dashboard = dashboardWith()): Promise<HTMLElement & { showBy(column: string): void }> =>
  show('c-flagged-deals', FlaggedDeals, { dashboard }) as never;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks at whatever the table was given
const tableOf = (element: HTMLElement): HTMLElement & Record<string, any> => find(element, 'c-deal-table');
const send = async (target: HTMLElement, name: string, detail: unknown): Promise<void> => {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  await settle();
};
const buttons = (element: HTMLElement): HTMLButtonElement[] => findAll(element, '[data-decision]');
const actionsOf = (element: HTMLElement): string[] =>
  tableOf(element)
    .columns.at(-1)
    .typeAttributes.rowActions.map(({ name }: { name: string }) => name);

async function choose(element: HTMLElement, row: unknown, name: string): Promise<void> {
  await send(tableOf(element), 'rowaction', { action: { name }, row });
  await rowMenuClosed();
  await settle();
}

describe('c-flagged-deals', () => {
  it('lists the largest first, in a table and as cards, with what they add up to', async () => {
    const element = await showDeals(dashboardWith([SMALL, flaggedWith()]));
    expect(tableOf(element).data.map(({ name }: { name: string }) => name)).toEqual([
      'Cold-chain monitoring',
      'Fermentation monitoring',
    ]);
    expect(find(element, 'c-deal-cards').rows).toHaveLength(2);
    expect(words(element)).toContain('Flagged deals (2)');
    expect(words(find(element, '.total'))).toBe('2 flagged deals $280,000 7 meetings in 7.5 h 0 reviews in force');
    expect(find(element, 'c-verdict-signs').isLegend).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('sorts by a column, and shows itself sorted when a figure is followed', async () => {
    const element = await showDeals();
    await send(tableOf(element), 'sort', { fieldName: 'deal', sortDirection: 'desc' });
    expect(tableOf(element).data[0].name).toBe('Fermentation monitoring');
    const seen = jest.fn();
    HTMLElement.prototype.scrollIntoView = seen;
    element.showBy('meetings');
    await settle();
    expect(tableOf(element).data[0].name).toBe('Fermentation monitoring');
    expect(tableOf(element).sortedBy).toBe('meetings');
    expect(seen).toHaveBeenCalled();
  });

  it('sums what is selected and reviews it together', async () => {
    const element = await showDeals();
    expect(buttons(element).every(({ disabled }) => disabled)).toBe(true);
    await send(tableOf(element), 'rowselection', { selectedRows: tableOf(element).data });
    expect(words(element)).toContain('2 selected: $280,000, 7 meetings, 7.5 h');
    review.mockResolvedValue([]);
    await click(buttons(element)[0]);
    expect(review).toHaveBeenCalledWith(expect.anything(), [flaggedWith(), SMALL], 'USD', 'Coach');
    await settle();
    expect(tableOf(element).selectedRows).toEqual([]);
  });

  it('names deals that were not saved and keeps them selected', async () => {
    const element = await showDeals();
    await send(find(element, 'c-deal-cards'), 'select', [flaggedWith().opportunityId, SMALL.opportunityId]);
    review.mockResolvedValue([{ id: SMALL.opportunityId, name: SMALL.name, message: 'You cannot edit this deal.' }]);
    await send(find(element, 'c-deal-cards'), 'decide', 'Snooze');
    await settle(8);
    expect(tableOf(element).selectedRows).toEqual([SMALL.opportunityId]);
    expect(words(element)).toContain('1 deal was not reviewed. It stays selected.');
    expect(words(element)).toContain('Fermentation monitoring: You cannot edit this deal.');
    await expect(element).toBeAccessible();
  });

  it('keeps the selection when the person leaves the dialog', async () => {
    const element = await showDeals();
    await send(find(element, 'c-deal-cards'), 'select', [SMALL.opportunityId]);
    review.mockResolvedValue(undefined);
    await click(buttons(element)[3]);
    await settle(8);
    expect(tableOf(element).selectedRows).toEqual([SMALL.opportunityId]);
  });

  it('leads from a row to its meetings, its record and a review', async () => {
    const element = await showDeals();
    const [row] = tableOf(element).data;
    await choose(element, row, 'meetings');
    expect((DealMeetings as unknown as { open: jest.Mock }).open).toHaveBeenCalledWith(
      expect.objectContaining({ opportunityId: row.id }),
    );
    await choose(element, row, 'open');
    expect(navigated).toHaveBeenCalledWith(
      expect.objectContaining({ attributes: { recordId: row.id, actionName: 'view' } }),
      undefined,
    );
    review.mockResolvedValue([]);
    await choose(element, row, 'Reassign');
    expect(review).toHaveBeenCalledWith(expect.anything(), [row.source], 'USD', 'Reassign');
  });

  it('lets those who may not decide look, and decide nothing', async () => {
    const element = await showDeals(dashboardWith(undefined, { canDecide: false }));
    expect(buttons(element)).toEqual([]);
    expect(tableOf(element).hideCheckboxColumn).toBe(true);
    expect(actionsOf(element)).toEqual(['meetings', 'open']);
    await expect(element).toBeAccessible();
  });

  it('says that there are more than it lists', async () => {
    const dashboard = dashboardWith(undefined, { moreDeals: 212 });
    dashboard.totals.flagged = 412;
    expect(words(await showDeals(dashboard))).toContain('The first 2 of 412 flagged deals by amount are listed.');
    expect(words(await showDeals({ ...dashboard, isCut: true }))).toContain('cover the 412 largest');
  });

  it('lists one deal without plurals', async () => {
    const element = await showDeals(dashboardWith([flaggedWith()]));
    expect(words(find(element, '.total'))).toContain('1 flagged deal $184,000');
    await expect(element).toBeAccessible();
  });

  it('leaves the place to others when nothing is flagged', async () => {
    const element = await showDeals(dashboardWith([]));
    expect(tableOf(element)).toBeNull();
    expect(find(element, 'slot[name="empty"]')).not.toBeNull();
    expect(words(element)).toContain('Flagged deals');
    await expect(element).toBeAccessible();
  });
});
