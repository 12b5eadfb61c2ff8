import RepVerdicts from 'c/repVerdicts';
import { find, show } from 'test/elements';
import { ADVANCED, heldWith, MISSING, SOCIAL } from 'test/reps';

const showVerdicts = (meetings: Apex.RepMeeting[]): Promise<HTMLElement> =>
  show('c-rep-verdicts', RepVerdicts, { meetings });

describe('c-rep-verdicts', () => {
  it('shows the last 25 as signs and counts all of them', async () => {
    const element = await showVerdicts([ADVANCED, ...Array.from({ length: 25 }, () => SOCIAL), MISSING]);
    expect(find(element, 'c-chart-card').heading).toBe('25 of 27 meetings were continuations');
    expect(find(element, 'c-verdict-signs').verdicts).toHaveLength(25);
    expect(find(element, 'c-verdict-signs').verdicts.at(-1)).toBe('Outcome missing');
    const { bars } = find(element, 'c-bar-chart') as { bars: { label: string; text: string }[] };
    expect(bars.map(({ text }) => text)).toEqual(['1', '0', '0', '25', '0', '1']);
    expect(find(element, 'c-chart-card').table.rows[3]).toEqual(['Continuation', '25']);
    await expect(element).toBeAccessible();
  });

  it('counts what no run has judged yet', async () => {
    const element = await showVerdicts([heldWith({ verdict: null })]);
    expect(find(element, 'c-bar-chart').bars.at(-1)).toMatchObject({ label: 'Not judged yet', text: '1' });
  });

  it('leads from a verdict to its meetings', async () => {
    const element = await showVerdicts([ADVANCED]);
    const asked = jest.fn();
    element.addEventListener('choose', asked);
    find(element, 'c-bar-chart').dispatchEvent(new CustomEvent('choose', { detail: 'Order' }));
    expect(asked.mock.calls[0][0].detail).toBe('Order');
  });

  it('says that nothing was held', async () => {
    const element = await showVerdicts([]);
    expect(find(element, 'c-chart-card').emptyText).toBe('No held meeting in this period.');
    await expect(element).toBeAccessible();
  });
});
