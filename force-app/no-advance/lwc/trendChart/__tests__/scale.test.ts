import { scaleUpTo } from '../scale';

describe('the scale of a trend', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [2_119_000, [0, 1_000_000, 2_000_000, 3_000_000]],
    [9.5, [0, 2.5, 5, 7.5, 10]],
  ])('reaches %p in a few round steps', (value, scale) => {
    expect(scaleUpTo(value)).toEqual(scale);
  });
});
