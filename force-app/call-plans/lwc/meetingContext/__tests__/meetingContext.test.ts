import MeetingContext from 'c/meetingContext';
import { find, findAll, show, words } from 'test/elements';
import { NOW, panelWith } from 'test/plans';

describe('c-meeting-context', () => {
  it('shows who comes from the customer, and the last meetings with their verdicts', async () => {
    const panel = panelWith({
      attendees: [
        { id: '003000000000001AAA', name: 'Dana Whitfield', title: 'Operations Director', isCustomer: true },
        { id: '003000000000002AAA', name: 'Luis Ortega', isCustomer: true, response: 'Accepted' },
        { id: '005000000000001AAA', name: 'Priya Raman', isCustomer: false },
      ],
      recentMeetings: [
        {
          planId: 'a01',
          eventId: '00U',
          subject: 'Lunch with Dana',
          heldOn: '2026-10-20T19:00:00.000Z',
          verdict: 'Continuation',
          objective: 'Dana will name the docks.',
        },
      ],
    });
    const element = await show('c-meeting-context', MeetingContext, { panel, now: NOW });
    expect(findAll(element, 'c-record-link').map(({ label }: { label: string }) => label)).toEqual([
      'Dana Whitfield',
      'Luis Ortega',
      'Lunch with Dana',
    ]);
    expect(words(element)).toContain('Accepted');
    expect(words(element)).toContain('Oct 20');
    expect(find(element, 'c-status-badge').status).toBe('Continuation');
    await expect(element).toBeAccessible();
  });

  it('takes no room when nothing is known', async () => {
    const element = await show('c-meeting-context', MeetingContext, { panel: panelWith(), now: NOW });
    expect(words(element)).toBe('');
  });
});
