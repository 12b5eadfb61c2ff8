import PlanMeetingModal from 'c/planMeetingModal';
import { planMeetingOn } from '../planMeeting';

jest.mock('c/planMeetingModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

const open = PlanMeetingModal.open as unknown as jest.Mock;
const DEAL = '006000000000001AAA';
const EVENT = '00U000000000009AAA';

/** What the component told the page, by type. */
async function plan(answer: string | undefined): Promise<{ types: string[]; eventId: string | undefined }> {
  open.mockResolvedValue(answer);
  const types: string[] = [];
  const component = { dispatchEvent: (event: Event) => types.push(event.type) };
  const eventId = await planMeetingOn(component as never, DEAL, 'Pricing follow-up');
  return { types, eventId };
}

describe('planning a meeting on a deal', () => {
  it('opens the dialog, tells of the meeting and lets the page read again', async () => {
    const { types, eventId } = await plan(EVENT);
    expect(open.mock.calls[0][0]).toMatchObject({ opportunityId: DEAL, subject: 'Pricing follow-up' });
    expect(eventId).toBe(EVENT);
    expect(types).toEqual(['lightning__showtoast', expect.any(String)]);
  });

  it('lets the page read again even where no meeting was planned: an outcome may have been logged', async () => {
    const { types, eventId } = await plan(undefined);
    expect(eventId).toBeUndefined();
    expect(types).toHaveLength(1);
  });
});
