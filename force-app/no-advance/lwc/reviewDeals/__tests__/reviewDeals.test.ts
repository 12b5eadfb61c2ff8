import { LightningElement } from 'lwc';
import { reviewDeals } from 'c/reviewDeals';
import ReviewModal from 'c/reviewModal';
import { flaggedWith, SMALL } from 'test/dashboard';

jest.mock('@salesforce/apex/ReviewController.saveReviews', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
const open = (ReviewModal as unknown as { open: jest.Mock }).open;
const dispatchEvent = jest.fn();
const component = { dispatchEvent } as unknown as LightningElement;
const events = (): string[] => dispatchEvent.mock.calls.map(([{ type }]) => type);

describe('reviewing deals', () => {
  it('says what was decided, lets the page read again and names what failed', async () => {
    const deals = [flaggedWith(), SMALL];
    open.mockResolvedValue({
      decision: 'Snooze',
      until: '2026-12-07',
      results: [
        { opportunityId: SMALL.opportunityId, success: true },
        { opportunityId: deals[0]!.opportunityId, success: false, message: 'No.' },
      ],
    });
    const failures = await reviewDeals(component, deals, 'USD', 'Snooze');
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ deals, currencyCode: 'USD', decision: 'Snooze' }));
    expect(failures).toEqual([{ id: deals[0]!.opportunityId, name: 'Cold-chain monitoring', message: 'No.' }]);
    expect(events()).toEqual(['lightning__showtoast', expect.stringMatching(/refresh/i)]);
  });

  it('says nothing when the person left', async () => {
    open.mockResolvedValue(undefined);
    expect(await reviewDeals(component, [SMALL], 'USD')).toBeUndefined();
    expect(dispatchEvent).not.toHaveBeenCalled();
  });
});
