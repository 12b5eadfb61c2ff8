import { dayInText, daysBetween, fill, momentInText, span, spanWords, timeWords } from 'c/format';
import { labels } from './labels';

/** One line on what is due when; `tone` names a look of c-notice. */
export interface Strip {
  title: string;
  text: string;
  icon: string;
  tone: 'plain' | 'warning' | 'error';
}

type Times = Pick<
  Apex.CallPlanPanel,
  'status' | 'phase' | 'startsAt' | 'endsAt' | 'objectiveDueAt' | 'outcomeOverdueAt'
>;

/** What a plan asks for now, and when. Null when nothing is due any more. */
export function stripOf(panel: Times, now: string): Strip | null {
  switch (panel.status) {
    case 'Planned':
      return plain(labels.readyTitle, fill(labels.plannedText, momentInText(panel.startsAt, now)), 'utility:check');
    case 'Draft':
      return draftStrip(panel, now);
    case 'Needs objective':
      return {
        ...plain(
          fill(labels.neededTitle, sinceWords(panel.objectiveDueAt, now), spanWords(span(now, panel.startsAt))),
          fill(labels.lateText, momentInText(panel.startsAt, now)),
          'utility:priority',
        ),
        tone: 'warning',
      };
    case 'In progress':
      return plain(
        fill(labels.endsTitle, spanWords(span(now, panel.endsAt))),
        panel.outcomeOverdueAt ? fill(labels.endsText, momentInText(panel.outcomeOverdueAt, now)) : '',
        'utility:clock',
      );
    case 'Outcome due':
      return dueStrip(panel.outcomeOverdueAt, now);
    case 'Overdue':
      return {
        title: fill(labels.overdueTitle, panel.outcomeOverdueAt ? momentInText(panel.outcomeOverdueAt, now) : ''),
        text: labels.overdueText,
        icon: 'utility:warning',
        tone: 'error',
      };
    case 'Historic':
      return plain(labels.historicTitle, labels.historicText, 'utility:archive');
    default:
      return null;
  }
}

function draftStrip({ objectiveDueAt, startsAt }: Times, now: string): Strip {
  if (!objectiveDueAt) return plain(labels.nothingTitle, labels.nothingText, 'utility:info');
  return plain(
    fill(labels.draftTitle, spanWords(span(now, objectiveDueAt))),
    fill(labels.draftText, momentInText(objectiveDueAt, now), momentInText(startsAt, now)),
    'utility:clock',
  );
}

function dueStrip(overdueAt: string | null | undefined, now: string): Strip {
  if (!overdueAt) return plain(labels.dueTitle, '', 'utility:clock');
  return {
    ...plain(
      fill(labels.dueInTitle, spanWords(span(now, overdueAt))),
      fill(labels.dueText, momentInText(overdueAt, now)),
      'utility:clock',
    ),
    tone: 'warning',
  };
}

/** "2:00 PM" on the same day, "Tue, Nov 17" before. */
function sinceWords(instant: string | null | undefined, now: string): string {
  if (!instant) return '';
  return daysBetween(instant, now) === 0 ? timeWords(instant) : dayInText(instant, now);
}

function plain(title: string, text: string, icon: string): Strip {
  return { title, text, icon, tone: 'plain' };
}
