import type { LightningElement } from 'lwc';
import InvestmentModal from 'c/investmentModal';
import { requestInvestment } from 'c/requestInvestment';

for (const method of ['getForAccount', 'renew', 'request'])
  jest.mock(`@salesforce/apex/InvestmentController.${method}`, () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true,
  });
const open = (InvestmentModal as unknown as { open: jest.Mock }).open;
const dispatchEvent = jest.fn();
const component = { dispatchEvent } as unknown as LightningElement;

describe('asking for an investment', () => {
  it.each([
    [{ accountId: '001', accountName: 'Halvorsen Foods' }, 'Investment requested: Halvorsen Foods'],
    [{}, 'Investment requested'],
  ])('says what was asked for and lets the page read again (%j)', async (wanted, title) => {
    open.mockResolvedValue('aQ1000000000009AAA');
    expect(await requestInvestment(component, wanted)).toBe(true);
    expect(open).toHaveBeenCalledWith(expect.objectContaining(wanted));
    const [[toast], [refresh]] = dispatchEvent.mock.calls;
    expect(toast.detail.title).toBe(title);
    expect(refresh.type).toMatch(/refresh/i);
  });

  it('says nothing when the person left', async () => {
    open.mockResolvedValue(undefined);
    expect(await requestInvestment(component, {})).toBe(false);
    expect(dispatchEvent).not.toHaveBeenCalled();
  });
});
