import { pictureOf, type Picture } from '../picture';
import { STAGE_STEPS, TIMELINE } from 'test/deals';

const NOW = '2026-11-17T18:40:00.000Z';
const WIDTH = 820;
const draw = (timeline = TIMELINE, width = WIDTH): Picture => pictureOf(STAGE_STEPS, timeline, NOW, width)!;
const picture = draw();
const laneOf = (name: string): Picture['lanes'][number] => picture.lanes.find((lane) => lane.name === name)!;

/** Meetings an hour apart, all on one day. */
const busyDay = (count: number): Apex.TimelineItem[] =>
  Array.from({ length: count }, (_, index) => ({
    ...TIMELINE[3]!,
    at: new Date(Date.parse('2026-10-20T08:00:00.000Z') + index * 3_600_000).toISOString(),
    place: index + 1,
  }));

describe('pictureOf', () => {
  it('puts the first stage at the bottom and thins what is not reached', () => {
    expect(laneOf('Qualification').y).toBeGreaterThan(laneOf('Needs Analysis').y);
    expect(laneOf('Proposal').class).toContain('lane_ahead');
    expect(laneOf('Proposal').height).toBeLessThan(laneOf('Qualification').height);
    expect(laneOf('Needs Analysis').top + laneOf('Needs Analysis').height).toBe(laneOf('Qualification').top);
    expect(picture.lanes.find(({ isCurrent }) => isCurrent)!.name).toBe('Value Proposition');
  });

  it('thins a stage that was passed over', () => {
    const passed = draw(TIMELINE.filter(({ stage, place }) => stage !== 'Needs Analysis' && place !== 2));
    expect(passed.lanes.map(({ height }) => height)).toEqual([24, 56, 56, 24]);
    const flat = draw(TIMELINE.filter(({ kind }) => kind === 'meeting'));
    expect(flat.lanes.map(({ height }) => height)).toEqual([24, 24, 56, 24]);
  });

  it('shortens the name of a stage that has no room', () => {
    const [first, ...rest] = STAGE_STEPS;
    const long = { ...first!, label: 'Id. Decision Makers and Influencers' };
    expect(pictureOf([long, ...rest], TIMELINE, NOW, WIDTH)!.lanes[0]!.label).toBe('Id. Decision Makers…');
  });

  it('puts each meeting on the stage it was held in, in order of time', () => {
    const lanes = picture.marks.map(({ y }) => picture.lanes.find((lane) => lane.y === y)!.name);
    expect(lanes.slice(0, 3)).toEqual(['Qualification', 'Needs Analysis', 'Value Proposition']);
    const xs = picture.marks.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(picture.marks.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '', '5', '']);
  });

  it('lets no mark cover another, however close the meetings were', () => {
    const xs = draw(busyDay(12)).marks.map(({ x }) => x);
    expect(xs).toHaveLength(12);
    expect(xs.every((x, index) => index === 0 || x - xs[index - 1]! >= 20)).toBe(true);
  });

  it('draws the latest where there is no room for all, from where the deal stood then', () => {
    const [opening, ...rest] = [...TIMELINE].reverse();
    const crowded = draw([opening!, ...rest, ...busyDay(60)].reverse(), 480);
    expect(crowded.earlier).toBeGreaterThan(30);
    expect(crowded.marks.at(-1)!.y).toBe(laneOf('Value Proposition').y);
    expect(crowded.steps.filter(({ isAdvance }) => isAdvance)).toHaveLength(0);
    expect(picture.earlier).toBe(0);
  });

  it('draws an arrow for a new stage and a dashed line for a step back or up again', () => {
    expect(picture.steps.map(({ isAdvance }) => isAdvance)).toEqual([true, true, false, false]);
    expect(picture.steps.filter(({ head }) => head !== '')).toHaveLength(2);
    expect(picture.segments.filter(({ class: look }) => look.includes('line_back'))).toHaveLength(1);
    expect(picture.dips).toHaveLength(1);
  });

  it('names the meeting that earned a new stage', () => {
    expect(picture.steps[1]!.label).toMatchObject({ date: 'Sep 17', credited: '2', anchor: 'end' });
    const uncredited = draw(TIMELINE.filter(({ place }) => place !== 2));
    expect(uncredited.steps[1]!.label!.credited).toBe('');
    const continued = TIMELINE.map((item) => (item.place === 2 ? { ...item, verdict: 'Continuation' } : item));
    expect(draw(continued).steps[1]!.label!.credited).toBe('');
  });

  it('spans what counts with a bracket, and none where nothing does', () => {
    const [third, fifth] = [picture.marks[2]!.x, picture.marks[5]!.x];
    expect(picture.bracket!.from).toBeLessThan(third);
    expect(picture.bracket!.from + picture.bracket!.width).toBeGreaterThan(fifth);
    expect(draw(TIMELINE.map((item) => ({ ...item, isCounted: false }))).bracket).toBeNull();
  });

  it('leaves out words for which there is no room', () => {
    expect(draw(busyDay(12)).marks.every(({ date }) => date === '')).toBe(true);
    expect(picture.marks[1]!.date).toBe('Sep 9');
    const narrow = draw(TIMELINE, 480);
    expect(narrow.steps.some(({ isAdvance, label }) => isAdvance && label === null)).toBe(true);
  });

  it('stays within its width, with room for what is planned', () => {
    const xs = [...picture.marks, ...picture.ticks].map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(WIDTH);
    expect(picture.todayX).toBeLessThan(picture.marks.at(-1)!.x);
  });

  it('marks the months without letting their words touch', () => {
    const xs = picture.ticks.map(({ x }) => x);
    expect(picture.ticks.map(({ label }) => label)).toEqual(['Sep 1', 'Oct 1', 'Nov 1']);
    expect(xs.every((x, index) => index === 0 || x - xs[index - 1]! > 70)).toBe(true);
  });

  it('keeps a deal without stage moves on its stage', () => {
    const flat = draw(TIMELINE.filter(({ kind }) => kind === 'meeting'));
    expect(new Set(flat.marks.map(({ y }) => y))).toEqual(new Set([laneOf('Value Proposition').y]));
  });

  it('passes over a move to a stage that is no lane', () => {
    const closed: Apex.TimelineItem = { ...TIMELINE[4]!, at: '2026-11-10T18:00:00.000Z', stage: 'Closed Lost' };
    expect(draw([closed, ...TIMELINE]).steps).toHaveLength(4);
  });

  it('is nothing without stages or without anything that happened', () => {
    expect(pictureOf([], TIMELINE, NOW, WIDTH)).toBeNull();
    expect(pictureOf(STAGE_STEPS, [], NOW, WIDTH)).toBeNull();
  });
});
