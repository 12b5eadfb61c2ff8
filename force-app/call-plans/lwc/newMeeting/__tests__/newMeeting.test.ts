import { blankMeeting, cleaned, meetingProblems } from '../newMeeting';
import { NOW, planningWith } from 'test/plans';

const DEAL = '006000000000001AAA';
const blank = (planning = planningWith()): Apex.NewMeeting => blankMeeting(DEAL, planning, Date.parse(NOW));

describe('a new meeting', () => {
  it('starts tomorrow at ten with the primary contact', () => {
    expect(blank()).toMatchObject({
      opportunityId: DEAL,
      subject: 'Halvorsen Foods: next step',
      startsAt: '2026-11-18T18:00:00.000Z',
      durationMinutes: 60,
      contactId: '003000000000002AAA',
    });
  });

  it('takes the first contact where none is primary, and none where there is none', () => {
    const [luis] = planningWith().contacts;
    expect(blank(planningWith({ contacts: [luis!] })).contactId).toBe(luis!.id);
    expect(blank(planningWith({ contacts: [] })).contactId).toBeNull();
  });

  it('is sent without the spaces around a text, and with null for what is empty', () => {
    const sent = cleaned({ ...blank(), subject: ' Budget ', objective: '  ', location: '' });
    expect(sent).toMatchObject({ subject: 'Budget', objective: null, location: null, durationMinutes: 60 });
  });

  it('needs a subject and a day', () => {
    expect(meetingProblems(blank())).toEqual({});
    expect(meetingProblems({ ...blank(), subject: ' ', startsAt: '' })).toEqual({
      subject: 'Say in a few words what the meeting is about.',
      day: 'Choose a date.',
    });
  });
});
