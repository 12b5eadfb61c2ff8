import OneOnOne from 'c/oneOnOne';
import { refreshApex } from '@salesforce/apex';
import getRep from '@salesforce/apex/RepFiguresController.getRep';
import getTeam from '@salesforce/apex/RepFiguresController.getTeam';
import getSheet from '@salesforce/apex/OneOnOneController.getSheet';
import saveNotes from '@salesforce/apex/OneOnOneController.saveNotes';
import * as navigation from 'lightning/navigation';
import { change, click, find, settle, show, words } from 'test/elements';
import { BEN, figuresWith, PRIYA, repWith, teamWith } from 'test/reps';

const TOM = '005000000000009AAA';
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/RepFiguresController.getTeam',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/RepFiguresController.getRep',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/AccountTimeController.getAccounts',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/OneOnOneController.getSheet', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/OneOnOneController.saveNotes', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000009AAA' }), { virtual: true });
jest.mock('c/printing', () => ({ printsOnly: jest.fn().mockReturnValue(jest.fn()) }));

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): Record<string, unknown>;
}
const [teams, reps] = [getTeam, getRep] as unknown as [Wire, Wire];
const { CurrentPageReference: page, navigated } = navigation as unknown as {
  CurrentPageReference: Wire;
  navigated: jest.Mock;
};
const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'One_on_One' } };
const SHEET: Apex.OneOnOneSheet = {
  userId: PRIYA,
  name: 'Priya Raman',
  managerName: 'Tom Adeyemi',
  agreements: [],
  notes: [],
};
const [readSheet, save] = [getSheet, saveNotes] as unknown as [jest.Mock, jest.Mock];

async function open(team = teamWith(), rep: string | null = PRIYA): Promise<HTMLElement> {
  const element = await show('c-one-on-one', OneOnOne);
  page.emit({ ...PAGE, state: rep ? { c__rep: rep } : {} });
  teams.emit(team);
  reps.emit(repWith());
  await settle(8);
  return element;
}

async function note(element: HTMLElement, text: string): Promise<void> {
  const detail = { key: '2|006000000000001AAA', note: text };
  find(element, 'c-sheet-meetings').dispatchEvent(new CustomEvent('note', { detail, bubbles: true, composed: true }));
  await settle();
}

// The whole sheet is much to look through for a busy machine; its parts are looked through in their own tests, too.
jest.setTimeout(30_000);
beforeEach(() => {
  readSheet.mockResolvedValue(SHEET);
});

