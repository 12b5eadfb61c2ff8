import MyMeetings from 'c/myMeetings';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
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
  { virtual: true },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getMyMeetings as unknown as { emit(data: unknown): void; error(body: unknown): void };
const ALL = [rowWith(), DUE, OVERDUE, PLANNED];

async function showList(data = meetingsWith(ALL)): Promise<HTMLElement> {
  const element = await show('c-my-meetings', MyMeetings);
  wire.emit(data);
  await settle();
  return element;
}

interface Group extends HTMLElement {
  group: { status: string; rows: { key: string; isOpen: boolean; isSelected: boolean }[] };
}
const groups = (element: Element): Group[] => findAll(element, 'c-meeting-group');
const rows = (element: Element): Group['group']['rows'] => groups(element).flatMap(({ group }) => group.rows);
const opened = (element: Element): string[] => rows(element).flatMap(({ key, isOpen }) => (isOpen ? key : []));
const bar = (element: Element): HTMLElement & { meetings: Apex.MeetingRow[] } => find(element, 'c-dismiss-bar');

async function tell(target: Element, name: string, detail: unknown): Promise<void> {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  await settle(8);
}
const tellGroup = (element: Element, name: string, detail: unknown): Promise<void> =>
  tell(groups(element)[0]!, name, detail);

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

  it('says a minute where it is one, and nothing of a later that does not come', async () => {
    const element = await showList(meetingsWith([rowWith()], { allThisWeek: 0, doneThisWeek: 0, laterCount: 0 }));
    expect(words(element)).toContain('1 to go, about a minute');
    expect(find(element, 'lightning-progress-ring').value).toBe(0);
    expect(words(element)).not.toContain('later on');
  });

  it('counts two thousand meetings in hours', async () => {
    const counts = { needsObjective: 0, inProgress: 0, outcomeDue: 0, overdue: 2000, planned: 0 };
    expect(words(await showList(meetingsWith([OVERDUE], { counts })))).toContain('2000 to go, about 67 hours');
  });

  it('congratulates when nothing is left, and still shows what is planned', async () => {
    const element = await showList(meetingsWith([PLANNED], { doneThisWeek: 15 }));
    expect(words(find(element, 'c-all-clear'))).toContain('All clear, Priya');
    expect(find(element, 'lightning-progress-ring')).toBeNull();
    expect(rows(element)).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('shows the shape of what comes while it loads, and an error in place that can be tried again', async () => {
    const element = await show('c-my-meetings', MyMeetings);
    expect(words(element)).toContain('Reading your meetings');
    await expect(element).toBeAccessible();
    wire.error({ message: 'Your permission set lacks call plans.' });
    await settle();
    expect(words(element)).toContain('Your permission set lacks call plans.');
    await expect(element).toBeAccessible();
    await tell(find(element, 'c-error-panel'), 'retry', null);
    expect(refreshApex).toHaveBeenCalled();
  });

  it('filters by a tile and shows all again', async () => {
    const element = await showList();
    await tell(find(element, 'c-meeting-tiles'), 'pick', 'Overdue');
    expect(rows(element)).toHaveLength(1);
    expect(words(element)).toContain('Showing Overdue only.');
    await tell(find(element, 'c-meeting-tiles'), 'pick', null);
    expect(rows(element)).toHaveLength(4);
  });

  it('opens one row at a time and gives the focus back to its button', async () => {
    const element = await showList();
    await tellGroup(element, 'open', { planId: rowWith().planId });
    await tellGroup(element, 'open', { planId: DUE.planId });
    expect(opened(element)).toEqual([DUE.planId]);
    const focused = jest.fn().mockReturnValue(true);
    Object.assign(groups(element)[0]!, { focusAction: focused });
    await tellGroup(element, 'close', { planId: DUE.planId });
    expect(opened(element)).toEqual([]);
    expect(focused).toHaveBeenCalledWith(DUE.planId);
  });

  it('goes on with the next meeting after a save, and reads the list again', async () => {
    const element = await showList();
    await tellGroup(element, 'open', { planId: rowWith().planId });
    await tellGroup(element, 'saved', { planId: rowWith().planId, next: true });
    expect(opened(element)).toEqual([DUE.planId]);
    expect(refreshApex).toHaveBeenCalled();
  });

  it('goes on behind the saved one, though the list was read again before the save was told', async () => {
    const element = await showList();
    await tellGroup(element, 'open', { planId: DUE.planId });
    wire.emit(meetingsWith([rowWith(), OVERDUE, PLANNED]));
    await settle();
    await tellGroup(element, 'saved', { planId: DUE.planId, next: true });
    expect(opened(element)).toEqual([OVERDUE.planId]);
  });

  it('leaves another row open that was opened while the save was on its way', async () => {
    const element = await showList();
    await tellGroup(element, 'open', { planId: rowWith().planId });
    await tellGroup(element, 'open', { planId: OVERDUE.planId });
    await tellGroup(element, 'saved', { planId: rowWith().planId, next: false });
    expect(opened(element)).toEqual([OVERDUE.planId]);
  });

  it('takes the focus to the headline once the last one is saved', async () => {
    const element = await showList(meetingsWith([OVERDUE]));
    const focused = jest.spyOn(find(element, '[data-id="headline"]') as HTMLElement, 'focus');
    await tellGroup(element, 'saved', { planId: OVERDUE.planId, next: true });
    expect(opened(element)).toEqual([]);
    expect(focused).toHaveBeenCalled();
  });

  it('hands ticked meetings to the bar, and unticks them', async () => {
    const element = await showList();
    await tellGroup(element, 'select', { planIds: [DUE.planId, OVERDUE.planId], isSelected: true });
    expect(bar(element).meetings.map(({ planId }) => planId)).toEqual([DUE.planId, OVERDUE.planId]);
    await expect(element).toBeAccessible();
    await tellGroup(element, 'select', { planIds: [DUE.planId], isSelected: false });
    expect(bar(element).meetings).toHaveLength(1);
    await tell(bar(element), 'clear', null);
    expect(bar(element).meetings).toHaveLength(0);
  });

  it('hands a single meeting of a row to the bar', async () => {
    const element = await showList();
    const dismiss = jest.fn();
    Object.assign(bar(element), { dismiss });
    await tellGroup(element, 'dismiss', { planId: DUE.planId, result: 'Cancelled' });
    expect(dismiss).toHaveBeenCalledWith([DUE], 'Cancelled');
  });

  it('takes what leaves out of the list at once, and brings it back when that is undone', async () => {
    const element = await showList();
    await tell(bar(element), 'leaving', [DUE.planId]);
    expect(rows(element)).toHaveLength(3);
    expect(words(element)).toContain('2 to go');
    const focused = jest.fn().mockReturnValue(true);
    Object.assign(groups(element)[0]!, { focusAction: focused });
    await tell(bar(element), 'undone', [DUE.planId]);
    expect(rows(element)).toHaveLength(4);
    expect(focused).toHaveBeenCalledWith(DUE.planId);
  });

  it('keeps what was refused ticked, after the list was read again', async () => {
    const element = await showList();
    await tell(bar(element), 'leaving', [DUE.planId, OVERDUE.planId]);
    await tell(bar(element), 'recorded', { planIds: [DUE.planId, OVERDUE.planId], refused: [OVERDUE.planId] });
    expect(refreshApex).toHaveBeenCalled();
    expect(bar(element).meetings.map(({ planId }) => planId)).toEqual([OVERDUE.planId]);
  });
});
