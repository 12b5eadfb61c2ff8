/** moves: the sale advances; stays: it does not; neither: the rest; missing: nothing is known; bounded: exempt. */
export type Tone = 'moves' | 'stays' | 'neither' | 'missing' | 'bounded';

export interface Bar {
  key: string;
  label: string;
  parts: { tone: Tone; value: number }[];
  /** The value in words; the note beside it weighs less. */
  text: string;
  note?: string;
}
export interface LegendEntry {
  tone: Tone;
  word: string;
}

interface DrawnPart {
  key: number;
  x: string;
  width: string;
  class: string;
}
export type DrawnBar = Omit<Bar, 'parts'> & {
  parts: DrawnPart[];
  class: string;
  role: string;
  tabIndex: string | undefined;
  isSelected: string | undefined;
};

/** The bars as they are drawn: the longest fills the width, and what is not nothing is at least seen. */
export function drawn(
  bars: Bar[],
  isSelectable: boolean,
  selected: string | null | undefined,
  tabStop: string | undefined,
): DrawnBar[] {
  const longest = Math.max(0, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return bars.map((bar) => ({
    ...bar,
    parts: partsOf(bar, longest),
    class: className(isSelectable, selected, bar.key),
    role: isSelectable ? 'option' : 'listitem',
    tabIndex: isSelectable ? (bar.key === tabStop ? '0' : '-1') : undefined,
    isSelected: isSelectable ? String(bar.key === selected) : undefined,
  }));
}

function partsOf({ parts }: Bar, longest: number): DrawnPart[] {
  let from = 0;
  return parts.map(({ tone, value }, key) => {
    const width = longest > 0 ? (value / longest) * 100 : 0;
    const part = { key, x: `${from}%`, width: `${value > 0 ? Math.max(width, 0.5) : 0}%`, class: `part_${tone}` };
    from += width;
    return part;
  });
}

function className(isSelectable: boolean, selected: string | null | undefined, key: string): string {
  const chosen = !selected ? '' : key === selected ? ' bar_chosen' : ' bar_other';
  return `bar${isSelectable ? ' bar_selectable' : ''}${chosen}`;
}
