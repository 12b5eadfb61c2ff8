import { dayOf, daysBetween } from 'c/format';
import type { Problems } from 'c/formFields';
import { labels } from './labels';

/** A request as it is typed. */
export interface Draft {
  accountId: string;
  reason: string;
  ruleAgreed: string;
  expectedResponse: string;
  consent: string;
  hoursCap: string;
  startsOn: string;
  endsOn: string;
}

const LONGEST_DAYS = 366;
const USUAL_DAYS = 90;

/** A renewal begins with the terms of what it renews, on the day after its end. */
export function draftOf(accountId: string | undefined, renews: Apex.Investment | undefined, now: string): Draft {
  const today = dayOf(now);
  const next = renews && renews.endsOn >= today ? dayAfter(renews.endsOn, 1) : today;
  return {
    accountId: renews?.accountId ?? accountId ?? '',
    reason: renews?.reason ?? '',
    ruleAgreed: renews?.ruleAgreed ?? '',
    expectedResponse: renews?.expectedResponse ?? '',
    consent: '',
    hoursCap: renews ? String(renews.hoursCap) : '',
    startsOn: next,
    endsOn: dayAfter(next, USUAL_DAYS),
  };
}

/** What is missing or wrong, by field. */
export function problemsIn(draft: Draft, isRenewal: boolean): Problems {
  const problems: Problems = {};
  if (!draft.accountId) problems.accountId = labels.chooseAccount;
  if (!draft.reason.trim()) problems.reason = labels.sayReason;
  if (!draft.ruleAgreed.trim()) problems.ruleAgreed = labels.sayRule;
  if (!draft.expectedResponse.trim()) problems.expectedResponse = labels.saySignal;
  if (isRenewal && !draft.consent.trim()) problems.consent = labels.sayConsent;
  if (!(Number(draft.hoursCap) > 0)) problems.hoursCap = labels.giveHours;
  const days = draft.startsOn && draft.endsOn ? daysBetween(draft.startsOn, draft.endsOn) : 0;
  if (!draft.startsOn) problems.startsOn = labels.giveStart;
  if (days <= 0) problems.endsOn = labels.giveEnd;
  if (days > LONGEST_DAYS) problems.endsOn = labels.tooLong;
  return problems;
}

export function requestOf({ hoursCap, consent, ...draft }: Draft): Apex.InvestmentRequest {
  return { ...draft, hoursCap: Number(hoursCap), consent: consent || null };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
