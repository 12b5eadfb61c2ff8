import VerdictSigns from 'c/verdictSigns';
import { findAll, show } from 'test/elements';

describe('c-verdict-signs', () => {
  it('draws one sign for each verdict, each with its word', async () => {
    const verdicts = [
      'Advanced stage',
      'Advance with evidence, stage unchanged',
      'Order',
      'Continuation',
      'No-sale',
      'Outcome missing',
      'No-show',
      'Something new',
    ];
    const element = await show('c-verdict-signs', VerdictSigns, { verdicts });
    const items = findAll(element, 'li');
    expect(items.map((item) => item.querySelector('[aria-hidden]').textContent)).toEqual([
      '▲',
      '△',
      '★',
      '●',
      '✕',
      '?',
      '⊖',
      '?',
    ]);
    expect(items.map((item) => item.querySelector('.slds-assistive-text').textContent)).toEqual(verdicts);
    await expect(element).toBeAccessible();
  });

  it('explains each sign once as a legend', async () => {
    const verdicts = ['Continuation', 'Order', 'Continuation'];
    const element = await show('c-verdict-signs', VerdictSigns, { verdicts, isLegend: true });
    expect(findAll(element, '.word').map(({ textContent }) => textContent)).toEqual(['Continuation', 'Order']);
    expect(findAll(element, '.slds-assistive-text')).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
