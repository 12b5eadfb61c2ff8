import { fill, shortDate } from 'c/format';
import { labels } from './labels';

export interface View {
  id: string;
  decision: string;
  /** "until Dec 1" */
  day: string;
  isDueAgain: boolean;
  newOwner: string;
  note: string;
  by: string;
}

const WORDS: Record<Apex.ReviewRow['decision'], { word: string; day: string }> = {
  Coach: { word: labels.coach, day: labels.followUp },
  Snooze: { word: labels.snooze, day: labels.until },
  Disqualify: { word: labels.disqualify, day: labels.closeBy },
  Reassign: { word: labels.reassign, day: labels.fromDay },
  Comment: { word: labels.comment, day: '' },
};

export function decisionWord(decision: Apex.ReviewRow['decision']): string {
  return WORDS[decision].word;
}

export function viewOf({
  id,
  decision,
  until,
  isDueAgain,
  newOwnerName,
  note,
  decidedBy,
  decidedAt,
}: Apex.ReviewRow): View {
  const { word, day } = WORDS[decision];
  return {
    id,
    decision: word,
    day: until ? fill(day, shortDate(until)) : '',
    isDueAgain,
    newOwner: newOwnerName ? fill(labels.toOwner, newOwnerName) : '',
    note: note ?? '',
    by: decidedBy ? fill(labels.byOn, decidedBy, shortDate(decidedAt)) : shortDate(decidedAt),
  };
}
