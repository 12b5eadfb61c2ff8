import MeetingRow from 'c/meetingRow';
import { click, find, findAll, show, words } from 'test/elements';
import { OVERDUE, PLANNED, rowWith } from 'test/meetings';

const VIEW = {
  row: rowWith(),
  when: 'Today, 3:00 PM',
  lead: 'starts in 4 h 20 min',
  isLate: false,
  action: 'objective',
  canDismiss: false,
  isOpen: false,
  isSelected: false,
};
const OVERDUE_VIEW = {
  ...VIEW,
  row: OVERDUE,
  lead: '3 days overdue',
  isLate: true,
  action: 'outcome',
  canDismiss: true,
};

function listen(element: Element, ...names: string[]): jest.Mock {
  const heard = jest.fn();
  for (const name of names) element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  return heard;
}

describe('c-meeting-row', () => {
  it('shows when, what and for how much, with links to meeting and deal', async () => {
    const element = await show('c-meeting-row', MeetingRow, { view: VIEW });
    expect(findAll(element, 'c-record-link').map(({ label }) => label)).toEqual([
      'Quarterly check-in',
      'Sandoval Produce',
    ]);
    expect(words(element)).toContain('Cold room sensors · $46,000 · Qualification');
    await expect(element).toBeAccessible();
  });

  it('opens and closes with a button that names the meeting', async () => {
    const element = await show('c-meeting-row', MeetingRow, { view: VIEW });
    const heard = listen(element, 'open');
    const button = find(element, '[data-id="toggle"]');
    expect(button.label).toBe('Set objective');
    await click(button);
    expect(heard).toHaveBeenCalledWith('open', { planId: VIEW.row.planId });
  });

  it('holds its short form when open, and passes on what comes from it', async () => {
    const element = await show('c-meeting-row', MeetingRow, { view: { ...VIEW, isOpen: true } });
    const heard = listen(element, 'saved', 'close');
    const editor = find(element, 'c-meeting-editor');
    expect(editor.mode).toBe('objective');
    editor.dispatchEvent(new CustomEvent('saved', { detail: { next: true } }));
    editor.dispatchEvent(new CustomEvent('close'));
    expect(heard.mock.calls).toEqual([
      ['saved', { planId: VIEW.row.planId, next: true }],
      ['close', { planId: VIEW.row.planId }],
    ]);
  });

  it('says what an overdue outcome holds up, and can be ticked or recorded as not held', async () => {
    const element = await show('c-meeting-row', MeetingRow, { view: OVERDUE_VIEW });
    const heard = listen(element, 'select', 'dismiss');
    expect(words(element)).toContain('no new meeting and no stage change on this deal');
    find(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    find(element, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value: 'No-show' } }));
    expect(heard.mock.calls).toEqual([
      ['select', { planId: OVERDUE.planId, isSelected: true }],
      ['dismiss', { planId: OVERDUE.planId, result: 'No-show' }],
    ]);
    await expect(element).toBeAccessible();
  });

  it('asks nothing of a planned meeting, and shows its objective', async () => {
    const element = await show('c-meeting-row', MeetingRow, { view: { ...VIEW, row: PLANNED, action: null } });
    expect(find(element, '[data-id="toggle"]')).toBeNull();
    expect(words(element)).toContain('Owen Blake will approve the pilot budget');
    await expect(element).toBeAccessible();
  });
});
