import { LightningElement, api } from 'lwc';
import { dateWords, daysBetween, fill, shortDate, spanWords } from 'c/format';
import { labels } from './labels';

/** What somebody on the customer's side promised; with a deal where the list holds several. */
interface Promised {
  planId: string;
  who: string;
  what: string;
  due: string;
  kept?: string | null;
  opportunityId?: string;
  opportunityName?: string;
}
interface Answer {
  value: string;
  label: string;
  variant: string;
}
interface View extends Promised {
  dueText: string;
  isLate: boolean;
  question: string;
  answers: Answer[];
}

const DAY = 86_400_000;
const ALL: Omit<Answer, 'variant'>[] = [
  { value: 'Kept', label: labels.kept },
  { value: 'Kept late', label: labels.keptLate },
  { value: 'Not kept', label: labels.notKept },
];

/** Promises by due date, each with the buttons that fit its date. Fires `kept` with {planId, kept}. */
export default class PromiseList extends LightningElement {
  @api promises: Promised[] = [];
  @api now!: string;
  /** While an answer is being written. */
  @api isSaving = false;

  labels = labels;

  get views(): View[] {
    return this.promises.map((promise) => {
      const days = daysBetween(promise.due, this.now);
      return {
        ...promise,
        isLate: days > 0,
        dueText: this.dueText(promise.due, days),
        question: fill(labels.judge, promise.who, promise.what),
        answers: answersAfter(days).map((answer) => ({
          ...answer,
          variant: answer.value === promise.kept ? 'brand' : 'neutral',
        })),
      };
    });
  }

  dueText(due: string, days: number): string {
    if (days === 0) return labels.dueToday;
    if (days < 0) return dateWords(due, this.now);
    return fill(labels.late, days === 1 ? labels.oneDay : spanWords(days * DAY), shortDate(due, this.now));
  }

  handleAnswer(event: Event): void {
    const { plan, kept } = (event.target as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('kept', { detail: { planId: plan, kept } }));
  }
}

/** A promise can be kept early; it is late or broken only once it is due. */
function answersAfter(days: number): Omit<Answer, 'variant'>[] {
  if (days < 0) return ALL.slice(0, 1);
  return days === 0 ? ALL.filter(({ value }) => value !== 'Kept late') : ALL;
}
