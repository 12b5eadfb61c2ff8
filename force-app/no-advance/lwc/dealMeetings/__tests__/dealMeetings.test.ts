import DealMeetings from 'c/dealMeetings';
import { click, find, show } from 'test/elements';

jest.mock(
  '@salesforce/apex/OpportunityAdvancesController.getAdvances',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

it('shows the meetings of a deal in a dialog', async () => {
  const element = await show('c-deal-meetings', DealMeetings, { opportunityId: '006', name: 'Cold-chain monitoring' });
  expect(find(element, 'lightning-modal-header').label).toBe('Cold-chain monitoring');
  expect(find(element, 'c-opportunity-advances').recordId).toBe('006');
  await expect(element).toBeAccessible();
  const closed = jest.fn();
  element.addEventListener('modalclose', closed);
  await click(find(element, '[data-id="close"]'));
  expect(closed).toHaveBeenCalled();
});
