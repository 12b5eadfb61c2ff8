import StatusBadge from 'c/statusBadge';
import { lookOf } from 'c/statusLooks';
import { find, show, words } from 'test/elements';

const STATUSES = [
  'Draft',
  'Needs objective',
  'Planned',
  'In progress',
  'Outcome due',
  'Overdue',
  'Done',
  'Did not happen',
  'Historic',
  'Unlinked',
];
const VERDICTS = [
  'Advanced stage',
  'Advance with evidence, stage unchanged',
  'Continuation',
  'Order',
  'No-sale',
  'Outcome missing',
];

describe('c-status-badge', () => {
  it.each([...STATUSES, ...VERDICTS])('shows "%s" as a word and an icon of its own', async (status) => {
    const element = await show('c-status-badge', StatusBadge, { status });
    expect(words(element)).toBe(lookOf(status).word);
    expect(find(element, 'lightning-icon').iconName).not.toBe('utility:record');
    await expect(element).toBeAccessible();
  });

  it('shows a word it does not know as it stands', async () => {
    const element = await show('c-status-badge', StatusBadge, { status: 'Something new' });
    expect(words(element)).toBe('Something new');
  });

  it('shows nothing without a status', async () => {
    const element = await show('c-status-badge', StatusBadge, { status: '' });
    expect(words(element)).toBe('');
  });
});
