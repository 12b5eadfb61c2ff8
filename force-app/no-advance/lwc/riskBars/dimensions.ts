import type { Bar } from 'c/barChart';
import type { ChartTable } from 'c/chartCard';
import { counted, fill, money, numberWords, percent, shortMoney } from 'c/format';
import { labels } from './labels';

type Slice = Apex.DashboardSlice;
export type By = 'rep' | 'stage' | 'type';

interface Dimension {
  nothing: string;
  /** Why there are no bars at all. */
  empty: string;
  subtitle: string;
  /** The message, for slices that are not all empty. */
  heading(slices: Slice[]): string;
  bar(slice: Slice, currency: string): Bar;
  table(slices: Slice[], currency: string): ChartTable;
}

export const dimensions: Record<By, Dimension> = {
  rep: {
    nothing: labels.nothing,
    empty: labels.noOpen,
    subtitle: labels.repSubtitle,
    heading: repHeading,
    bar: amountBar,
    table: (slices, currency) => amountTable(labels.rep, slices, currency),
  },
  stage: {
    nothing: labels.nothing,
    empty: labels.noOpen,
    subtitle: labels.stageSubtitle,
    heading: (slices) => largest(slices, labels.stageHeading, ({ amountAtRisk }) => amountAtRisk),
    bar: amountBar,
    table: (slices, currency) => amountTable(labels.stage, slices, currency),
  },
  type: {
    nothing: labels.nothingType,
    empty: labels.noMeetings,
    subtitle: labels.typeSubtitle,
    heading: (slices) => largest(slices, labels.typeHeading, ({ meetings }) => meetings),
    bar: meetingBar,
    table: meetingTable,
  },
};

/** The fewest reps that hold half of it; a title never names one of them. */
function repHeading(slices: Slice[]): string {
  if (slices.length === 1) return labels.repsOne;
  const total = sum(slices, ({ amountAtRisk }) => amountAtRisk);
  if (total === 0) return labels.nothing;
  const amounts = slices.map(({ amountAtRisk }) => amountAtRisk).sort((a, b) => b - a);
  let held = 0;
  const count = amounts.findIndex((amount) => (held += amount) >= total / 2) + 1;
  return fill(count === 1 ? labels.repsHalfOne : labels.repsHalf, count, slices.length, percent(held / total));
}

function largest(slices: Slice[], pattern: string, value: (slice: Slice) => number): string {
  const total = sum(slices, value);
  if (total === 0) return labels.nothing;
  const first = slices.reduce((best, slice) => (value(slice) > value(best) ? slice : best));
  return fill(pattern, percent(value(first) / total), nameOf(first));
}

function amountBar(slice: Slice, currency: string): Bar {
  const { key, label, amountAtRisk, otherAmount, deals } = slice;
  return {
    key,
    label,
    parts: [
      { tone: 'stays', value: amountAtRisk },
      ...(typeof otherAmount === 'number' ? [{ tone: 'neither' as const, value: otherAmount }] : []),
    ],
    text: shortMoney(amountAtRisk, currency),
    note: counted(deals, labels.dealCountOne, labels.dealCount),
  };
}

function meetingBar(slice: Slice): Bar {
  return {
    key: slice.key,
    label: nameOf(slice),
    parts: [{ tone: 'stays', value: slice.meetings }],
    text: counted(slice.meetings, labels.meetingCountOne, labels.meetingCount),
    note: fill(labels.inHours, numberWords(slice.hours, 1)),
  };
}

function amountTable(name: string, slices: Slice[], currency: string): ChartTable {
  const row = (label: string, deals: number, risk: number, other: number | null): string[] => {
    const open = other === null ? null : risk + other;
    return [
      label,
      numberWords(deals),
      money(risk, currency),
      open === null ? '' : money(open, currency),
      open ? percent(risk / open) : '',
    ];
  };
  const isKnown = slices.every(({ otherAmount }) => typeof otherAmount === 'number');
  return {
    head: [name, labels.deals, labels.atRisk, labels.open, labels.share],
    rows: slices.map((slice) => row(slice.label, slice.deals, slice.amountAtRisk, slice.otherAmount ?? null)),
    foot: row(
      labels.total,
      sum(slices, ({ deals }) => deals),
      sum(slices, ({ amountAtRisk }) => amountAtRisk),
      isKnown ? sum(slices, ({ otherAmount }) => otherAmount ?? 0) : null,
    ),
  };
}

/** A deal may have meetings of several types, so the deals do not add up. */
function meetingTable(slices: Slice[], currency: string): ChartTable {
  return {
    head: [labels.type, labels.meetings, labels.hours, labels.deals, labels.amountLast],
    rows: slices.map((slice) => [
      nameOf(slice),
      numberWords(slice.meetings),
      numberWords(slice.hours, 1),
      numberWords(slice.deals),
      money(slice.amountAtRisk, currency),
    ]),
  };
}

function nameOf({ label }: Slice): string {
  return label || labels.noType;
}

function sum(slices: Slice[], value: (slice: Slice) => number): number {
  return slices.reduce((total, slice) => total + value(slice), 0);
}
