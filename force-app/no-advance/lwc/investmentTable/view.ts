import { counted, dateWords, dayOf, daysBetween, fill, numberWords, shortDate } from 'c/format';
import { labels } from './labels';

/** What a person does about an investment. */
export type Deed = 'approve' | 'refuse' | 'end' | 'review' | 'renew';

export interface DeedButton {
  key: Deed;
  label: string;
  variant: 'brand' | 'neutral' | 'base';
  title: string;
}
export interface View {
  key: string;
  accountId: string;
  accountName: string;
  ownerName: string;
  reason: string;
  signal: string;
  rule: string;
  consent: string;
  used: string;
  ofCap: string;
  barClass: string;
  barStyle: string;
  /** "3.0 h left", when the cap is near. */
  left: string;
  ends: string;
  endsNote: string;
  state: Apex.InvestmentState;
  notes: string[];
  /** There is another one on the account. */
  second: string;
  buttons: DeedButton[];
}

/** Those that ask for something first: a decision, a review, a look at the hours. */
const ORDER: Apex.InvestmentState[] = [
  'Requested',
  'Cap reached',
  'Expired',
  'Nearly used',
  'Active',
  'Planned',
  'Ended',
];

export function inOrder(investments: Apex.Investment[]): Apex.Investment[] {
  const place = ({ state, isReviewDue }: Apex.Investment): number => {
    if (isOver(state) && !isReviewDue) return ORDER.length;
    return state === 'Refused' ? ORDER.length : ORDER.indexOf(state);
  };
  return [...investments].sort((one, other) => place(one) - place(other));
}

export function viewOf(investment: Apex.Investment, others: Apex.Investment[], canDecide: boolean): View {
  const { hoursUsed, hoursCap, endsOn, state } = investment;
  const isNear = state === 'Nearly used';
  const isFull = hoursUsed >= hoursCap;
  return {
    key: investment.id,
    accountId: investment.accountId,
    accountName: investment.accountName ?? investment.name,
    ownerName: investment.ownerName ?? '',
    reason: investment.reason,
    signal: investment.expectedResponse ? fill(labels.signal, investment.expectedResponse) : '',
    rule: investment.ruleAgreed ?? '',
    consent: investment.consent ? fill(labels.consent, investment.consent) : '',
    used: numberWords(hoursUsed, 1),
    ofCap: fill(labels.ofCap, numberWords(hoursCap, 1)),
    barClass: isNear || isFull ? 'bar__used bar__used_near' : 'bar__used',
    barStyle: `width: ${Math.min(1, hoursUsed / hoursCap) * 100}%`,
    left: isNear ? fill(labels.left, numberWords(hoursCap - hoursUsed, 1)) : '',
    ends: shortDate(endsOn),
    endsNote: endsNote(endsOn),
    state,
    notes: notesOf(investment),
    second: secondOf(investment, others),
    buttons: buttonsFor(investment, canDecide),
  };
}

function endsNote(endsOn: string): string {
  const days = daysBetween(dayOf(new Date().toISOString()), endsOn);
  if (days === 0) return labels.endsToday;
  return days > 0 ? counted(days, labels.inOneDay, labels.inDays) : counted(-days, labels.oneDayAgo, labels.daysAgo);
}

function notesOf({ state, reviewNote, isReviewDue, ...investment }: Apex.Investment): string[] {
  const requested = fill(labels.requested, shortDate(investment.requestedAt), investment.requestedByName ?? '');
  const approved = investment.decidedOn
    ? fill(labels.approved, shortDate(investment.decidedOn), investment.approverName ?? '')
    : '';
  const starts = state === 'Planned' ? fill(labels.starts, dateWords(investment.startsOn)) : '';
  const over = isOver(state) ? labels.notExempt : '';
  const due = isReviewDue ? labels.reviewDue : '';
  const note = reviewNote ? fill(state === 'Refused' ? labels.refusedBecause : labels.reviewed, reviewNote) : '';
  const isDecided = state !== 'Requested' && state !== 'Refused';
  return [state === 'Requested' ? requested : '', starts, isDecided && !over ? approved : '', over, due, note].filter(
    Boolean,
  );
}

/** A second one can be asked for, but an account has one at a time. */
function secondOf({ id, accountId, state }: Apex.Investment, others: Apex.Investment[]): string {
  if (state !== 'Requested') return '';
  const other = others.find(
    (each) => each.id !== id && each.accountId === accountId && (each.isLive || each.state === 'Planned'),
  );
  return other ? fill(labels.second, shortDate(other.endsOn)) : '';
}

function buttonsFor({ state, isReviewDue, accountName, name }: Apex.Investment, canDecide: boolean): DeedButton[] {
  const title = (pattern: string): string => fill(pattern, accountName ?? name);
  const approve: DeedButton = {
    key: 'approve',
    label: labels.approve,
    variant: 'brand',
    title: title(labels.approveTitle),
  };
  const refuse: DeedButton = {
    key: 'refuse',
    label: labels.refuse,
    variant: 'neutral',
    title: title(labels.refuseTitle),
  };
  const review: DeedButton = { key: 'review', label: labels.review, variant: 'base', title: title(labels.reviewTitle) };
  const renew: DeedButton = { key: 'renew', label: labels.renew, variant: 'base', title: title(labels.renewTitle) };
  const end: DeedButton = { key: 'end', label: labels.end, variant: 'base', title: title(labels.endTitle) };
  if (state === 'Refused') return [];
  if (state === 'Requested') return canDecide ? [approve, refuse] : [];
  if (isOver(state)) return isReviewDue ? [review, renew] : [renew];
  return canDecide ? [renew, end] : [renew];
}

function isOver(state: Apex.InvestmentState): boolean {
  return state === 'Cap reached' || state === 'Expired' || state === 'Ended';
}
