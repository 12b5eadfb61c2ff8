import TopicList from 'c/topicList';
import { find, show, words } from 'test/elements';
import { NEXT, TOPICS } from 'test/deals';
import { NOW } from 'test/plans';

const open = (topics: Apex.DealTopic[]): Promise<HTMLElement> =>
  show('c-topic-list', TopicList, { topics, nextMeeting: NEXT, now: NOW });

describe('c-topic-list', () => {
  it('says what is known since when, what is not, and when it is to be asked', async () => {
    const element = await open(TOPICS);
    const text = words(element);
    expect(text).toContain('1 of 4 known');
    expect(text).toContain('Budget Is the budget approved? planned Nov 18');
    expect(text).toContain('Decision process planned');
    expect(text).toContain('Competition not planned');
    expect(text).toContain('Urgency Sep 9');
    expect(find(element, 'lightning-progress-bar').value).toBe(25);
    await expect(element).toBeAccessible();
  });

  it('shows only what there is', async () => {
    expect(words(await open(TOPICS.slice(0, 1)))).not.toContain('Not known yet');
    const none = await open(TOPICS.slice(1));
    expect(words(none)).toContain('0 of 3 known');
    expect(find(none, 'lightning-progress-bar').value).toBe(0);
    await expect(none).toBeAccessible();
  });
});
