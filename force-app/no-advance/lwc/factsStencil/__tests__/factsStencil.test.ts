import FactsStencil from 'c/factsStencil';
import { show, words } from 'test/elements';

it('keeps the place and says that it loads', async () => {
  const element = await show('c-facts-stencil', FactsStencil);
  expect(words(element)).toBe('Loading the facts');
  await expect(element).toBeAccessible();
});
