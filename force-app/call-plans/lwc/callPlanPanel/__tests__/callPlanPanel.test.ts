import CallPlanPanel from 'c/callPlanPanel';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import linkMeeting from '@salesforce/apex/CallPlanController.linkMeeting';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import saveOutcome from '@salesforce/apex/DebriefController.saveOutcome';
import ShareModal from 'c/shareModal';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { loadDraft, storeDraft } from 'c/callPlanDrafts';
import { click, find, settle, show, words } from 'test/elements';
import { heldPanelWith, LAST_COMMITMENT, panelWith } from 'test/plans';

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
jest.mock('@salesforce/apex/DebriefController.saveOutcome', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/CallPlanController.linkMeeting', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });

const wire = getPanel as unknown as { emit(data: unknown): void; error(body: unknown): void; getLastConfig(): object };
const save = savePlan as unknown as jest.Mock;
const saveDebrief = saveOutcome as unknown as jest.Mock;
const link = linkMeeting as unknown as jest.Mock;
const PLAN = 'a01000000000001AAA';
const OBJECTIVE = 'By the end, Dana Whitfield will confirm the go-live date by Nov 24.';

async function showPanel(panel: Apex.CallPlanPanel, properties: object = {}): Promise<HTMLElement> {
  const element = await show('c-call-plan-panel', CallPlanPanel, {
    recordId: panel.eventId,
    objectApiName: 'Event',
    ...properties,
  });
  wire.emit(panel);
  await settle();
  return element;
}

async function type(element: Element, field: string, value: string): Promise<void> {
  const form = find(element, '[data-form]');
  form.dispatchEvent(new CustomEvent('fieldchange', { detail: { field, value }, bubbles: true }));
  await settle();
}

const pressSave = (element: Element): Promise<void> => click(find(element, 'c-plan-foot', '[data-id="save"]'));

describe('c-call-plan-panel', () => {
  beforeEach(() => save.mockResolvedValue(panelWith({ status: 'Planned', plan: { Objective__c: OBJECTIVE } })));

  it('asks for the plan of its record, and shows that it is loading', async () => {
    const element = await show('c-call-plan-panel', CallPlanPanel, { recordId: '00U000000000001AAA' });
    expect(wire.getLastConfig()).toEqual({ recordId: '00U000000000001AAA' });
    expect(words(find(element, 'c-panel-stencil'))).toBe('Reading the call plan');
    await expect(element).toBeAccessible();
  });

  it('says why a meeting has no plan', async () => {
    const element = await showPanel(panelWith({ planId: null, reason: 'This meeting is not linked to a deal.' }));
    expect(words(element)).toContain('This meeting is not linked to a deal.');
    expect(find(element, 'c-plan-foot')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows an error in place, with a way to try again', async () => {
    const element = await show('c-call-plan-panel', CallPlanPanel, { recordId: '00U000000000001AAA' });
    wire.error({ message: 'You cannot see this plan.' });
    await settle();
    expect(words(element)).toContain('You cannot see this plan.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });

  it('lets nobody write without the right to', async () => {
    const element = await showPanel(panelWith({ canEdit: false }));
    expect(words(element)).toContain('You can read this plan');
    expect(find(element, 'c-plan-foot')).toBeNull();
    expect(find(element, '[data-form]').isReadOnly).toBe(true);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['before', 'c-call-plan-before', panelWith()],
    ['during', 'c-call-plan-during', heldPanelWith({ status: 'In progress', phase: 'during' })],
    ['after', 'c-call-plan-after', heldPanelWith()],
    ['done', 'c-call-plan-done', heldPanelWith({ status: 'Done', plan: { Result__c: 'No-sale' } })],
    ['historic', 'c-call-plan-done', heldPanelWith({ status: 'Historic' })],
    ['closed', 'c-call-plan-done', heldPanelWith({ status: 'Did not happen', phase: 'closed', plan: {} })],
  ])('shows the form of the phase: %s', async (_, tag, panel) => {
    const element = await showPanel(panel);
    expect(find(element, tag)).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('refuses an empty objective with a sentence that helps, and sends nothing', async () => {
    const element = await showPanel(panelWith());
    const textarea = find(element, 'c-call-plan-before', 'c-objective-fields', 'lightning-textarea');
    const said = jest.spyOn(textarea, 'setCustomValidity');
    await pressSave(element);
    expect(said).toHaveBeenCalledWith(
      'Write what the customer will agree to do, give or decide by the end of this meeting.',
    );
    expect(save).not.toHaveBeenCalled();
  });

  it('sends the changed fields only, once for a double click, and tells the rest of the page', async () => {
    const element = await showPanel(panelWith());
    const toasts = jest.fn();
    const refreshes = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => toasts((event as CustomEvent).detail.title));
    element.addEventListener('lightning__refresh', refreshes);
    await type(element, 'Objective_Type__c', 'Decision');
    await type(element, 'Objective__c', OBJECTIVE);
    find(element, 'c-plan-foot', '[data-id="save"]').click();
    await pressSave(element);
    await settle(8);
    expect(save.mock.calls).toEqual([
      [
        {
          plan: { Id: PLAN, Objective_Type__c: 'Decision', Objective__c: OBJECTIVE },
          base: { Id: PLAN, Objective_Type__c: null, Objective__c: null },
        },
      ],
    ]);
    expect(toasts).toHaveBeenCalledWith('Call plan saved');
    expect(refreshes).toHaveBeenCalled();
    expect((notifyRecordUpdateAvailable as unknown as jest.Mock).mock.calls[0][0]).toContainEqual({ recordId: PLAN });
    expect(find(element, 'c-status-badge').status).toBe('Planned');
  });

  it('keeps unsaved work in this browser until it is saved', async () => {
    const element = await showPanel(panelWith());
    await type(element, 'Objective__c', 'half a sent');
    expect(loadDraft(PLAN)?.fields).toEqual({ Objective__c: 'half a sent' });
    expect(words(element)).toContain('Not saved yet. Kept in this browser');
    await type(element, 'Objective_Type__c', 'Decision');
    await pressSave(element);
    await settle(8);
    expect(loadDraft(PLAN)).toBeNull();
  });

  it('brings unsaved work back after a reload, and can throw it away', async () => {
    storeDraft(PLAN, { fields: { Objective__c: 'half a sent' }, base: { Objective__c: null }, also: {} });
    const element = await showPanel(panelWith());
    expect(find(element, 'c-call-plan-before').values.Objective__c).toBe('half a sent');
    await click(find(element, 'c-plan-foot', '[data-id="discard"]'));
    expect(find(element, 'c-call-plan-before').values.Objective__c).toBeUndefined();
    expect(loadDraft(PLAN)).toBeNull();
  });

  it("shows the server's refusal in the panel, keeps the work, and marks the field it names", async () => {
    save.mockRejectedValue({ body: { message: 'Fill in before the meeting: Objective Type.' } });
    const element = await showPanel(panelWith());
    const combobox = find(element, 'c-call-plan-before', 'c-objective-fields', 'lightning-combobox');
    const said = jest.spyOn(combobox, 'setCustomValidity');
    await type(element, 'Objective__c', OBJECTIVE);
    await type(element, 'Agenda__c', '2:00 Trial');
    await pressSave(element);
    await settle(8);
    expect(words(element)).toContain('Fill in before the meeting: Objective Type.');
    expect(said).toHaveBeenLastCalledWith('Fill in before the meeting: Objective Type.');
    expect(loadDraft(PLAN)).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  describe('with an outcome', () => {
    const NEXT: Apex.NewMeeting = {
      opportunityId: '006000000000001AAA',
      subject: 'Budget sign-off ',
      startsAt: '2026-11-25T18:00:00.000Z',
      durationMinutes: 30,
    };
    const recorded = { Result__c: 'Advance', Recorded_Result__c: 'Advance' };
    const debriefed = { panel: heldPanelWith({ status: 'Done', plan: recorded }) };

    beforeEach(() => saveDebrief.mockResolvedValue(debriefed));

    async function showAdvance(): Promise<HTMLElement> {
      const element = await showPanel(heldPanelWith());
      await type(element, 'Commitment_Who__c', 'Dana');
      await type(element, 'Commitment_What__c', 'book the sign-off');
      await type(element, 'Commitment_Due__c', '2026-11-24');
      await type(element, 'Result__c', 'Advance');
      await type(element, 'Objective_Met__c', 'Met');
      return element;
    }

    const also = async (element: Element, detail: object): Promise<void> => {
      find(element, '[data-form]').dispatchEvent(new CustomEvent('also', { detail, bubbles: true }));
      await settle();
    };

    it('sends nothing that the form no longer shows, then shows what was recorded', async () => {
      const element = await showAdvance();
      await type(element, 'Result__c', 'Continuation');
      await pressSave(element);
      await settle(8);
      expect(saveDebrief).toHaveBeenCalledWith({
        plan: { Id: PLAN, Result__c: 'Continuation', Objective_Met__c: 'Met' },
        base: { Id: PLAN, Result__c: null, Objective_Met__c: null },
        followUp: false,
        next: null,
      });
      expect(find(element, 'c-call-plan-done')).not.toBeNull();
    });

    it('makes the task and the next meeting in the same step, and says so', async () => {
      saveDebrief.mockResolvedValue({ ...debriefed, taskId: '00T000000000001AAA', nextEventId: '00U000000000002AAA' });
      const element = await showAdvance();
      await also(element, { followUp: true });
      await also(element, { next: NEXT });
      const toasts = jest.fn();
      element.addEventListener('lightning__showtoast', (event) => toasts((event as CustomEvent).detail.title));
      expect(find(element, 'c-plan-foot').saveLabel).toBe('Save outcome and next meeting');
      await pressSave(element);
      await settle(8);
      const [sent] = saveDebrief.mock.calls[0];
      expect(sent).toMatchObject({ followUp: true, next: { ...NEXT, subject: 'Budget sign-off' } });
      expect(toasts).toHaveBeenCalledWith(
        'Outcome saved. A task for Tue, Nov 24 was created. The next meeting is on Wed, Nov 25.',
      );
      expect(words(element)).toContain('Its call plan carries the promise forward.');
      await expect(element).toBeAccessible();
    });

    it('can save the outcome without the next meeting', async () => {
      const element = await showAdvance();
      await also(element, { next: NEXT });
      await click(find(element, 'c-plan-foot', '[data-id="saveonly"]'));
      await settle(8);
      expect(saveDebrief.mock.calls[0][0].next).toBeNull();
    });

    it('brings the next meeting back after a reload', async () => {
      await also(await showAdvance(), { next: NEXT });
      document.body.replaceChildren();
      const element = await showPanel(heldPanelWith());
      expect(find(element, '[data-form]').also).toEqual({ next: NEXT });
    });

    it('says beside the button what a claim without evidence is recorded as', async () => {
      const element = await showAdvance();
      expect(find(element, 'c-plan-foot').willBe).toBe('');
      await type(element, 'Commitment_Due__c', '');
      expect(words(element)).toContain('You chose Advance; this will be recorded as Continuation.');
      await expect(element).toBeAccessible();
    });
  });

  describe('when somebody else was faster', () => {
    const conflict: Apex.Conflict = {
      byName: 'Tom Adeyemi',
      at: '2026-11-17T18:44:00.000Z',
      fields: [{ field: 'Objective__c', label: 'Objective', theirs: 'Dana will name the docks.' }],
    };
    const theirs = panelWith({ plan: { Objective__c: 'Dana will name the docks.' }, conflict });

    async function collide(): Promise<HTMLElement> {
      save.mockResolvedValueOnce(theirs);
      const element = await showPanel(panelWith());
      await type(element, 'Objective_Type__c', 'Decision');
      await type(element, 'Objective__c', OBJECTIVE);
      await pressSave(element);
      await settle(8);
      return element;
    }

    it('says who changed what, and keeps what was typed', async () => {
      const element = await collide();
      expect(words(element)).toContain('Tom Adeyemi changed Objective at 10:44 AM: Dana will name the docks.');
      expect(words(element)).toContain(`Yours: ${OBJECTIVE}`);
      expect(find(element, '[data-form]').values.Objective__c).toBe(OBJECTIVE);
      expect(loadDraft(PLAN)).not.toBeNull();
      await expect(element).toBeAccessible();
    });

    it('saves over it when the rep keeps theirs', async () => {
      const element = await collide();
      await click(find(element, 'c-save-conflict', '[data-id="mine"]'));
      await settle(8);
      expect(save.mock.calls[1][0]).toMatchObject({ plan: { Objective__c: OBJECTIVE }, base: null });
      expect(find(element, 'c-save-conflict')).toBeNull();
    });

    it("takes the other's text, and still shows one's own", async () => {
      const element = await collide();
      await click(find(element, 'c-save-conflict', '[data-id="theirs"]'));
      expect(find(element, '[data-form]').values).toMatchObject({
        Objective__c: 'Dana will name the docks.',
        Objective_Type__c: 'Decision',
      });
      expect(words(element)).toContain(`Your text was: ${OBJECTIVE}`);
    });
  });

  describe('without a deal', () => {
    const unlinked = panelWith({
      status: 'Unlinked',
      opportunityId: null,
      linkOptions: [{ id: '006000000000001AAA', name: 'Halvorsen Foods: plant 2', stageName: 'Proposal' }],
    });

    it('links the meeting in one press', async () => {
      link.mockResolvedValue(panelWith());
      const element = await showPanel(unlinked);
      expect(find(element, '[data-form]')).toBeNull();
      await expect(element).toBeAccessible();
      await click(find(element, 'c-deal-linker', 'lightning-button'));
      await settle(8);
      expect(link).toHaveBeenCalledWith({ eventId: unlinked.eventId, opportunityId: '006000000000001AAA' });
      expect(find(element, 'c-call-plan-before')).not.toBeNull();
    });

    it('shows why it could not be linked', async () => {
      link.mockRejectedValue({ body: { message: 'You may not edit this event.' } });
      const element = await showPanel(unlinked);
      await click(find(element, 'c-deal-linker', 'lightning-button'));
      await settle(8);
      expect(words(element)).toContain('You may not edit this event.');
      await expect(element).toBeAccessible();
    });
  });

  it.each([
    [true, 'locked'],
    [false, 'warning'],
  ])('says what a missing outcome holds up (blocks: %s)', async (blocks, tone) => {
    const gateHeld = { blocks, sentence: 'Until this is logged: no new meeting on this deal.' };
    const element = await showPanel(heldPanelWith({ status: 'Overdue', gateHeld }));
    expect(words(element)).toContain(gateHeld.sentence);
    expect(find(element, 'c-notice').variant).toBe(tone);
    await expect(element).toBeAccessible();
  });

  it('shares the plan, and takes what the dialog saved', async () => {
    const shared = panelWith({ canShare: true, plan: { Agenda_Agreed_On__c: '2026-11-17' } });
    const open = jest.spyOn(ShareModal, 'open').mockResolvedValue(shared);
    const element = await showPanel(panelWith({ canShare: true }));
    await click(find(element, '[data-id="share"]'));
    await settle(8);
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ planId: PLAN, people: ['Dana Whitfield'] }));
    expect(find(element, '[data-form]').panel.plan.Agenda_Agreed_On__c).toBe('2026-11-17');
  });

  it('changes a frozen objective only with a reason', async () => {
    const running = heldPanelWith({ status: 'In progress', phase: 'during', canOverride: true });
    const element = await showPanel(running);
    await type(element, 'Objective__c', 'Dana will name the docks.');
    await pressSave(element);
    expect(save).not.toHaveBeenCalled();
    await type(element, 'Override_Reason__c', 'Wrong plant');
    await pressSave(element);
    await settle(8);
    expect(save.mock.calls[0][0].plan).toMatchObject({ Override_Reason__c: 'Wrong plant' });
  });

  it('can log the outcome while the meeting runs, and change it afterwards', async () => {
    const element = await showPanel(heldPanelWith({ status: 'In progress', phase: 'during' }));
    await click(find(element, '[data-id="outcome"]'));
    expect(find(element, 'c-call-plan-after')).not.toBeNull();
    const done = await showPanel(heldPanelWith({ status: 'Done', plan: { Result__c: 'No-sale' } }));
    expect(find(done, '[data-id="outcome"]').label).toBe('Edit outcome');
    await click(find(done, '[data-id="outcome"]'));
    await click(find(done, 'c-plan-foot', '[data-id="cancel"]'));
    expect(find(done, 'c-call-plan-done')).not.toBeNull();
  });

  it('writes at once whether the last promise was kept', async () => {
    const element = await showPanel(panelWith({ lastCommitment: LAST_COMMITMENT }));
    const detail = { planId: LAST_COMMITMENT.planId, kept: 'Not kept' };
    find(element, '[data-form]').dispatchEvent(new CustomEvent('kept', { detail, bubbles: true }));
    await settle(8);
    expect(save).toHaveBeenCalledWith({
      plan: { Id: LAST_COMMITMENT.planId, Commitment_Kept__c: 'Not kept' },
      base: null,
    });
    expect(words(element)).toContain('Noted.');
  });

  it('reads again when somebody edited the meeting on the page', async () => {
    await showPanel(panelWith());
    const handler = (registerRefreshHandler as unknown as jest.Mock).mock.calls.at(-1)[1] as () => Promise<void>;
    await handler();
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('says so when there is nothing new to save', async () => {
    const plan = { Objective_Type__c: 'Decision', Objective__c: OBJECTIVE };
    const element = await showPanel(panelWith({ status: 'Planned', plan }));
    await pressSave(element);
    expect(words(element)).toContain('There is nothing new to save.');
    expect(save).not.toHaveBeenCalled();
  });

  it("names and links the meeting where the page is not the meeting's", async () => {
    const element = await showPanel(panelWith(), { objectApiName: 'Opportunity' });
    expect(find(element, 'c-record-link').label).toBe('Rollout plan review');
  });

  it('counts down minute by minute', async () => {
    jest.useFakeTimers();
    const element = await showPanel(panelWith());
    jest.advanceTimersByTime(5 * 60_000);
    await settle();
    expect(words(element)).toContain('Objective required in 3 h 15 min');
    jest.useRealTimers();
  });
});
