import ClassSign from 'c/classSign';
import { find, show, words } from 'test/elements';

describe('c-class-sign', () => {
  it.each([
    ['Hand over', 'H', 'sign sign_hand-over'],
    ['Invest', 'I', 'sign sign_invest'],
    [null, '–', 'sign sign_none'],
  ])('draws %s as a letter in its shape, with the word', async (accountClass, letter, look) => {
    const element = await show('c-class-sign', ClassSign, { accountClass });
    expect(find(element, '.sign').className).toBe(look);
    expect(words(element)).toBe(`${letter} ${accountClass ?? 'No class'}`);
    await expect(element).toBeAccessible();
  });
});
