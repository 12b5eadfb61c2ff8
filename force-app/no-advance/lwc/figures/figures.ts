// The six figures of how meetings go, in words: the same ones for a rep, for a team and on the one-on-one sheet.
import { daysBetween, fill, numberWords, percent } from 'c/format';
import { labels } from './labels';

export type FigureKey =
  'objectiveRate' | 'outcomeRate' | 'advanceRate' | 'meetingsPerAdvance' | 'evidenced' | 'avoidable';

export interface Figure {
  key: FigureKey;
  name: string;
  /** The definition. */
  help: string;
  /** "88%", "3.6", "12 → 7", or the count alone where there is too little for a rate. */
  value: string;
  /** The count behind it: "22 of 25 held". */
  note: string;
  /** The same where there is little room: "22/25". */
  count: string;
  /** The team's middle in words; blank where there is none. */
  team: string;
  /** Lengths of a bar, 0 to 1. */
  level: number | null;
  mark: number | null;
  /** Lower is better. */
  isCost: boolean;
  isEnough: boolean;
}

/** A bar of meetings per advance is full at so many. */
const MOST_PER_ADVANCE = 6;
/** Fewer say nothing about how somebody works; the server leaves out shares of fewer. */
const ENOUGH = 5;

/** What each figure is called and means, in the order in which they are shown. */
export const FIGURES: { key: FigureKey; name: string; help: string; counts: string; isCost: boolean }[] = [
  { key: 'objectiveRate', ...named(labels.objectiveRate, labels.objectiveRateHelp, labels.ofHeld), isCost: false },
  { key: 'outcomeRate', ...named(labels.outcomeRate, labels.outcomeRateHelp, labels.ofDue), isCost: false },
  { key: 'advanceRate', ...named(labels.advanceRate, labels.advanceRateHelp, labels.ofJudged), isCost: false },
  {
    key: 'meetingsPerAdvance',
    ...named(labels.perAdvance, labels.perAdvanceHelp, labels.judgedAdvances),
    isCost: true,
  },
  { key: 'evidenced', ...named(labels.evidenced, labels.evidencedHelp, labels.without), isCost: false },
  { key: 'avoidable', ...named(labels.avoidable, labels.avoidableHelp, labels.ofJudged), isCost: true },
];

export function figuresOf(meetings: Apex.MeetingFigures, median?: Apex.FigureMedians | null): Figure[] {
  return FIGURES.map(({ counts, ...figure }) => {
    const middle = median?.[figure.key] ?? null;
    const level = levelOf(figure.key, meetings);
    return {
      ...figure,
      value: valueOf(figure.key, meetings),
      note: noteOf(figure.key, counts, meetings),
      count: countOf(figure.key, meetings),
      team: middle === null ? '' : fill(labels.team, wordsOf(figure.key, middle)),
      level: scaled(figure.key, level),
      mark: scaled(figure.key, middle),
      isEnough: level !== null,
    };
  });
}

/** A share, or a number of meetings, as it is written. */
export function wordsOf(key: FigureKey, value: number | null | undefined): string {
  if (value === null || value === undefined) return labels.none;
  return key === 'meetingsPerAdvance' ? numberWords(value, 1) : percent(value);
}

/** Part of the fiscal quarter that is over, 0 to 1. */
export function quarterGone({ quarterFirstDay, quarterLastDay, lastDay }: Apex.FigurePeriod): number {
  return (daysBetween(quarterFirstDay, lastDay) + 1) / (daysBetween(quarterFirstDay, quarterLastDay) + 1);
}

function named(name: string, help: string, counts: string): { name: string; help: string; counts: string } {
  return { name, help, counts };
}

function levelOf(key: FigureKey, meetings: Apex.MeetingFigures): number | null {
  const level = key === 'meetingsPerAdvance' ? meetings.meetingsPerAdvance : meetings[key].share;
  return level ?? null;
}

function scaled(key: FigureKey, level: number | null): number | null {
  if (level === null) return null;
  return key === 'meetingsPerAdvance' ? Math.min(1, level / MOST_PER_ADVANCE) : level;
}

function valueOf(key: FigureKey, meetings: Apex.MeetingFigures): string {
  if (key === 'evidenced') return fill(labels.claimedRecorded, meetings.evidenced.whole, meetings.evidenced.part);
  const level = levelOf(key, meetings);
  if (level !== null || key === 'meetingsPerAdvance') return wordsOf(key, level);
  const { part, whole } = meetings[key];
  return whole === 0 ? labels.none : fill(labels.partOf, part, whole);
}

function countOf(key: FigureKey, meetings: Apex.MeetingFigures): string {
  const { part, whole } = key === 'meetingsPerAdvance' ? meetings.advanceRate : meetings[key];
  if (key === 'evidenced') return fill(labels.withoutShort, whole - part);
  if (levelOf(key, meetings) === null && whole < ENOUGH) return labels.tooFew;
  return key === 'meetingsPerAdvance' ? `${whole}/${part}` : `${part}/${whole}`;
}

function noteOf(key: FigureKey, counts: string, meetings: Apex.MeetingFigures): string {
  const { part, whole } = key === 'meetingsPerAdvance' ? meetings.advanceRate : meetings[key];
  if (key === 'evidenced') return fill(counts, whole - part);
  if (key === 'meetingsPerAdvance') return fill(counts, whole, part);
  return levelOf(key, meetings) === null ? labels.tooFew : fill(counts, part, whole);
}
