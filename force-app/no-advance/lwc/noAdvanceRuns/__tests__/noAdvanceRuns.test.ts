import NoAdvanceRuns from 'c/noAdvanceRuns';
import getRuns from '@salesforce/apex/NoAdvanceRunController.getRuns';
import runNow from '@salesforce/apex/NoAdvanceRunController.runNow';
import schedule from '@salesforce/apex/NoAdvanceRunController.schedule';
import unschedule from '@salesforce/apex/NoAdvanceRunController.unschedule';
import { click, find, settle, show, words } from 'test/elements';
import { rowOf } from '../runs';

jest.mock('@salesforce/apex/NoAdvanceRunController.getRuns', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/NoAdvanceRunController.runNow', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/NoAdvanceRunController.schedule', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/NoAdvanceRunController.unschedule', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});

jest.mock('@salesforce/customPermission/Advance_Admin', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const DONE: Apex.RunView = {
  id: 'a05000000000001AAA',
  mode: 'Incremental',
  status: 'Completed',
  startedAt: '2026-11-17T10:00:00.000Z',
  finishedAt: '2026-11-17T10:00:41.000Z',
  lookedAt: 34,
  changed: 6,
  failed: 0,
  flagged: 12,
  exempt: 2,
  told: 5,
};
const RUNNING: Apex.RunView = { ...DONE, id: 'a05000000000002AAA', mode: 'Full', status: 'Running', finishedAt: null };
const IDLE = { isScheduled: false, runs: [DONE] };

async function showRuns(answer: object = IDLE): Promise<HTMLElement> {
  mocked(getRuns).mockResolvedValue(answer);
  const element = await show('c-no-advance-runs', NoAdvanceRuns);
  await settle();
  return element;
}

describe('c-no-advance-runs', () => {
  afterEach(() => jest.useRealTimers());

  it('shows past runs and that nothing is scheduled', async () => {
    const element = await showRuns();
    expect(words(element)).toContain('Not scheduled');
    expect(find(element, 'lightning-datatable').data[0]).toMatchObject({
      result: 'Done',
      took: '41 s',
      look: 'Changes',
    });
    await expect(element).toBeAccessible();
  });

  it('schedules and unschedules', async () => {
    const element = await showRuns();
    mocked(schedule).mockResolvedValue('08e000000000001');
    const next = { isScheduled: true, nextRunAt: '2026-11-18T10:00:00.000Z', scheduledBy: 'Alex Moreno', runs: [] };
    mocked(getRuns).mockResolvedValue(next);
    await click(find(element, '[data-id="schedule"]'));
    await settle(8);
    expect(schedule).toHaveBeenCalledTimes(1);
    expect(words(element)).toMatch(/Next run: Wed, Nov 18(, 2026)?, 2:00\sAM, as Alex Moreno/);
    expect(words(element)).toContain('No runs yet.');
    await expect(element).toBeAccessible();
    await click(find(element, '[data-id="schedule"]'));
    await settle(8);
    expect(unschedule).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['changed', false],
    ['full', true],
  ])('starts a run of what is asked: %s', async (button, full) => {
    const element = await showRuns();
    mocked(runNow).mockResolvedValue('a05000000000002AAA');
    await click(find(element, `[data-id="${button}"]`));
    expect(runNow).toHaveBeenCalledWith({ full });
  });

  it('watches a run until it is done, and starts no second one', async () => {
    jest.useFakeTimers();
    const element = await showRuns({ isScheduled: false, runs: [RUNNING, DONE] });
    const refreshed = jest.fn();
    element.addEventListener('lightning__refresh', refreshed);
    expect(words(element)).toContain('Running now: all open deals');
    expect(find(element, '[data-id="full"]').disabled).toBe(true);
    await settle();
    mocked(getRuns).mockResolvedValue(IDLE);
    jest.advanceTimersByTime(2000);
    await settle(8);
    expect(words(element)).not.toContain('Running now');
    expect(refreshed).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(60_000);
    expect(getRuns).toHaveBeenCalledTimes(2);
  });

  it('stops watching when it leaves the page', async () => {
    jest.useFakeTimers();
    const element = await showRuns({ isScheduled: false, runs: [RUNNING] });
    element.remove();
    jest.advanceTimersByTime(60_000);
    expect(getRuns).toHaveBeenCalledTimes(1);
  });

  it('shows why an action was refused', async () => {
    const element = await showRuns();
    mocked(runNow).mockRejectedValue({ body: { message: 'A run is going on already.' } });
    await click(find(element, '[data-id="full"]'));
    await settle(8);
    expect(words(element)).toContain('A run is going on already.');
    await expect(element).toBeAccessible();
  });
});

describe('rowOf', () => {
  it.each([
    ['Running', 0, 'Running'],
    ['Failed', 0, 'Failed'],
    ['Completed', 1, 'Done, 1 left over'],
    ['Completed', 3, 'Done, 3 left over'],
  ])('says how a run ended: %s with %d failures', (status, failed, result) => {
    expect(rowOf({ ...DONE, status, failed }).result).toBe(result);
  });

  it('says minutes of a long run, and nothing of one that goes on', () => {
    expect(rowOf({ ...DONE, finishedAt: '2026-11-17T10:02:05.000Z' }).took).toBe('2 min');
    expect(rowOf(RUNNING).took).toBe('');
  });
});
