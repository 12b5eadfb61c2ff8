import type { Line } from 'c/cellLines';
import { counted, daysBetween, fill, shortDate } from 'c/format';
import { labels } from './labels';

const FINDINGS: Record<string, string> = {
  Vague: labels.vague,
  Relationship: labels.relationship,
  Placeholder: labels.placeholder,
};
const KEPT: Record<string, string> = { Kept: labels.kept, 'Kept late': labels.keptLate, 'Not kept': labels.notKept };
const DECISIONS: Record<Apex.Decision, { word: string; day: string }> = {
  Coach: { word: labels.coach, day: labels.followUp },
  Snooze: { word: labels.snooze, day: labels.until },
  Disqualify: { word: labels.disqualify, day: labels.closeBy },
  Reassign: { word: labels.reassign, day: labels.fromDay },
};

export function objectiveLines(deal: Apex.FlaggedDeal): Line[] {
  const { lastObjective, lastObjectiveType, lastObjectiveFinding } = deal;
  const warning = lastObjectiveFinding ? (FINDINGS[lastObjectiveFinding] ?? lastObjectiveFinding) : undefined;
  return [
    { key: 'objective', text: lastObjective ?? labels.noObjective, isWeak: !lastObjective },
    { key: 'type', text: lastObjectiveType ?? '', isWeak: true, warning },
  ].filter((line) => line.text || line.warning);
}

export function commitmentLines(last: Apex.FlaggedCommitment | null | undefined, now: string): Line[] {
  if (!last) return [{ key: 'none', text: labels.noCommitment, isWeak: true }];
  const due = { key: 'due', text: fill(labels.due, shortDate(last.due, now)), isWeak: true };
  return [
    { key: 'what', text: fill(labels.who, last.who, last.what) },
    { ...due, ...stateOf(last, now) },
  ];
}

function stateOf({ due, kept, isOverdue, isLive }: Apex.FlaggedCommitment, now: string): Partial<Line> {
  if (kept === 'Not kept') return { warning: labels.notKept };
  if (kept) return { live: KEPT[kept] ?? kept };
  const days = Math.abs(daysBetween(due, now));
  const span = counted(days, labels.oneDay, labels.days);
  if (isOverdue) return { warning: fill(labels.overdue, span) };
  if (!isLive) return {};
  return { live: days === 0 ? labels.liveToday : fill(labels.live, span) };
}

export function reviewLines(review: Apex.StandingReview | null | undefined, now: string): Line[] {
  if (!review) return [{ key: 'none', text: labels.notReviewed, isWeak: true }];
  const { word, day } = DECISIONS[review.decision];
  const until = review.until ? fill(day, shortDate(review.until, now)) : '';
  return [
    { key: 'decision', text: word, isStrong: true },
    { key: 'until', text: until, isWeak: true, warning: review.isDueAgain ? labels.dueAgain : undefined },
  ];
}
