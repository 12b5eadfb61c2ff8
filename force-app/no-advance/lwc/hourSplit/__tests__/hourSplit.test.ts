import HourSplit from 'c/hourSplit';
import { findAll, show, words } from 'test/elements';
import { accountWith } from 'test/accounts';

const widths = (element: Element): string[] => findAll(element, '.part').map(({ style }) => style.width);

describe('c-hour-split', () => {
  it('draws hours against those of the account with most, and says them', async () => {
    const element = await show('c-hour-split', HourSplit, { hours: accountWith().hours, most: 62 });
    expect(widths(element).map((width) => Math.round(parseFloat(width)))).toEqual([15, 28, 7]);
    expect(words(element)).toBe('9 · 17.5 · 4.5 9 h advancing, 17.5 h continuation, 4.5 h relationship');
    await expect(element).toBeAccessible();
  });

  it('fills the width alone, and stays empty without hours', async () => {
    const hours = { advancing: 3, continuation: 1, relationship: 0, total: 4 };
    expect(widths(await show('c-hour-split', HourSplit, { hours }))).toEqual(['75%', '25%', '0%']);
    const none = { advancing: 0, continuation: 0, relationship: 0, total: 0 };
    expect(widths(await show('c-hour-split', HourSplit, { hours: none }))).toEqual(['0%', '0%', '0%']);
  });
});
