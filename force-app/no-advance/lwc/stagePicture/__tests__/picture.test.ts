import { pictureOf, WIDTH } from '../picture';
import { STAGE_STEPS, TIMELINE } from 'test/deals';

const NOW = '2026-11-17T18:40:00.000Z';
const picture = pictureOf(STAGE_STEPS, TIMELINE, NOW)!;
const laneY = (name: string): number => picture.lanes.find((lane) => lane.name === name)!.y;

describe('pictureOf', () => {
  it('puts the first stage at the bottom and thins what is not reached', () => {
    expect(laneY('Qualification')).toBeGreaterThan(laneY('Needs Analysis'));
    const lane = (wanted: string) => picture.lanes.find(({ name }) => name === wanted)!;
    expect(lane('Proposal').class).toContain('lane_ahead');
    expect(lane('Proposal').height).toBeLessThan(lane('Qualification').height);
    expect(lane('Needs Analysis').top + lane('Needs Analysis').height).toBe(lane('Qualification').top);
    expect(picture.lanes.find(({ isCurrent }) => isCurrent)!.name).toBe('Value Proposition');
  });

  it('puts each meeting on the stage it was held in, in order of time', () => {
    const lanes = picture.marks.map(({ y }) => picture.lanes.find((lane) => lane.y === y)!.name);
    expect(lanes.slice(0, 3)).toEqual(['Qualification', 'Needs Analysis', 'Value Proposition']);
    const xs = picture.marks.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(picture.marks.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '', '5', '']);
  });

  it('draws an arrow for a new stage and a dashed line for a step back or up again', () => {
    expect(picture.steps.map(({ isAdvance }) => isAdvance)).toEqual([true, true, false, false]);
    expect(picture.steps.filter(({ head }) => head !== '')).toHaveLength(2);
  });

  it('stays within its width, with room for what is planned', () => {
    const xs = [...picture.marks, ...picture.steps, ...picture.ticks].map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(WIDTH);
    expect(picture.todayX).toBeLessThan(picture.marks.at(-1)!.x);
  });

  it('marks the months without letting their words touch', () => {
    const xs = picture.ticks.map(({ x }) => x);
    expect(picture.ticks.map(({ label }) => label)).toEqual(['Sep 1', 'Oct 1', 'Nov 1']);
    expect(xs.every((x, index) => index === 0 || x - xs[index - 1]! > 60)).toBe(true);
  });

  it('keeps a deal without stage moves on its stage', () => {
    const meetings = TIMELINE.filter(({ kind }) => kind === 'meeting');
    const flat = pictureOf(STAGE_STEPS, meetings, NOW)!;
    expect(new Set(flat.marks.map(({ y }) => y))).toEqual(new Set([laneY('Value Proposition')]));
  });

  it('is nothing without stages or without anything that happened', () => {
    expect(pictureOf([], TIMELINE, NOW)).toBeNull();
    expect(pictureOf(STAGE_STEPS, [], NOW)).toBeNull();
  });
});
