import GateNotice from 'c/gateNotice';
import { click, find, settle, show, words } from 'test/elements';
import { NOW, OWED } from 'test/plans';

jest.mock(
  '@salesforce/apex/CallPlanController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const open = (mode: string, stageMode: string, owed = [OWED]): Promise<HTMLElement> =>
  show('c-gate-notice', GateNotice, { gate: { mode, stageMode, owed }, now: NOW });

describe('c-gate-notice', () => {
  it.each([
    ['Block', 'Block', 'Until then this deal takes no new meeting and no new stage.'],
    ['Block', 'Off', 'Until then this deal takes no new meeting.'],
    ['Warn', 'Block', 'Until then the stage cannot change.'],
  ])('says what a gate holds up: %s for meetings, %s for stages', async (mode, stageMode, sentence) => {
    const element = await open(mode, stageMode);
    expect(words(element)).toContain('First log the outcome of Contract questions (Thu, Nov 12).');
    expect(words(element)).toContain(sentence);
    expect(find(element, 'c-notice').variant).toBe('locked');
    expect(find(element, 'c-record-link').recordId).toBe(OWED.eventId);
    await expect(element).toBeAccessible();
  });

  it('only asks where nothing is held up', async () => {
    const element = await open('Warn', 'Off');
    expect(words(element)).toContain('The outcome of Contract questions (Thu, Nov 12) is overdue.');
    expect(words(element)).toContain('You can go on; please log it.');
    expect(find(element, 'c-notice').variant).toBe('warning');
    await expect(element).toBeAccessible();
  });

  it('says nothing where nothing is owed, or no gate is on', async () => {
    expect(words(await open('Block', 'Block', []))).toBe('');
    expect(words(await open('Off', 'Off'))).toBe('');
  });

  it('has the form in place, saves once, and closes when it is saved', async () => {
    const element = await open('Block', 'Block');
    await click(find(element, '[data-id="toggle"]'));
    const editor = find(element, 'c-meeting-editor');
    expect(editor).toMatchObject({ planId: OWED.planId, mode: 'outcome', isEmbedded: true });
    await expect(element).toBeAccessible();
    editor.submit = jest.fn().mockResolvedValue(false);
    find(element, '[data-id="save"]').click();
    await click(find(element, '[data-id="save"]'));
    expect(editor.submit).toHaveBeenCalledTimes(1);
    editor.dispatchEvent(new CustomEvent('saved'));
    await settle();
    expect(find(element, 'c-meeting-editor')).toBeNull();
  });

  it('closes with Esc, and gives the focus back to where it was opened', async () => {
    const element = await open('Block', 'Block');
    await click(find(element, '[data-id="toggle"]'));
    const focused = jest.spyOn(find(element, '[data-id="toggle"]') as HTMLElement, 'focus');
    find(element, 'c-meeting-editor').dispatchEvent(new CustomEvent('close'));
    await settle();
    expect(find(element, 'c-meeting-editor')).toBeNull();
    expect(focused).toHaveBeenCalled();
  });
});
