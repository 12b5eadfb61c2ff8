import OwedOutcome from 'c/owedOutcome';
import { click, find, settle, show, words } from 'test/elements';
import { OWED } from 'test/plans';

jest.mock(
  '@salesforce/apex/CallPlanController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface Owed extends HTMLElement {
  submit(): Promise<void>;
}

async function open(gate: string, sentence?: string): Promise<Owed> {
  return (await show('c-owed-outcome', OwedOutcome, { owed: OWED, gate, sentence })) as unknown as Owed;
}

describe('c-owed-outcome', () => {
  it('says what holds the deal up, and has the form for it', async () => {
    const element = await open('Block');
    expect(words(element)).toContain('First log the outcome of Contract questions (Thu, Nov 12).');
    expect(find(element, 'c-notice').variant).toBe('locked');
    expect(find(element, 'c-meeting-editor').planId).toBe(OWED.planId);
    expect(find(element, '[data-id="later"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("takes the server's sentence, and lets go on where the gate only warns", async () => {
    const element = await open('Warn', 'Contract questions is 4 days overdue.');
    expect(words(element)).toContain('Contract questions is 4 days overdue.');
    const logged = jest.fn();
    element.addEventListener('logged', logged);
    await click(find(element, '[data-id="later"]'));
    expect(logged).toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('saves with the button of the dialog, and tells what happens', async () => {
    const element = await open('Block');
    const told: unknown[] = [];
    for (const name of ['busy', 'edit', 'logged']) {
      element.addEventListener(name, (event) => told.push((event as CustomEvent).detail ?? name));
    }
    const editor = find(element, 'c-meeting-editor');
    editor.submit = () => Promise.resolve(editor.dispatchEvent(new CustomEvent('saved')));
    editor.dispatchEvent(new CustomEvent('edit'));
    await element.submit();
    await settle();
    expect(told).toEqual(['edit', true, 'logged', false]);
  });
});
