import StagePicture from 'c/stagePicture';
import { find, findAll, settle, show, words } from 'test/elements';
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
    expect(findAll(element, '.picture circle')).toHaveLength(7);
    await expect(element).toBeAccessible();
  });

  it('says on the picture what earned a new stage, what did not, and what counts', async () => {
    const element = await show('c-stage-picture', StagePicture, PROPS);
    expect(words(element)).toContain('New stage, Sep 17 credited to meeting 2');
    expect(words(element)).toContain('Back a stage and up again: not a new stage');
    expect(words(element)).toContain('3 meetings held, no new stage');
    expect(words(element)).toContain('Today');
  });

  it('explains only the marks it draws', async () => {
    const element = await show('c-stage-picture', StagePicture, PROPS);
    const legend = findAll(element, '.legend__entry').map(({ textContent }) => textContent.trim());
    expect(legend).toEqual([
      'Advanced stage',
      'Continuation',
      'No-show',
      'Advance with evidence, stage unchanged',
      'Planned',
    ]);
  });

  it('is drawn as wide as it stands, and says what it left out', async () => {
    let measure: (entries: object[]) => void = () => {};
    const disconnect = jest.fn();
    class Observer {
      constructor(callback: typeof measure) {
        measure = callback;
      }
      observe = jest.fn();
      disconnect = disconnect;
    }
    Object.assign(window, { ResizeObserver: Observer });
    const many = Array.from({ length: 40 }, () => TIMELINE[3]!);
    const element = await show('c-stage-picture', StagePicture, { ...PROPS, timeline: many });
    measure([{ contentRect: { width: 640.4 } }]);
    await settle();
    expect(find(element, 'svg').getAttribute('viewBox')).toMatch(/^0 0 640 /);
    expect(words(element)).toContain('earlier entries are in the table only.');
    measure([{ contentRect: { width: 120 } }]);
    await settle();
    expect(find(element, 'svg').getAttribute('viewBox')).toMatch(/^0 0 480 /);
    element.remove();
    expect(disconnect).toHaveBeenCalled();
    Reflect.deleteProperty(window, 'ResizeObserver');
  });

  it('is absent when there is nothing to draw', async () => {
    expect(words(await show('c-stage-picture', StagePicture, { ...PROPS, timeline: [] }))).toBe('');
  });
});
