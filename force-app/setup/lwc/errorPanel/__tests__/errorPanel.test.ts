import ErrorPanel from 'c/errorPanel';
import { click, find, show, words } from 'test/elements';

describe('c-error-panel', () => {
  it('shows nothing without an error', async () => {
    const element = await show('c-error-panel', ErrorPanel);
    expect(words(element)).toBe('');
  });

  it('says what went wrong at once, to a screen reader too', async () => {
    const element = await show('c-error-panel', ErrorPanel, { errors: { body: { message: 'The plan is locked.' } } });
    expect(words(element)).toContain('The plan is locked.');
    expect(find(element, 'c-notice', '[role="alert"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('offers to try again and says so to its parent', async () => {
    const element = await show('c-error-panel', ErrorPanel, { errors: 'broken', canRetry: true });
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    await click(find(element, 'lightning-button'));
    expect(retried).toHaveBeenCalledTimes(1);
  });
});
