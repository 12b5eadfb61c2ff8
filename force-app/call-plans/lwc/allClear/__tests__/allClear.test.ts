import AllClear from 'c/allClear';
import { find, show, words } from 'test/elements';
import { PROMISES } from 'test/meetings';
import { NOW } from 'test/plans';

const open = (props: object): Promise<HTMLElement> =>
  show('c-all-clear', AllClear, { name: 'Priya', now: NOW, ...props });

describe('c-all-clear', () => {
  it('congratulates with what customers promised', async () => {
    const element = await open({ done: 15, total: 15, promises: PROMISES });
    expect(words(element)).toContain('All clear, Priya');
    expect(words(element)).toContain('15 of 15 this week');
    expect(words(element)).toContain('Luis Ortega will send the approved site list by Fri, Nov 13.');
    expect(words(element)).toContain("will send last year's spoilage figures by Thu, Nov 19.");
    await expect(element).toBeAccessible();
  });

  it('does without numbers in a week without meetings, and without promises', async () => {
    const element = await open({ done: 0, total: 0 });
    expect(words(element)).toContain('Every meeting has its objective and every outcome is logged.');
    expect(find(element, 'ul')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
