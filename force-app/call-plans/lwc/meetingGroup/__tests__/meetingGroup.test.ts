import MeetingGroup from 'c/meetingGroup';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { OVERDUE } from 'test/meetings';

const view = (index: number, isOpen = false, isSelected = false): object => ({
  row: { ...OVERDUE, planId: `plan-${index}` },
  key: `plan-${index}`,
  when: 'Fri, Nov 13',
  lead: '3 days overdue',
  isLate: true,
  action: 'outcome',
  canDismiss: true,
  isOpen,
  isSelected,
});
const many = (count: number): object[] => Array.from({ length: count }, (_, index) => view(index));

interface Group extends HTMLElement {
  focusAction(planId: string): boolean;
}

async function open(rows: object[], changes: object = {}): Promise<Group> {
  const group = { status: 'Overdue', count: '2 meetings', hint: 'These hold up your deals', canSelect: true, rows };
  const props = { group: { missing: 0, ...group, ...changes } };
  return (await show('c-meeting-group', MeetingGroup, props)) as unknown as Group;
}

const shown = (element: Element): string[] => findAll(element, 'c-meeting-row').map(({ dataset }) => dataset.plan);

describe('c-meeting-group', () => {
  it('heads its meetings with status, number and what is to know', async () => {
    const element = await open([view(1), view(2)]);
    expect(words(element)).toContain('2 meetings These hold up your deals');
    expect(shown(element)).toEqual(['plan-1', 'plan-2']);
    await expect(element).toBeAccessible();
  });

  it('shows the first ten of many, more when asked, and always the one that is open', async () => {
    const rows = [...many(50), view(50, true)];
    const element = await open(rows, { missing: 1949 });
    expect(shown(element)).toHaveLength(11);
    expect(shown(element).at(-1)).toBe('plan-50');
    expect(find(element, '[data-id="more"]').label).toBe('Show 25 more');
    expect(words(element)).not.toContain('1949 more');
    await click(find(element, '[data-id="more"]'));
    expect(shown(element)).toHaveLength(36);
    await click(find(element, '[data-id="more"]'));
    expect(find(element, '[data-id="more"]')).toBeNull();
    expect(words(element)).toContain('1949 more follow as these are worked off.');
  });

  it('says accessibly that more follow', async () => {
    const element = await open([view(1)], { missing: 1 });
    expect(words(element)).toContain('1 more follows as these are worked off.');
    await expect(element).toBeAccessible();
  });

  it('ticks all that are shown, or one', async () => {
    const element = await open(many(12));
    const selected = jest.fn();
    element.addEventListener('select', (event) => selected((event as CustomEvent).detail));
    find(element, '[data-id="all"]').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    const row = find(element, 'c-meeting-row');
    row.dispatchEvent(new CustomEvent('select', { detail: { planId: 'plan-0', isSelected: false } }));
    expect(selected.mock.calls[0][0].planIds).toHaveLength(10);
    expect(selected.mock.calls[1][0]).toEqual({ planIds: ['plan-0'], isSelected: false });
  });

  it('knows when all are ticked', async () => {
    expect(find(await open([view(1, false, true), view(2)]), '[data-id="all"]').checked).toBe(false);
    expect(find(await open([view(1, false, true)]), '[data-id="all"]').checked).toBe(true);
  });

  it('offers no tick box for meetings that have not ended', async () => {
    const element = await open([view(1)], { status: 'Needs objective', canSelect: false });
    expect(find(element, '[data-id="all"]')).toBeNull();
  });

  it('passes on what its rows say', async () => {
    const element = await open([view(1)]);
    const heard = jest.fn();
    for (const name of ['open', 'close', 'saved', 'dismiss']) {
      element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
      find(element, 'c-meeting-row').dispatchEvent(new CustomEvent(name, { detail: { planId: 'plan-1' } }));
    }
    expect(heard.mock.calls.map(([name]) => name)).toEqual(['open', 'close', 'saved', 'dismiss']);
    expect(heard).toHaveBeenLastCalledWith('dismiss', { planId: 'plan-1' });
  });

  it('moves focus to the button of a row it holds', async () => {
    const element = await open([view(1)]);
    const focused = jest.spyOn(find(element, 'c-meeting-row'), 'focusAction');
    expect(element.focusAction('plan-1')).toBe(true);
    expect(element.focusAction('plan-2')).toBe(false);
    await settle();
    expect(focused).toHaveBeenCalledTimes(1);
  });
});
