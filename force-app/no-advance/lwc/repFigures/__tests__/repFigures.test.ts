import RepFigures from 'c/repFigures';
import { refreshApex } from '@salesforce/apex';
import getRep from '@salesforce/apex/RepFiguresController.getRep';
import { click, find, settle, show, words } from 'test/elements';
import { figuresWith, MEDIAN, PERIOD, PRIYA, repWith } from 'test/reps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/RepFiguresController.getRep',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): Record<string, unknown>;
}
const wire = getRep as unknown as Wire;
const PROPS = { userId: PRIYA, periodKey: 'quarter', meetings: figuresWith(), median: MEDIAN, period: PERIOD };

// The whole page of a rep is much to look through for a busy machine.
jest.setTimeout(30_000);

describe('c-rep-figures', () => {
  it('asks for one rep and shows number, rates, verdicts and lists', async () => {
    const element = await show('c-rep-figures', RepFigures, { ...PROPS, name: 'Priya Raman' });
    expect(wire.getLastConfig()).toEqual({ userId: PRIYA, period: 'quarter' });
    expect(words(element)).toBe('Loading the facts');
    await expect(element).toBeAccessible();
    wire.emit(repWith());
    await settle();
    expect(find(element, 'c-rep-number').name).toBe('Priya Raman');
    expect(find(element, 'c-rep-rates').median).toEqual(MEDIAN);
    expect(find(element, 'c-rep-verdicts').meetings).toHaveLength(4);
    expect(find(element, 'c-rep-lists').today).toBe('2026-11-17');
    await expect(element).toBeAccessible();
  });

  it('opens the list behind a number', async () => {
    const element = await show('c-rep-figures', RepFigures, PROPS);
    wire.emit(repWith());
    await settle();
    find(element, 'c-rep-rates').dispatchEvent(new CustomEvent('drill', { detail: 'advanceRate' }));
    await settle();
    expect(find(element, 'c-rep-lists', 'lightning-tabset').activeTabValue).toBe('meetings');
  });

  it('says what is wrong, and tries again', async () => {
    const element = await show('c-rep-figures', RepFigures, PROPS);
    wire.error({ message: 'You have no access to call plans.' });
    await settle();
    expect(words(element)).toContain('You have no access to call plans.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
