import { spread } from '../spread';

describe('spread', () => {
  it('leaves places that are far enough apart where they are', () => {
    expect(spread([10, 50, 90], [20, 20, 20], 0, 100)).toEqual([10, 50, 90]);
  });

  it('moves places of one day apart, in their order', () => {
    expect(spread([10, 10, 10], [20, 20, 20], 0, 100)).toEqual([10, 30, 50]);
  });

  it('moves back from the end where there is no room behind', () => {
    expect(spread([95, 96, 97], [20, 20, 20], 0, 100)).toEqual([60, 80, 100]);
  });

  it('takes the gap of each pair', () => {
    expect(spread([10, 10, 10], [0, 30, 5], 0, 100)).toEqual([10, 40, 45]);
  });

  it('shrinks every gap alike where there is no room for all', () => {
    expect(spread([0, 0, 0, 0, 0], [50, 50, 50, 50, 50], 0, 100)).toEqual([0, 25, 50, 75, 100]);
  });

  it('knows nothing of nothing', () => {
    expect(spread([], [], 0, 100)).toEqual([]);
  });
});
