import PromiseList from 'c/promiseList';
import { click, find, findAll, show, words } from 'test/elements';
import { PROMISES } from 'test/meetings';
import { NOW } from 'test/plans';

const [LATE, COMING] = PROMISES as [Apex.CustomerPromise, Apex.CustomerPromise];

const open = (promises: object[], isSaving = false): Promise<HTMLElement> =>
  show('c-promise-list', PromiseList, { promises, now: NOW, isSaving });
const answers = (element: Element): string[] => findAll(element, 'lightning-button').map(({ label }) => label);

describe('c-promise-list', () => {
  it('says who promised what on which deal, and how late it is', async () => {
    const element = await open([LATE]);
    expect(words(element)).toContain('Luis Ortega');
    expect(words(element)).toContain('send the approved site list');
    expect(words(element)).toContain('4 days late (Nov 13)');
    expect(find(element, 'c-record-link').label).toBe('Halvorsen Foods: cold-chain monitoring');
    await expect(element).toBeAccessible();
  });

  it('offers the answers that fit the date', async () => {
    expect(answers(await open([LATE]))).toEqual(['Kept', 'Kept late', 'Not kept']);
    expect(answers(await open([COMING]))).toEqual(['Kept']);
    const today = await open([{ ...COMING, due: '2026-11-17' }]);
    expect(answers(today)).toEqual(['Kept', 'Not kept']);
    expect(words(today)).toContain('Due today');
    expect(words(await open([{ ...COMING, due: '2026-11-16' }]))).toContain('1 day late (Nov 16)');
  });

  it('leaves out the deal where the page is about one', async () => {
    const { opportunityId: _id, opportunityName: _name, ...promise } = COMING;
    const element = await open([promise]);
    expect(find(element, 'c-record-link')).toBeNull();
    expect(words(element)).toContain('Thu, Nov 19');
    await expect(element).toBeAccessible();
  });

  it('tells the answer, marks one that was given, and rests while it is written', async () => {
    const element = await open([{ ...LATE, kept: 'Kept late' }]);
    const kept = jest.fn();
    element.addEventListener('kept', (event) => kept((event as CustomEvent).detail));
    expect(find(element, '[data-kept="Kept late"]').variant).toBe('brand');
    await click(find(element, '[data-kept="Not kept"]'));
    expect(kept).toHaveBeenCalledWith({ planId: LATE.planId, kept: 'Not kept' });
    expect(find(await open([LATE], true), '[data-kept="Kept"]').disabled).toBe(true);
  });
});
