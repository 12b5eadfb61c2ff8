import LogOutcomeAction from 'c/logOutcomeAction';
import { click, find, settle, show } from 'test/elements';

jest.mock(
  'lightning/actions',
  () => ({
    CloseActionScreenEvent: class extends CustomEvent<unknown> {
      constructor() {
        super('closeaction');
      }
    },
  }),
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/CallPlanController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const EVENT = '00U000000000001AAA';
const told: string[] = [];

async function open(): Promise<HTMLElement> {
  told.length = 0;
  const element = await show('c-log-outcome-action', LogOutcomeAction, { recordId: EVENT });
  for (const name of ['closeaction', 'lightning__showtoast']) element.addEventListener(name, () => told.push(name));
  return element;
}

describe('c-log-outcome-action', () => {
  it('shows the outcome of the event', async () => {
    const element = await open();
    expect(find(element, 'c-meeting-editor')).toMatchObject({ planId: EVENT, mode: 'outcome', isEmbedded: true });
    await expect(element).toBeAccessible();
  });

  it('saves once, says so and closes', async () => {
    const element = await open();
    const editor = find(element, 'c-meeting-editor');
    editor.submit = jest.fn().mockImplementation(() => {
      editor.dispatchEvent(new CustomEvent('saved', { detail: { next: false } }));
      return Promise.resolve(true);
    });
    find(element, '[data-id="save"]').click();
    await click(find(element, '[data-id="save"]'));
    await settle();
    expect(editor.submit).toHaveBeenCalledTimes(1);
    expect(told).toEqual(['lightning__showtoast', 'closeaction']);
  });

  it('stays open while something is missing, and closes when left', async () => {
    const element = await open();
    find(element, 'c-meeting-editor').submit = () => Promise.resolve(false);
    await click(find(element, '[data-id="save"]'));
    expect(told).toEqual([]);
    await click(find(element, '[data-id="cancel"]'));
    expect(told).toEqual(['closeaction']);
  });
});
