import { dateWords, dayOf, fill } from 'c/format';
import { labels } from './labels';

const DAY = 86_400_000;

/**
 * The admin's phrase that a text runs into, if any. A placeholder is the whole text ("tbd"); any other phrase counts
 * wherever it stands, as whole words. The server has the last word.
 */
export function phraseIn(text: string, phrases: Apex.Phrase[]): Apex.Phrase | null {
  const plain = normalized(text);
  return phrases.find((phrase) => isIn(plain, phrase)) ?? null;
}

function isIn(plain: string, { phrase, kind }: Apex.Phrase): boolean {
  const sought = normalized(phrase);
  return kind === 'Placeholder' ? plain === sought : ` ${plain} `.includes(` ${sought} `);
}

/** Letters and digits of any language, small, one space between; text without any keeps its signs ("..."). */
function normalized(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain || text.trim();
}

/** The parts of "By the end, <who> will <verb> <what> by <date>." */
export interface Sentence {
  who: string;
  verb: string;
  what: string;
  date: string;
}

/** The form as it opens: the customer's person, and a week after the meeting. */
export function sentenceFor(contactName: string | null | undefined, startsAt: string): Sentence {
  const week = new Date(Date.parse(dayOf(startsAt)) + 7 * DAY).toISOString().slice(0, 10);
  return { who: contactName ?? '', verb: labels.verbDecide, what: '', date: week };
}

export function isComplete({ who, verb, what, date }: Sentence): boolean {
  return [who, verb, what, date].every((part) => part.trim() !== '');
}

export function sentenceText({ who, verb, what, date }: Sentence, now: string): string {
  return fill(labels.sentence, who.trim(), verb, what.trim().replace(/\.$/, ''), dateWords(date, now));
}

/** The verbs the form offers: what a customer can do so that one can say yes or no afterwards. */
export const VERBS = [
  labels.verbDecide,
  labels.verbConfirm,
  labels.verbGive,
  labels.verbSend,
  labels.verbBook,
  labels.verbIntroduce,
  labels.verbApprove,
];
