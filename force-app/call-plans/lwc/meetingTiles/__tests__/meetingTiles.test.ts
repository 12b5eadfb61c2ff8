import MeetingTiles from 'c/meetingTiles';
import { click, findAll, show } from 'test/elements';

const TILES = [
  { status: 'Needs objective', count: 2, hint: 'Next one starts 3:00 PM', isPressed: false },
  { status: 'Overdue', count: 1, hint: 'Holding up 1 deal', isPressed: true },
];

describe('c-meeting-tiles', () => {
  it('counts by status as toggles with words', async () => {
    const element = await show('c-meeting-tiles', MeetingTiles, { tiles: TILES });
    const buttons = findAll(element, 'button');
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(buttons[0].textContent).toContain('Needs objective');
    expect(buttons[0].textContent).toContain('2');
    await expect(element).toBeAccessible();
  });

  it('filters, and shows all again when pressed twice', async () => {
    const element = await show('c-meeting-tiles', MeetingTiles, { tiles: TILES });
    const picked = jest.fn();
    element.addEventListener('pick', (event) => picked((event as CustomEvent).detail));
    const [needs, overdue] = findAll(element, 'button');
    await click(needs);
    await click(overdue);
    expect(picked.mock.calls).toEqual([['Needs objective'], [null]]);
  });

  it('shows nothing to do as done', async () => {
    const tiles = TILES.map((tile) => ({ ...tile, count: 0, isPressed: false }));
    const element = await show('c-meeting-tiles', MeetingTiles, { tiles });
    expect(findAll(element, 'lightning-icon').map(({ iconName }) => iconName)).toEqual([
      'utility:check',
      'utility:check',
    ]);
    expect(findAll(element, '.tile_done')).toHaveLength(2);
    await expect(element).toBeAccessible();
  });
});
