import RepsPage from 'c/repsPage';
import { refreshApex } from '@salesforce/apex';
import getTeam from '@salesforce/apex/RepFiguresController.getTeam';
import * as navigation from 'lightning/navigation';
import { change, click, find, findAll, settle, show, words } from 'test/elements';
import { BEN, figuresWith, PRIYA, teamWith } from 'test/reps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
  '@salesforce/apex/RepFiguresController.getTeam',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/RepFiguresController.getNumbers',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/RepFiguresController.getRep',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/NoAdvanceDashboardController.getDashboard',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000009AAA' }), { virtual: true });

interface Wire {
  emit(data: unknown): void;
  error(body: unknown): void;
  getLastConfig(): Record<string, unknown>;
}
const teams = getTeam as unknown as Wire;
const { CurrentPageReference: page, navigated } = navigation as unknown as {
  CurrentPageReference: Wire;
  navigated: jest.Mock;
};
const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'Reps' } };

async function open(state: object = {}, team = teamWith()): Promise<HTMLElement> {
  const element = await show('c-reps-page', RepsPage);
  page.emit({ ...PAGE, state });
  teams.emit(team);
  await settle();
  return element;
}

// The whole page is much to look through for a busy machine; its parts are looked through in their own tests, too.
jest.setTimeout(30_000);

describe('c-reps-page', () => {
  it('keeps the place while it loads', async () => {
    const element = await show('c-reps-page', RepsPage);
    expect(find(element, 'c-facts-stencil')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('opens with the first rep of a manager', async () => {
    const element = await open();
    expect(words(find(element, 'h1'))).toBe('Ben Castell');
    expect(find(element, 'c-rep-figures').userId).toBe(BEN);
    expect(find(element, '[data-id="rep"]').options).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it('opens with what the address says', async () => {
    const element = await open({ c__rep: PRIYA, c__period: '90' });
    expect(find(element, 'c-rep-figures').name).toBe('Priya Raman');
    expect(teams.getLastConfig()).toEqual({ period: '90' });
    const team = await open({ c__view: 'team' });
    expect(words(find(team, 'h1'))).toBe('Team side by side');
    expect(words(find(team, 'header'))).toContain('Central region · 2 reps');
    await expect(team).toBeAccessible();
  });

  it('shows a rep herself, with nobody to choose', async () => {
    const own = figuresWith({ userId: '005000000000009AAA' });
    const element = await open({ c__rep: BEN }, teamWith({ isManager: false, reps: [own], total: null }));
    expect(find(element, 'c-rep-figures').userId).toBe('005000000000009AAA');
    expect(find(element, 'c-rep-figures').name).toBeUndefined();
    expect(find(element, '[data-id="rep"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('puts rep, period and view into the address', async () => {
    const element = await open({ c__other: 'x' });
    const states = (): unknown[] => navigated.mock.calls.map(([{ state }]) => state);
    await change(find(element, '[data-id="rep"]'), PRIYA);
    await change(find(element, '[data-id="period"]'), '30');
    const [rep, team] = findAll(element, 'lightning-tab');
    team.dispatchEvent(new CustomEvent('active'));
    rep.dispatchEvent(new CustomEvent('active'));
    expect(states()).toEqual([
      { c__other: 'x', c__rep: PRIYA },
      { c__other: 'x', c__period: '30' },
      { c__other: 'x', c__view: 'team' },
    ]);
  });

  it('leads from the team to a rep and to the one-on-one sheet', async () => {
    const element = await open({ c__view: 'team' });
    find(element, 'c-team-figures').dispatchEvent(new CustomEvent('rep', { detail: PRIYA }));
    find(element, 'c-team-figures').dispatchEvent(new CustomEvent('sheet', { detail: PRIYA }));
    expect(navigated.mock.calls[0][0].state).toEqual({ c__rep: PRIYA, c__view: 'rep' });
    expect(navigated.mock.calls[1][0]).toEqual({
      type: 'standard__navItemPage',
      attributes: { apiName: 'One_on_One' },
      state: { c__rep: PRIYA },
    });
    const rep = await open();
    await click(find(rep, 'header lightning-button'));
    expect(navigated.mock.calls[2][0].state).toEqual({ c__rep: BEN });
  });

  it('says that a manager has no reps, and that the job has not run', async () => {
    const element = await open({}, teamWith({ reps: [], asOf: null, median: null }));
    expect(findAll(element, 'lightning-tab')).toHaveLength(1);
    expect(words(element)).toContain('The job has not run yet');
    await expect(element).toBeAccessible();
  });

  it('says what is wrong, and tries again', async () => {
    const element = await show('c-reps-page', RepsPage);
    page.emit({ ...PAGE, state: {} });
    teams.error({ message: 'You have no access to snapshots.' });
    await settle();
    expect(words(element)).toContain('You have no access to snapshots.');
    await expect(element).toBeAccessible();
    await click(find(element, 'c-error-panel', 'lightning-button'));
    expect(refreshApex).toHaveBeenCalled();
  });
});
