import { fill, money, shortDate } from 'c/format';
import { dayIn, SNOOZE_DAYS } from './draft';
import { labels } from './labels';

interface Words {
  date: string;
  dateHelp: string;
  note: string;
  noteHelp: string;
  placeholder: string;
  /** With {0} for the day, {1} for the amount (Snooze) or the number of deals, {2} for the number (Snooze). */
  happens: string;
  go: string;
}

/** The words of the form for a decision about so many deals. */
export function wordsFor(decision: Apex.Decision | null, count: number, today: string): Words {
  const isOne = count === 1;
  const noteLabel = isOne ? labels.note : labels.noteMany;
  const noteHelp = isOne ? labels.noteHelp : labels.noteHelpMany;
  switch (decision) {
    case 'Snooze':
      return {
        date: labels.snoozeUntil,
        dateHelp: fill(labels.snoozeHelp, shortDate(dayIn(SNOOZE_DAYS, today), today)),
        note: labels.noteSnooze,
        noteHelp,
        placeholder: labels.placeholderSnooze,
        happens: isOne ? labels.snooze : labels.snoozeMany,
        go: labels.goSnooze,
      };
    case 'Disqualify':
      return {
        date: labels.closeBy,
        dateHelp: labels.closeByHelp,
        note: noteLabel,
        noteHelp,
        placeholder: labels.placeholderDisqualify,
        happens: isOne ? labels.disqualify : labels.disqualifyMany,
        go: labels.goDisqualify,
      };
    case 'Reassign':
      return {
        date: labels.fromDay,
        dateHelp: labels.fromHelp,
        note: noteLabel,
        noteHelp,
        placeholder: labels.placeholderReassign,
        happens: isOne ? labels.reassign : labels.reassignMany,
        go: labels.goReassign,
      };
    default:
      return {
        date: labels.followUp,
        dateHelp: labels.followUpHelp,
        note: noteLabel,
        noteHelp,
        placeholder: labels.placeholderCoach,
        happens: isOne ? labels.coach : labels.coachMany,
        go: isOne ? labels.goCoach : fill(labels.goCoachMany, count),
      };
  }
}

/** What the decision does, in one sentence or two. Only a snooze moves money. */
export function consequence(
  decision: Apex.Decision,
  deals: Apex.FlaggedDeal[],
  until: string,
  currency: string,
  today: string,
): string {
  const amount = deals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
  const values = decision === 'Snooze' ? [money(amount, currency), deals.length] : [deals.length];
  return fill(wordsFor(decision, deals.length, today).happens, shortDate(until, today), ...values);
}
