import PlanMeetingForm from 'c/planMeetingForm';
import { change, click, find, settle, show, words } from 'test/elements';
import { NOW, planningWith } from 'test/plans';

const MEETING: Apex.NewMeeting = {
  opportunityId: '006000000000001AAA',
  subject: 'Budget session',
  startsAt: '2026-11-24T18:00:00.000Z',
  durationMinutes: 60,
  contactId: '003000000000002AAA',
};

interface Form extends HTMLElement {
  planning: Apex.Planning;
  meeting: Apex.NewMeeting;
  markProblems(problems: object): boolean;
  focusFirst(): void;
}

async function open(meeting: Partial<Apex.NewMeeting> = {}, planning = planningWith()): Promise<Form> {
  const props = { planning, meeting: { ...MEETING, ...meeting }, now: NOW };
  const form = (await show('c-plan-meeting-form', PlanMeetingForm, props)) as unknown as Form;
  form.addEventListener('change', (event) => (form.meeting = (event as CustomEvent).detail));
  for (const field of form.shadowRoot!.querySelectorAll('[data-field]')) {
    Object.assign(field, { setCustomValidity: jest.fn(), reportValidity: () => true });
  }
  return form;
}

const at = (form: Form, selector: string): FieldElement => find(form, selector);

describe('c-plan-meeting-form', () => {
  it('asks when, with whom and for what, and folds the rest away', async () => {
    const form = await open();
    expect(at(form, '[data-field="day"]').value).toBe('2026-11-24');
    expect(at(form, '[data-id="time"]').value).toBe('10:00');
    expect(find(form, '[data-field="contactId"]').options[0].label).toBe('Luis Ortega, CFO');
    expect(find(form, 'c-sentence-form').contactName).toBe('Dana Whitfield');
    expect(find(form, 'lightning-accordion').activeSectionName).toEqual([]);
    expect(find(form, 'lightning-accordion-section').label).toContain('topics (1 of 3 known)');
    await expect(form).toBeAccessible();
  });

  it('tells the whole meeting at each change', async () => {
    const form = await open();
    await change(at(form, '[data-field="subject"]'), 'Budget with Luis');
    await change(at(form, '[data-field="day"]'), '2026-11-25');
    await change(at(form, '[data-id="time"]'), '14:30');
    await change(at(form, '[data-id="length"]'), '30');
    await change(at(form, '[data-field="contactId"]'), '003000000000001AAA');
    find(form, 'c-sentence-form').dispatchEvent(new CustomEvent('sentence', { detail: 'By the end, Luis will …' }));
    await settle();
    expect(form.meeting).toEqual({
      ...MEETING,
      subject: 'Budget with Luis',
      startsAt: '2026-11-25T22:30:00.000Z',
      durationMinutes: 30,
      contactId: '003000000000001AAA',
      objective: 'By the end, Luis will …',
      qualityOverride: null,
    });
    expect(find(form, 'c-sentence-form').contactName).toBe('Luis Ortega');
  });

  it('keeps the time while there is no day', async () => {
    const form = await open();
    await change(at(form, '[data-field="day"]'), '');
    expect(form.meeting.startsAt).toBe('');
    await change(at(form, '[data-id="time"]'), '09:15');
    await change(at(form, '[data-field="day"]'), '2026-11-24');
    expect(form.meeting.startsAt).toBe('2026-11-24T17:15:00.000Z');
  });

  it('shows kept work as it was left, and opens what holds text', async () => {
    const form = await open({ objective: 'Luis signs off the budget.', agenda: 'Budget', startsAt: '' });
    expect(at(form, '[data-field="objective"]').value).toBe('Luis signs off the budget.');
    expect(find(form, 'lightning-accordion').activeSectionName).toEqual(['rest']);
    await expect(form).toBeAccessible();
  });

  it('questions vague words after the field is left, and takes them with a reason', async () => {
    const form = await open({ objective: 'Touch base with Luis' });
    at(form, '[data-field="objective"]').dispatchEvent(new CustomEvent('blur'));
    await settle();
    expect(words(form)).toContain('Touching base is what you will do.');
    await expect(form).toBeAccessible();
    find(form, 'c-objective-hint').dispatchEvent(new CustomEvent('keep', { detail: 'Their words' }));
    await settle();
    expect(form.meeting.qualityOverride).toBe('Their words');
    expect(find(form, 'c-objective-hint')).toBeNull();
  });

  it('takes the sentence the hint offers, and says nothing with the gate off', async () => {
    const form = await open({ objective: 'Touch base with Luis' });
    at(form, '[data-field="objective"]').dispatchEvent(new CustomEvent('blur'));
    await settle();
    find(form, 'c-objective-hint').dispatchEvent(new CustomEvent('use', { detail: 'By the end, Luis will …' }));
    await settle();
    expect(form.meeting.objective).toBe('By the end, Luis will …');

    const off = await open({ objective: 'Touch base' }, planningWith({ qualityGate: 'Off' }));
    at(off, '[data-field="objective"]').dispatchEvent(new CustomEvent('blur'));
    await settle();
    expect(find(off, 'c-objective-hint')).toBeNull();
  });

  it('changes between the sentence and own words', async () => {
    const form = await open();
    await click(find(form, '[data-id="words"]'));
    expect(find(form, 'c-sentence-form')).toBeNull();
    await click(find(form, '[data-id="words"]'));
    expect(find(form, 'c-sentence-form')).not.toBeNull();
  });

  it('plans topics without letting another plan hear of it', async () => {
    const form = await open();
    const heard = jest.fn();
    form.addEventListener('fieldchange', heard);
    const detail = { field: 'Topics_Planned__c', value: 'Budget' };
    find(form, 'c-topic-picker').dispatchEvent(
      new CustomEvent('fieldchange', { detail, bubbles: true, composed: true }),
    );
    await settle();
    expect(form.meeting.topicsPlanned).toBe('Budget');
    expect(heard).not.toHaveBeenCalled();
  });

  it('marks what is missing, and takes the focus to what comes first', async () => {
    const form = await open();
    const subject = at(form, '[data-field="subject"]');
    const day = at(form, '[data-field="day"]');
    const [onSubject, onDay] = [jest.spyOn(subject, 'focus'), jest.spyOn(day, 'focus')];
    expect(form.markProblems({ subject: 'Say what it is about.' })).toBe(true);
    expect(onSubject).toHaveBeenCalled();
    form.focusFirst();
    expect(onDay).toHaveBeenCalled();
  });

  it('says under which agreement a relationship meeting is worth the time, or that there is none', async () => {
    const type = { value: 'Relationship', label: 'Relationship', isRelationship: true };
    const investment = { id: 'a05000000000001AAA', name: 'RI-1', hoursCap: 12, hoursUsed: 6, endsOn: '2027-03-31' };
    const meeting = { objectiveType: 'Relationship' };
    const live = await open(meeting, planningWith({ objectiveTypes: [type], investment }));
    expect(find(live, 'c-notice').variant).toBe('info');
    await expect(live).toBeAccessible();
    const none = await open(meeting, planningWith({ objectiveTypes: [type] }));
    expect(find(none, 'c-notice').variant).toBe('warning');
  });

  it('asks for the kind of an objective once there is one, and says what a kind means', async () => {
    expect(words(await open())).not.toContain('Choose the kind of objective.');
    expect(words(await open({ objective: 'Luis signs.' }))).toContain('Choose the kind of objective.');
    expect(words(await open({ objectiveType: 'Decision' }))).toContain('They show how they decide.');
  });

  it('forgets the reason once the text is another', async () => {
    const form = await open({ objective: 'Touch base', qualityOverride: 'Their words' });
    await change(at(form, '[data-field="objective"]'), 'Touch base again');
    expect(form.meeting).toMatchObject({ objective: 'Touch base again', qualityOverride: null });
  });

  it('does without contacts and topics', async () => {
    const form = await open({ contactId: null }, planningWith({ contacts: [], topics: [] }));
    expect(find(form, '[data-field="contactId"]')).toBeNull();
    expect(find(form, 'c-topic-picker')).toBeNull();
    await expect(form).toBeAccessible();
  });
});
