import { dateWords, dayOf, fill } from 'c/format';
import { phraseIn } from './objective';
import { oursOf } from './people';
import { labels } from './labels';

/** What the rep entered, and what is needed to judge it. */
interface Claim {
  result?: string | null;
  who?: string | null;
  what?: string | null;
  /** 2026-11-24 */
  due?: string | null;
  /** 2026-11-24 */
  signedOn?: string | null;
  endsAt: string;
  now: string;
  phrases: Apex.Phrase[];
  /** Names of people on our side, as far as they are known here. */
  ours: string[];
  /** Undefined: not known here. */
  isWon?: boolean | null;
}

export interface EvidencePart {
  name: string;
  text: string;
  ok: boolean;
}

/** What the server will record, said before the save. The server decides; this only tells the rep in time. */
export interface Evidence {
  claimed: string;
  recorded: string;
  tone: 'success' | 'warning' | 'info';
  title: string;
  text: string;
  parts: EvidencePart[];
  advice: string;
}

/** The rep's own side, as reps write it; the server knows all users' names. */
const OURS = new Set(['i', 'me', 'myself', 'we', 'us', 'our team']);

export const NOT_HELD = ['No-show', 'Cancelled', 'Rescheduled'];

/**
 * @param values the fields as the form shows them, saved or not
 * @returns null when nothing is chosen, or when there is nothing to say about it
 */
export function evidenceOf(values: Apex.CallPlan, panel: Apex.CallPlanPanel, now: string): Evidence | null {
  const claim = claimOf(values, panel, now);
  switch (claim.result) {
    case 'Advance':
      return advance(claim);
    case 'Order':
      return order(claim);
    case 'Continuation':
      return informed('Continuation', labels.continuationTitle, labels.continuationText);
    case 'No-sale':
      return informed('No-sale', labels.noSaleTitle, labels.noSaleText);
    default:
      return null;
  }
}

function claimOf(values: Apex.CallPlan, panel: Apex.CallPlanPanel, now: string): Claim {
  return {
    result: values.Result__c,
    who: values.Commitment_Who__c,
    what: values.Commitment_What__c,
    due: values.Commitment_Due__c,
    signedOn: values.Signed_On__c,
    endsAt: panel.endsAt,
    now,
    phrases: panel.phrases,
    ours: oursOf(panel),
    isWon: panel.isDealWon,
  };
}

/** "Dana Whitfield will book the sign-off by Tue, Nov 24." */
export function commitmentSentence(who: string, what: string, due: string, now: string): string {
  return fill(labels.commitment, who.trim(), what.trim().replace(/\.$/, ''), dateWords(due, now));
}

function advance(claim: Claim): Evidence {
  const parts = partsOf(claim);
  const missing = parts.filter(({ ok }) => !ok);
  if (missing.length === 0) {
    return {
      ...informed('Advance', labels.advanceTitle, commitmentSentence(claim.who!, claim.what!, claim.due!, claim.now)),
      tone: 'success',
    };
  }
  return {
    claimed: 'Advance',
    recorded: 'Continuation',
    tone: 'warning',
    title: isOurs(claim) ? labels.oursTitle : labels.noEvidenceTitle,
    text: '',
    parts,
    advice: missing.length === 1 && missing[0] === parts[2] ? labels.adviceDate : labels.adviceAll,
  };
}

function isOurs({ who, ours }: Claim): boolean {
  const name = who?.trim().toLowerCase() ?? '';
  return OURS.has(name) || (name !== '' && ours.some((own) => own.trim().toLowerCase() === name));
}

function partsOf(claim: Claim): EvidencePart[] {
  const { who, what, due, endsAt, now, phrases } = claim;
  const phrase = what ? phraseIn(what, phrases) : null;
  const ours = isOurs(claim);
  // Due on the day of the meeting is due by the end of that day, so after the meeting.
  const tooEarly = Boolean(due) && due! < dayOf(endsAt);
  return [
    part(labels.who, who, Boolean(who?.trim()) && !ours, ours ? fill(labels.ours, who!.trim()) : ''),
    part(labels.what, what, Boolean(what?.trim()) && !phrase, phrase ? fill(labels.vague, phrase.phrase) : ''),
    part(labels.when, due ? dateWords(due, now) : '', Boolean(due) && !tooEarly, tooEarly ? labels.beforeMeeting : ''),
  ];
}

function part(name: string, value: string | null | undefined, ok: boolean, problem: string): EvidencePart {
  return { name, ok, text: fill(labels.part, name, problem || value?.trim() || labels.missing) };
}

function order({ signedOn, endsAt, now, isWon }: Claim): Evidence {
  if (isWon) return { ...informed('Order', labels.orderTitle, labels.orderWon), tone: 'success' };
  if (!signedOn) {
    return {
      ...informed('Order', labels.orderOpenTitle, labels.orderOpenText),
      recorded: 'Continuation',
      tone: 'warning',
    };
  }
  if (signedOn < dayOf(endsAt) || signedOn > dayOf(now)) {
    return {
      ...informed('Order', labels.orderDateTitle, labels.orderDateText),
      recorded: 'Continuation',
      tone: 'warning',
    };
  }
  return { ...informed('Order', labels.orderTitle, fill(labels.orderText, dateWords(signedOn, now))), tone: 'success' };
}

function informed(result: string, title: string, text: string): Evidence {
  return { claimed: result, recorded: result, tone: 'info', title, text, parts: [], advice: '' };
}
