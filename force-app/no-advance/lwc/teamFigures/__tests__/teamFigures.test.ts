import TeamFigures from 'c/teamFigures';
import { refreshApex } from '@salesforce/apex';
import getNumbers from '@salesforce/apex/RepFiguresController.getNumbers';
import { download } from 'c/download';
import { click, find, findAll, settle, show, words } from 'test/elements';
import { FEW, figuresWith, NUMBERS, PRIYA, teamWith } from 'test/reps';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), { virtual: true });
jest.mock(
  '@salesforce/apex/RepFiguresController.getNumbers',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock('c/download', () => ({ download: jest.fn() }));

const wire = getNumbers as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function showTeam(team = teamWith()): Promise<HTMLElement> {
  const element = await show('c-team-figures', TeamFigures, { team, quarterGone: 0.52 });
  wire.emit(NUMBERS);
  await settle();
  return element;
}
const OWN = { isManager: false, reps: [figuresWith()], total: null };

describe('c-team-figures', () => {
  it('shows a manager every rep, in alphabetical order, with median and total', async () => {
    const element = await showTeam();
    expect(findAll(element, 'tbody th').map((each) => words(each))).toEqual(['Ben Castell', 'Priya Raman']);
    expect(findAll(element, 'tfoot th').map((each) => words(each))).toEqual(['Median', 'Team']);
    expect(words(element)).toContain('For coaching, not for a ranking');
    expect(words(find(element, 'tbody tr'))).toContain('2 of 3 Too few for a rate');
    expect(words(element)).toContain('52% of the quarter is over');
    expect(words(element)).toContain('Look at the wording.');
    await expect(element).toBeAccessible();
  });

  it('offers no way to rank', async () => {
    const element = await showTeam();
    expect(findAll(element, 'thead button, thead [aria-sort]')).toHaveLength(0);
  });

  it('shows a rep the own row and the median, and says who sees it', async () => {
    const element = await showTeam(teamWith(OWN));
    expect(findAll(element, 'tbody tr')).toHaveLength(1);
    expect(findAll(element, 'tfoot th').map((each) => words(each))).toEqual(['Median']);
    expect(words(element)).toContain('Only you and your managers see your row.');
    expect(words(element)).not.toContain('Export CSV');
    await expect(element).toBeAccessible();
  });

  it('shows a rep no median of too few, and says so where the admin shows all', async () => {
    const element = await showTeam(teamWith({ ...OWN, reps: [FEW, figuresWith()], median: null, isOpen: true }));
    expect(words(find(element, 'tbody th'))).toBe('Ben Castell');
    expect(findAll(element, '.name')).toHaveLength(1);
    expect(findAll(element, 'tfoot tr')).toHaveLength(0);
    expect(words(element)).toContain('lets reps see each other’s rows');
    await expect(element).toBeAccessible();
  });

  it('leads to a rep and to the one-on-one sheet', async () => {
    const element = await showTeam();
    const [rep, sheet] = [jest.fn(), jest.fn()];
    element.addEventListener('rep', rep);
    element.addEventListener('sheet', sheet);
    await click(find(element, `.name[data-user="${PRIYA}"]`));
    await click(find(element, `lightning-button-icon[data-user="${PRIYA}"]`));
    expect(rep.mock.calls[0][0].detail).toBe(PRIYA);
    expect(sheet.mock.calls[0][0].detail).toBe(PRIYA);
  });

  it('hands over what it shows as a file', async () => {
    const element = await showTeam();
    await click(find(element, 'lightning-card lightning-button'));
    expect(download).toHaveBeenCalledWith('team-2026-11-17.csv', expect.stringContaining('Priya Raman'));
  });

  it('says why it is empty, and what was cut', async () => {
    const empty = await showTeam(teamWith({ reps: [] }));
    expect(words(empty)).toContain('Nobody stands below your role.');
    await expect(empty).toBeAccessible();
    expect(words(await showTeam(teamWith({ reps: [], asOf: null })))).toContain('The job has not run yet');
    expect(words(await showTeam(teamWith({ isCut: true })))).toContain('the first 400 reps by name');
  });

  it('shows the meetings where the numbers cannot be read, and tries again', async () => {
    const element = await show('c-team-figures', TeamFigures, { team: teamWith() });
    wire.error({ message: 'No access to deals.' });
    await settle();
    expect(words(element)).toContain('No access to deals.');
    expect(words(find(element, 'tbody'))).toContain('88% 22/25');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
