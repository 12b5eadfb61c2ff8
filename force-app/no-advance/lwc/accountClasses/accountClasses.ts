import { labels } from './labels';

/** How a class of accounts is shown: the letter in its shape says it without color. */
export interface ClassLook {
  value: string;
  word: string;
  letter: string;
  /** The CSS class that draws it. */
  look: 'invest' | 'keep' | 'demote' | 'hand-over' | 'none';
  /** What to do about the time. */
  advice: string;
}

const LOOKS: Record<Apex.AccountClassName, Omit<ClassLook, 'value'>> = {
  Invest: { word: labels.invest, letter: labels.investLetter, look: 'invest', advice: labels.investAdvice },
  Keep: { word: labels.keep, letter: labels.keepLetter, look: 'keep', advice: labels.keepAdvice },
  Demote: { word: labels.demote, letter: labels.demoteLetter, look: 'demote', advice: labels.demoteAdvice },
  'Hand over': {
    word: labels.handOver,
    letter: labels.handOverLetter,
    look: 'hand-over',
    advice: labels.handOverAdvice,
  },
};
const NONE: ClassLook = { value: '', word: labels.none, letter: '–', look: 'none', advice: '' };

/** The classes, those with more time for an account first. */
export const CLASSES = Object.keys(LOOKS) as Apex.AccountClassName[];

/** What cannot be compared has no class. */
export function classLook(accountClass: Apex.AccountClassName | null | undefined): ClassLook {
  return accountClass ? { value: accountClass, ...LOOKS[accountClass] } : NONE;
}
