import SheetAgreements from 'c/sheetAgreements';
import { change, click, find, findAll, show, words } from 'test/elements';
import { PRIYA } from 'test/reps';

const TOM = '005000000000009AAA';
const PEOPLE = [
  { value: PRIYA, label: 'Priya Raman' },
  { value: TOM, label: 'Tom Adeyemi' },
];
const AGREED = { ownerId: PRIYA, ownerName: 'Priya Raman', what: 'asks who signs', due: '2026-12-02' };
const before = (taskId: string, changes: Partial<Apex.SheetAgreement>): Apex.SheetAgreement => ({
  taskId,
  ownerName: 'Tom Adeyemi',
  what: 'calls Dana',
  due: '2026-11-12',
  isDone: false,
  isOverdue: false,
  ...changes,
});

const showSheet = (changes: object = {}): Promise<HTMLElement> =>
  show('c-sheet-agreements', SheetAgreements, { people: PEOPLE, today: '2026-11-17', ...changes });

function setValidity(element: HTMLElement, isValid: boolean): void {
  for (const field of findAll(element, '[data-required]')) field.reportValidity = (): boolean => isValid;
}

describe('c-sheet-agreements', () => {
  it('adds who does what by when', async () => {
    const element = await showSheet();
    const agreed = jest.fn();
    element.addEventListener('agree', agreed);
    setValidity(element, true);
    await change(find(element, '.form__who'), TOM);
    await change(find(element, '[data-required="what"]'), ' calls Dana ');
    await change(find(element, '[data-required="due"]'), '2026-11-20');
    await click(find(element, '.form lightning-button'));
    expect(agreed.mock.calls[0][0].detail).toEqual([
      { ownerId: TOM, ownerName: 'Tom Adeyemi', what: 'calls Dana', due: '2026-11-20' },
    ]);
    expect(find(element, '[data-required="what"]').value).toBe('');
    await expect(element).toBeAccessible();
  });

  it('adds nothing that is not complete', async () => {
    const element = await showSheet();
    const agreed = jest.fn();
    element.addEventListener('agree', agreed);
    setValidity(element, false);
    await click(find(element, '.form lightning-button'));
    expect(agreed).not.toHaveBeenCalled();
  });

  it('shows what is agreed, with room for more on paper, and takes it back', async () => {
    const element = await showSheet({ agreements: [AGREED] });
    expect(words(find(element, 'tbody tr'))).toBe('Priya Raman asks who signs Dec 2');
    expect(findAll(element, '.blank')).toHaveLength(3);
    const agreed = jest.fn();
    element.addEventListener('agree', agreed);
    await click(find(element, 'lightning-button-icon'));
    expect(agreed.mock.calls[0][0].detail).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('shows what became of earlier agreements', async () => {
    const earlier = [before('1', { isDone: true }), before('2', { isOverdue: true }), before('3', {})];
    const element = await showSheet({ earlier });
    expect(words(find(element, 'li'))).toBe('Tom Adeyemi: calls Dana, Nov 12');
    const icons = findAll(element, 'li lightning-icon').map(({ alternativeText }) => alternativeText);
    expect(icons).toEqual(['Done', 'Overdue', 'Open']);
    await expect(element).toBeAccessible();
  });
});
