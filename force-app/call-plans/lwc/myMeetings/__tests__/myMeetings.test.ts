import MyMeetings from 'c/myMeetings';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
import recordDidNotHappen from '@salesforce/apex/MyMeetingsController.recordDidNotHappen';
import { refreshApex } from '@salesforce/apex';
import { find, findAll, settle, show, words } from 'test/elements';
import { DUE, meetingsWith, OVERDUE, PLANNED, rowWith } from 'test/meetings';

jest.mock(
  '@salesforce/apex/MyMeetingsController.getMyMeetings',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/MyMeetingsController.recordDidNotHappen',
  () => ({ __esModule: true, default: jest.fn() }),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getMyMeetings as unknown as { emit(data: unknown): void; error(body: unknown): void };
const record = recordDidNotHappen as unknown as jest.Mock;
const ALL = [rowWith(), DUE, OVERDUE, PLANNED];

async function showList(data = meetingsWith(ALL)): Promise<HTMLElement> {
  const element = await show('c-my-meetings', MyMeetings);
  wire.emit(data);
  await settle();
  return element;
}

const rows = (element: Element): HTMLElement[] => findAll(element, 'c-meeting-row');
const rowOf = (element: Element, planId: string): HTMLElement => find(element, `[data-plan="${planId}"]`);

async function tell(row: HTMLElement, name: string, detail: object): Promise<void> {
  row.dispatchEvent(new CustomEvent(name, { detail: { planId: row.dataset.plan, ...detail } }));
  await settle(8);
}

describe('c-my-meetings', () => {
  it('says how much there is to do and how long it takes', async () => {
    const element = await showList();
    expect(words(element)).toContain('3 to go, about 5 minutes');
    expect(words(element)).toContain('9 of 15 done this week');
    expect(words(element)).toContain('2 more meetings later on');
    expect(find(element, 'lightning-progress-ring').value).toBe(60);
    expect(rows(element)).toHaveLength(4);
    await expect(element).toBeAccessible();
  });

  it('congratulates when nothing is left, and still shows what is planned', async () => {
    const element = await showList(meetingsWith([PLANNED], { doneThisWeek: 15, laterCount: 0 }));
    expect(words(element)).toContain('All clear, Priya.');
    expect(words(element)).toContain('15 of 15 this week');
    expect(rows(element)).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('takes a week without meetings neither for done nor for undone', async () => {
    const week = { doneThisWeek: 0, allThisWeek: 0 };
    const waiting = await showList(meetingsWith([rowWith()], week));
    expect(find(waiting, 'lightning-progress-ring').value).toBe(0);
    const free = await showList(meetingsWith([], week));
    expect(find(free, 'lightning-progress-ring').value).toBe(100);
    expect(words(free)).toContain('Every meeting has its objective and every outcome is logged.');
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-my-meetings', MyMeetings);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'Your permission set lacks call plans.' });
    await settle();
    expect(words(element)).toContain('Your permission set lacks call plans.');
    await expect(element).toBeAccessible();
  });

  it('filters by a tile and shows all again', async () => {
    const element = await showList();
    find(element, 'c-meeting-tiles').dispatchEvent(new CustomEvent('pick', { detail: 'Overdue' }));
    await settle();
    expect(rows(element)).toHaveLength(1);
    expect(words(element)).toContain('Showing Overdue only.');
    find(element, 'c-meeting-tiles').dispatchEvent(new CustomEvent('pick', { detail: null }));
    await settle();
    expect(rows(element)).toHaveLength(4);
  });

  it('opens one row at a time and gives the focus back to its button', async () => {
    const element = await showList();
    await tell(rowOf(element, rowWith().planId), 'open', {});
    await tell(rowOf(element, DUE.planId), 'open', {});
    const open = rows(element).filter((row) => (row as unknown as { view: { isOpen: boolean } }).view.isOpen);
    expect(open.map((row) => row.dataset.plan)).toEqual([DUE.planId]);
    const focused = jest.spyOn(rowOf(element, DUE.planId) as unknown as { focusAction(): void }, 'focusAction');
    await tell(rowOf(element, DUE.planId), 'close', {});
    expect(focused).toHaveBeenCalled();
  });

  it('goes on with the next meeting after a save, and reads the list again', async () => {
    const element = await showList();
    await tell(rowOf(element, rowWith().planId), 'open', {});
    await tell(rowOf(element, rowWith().planId), 'saved', { next: true });
    const view = (rowOf(element, DUE.planId) as unknown as { view: { isOpen: boolean } }).view;
    expect(view.isOpen).toBe(true);
    expect(refreshApex).toHaveBeenCalled();
  });

  it('records ticked meetings as not held in one step, names what failed, and keeps it ticked', async () => {
    record.mockResolvedValue([
      { planId: DUE.planId, success: true },
      { planId: OVERDUE.planId, success: false, message: 'It is locked by another user.' },
    ]);
    const element = await showList();
    await tell(rowOf(element, DUE.planId), 'select', { isSelected: true });
    await tell(rowOf(element, OVERDUE.planId), 'select', { isSelected: true });
    expect(words(element)).toContain('2 selected');
    await expect(element).toBeAccessible();
    find(element, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value: 'No-show' } }));
    await settle(8);
    expect(record).toHaveBeenCalledWith({ planIds: [DUE.planId, OVERDUE.planId], result: 'No-show' });
    expect(words(element)).toContain('Pricing follow-up: It is locked by another user.');
    expect(words(element)).toContain('1 selected');
    await expect(element).toBeAccessible();
  });

  it('records a single meeting from its row, and shows when that fails', async () => {
    record.mockRejectedValue({ body: { message: 'No longer there.' } });
    const element = await showList();
    await tell(rowOf(element, DUE.planId), 'dismiss', { result: 'Cancelled' });
    expect(record).toHaveBeenCalledWith({ planIds: [DUE.planId], result: 'Cancelled' });
    expect(words(element)).toContain('No longer there.');
  });
});
