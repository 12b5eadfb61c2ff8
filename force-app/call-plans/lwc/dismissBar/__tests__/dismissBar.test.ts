import DismissBar from 'c/dismissBar';
import recordDidNotHappen from '@salesforce/apex/MyMeetingsController.recordDidNotHappen';
import { planMeetingOn } from 'c/planMeeting';
import { click, find, settle, show, words } from 'test/elements';
import { DUE, OVERDUE } from 'test/meetings';

jest.mock(
  '@salesforce/apex/MyMeetingsController.recordDidNotHappen',
  () => ({ __esModule: true, default: jest.fn() }),
  { virtual: true },
);
jest.mock('c/planMeeting', () => ({ planMeetingOn: jest.fn() }));

const record = recordDidNotHappen as unknown as jest.Mock;
const BOTH = [DUE.planId, OVERDUE.planId];
const ok = (planId: string): Apex.SavedPlan => ({ planId, success: true });

interface Bar extends HTMLElement {
  meetings: Apex.MeetingRow[];
  dismiss(meetings: Apex.MeetingRow[], result: string): void;
}

const told: [string, unknown][] = [];

async function open(meetings: Apex.MeetingRow[] = []): Promise<Bar> {
  told.length = 0;
  const element = (await show('c-dismiss-bar', DismissBar, { meetings })) as unknown as Bar;
  for (const name of ['leaving', 'undone', 'recorded', 'clear', 'lightning__showtoast']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  return element;
}

async function pass(milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await settle(8);
}

async function choose(element: Element, value: string): Promise<void> {
  find(element, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value } }));
  await settle();
}

describe('c-dismiss-bar', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    record.mockImplementation(({ planIds }: { planIds: string[] }) => Promise.resolve(planIds.map(ok)));
  });
  afterEach(() => jest.useRealTimers());

  it('is empty while nothing is ticked', async () => {
    const element = await open();
    expect(words(element)).toBe('');
  });

  it('offers one outcome for all that is ticked, and to clear', async () => {
    const element = await open([DUE, OVERDUE]);
    expect(words(element)).toContain('2 selected');
    expect(words(element)).toContain('One outcome for both.');
    jest.useRealTimers();
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="clear"]'));
    expect(told).toEqual([['clear', null]]);
  });

  it('waits six seconds before it sends, and sends nothing when that is undone', async () => {
    const element = await open([DUE, OVERDUE]);
    await choose(element, 'No-show');
    element.meetings = [];
    await settle();
    expect(words(element)).toContain('2 meetings will be recorded as No-show');
    expect(told.at(-1)).toEqual(['leaving', BOTH]);
    await pass(5900);
    expect(record).not.toHaveBeenCalled();
    await click(find(element, '[data-id="undo"]'));
    await pass(10_000);
    expect(record).not.toHaveBeenCalled();
    expect(told.at(-1)).toEqual(['undone', BOTH]);
    expect(words(element)).toBe('');
  });

  it('sends once the time is up, and says what it recorded', async () => {
    const element = await open([DUE, OVERDUE]);
    await choose(element, 'No-show');
    await pass(6000);
    expect(record.mock.calls).toEqual([[{ planIds: BOTH, result: 'No-show' }]]);
    expect(told.at(-2)![1]).toMatchObject({ title: expect.stringContaining('2 meetings recorded as No-show') });
    expect(told.at(-1)).toEqual(['recorded', { planIds: BOTH, refused: [] }]);
  });

  it('names each meeting that could not be recorded', async () => {
    record.mockResolvedValue([ok(DUE.planId), { ...ok(OVERDUE.planId), success: false, message: 'It is locked.' }]);
    const element = await open([DUE, OVERDUE]);
    await choose(element, 'Cancelled');
    await pass(6000);
    expect(words(element)).toContain('Pricing follow-up: It is locked.');
    expect(told.at(-2)![1]).toMatchObject({ title: expect.stringContaining('1 of 2 recorded') });
    expect(told.at(-1)).toEqual(['recorded', { planIds: BOTH, refused: [OVERDUE.planId] }]);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it('brings everything back when the server cannot be reached', async () => {
    record.mockRejectedValue({ body: { message: 'No connection.' } });
    const element = await open();
    element.dismiss([DUE], 'No-show');
    await pass(6000);
    expect(words(element)).toContain('No connection.');
    expect(told.at(-1)).toEqual(['recorded', { planIds: [DUE.planId], refused: [DUE.planId] }]);
  });

  it('names a single meeting, with the focus on Undo', async () => {
    const element = await open();
    element.dismiss([DUE], 'No-show');
    await settle();
    expect(words(element)).toContain('Trial kick-off will be recorded as No-show');
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it('sends at once when the next one comes, and when the page is left', async () => {
    const element = await open();
    element.dismiss([DUE], 'No-show');
    element.dismiss([OVERDUE], 'Cancelled');
    expect(record).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new CustomEvent('pagehide'));
    expect(record).toHaveBeenCalledTimes(2);
    element.dismiss([DUE], 'No-show');
    element.remove();
    expect(record).toHaveBeenCalledTimes(3);
  });

  it('offers to pick the new date of a meeting that was moved', async () => {
    const element = await open();
    element.dismiss([DUE], 'Rescheduled');
    await pass(6000);
    expect(words(element)).toContain('Trial kick-off was moved.');
    jest.useRealTimers();
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="date"]'));
    expect(planMeetingOn).toHaveBeenCalledWith(expect.anything(), DUE.opportunityId, 'Trial kick-off');
    expect(words(element)).toBe('');
  });

  it('leaves the new date for later', async () => {
    const element = await open();
    element.dismiss([DUE], 'Rescheduled');
    await pass(6000);
    await click(find(element, '[data-id="later"]'));
    expect(planMeetingOn).not.toHaveBeenCalled();
    expect(words(element)).toBe('');
  });
});
