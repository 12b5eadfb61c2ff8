import { csvOf } from 'c/csv';

const cellOf = (text: string): string =>
  csvOf([], [[text]])
    .replace('\uFEFF\r\n', '')
    .slice(0, -2);

describe('comma-separated values', () => {
  it('end every line as the standard says, and tell Excel that they are UTF-8', () => {
    expect(
      csvOf(
        ['Deal', 'Amount'],
        [
          ['Håkon', 1.5],
          [null, -2],
        ],
      ),
    ).toBe('\uFEFFDeal,Amount\r\nHåkon,1.5\r\n,-2\r\n');
    expect(csvOf(['Deal'], [])).toBe('\uFEFFDeal\r\n');
  });

  it('quote what would break a line or a cell', () => {
    expect(cellOf('a, b')).toBe('"a, b"');
    expect(cellOf('the "big" one')).toBe('"the ""big"" one"');
    expect(cellOf('two\nlines')).toBe('"two\nlines"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r1', '＝1'])(
    'never hand a formula to a spreadsheet: %p',
    (text) => {
      expect(cellOf(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leave a minus inside a text alone', () => {
    expect(cellOf('Line 4 - metering')).toBe('Line 4 - metering');
  });
});
