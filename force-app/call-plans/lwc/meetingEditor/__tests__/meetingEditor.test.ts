import MeetingEditor from 'c/meetingEditor';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { click, find, settle, show, words } from 'test/elements';
import { heldPanelWith, panelWith } from 'test/plans';

jest.mock(
  '@salesforce/apex/CallPlanController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/CallPlanController.savePlan', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getPanel as unknown as { emit(data: unknown): void; error(body: unknown): void };
const save = savePlan as unknown as jest.Mock;
const PLAN = 'a01000000000001AAA';

async function open(mode: string, panel: Apex.CallPlanPanel): Promise<HTMLElement> {
  const element = await show('c-meeting-editor', MeetingEditor, { planId: PLAN, mode });
  wire.emit(panel);
  await settle();
  return element;
}

async function type(element: Element, fields: Record<string, string>): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    const event = new CustomEvent('fieldchange', { detail: { field, value }, bubbles: true, composed: true });
    find(element, '[data-form]').dispatchEvent(event);
  }
  await settle();
}

describe('c-meeting-editor', () => {
  beforeEach(() => save.mockResolvedValue(panelWith({ status: 'Planned' })));

  it('shows the two fields of an objective and goes to the full plan by a link', async () => {
    const element = await open('objective', panelWith({ status: 'Needs objective' }));
    expect(find(element, 'c-objective-fields')).not.toBeNull();
    expect(find(element, 'c-record-link').label).toBe('Open the full call plan');
    await expect(element).toBeAccessible();
  });

  it('shows the short debrief for an outcome', async () => {
    const element = await open('outcome', heldPanelWith());
    expect(find(element, 'c-call-plan-debrief').isShort).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('saves, and says whether to go on with the next', async () => {
    const element = await open('objective', panelWith());
    const saved = jest.fn();
    element.addEventListener('saved', (event) => saved((event as CustomEvent).detail));
    await type(element, { Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide.' });
    await click(find(element, '[data-id="next"]'));
    await settle(8);
    expect(save).toHaveBeenCalledWith({
      plan: { Id: PLAN, Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide.' },
      base: { Id: PLAN, Objective_Type__c: null, Objective__c: null },
    });
    expect(saved).toHaveBeenCalledWith({ next: true });
  });

  it('sends nothing while something is missing', async () => {
    const element = await open('outcome', heldPanelWith());
    await click(find(element, '[data-id="save"]'));
    expect(save).not.toHaveBeenCalled();
    expect(words(element)).toContain('Choose what came out of it.');
  });

  it('stays open with the refusal of the server', async () => {
    save.mockRejectedValue({ body: { message: 'The plan is locked by another user.' } });
    const element = await open('outcome', heldPanelWith());
    const saved = jest.fn();
    element.addEventListener('saved', saved);
    await type(element, { Result__c: 'No-show' });
    await click(find(element, '[data-id="save"]'));
    await settle(8);
    expect(words(element)).toContain('The plan is locked by another user.');
    expect(saved).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-meeting-editor', MeetingEditor, { planId: PLAN, mode: 'objective' });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    wire.error({ message: 'Gone.' });
    await settle();
    expect(words(element)).toContain('Gone.');
    await expect(element).toBeAccessible();
  });

  it('closes with Esc', async () => {
    const element = await open('objective', panelWith());
    const closed = jest.fn();
    element.addEventListener('close', closed);
    find(element, '.editor').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('leaves its buttons to the dialog it stands in, and saves when that asks', async () => {
    const props = { planId: PLAN, mode: 'objective', isEmbedded: true };
    const element = await show('c-meeting-editor', MeetingEditor, props);
    wire.emit(panelWith());
    await settle();
    const edited = jest.fn();
    element.addEventListener('edit', edited);
    expect(find(element, '[data-id="save"]')).toBeNull();
    expect(await (element as unknown as MeetingEditor).submit()).toBe(false);
    await type(element, { Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide.' });
    expect(edited).toHaveBeenCalledTimes(2);
    expect(await (element as unknown as MeetingEditor).submit()).toBe(true);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['there is no plan', panelWith({ planId: null, reason: 'This is a private event.' }), 'This is a private event.'],
    ['the plan is somebody else’s', panelWith({ canEdit: false }), 'it belongs to somebody else'],
    ['the meeting is still to come', panelWith(), 'This meeting has not begun yet.'],
  ])('says why there is nothing to log when %s', async (_, panel, sentence) => {
    const element = await open('outcome', panel);
    expect(words(element)).toContain(sentence);
    expect(find(element, '[data-form]')).toBeNull();
    expect(await (element as unknown as MeetingEditor).submit()).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('says who was faster, and saves mine all the same or takes theirs', async () => {
    const fields = [{ field: 'Objective__c', label: 'Objective', theirs: 'By the end, Luis will decide.' }];
    const conflict = { byName: 'Tom Adeyemi', at: '2026-11-17T18:39:00.000Z', fields };
    save.mockResolvedValue(panelWith({ conflict }));
    const element = await open('objective', panelWith());
    await type(element, { Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide.' });
    await click(find(element, '[data-id="save"]'));
    await settle(8);
    const notice = find(element, 'c-save-conflict');
    expect(notice.conflict.byName).toBe('Tom Adeyemi');
    await expect(element).toBeAccessible();
    save.mockResolvedValue(panelWith());
    notice.dispatchEvent(new CustomEvent('mine'));
    await settle(8);
    expect(save.mock.calls.at(-1)![0].base).toBeNull();
    expect(find(element, 'c-save-conflict')).toBeNull();
  });

  it('takes what the other wrote', async () => {
    const fields = [{ field: 'Objective__c', label: 'Objective', theirs: 'By the end, Luis will decide.' }];
    const theirs = { Id: PLAN, Objective__c: 'By the end, Luis will decide.' };
    const conflict = { byName: 'Tom Adeyemi', at: '2026-11-17T18:39:00.000Z', fields };
    save.mockResolvedValue(panelWith({ conflict, plan: theirs }));
    const element = await open('objective', panelWith());
    await type(element, { Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide.' });
    await click(find(element, '[data-id="save"]'));
    await settle(8);
    find(element, 'c-save-conflict').dispatchEvent(new CustomEvent('theirs'));
    await settle();
    expect(find(element, 'c-objective-fields').values.Objective__c).toBe('By the end, Luis will decide.');
  });
});
