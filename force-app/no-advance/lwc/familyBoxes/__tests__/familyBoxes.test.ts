import FamilyBoxes from 'c/familyBoxes';
import { findAll, show, words } from 'test/elements';

describe('c-family-boxes', () => {
  it('shows a box for each family sold, and the count', async () => {
    const element = await show('c-family-boxes', FamilyBoxes, { bought: 2, sold: 8 });
    expect(findAll(element, '.box')).toHaveLength(8);
    expect(findAll(element, '.box_bought')).toHaveLength(2);
    expect(words(element)).toBe('2 of 8');
    await expect(element).toBeAccessible();
  });

  it('leaves the boxes out where there are too many to count', async () => {
    const element = await show('c-family-boxes', FamilyBoxes, { bought: 2, sold: 40 });
    expect(findAll(element, '.box')).toEqual([]);
    expect(words(element)).toBe('2 of 40');
  });

  it.each([
    [null, 8],
    [0, 0],
  ])('says unknown for %s of %s', async (bought, sold) => {
    const element = await show('c-family-boxes', FamilyBoxes, { bought, sold });
    expect(words(element)).toBe('Unknown');
    await expect(element).toBeAccessible();
  });
});
