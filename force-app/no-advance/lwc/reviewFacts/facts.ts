import { counted, daysBetween, fill, money, numberWords, shortDate } from 'c/format';
import { labels } from './labels';

export interface Facts {
  id: string;
  name: string;
  account: string;
  owner: string;
  amount: string;
  verdicts: string[];
  meetings: string;
  hours: string;
  commitment: string;
  commitmentNote: string;
  isWarning: boolean;
}

export function factsOf(deal: Apex.FlaggedDeal, currency: string): Facts {
  const hours = numberWords(deal.hours);
  return {
    id: deal.opportunityId,
    name: deal.name,
    account: deal.accountName ?? '',
    owner: deal.ownerName,
    amount: typeof deal.amount === 'number' ? money(deal.amount, currency) : labels.noAmount,
    verdicts: deal.verdicts,
    meetings: counted(deal.meetings, labels.oneMeeting, labels.meetings),
    hours: deal.since ? fill(labels.since, hours, shortDate(deal.since)) : fill(labels.hours, hours),
    ...commitmentOf(deal.lastCommitment),
  };
}

type Promise = Pick<Facts, 'commitment' | 'commitmentNote' | 'isWarning'>;

function commitmentOf(last: Apex.FlaggedCommitment | null | undefined): Promise {
  if (!last) return { commitment: labels.noCommitment, commitmentNote: '', isWarning: false };
  if (last.isLive) {
    return { commitment: labels.live, commitmentNote: fill(labels.liveDue, shortDate(last.due)), isWarning: false };
  }
  const days = counted(daysBetween(last.due, new Date().toISOString()), labels.oneDay, labels.days);
  const commitmentNote = last.isOverdue ? fill(labels.overdue, days) : labels.over;
  return { commitment: labels.notLive, commitmentNote, isWarning: last.isOverdue };
}
