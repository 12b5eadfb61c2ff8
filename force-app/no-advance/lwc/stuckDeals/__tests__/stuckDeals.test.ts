import StuckDeals from 'c/stuckDeals';
import getDashboard from '@salesforce/apex/NoAdvanceDashboardController.getDashboard';
import { planMeetingOn } from 'c/planMeeting';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { dashboardWith, flaggedWith } from 'test/dashboard';

jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('c/planMeeting', () => ({ planMeetingOn: jest.fn() }));

const wire = getDashboard as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function open(rows: Apex.FlaggedDeal[]): Promise<HTMLElement> {
  const element = await show('c-stuck-deals', StuckDeals);
  wire.emit(dashboardWith(rows));
  await settle();
  return element;
}

const names = (element: Element): string[] => findAll(element, 'c-record-link').map(({ label }) => label);

describe('c-stuck-deals', () => {
  it('lists the deals as the server orders them, with how long each is stuck and what comes next', async () => {
    const small = flaggedWith({ opportunityId: '006000000000002AAA', name: 'Ostara Pharma', amount: null });
    const one = { ...small, meetings: 1, nextMeetingAt: '2027-01-05T18:00:00.000Z' };
    const element = await open([flaggedWith(), one]);
    expect(names(element)).toEqual(['Cold-chain monitoring', 'Ostara Pharma']);
    expect(find(element, 'lightning-card').title).toBe('Deals with no advance (2)');
    expect(words(element)).toContain('$184,000');
    expect(words(element)).toContain('3 meetings held since it last reached a new stage');
    expect(words(element)).toContain('1 meeting held since it last reached a new stage');
    expect(words(element)).toContain('Next meeting');
    await expect(element).toBeAccessible();
  });

  it('names the owners where a manager sees the deals of several', async () => {
    const other = flaggedWith({ opportunityId: '006000000000002AAA', ownerName: 'Ben Castell' });
    expect(words(await open([flaggedWith(), other]))).toContain('Ben Castell');
    expect(words(await open([flaggedWith()]))).not.toContain('Priya Raman');
  });

  it('plans the next advance of a deal', async () => {
    const element = await open([flaggedWith()]);
    await click(find(element, '[data-deal]'));
    expect(planMeetingOn).toHaveBeenCalledWith(expect.anything(), flaggedWith().opportunityId);
  });

  it('shows the first four of many, and all when asked', async () => {
    const many = Array.from({ length: 6 }, (_, index) => flaggedWith({ opportunityId: `006-${index}` }));
    const element = await open(many);
    expect(names(element)).toHaveLength(4);
    await click(find(element, '[data-id="all"]'));
    expect(names(element)).toHaveLength(6);
  });

  it('says that all is well where nothing is stuck', async () => {
    const element = await open([]);
    expect(words(element)).toContain('Every deal you see has moved');
    expect(find(element, 'lightning-card').title).toBe('Deals with no advance');
    await expect(element).toBeAccessible();
  });

  it('shows that it loads, and an error in place', async () => {
    const element = await show('c-stuck-deals', StuckDeals);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.error({ message: 'You cannot see opportunities.' });
    await settle();
    expect(words(element)).toContain('You cannot see opportunities.');
    await expect(element).toBeAccessible();
  });
});
