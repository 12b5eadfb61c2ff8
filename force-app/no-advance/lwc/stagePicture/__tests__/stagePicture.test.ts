import StagePicture from 'c/stagePicture';
import { find, findAll, show, words } from 'test/elements';
import { STAGE_STEPS, TIMELINE } from 'test/deals';

const PROPS = { stages: STAGE_STEPS, timeline: TIMELINE, counter: 3, now: '2026-11-17T18:40:00.000Z' };

describe('c-stage-picture', () => {
  it('is one picture with one sentence for who cannot see it', async () => {
    const element = await show('c-stage-picture', StagePicture, PROPS);
    const svg = find(element, 'svg');
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe(
      'Stages over time: 7 meetings, 2 new stages, now in Value Proposition; 3 held since the last new stage. ' +
        'The table below says the same in words.',
    );
    expect(findAll(element, 'circle')).toHaveLength(7);
    await expect(element).toBeAccessible();
  });

  it('explains only the signs it draws', async () => {
    const element = await show('c-stage-picture', StagePicture, PROPS);
    const legend = findAll(element, '.legend__entry').map(({ textContent }) => textContent);
    expect(legend).toEqual([
      '▲ Advanced stage',
      '● Continuation',
      '– No-show',
      '△ Advance with evidence, stage unchanged',
    ]);
  });

  it('is absent when there is nothing to draw', async () => {
    expect(words(await show('c-stage-picture', StagePicture, { ...PROPS, timeline: [] }))).toBe('');
  });
});
