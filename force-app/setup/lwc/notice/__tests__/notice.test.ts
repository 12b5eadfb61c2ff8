import Notice from 'c/notice';
import { find, show } from 'test/elements';

describe('c-notice', () => {
  it.each([
    ['info', 'Information'],
    ['success', 'Good'],
    ['warning', 'Warning'],
    ['error', 'Error'],
    ['locked', 'Locked'],
  ])('says "%s" with an icon that has a word', async (variant, word) => {
    const element = await show('c-notice', Notice, { variant });
    expect(find(element, 'lightning-icon').alternativeText).toBe(word);
    await expect(element).toBeAccessible();
  });

  it('announces an error at once, others politely and only if asked', async () => {
    expect(find(await show('c-notice', Notice, { variant: 'error' }), 'div').getAttribute('role')).toBe('alert');
    expect(find(await show('c-notice', Notice, { live: true }), 'div').getAttribute('role')).toBe('status');
    expect(find(await show('c-notice', Notice), 'div').getAttribute('role')).toBeNull();
  });
});
