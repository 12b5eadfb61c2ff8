import type { Evidence } from 'c/callPlanRules';
import { dateWords, fill, momentWords } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface Planned {
  id: string;
  subject: string;
  when: string;
}

/** What to say once an outcome was saved: what else was made, and the next meeting to link to. */
export function savedWords(
  { taskId, nextEventId }: Apex.Debriefed,
  due: string | null | undefined,
  next: Apex.NewMeeting | null,
  now: string,
): { title: string; planned: Planned | null } {
  const made = [
    labels.outcomeSavedDot,
    taskId && due ? fill(labels.taskMade, dateWords(due, now)) : '',
    nextEventId && next ? fill(labels.nextMade, dateWords(next.startsAt, now)) : '',
  ].filter(Boolean);
  const title = made.length > 1 ? made.join(' ') : labels.outcomeSaved;
  if (!nextEventId || !next) return { title, planned: null };
  return { title, planned: { id: nextEventId, subject: next.subject, when: momentWords(next.startsAt, now) } };
}

/** What the rep chose and what it will be recorded as, once more beside the button; '' where the two agree. */
export function recordedOtherwise(evidence: Evidence | null): string {
  if (!evidence || evidence.claimed === evidence.recorded) return '';
  return fill(labels.willBe, lookOf(evidence.claimed).word, lookOf(evidence.recorded).word);
}
