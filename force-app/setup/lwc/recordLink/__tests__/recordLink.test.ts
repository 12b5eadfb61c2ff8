import RecordLink from 'c/recordLink';
import { navigated } from 'lightning/navigation';
import { find, settle, show, words } from 'test/elements';

const ID = '006000000000001AAA';

describe('c-record-link', () => {
  it('is a real link that opens the record in place', async () => {
    const element = await show('c-record-link', RecordLink, { recordId: ID, label: 'Halvorsen Foods' });
    const link = find(element, 'a');
    expect(link.getAttribute('href')).toContain(ID);
    const click = new MouseEvent('click', { cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(navigated.mock.calls[0][0].attributes).toEqual({ recordId: ID, actionName: 'view' });
    await expect(element).toBeAccessible();
  });

  it('leaves a click with Ctrl to the browser', async () => {
    const element = await show('c-record-link', RecordLink, { recordId: ID, label: 'Halvorsen Foods' });
    const click = new MouseEvent('click', { cancelable: true, ctrlKey: true });
    find(element, 'a').dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(navigated).not.toHaveBeenCalled();
  });

  it('is plain text without a record, and follows a changed one', async () => {
    const element = await show('c-record-link', RecordLink, { recordId: null as string | null, label: 'No deal' });
    expect(find(element, 'a')).toBeNull();
    expect(words(element)).toBe('No deal');
    element.recordId = ID;
    await settle();
    expect(find(element, 'a')).not.toBeNull();
  });
});
