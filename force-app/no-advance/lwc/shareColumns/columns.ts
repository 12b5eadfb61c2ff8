import { percent } from 'c/format';

export interface Column {
  key: string;
  label: string;
  /** 0 to 1; null where there is nothing to divide by. */
  share: number | null;
  /** What the share would be if all that is not known yet were added. */
  possible: number;
  /** "5 of 10" */
  note: string;
}
export type DrawnColumn = Column & { text: string; style: string; possibleStyle: string; class: string };

const ROW = 0.25;
/** So many columns stand beside each other on a phone. */
const NARROW = 8;
/** Of more columns only every second one is named. */
const NAMED = 10;

export function rowsUpTo(columns: Column[], reference = 0): number[] {
  const highest = Math.max(reference, ...columns.map(({ share, possible }) => Math.max(share ?? 0, possible)));
  const count = Math.max(2, Math.ceil(highest / ROW));
  return Array.from({ length: count + 1 }, (_row, index) => index * ROW);
}

export function columnsOf(columns: Column[], top: number): DrawnColumn[] {
  return columns.map((column, index) => {
    const share = column.share ?? 0;
    const missing = Math.max(0, column.possible - share);
    return {
      ...column,
      text: column.share === null ? '' : percent(share),
      style: `height: ${(share / top) * 100}%`,
      possibleStyle: `height: ${(missing / top) * 100}%`,
      class: [
        'column',
        index < columns.length - NARROW ? 'column_early' : '',
        columns.length > NAMED && (columns.length - index) % 2 === 0 ? 'column_unnamed' : '',
      ].join(' '),
    };
  });
}