describe('c-one-on-one', () => {
  it('shows the facts about the rep in the address, of when they are, and all groups', async () => {
    const element = await open();
    expect(reps.getLastConfig()).toEqual({ userId: PRIYA, period: 'quarter' });
    expect(words(find(element, 'h1'))).toBe('Priya Raman with Tom Adeyemi');
    expect(words(find(element, 'header'))).toMatch(/Facts from Oct 1 to Nov 17. Checked today, 2:04\sAM/);
    expect(find(element, 'c-sheet-deals').userId).toBe(PRIYA);
    expect(find(element, 'c-sheet-accounts').userId).toBe(PRIYA);
    expect(find(element, 'c-sheet-agreements').people).toEqual([
      { value: PRIYA, label: 'Priya Raman' },
      { value: TOM, label: 'Tom Adeyemi' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('opens with the first rep, and with another when one is chosen', async () => {
    const element = await open(teamWith({ asOf: null }), null);
    expect(reps.getLastConfig().userId).toBe(BEN);
    expect(words(find(element, 'header'))).not.toContain('Checked');
    await change(find(element, 'header lightning-combobox'), PRIYA);
    expect(navigated.mock.calls[0][0].state).toEqual({ c__rep: PRIYA });
  });

  it('shows a rep the own sheet', async () => {
    const own = figuresWith({ userId: TOM, name: 'Tom Adeyemi' });
    readSheet.mockResolvedValue({ ...SHEET, managerName: null });
    const element = await open(teamWith({ isManager: false, reps: [own], total: null }));
    expect(words(find(element, 'h1'))).toBe('Tom Adeyemi');
    expect(words(find(element, 'header'))).toContain('Your manager sees the same facts.');
    expect(find(element, 'header lightning-combobox')).toBeNull();
    expect(find(element, 'c-sheet-agreements').people).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('keeps notes on the device until they are saved, and saves them once', async () => {
    const element = await open();
    const saveButton = find(element, '[data-id="save"]');
    const toasts = jest.fn();
    element.addEventListener('lightning__showtoast', toasts);
    await click(saveButton);
    expect(toasts.mock.calls[0][0].detail.title).toBe('There is nothing to save yet');
    await note(element, 'Ask Dana.');
    expect(find(await open(), 'c-sheet-meetings').notes).toEqual({ '2|006000000000001AAA': 'Ask Dana.' });
    const agreed = [{ ownerId: PRIYA, ownerName: 'Priya Raman', what: 'asks who signs', due: '2026-12-02' }];
    find(element, 'c-sheet-agreements').dispatchEvent(new CustomEvent('agree', { detail: agreed }));
    await settle();
    save.mockResolvedValue(2);
    saveButton.click();
    saveButton.click();
    await settle(8);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith({
      notes: [{ recordId: '006000000000001AAA', note: 'Ask Dana.' }],
      agreements: [{ ownerId: PRIYA, what: 'asks who signs', due: '2026-12-02' }],
    });
    expect(toasts.mock.calls[1][0].detail.title).toBe('2 notes and agreements kept');
    expect(find(element, 'c-sheet-meetings').notes).toEqual({});
    expect(window.localStorage).toHaveLength(0);
  });

  it('loses nothing when saving fails', async () => {
    const element = await open();
    await note(element, 'Ask Dana.');
    save.mockRejectedValue({ body: { message: 'The deal was deleted.' } });
    await click(find(element, '[data-id="save"]'));
    await settle(8);
    expect(words(element)).toContain('Nothing was saved');
    expect(words(element)).toContain('The deal was deleted.');
    expect(find(element, 'c-sheet-meetings').notes).toEqual({ '2|006000000000001AAA': 'Ask Dana.' });
    await expect(element).toBeAccessible();
  });

  it('prints', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    await click(find(await open(), '[data-id="print"]'));
    expect(print).toHaveBeenCalled();
    print.mockRestore();
  });

  it('keeps the place while it loads, and says that nobody is there', async () => {
    const element = await show('c-one-on-one', OneOnOne);
    expect(find(element, 'c-facts-stencil')).not.toBeNull();
    await expect(element).toBeAccessible();
    teams.emit(teamWith({ reps: [] }));
    await settle();
    expect(words(element)).toContain('Nobody stands below your role');
    await expect(element).toBeAccessible();
  });

  it('says what is wrong with the team, the rep or the sheet, and tries each again', async () => {
    const element = await show('c-one-on-one', OneOnOne);
    teams.error({ message: 'No access to snapshots.' });
    await settle();
    expect(words(element)).toContain('No access to snapshots.');
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
    readSheet.mockRejectedValueOnce({ body: { message: 'Not your team.' } });
    page.emit({ ...PAGE, state: {} });
    teams.emit(teamWith());
    reps.error({ message: 'No access to deals.' });
    await settle(8);
    expect(words(element)).toContain('No access to deals.');
    await expect(element).toBeAccessible();
    await click(
      element.shadowRoot!.querySelectorAll('c-error-panel')[1]!.shadowRoot!.querySelector('lightning-button')!,
    );
    expect(refreshApex).toHaveBeenCalledTimes(2);
    reps.emit(repWith());
    await settle();
    expect(words(element)).toContain('Not your team.');
    await click(find(element, '[data-id="sheet"] c-error-panel:last-of-type', 'lightning-button'));
    await settle();
    expect(words(element)).not.toContain('Not your team.');
  });
});
